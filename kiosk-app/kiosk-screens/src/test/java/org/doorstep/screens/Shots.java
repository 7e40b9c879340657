package org.doorstep.screens;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of every screen for the eye, where somebody asks for them: `-Ddoorstep.pictures=DIR` beside `-Dtest=FitTest`.
final class Shots {
    private static final String OUT = System.getProperty("doorstep.pictures", "");

    private static final String OF = System.getProperty("doorstep.pictures.of", ".*");

    private Shots() {}

    /// On the JavaFX thread.
    static void take(Scene scene, String combination, String screen) {
        if (OUT.isEmpty() || !screen.matches(OF)) {
            return;
        }
        write(picture(scene), Path.of(OUT).resolve(combination).resolve(screen + ".png"));
    }

    private static BufferedImage picture(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] points = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        copy.getRaster().setDataElements(0, 0, width, height, points);
        return copy;
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Many pictures: one is written while the next is drawn.
    static final class Album implements AutoCloseable {
        private static final int WAITING = 8;
        private final Path folder;
        private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
                new ThreadPoolExecutor.CallerRunsPolicy());

        Album(Path folder) {
            this.folder = folder;
        }

        /// On the JavaFX thread.
        void take(Scene scene, String name) {
            BufferedImage picture = picture(scene);
            writer.execute(() -> write(picture, folder.resolve(name + ".png")));
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
