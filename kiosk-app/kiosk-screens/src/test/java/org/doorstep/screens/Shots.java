package org.doorstep.screens;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
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
        WritableImage image = scene.snapshot(null);
        PixelReader reader = image.getPixelReader();
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        try {
            Path folder = Files.createDirectories(Path.of(OUT).resolve(combination));
            ImageIO.write(copy, "png", folder.resolve(screen + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
