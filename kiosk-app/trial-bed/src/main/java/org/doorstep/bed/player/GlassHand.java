package org.doorstep.bed.player;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// A finger and an eye at the terminal's glass, from another thread than JavaFX's. One robot only: a new one forgets where the pointer was.
public final class GlassHand implements Hand {
    private static final long PULSES_MILLIS = 60;
    private static final long HASTE_MILLIS = 20;
    private static final long DEADLINE_SECONDS = 20;

    private final Stage stage;
    private final Robot robot;

    /// On the JavaFX thread.
    public GlassHand(Stage stage) {
        this.stage = stage;
        this.robot = new Robot();
    }

    /// With pulses in between, as a finger does.
    @Override
    public boolean tap(String target) throws InterruptedException {
        Optional<Point2D> spot = onGlass(() -> find(target).map(GlassHand::centre));
        if (spot.isPresent()) {
            press(spot.get(), PULSES_MILLIS);
        }
        return spot.isPresent();
    }

    @Override
    public void tapAt(double across, double down) throws InterruptedException {
        press(onGlass(() -> new Point2D(across * stage.getWidth(), down * stage.getHeight())), HASTE_MILLIS);
    }

    @Override
    public boolean tapOne(int which) throws InterruptedException {
        Optional<Point2D> spot = onGlass(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            List<Node> nodes = visible(stage.getScene().getRoot()).stream().filter(node -> node.getStyleClass().contains("touch")).toList();
            return nodes.isEmpty() ? Optional.empty() : Optional.of(centre(nodes.get(which % nodes.size())));
        });
        if (spot.isPresent()) {
            press(spot.get(), HASTE_MILLIS);
        }
        return spot.isPresent();
    }

    /// A little inside the upper left corner of a node, where there is ground and no word.
    public Point2D corner(String target) throws InterruptedException {
        return onGlass(() -> find(target).map(node -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getMinX() + 12, bounds.getMinY() + 30);
        }).orElse(Point2D.ZERO));
    }

    /// What the frame buffer holds there.
    public Color colour(Point2D spot) throws InterruptedException {
        return onGlass(() -> robot.getPixelColor(spot));
    }

    /// The finger above a place of the screen; returns after a few pulses.
    public void move(Point2D spot) throws InterruptedException {
        onGlass(() -> {
            robot.mouseMove(spot);
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(PULSES_MILLIS);
    }

    /// Puts the finger down where it is.
    public void press() throws InterruptedException {
        onGlass(() -> {
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
    }

    /// Lifts it.
    public void release() throws InterruptedException {
        onGlass(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
    }

    private void press(Point2D spot, long pulses) throws InterruptedException {
        onGlass(() -> {
            robot.mouseMove(spot);
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(pulses);
        onGlass(() -> {
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(pulses);
        onGlass(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
    }

    @Override
    public String words() throws InterruptedException {
        return onGlass(() -> {
            List<String> texts = new ArrayList<>();
            visible(stage.getScene().getRoot()).forEach(node -> text(node).ifPresent(texts::add));
            return String.join("\n", texts);
        });
    }

    @Override
    public void picture(Path file) throws InterruptedException, IOException {
        WritableImage image = onGlass(() -> stage.getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.getRaster().setDataElements(0, 0, width, height, pixels);
        ImageIO.write(copy, "png", file.toFile());
    }

    /// Laid out first: a screen drawn a moment ago has no places yet.
    private Optional<Node> find(String target) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        List<Node> nodes = visible(stage.getScene().getRoot());
        return nodes.stream().filter(node -> target.equals(node.getId())).findFirst()
                .or(() -> nodes.stream().filter(node -> text(node).filter(target::equals).isPresent()).findFirst());
    }

    private static Point2D centre(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static List<Node> visible(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && child.getOpacity() > 0) {
                found.add(child);
                if (child instanceof Parent inner) {
                    found.addAll(visible(inner));
                }
            }
        }
        return found;
    }

    private static Optional<String> text(Node node) {
        return switch (node) {
            case Text text -> Optional.of(text.getText());
            case Labeled labeled -> Optional.ofNullable(labeled.getText());
            default -> Optional.empty();
        };
    }

    private static <T> T onGlass(Supplier<T> work) throws InterruptedException {
        try {
            return CompletableFuture.supplyAsync(work, Platform::runLater).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the drawing thread does not answer", e);
        }
    }
}
