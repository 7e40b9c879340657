package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.doorstep.config.Bundle;
import org.doorstep.config.Language;
import org.doorstep.config.TerminalSettings;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.doorstep.core.question.VisitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The frame on screens of every size: whole, as large as it goes, in the middle of the ground, sharp, and touched where it is seen.
class ScreenSizeTest {
    private static final Manner USUAL = Manner.USUAL;
    private static final long PULSES_MILLIS = 60;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    private static <T> T glass(Supplier<T> work) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORTRAIT  | 1080 | 1920 | 1        | 0    | 0
            LANDSCAPE | 1920 | 1080 | 1        | 0    | 0
            LANDSCAPE | 1366 | 768  | 0.711111 | 0    | 0
            LANDSCAPE | 1280 | 1024 | 0.666667 | 0    | 152
            LANDSCAPE | 3840 | 2160 | 2        | 0    | 0
            LANDSCAPE | 960  | 540  | 0.5      | 0    | 0
            LANDSCAPE | 2560 | 1080 | 1        | 320  | 0
            PORTRAIT  | 2160 | 3840 | 2        | 0    | 0
            PORTRAIT  | 768  | 1366 | 0.711111 | 0    | 0
            PORTRAIT  | 1024 | 1280 | 0.666667 | 152  | 0
            PORTRAIT  | 1920 | 1080 | 0.5625   | 656  | 0
            PORTRAIT  | 1201 | 1920 | 1        | 60   | 0
            """)
    void itStandsWholeInTheMiddle(TerminalSettings.Frame frame, double width, double height, double scale, double left, double top) {
        Placing placing = Placing.of(frame, width, height);
        assertThat(placing.scale()).isCloseTo(scale, within(1e-6));
        assertThat(placing.left()).isEqualTo(left);
        assertThat(placing.top()).isEqualTo(top);
    }

    /// The last column is a word of the reason, and nothing where the screen is taken.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORTRAIT  | 0.25 | 1080 | 1920 | 1 | ''
            PORTRAIT  | 0.25 | 540  | 960  | 2 | ''
            PORTRAIT  | 0.25 | 768  | 1366 | 1 | ''
            PORTRAIT  | 0.20 | 1080 | 1920 | 1 | ''
            LANDSCAPE | 0.25 | 1366 | 768  | 1 | ''
            LANDSCAPE | 0.25 | 1280 | 1024 | 1 | ''
            LANDSCAPE | 0.25 | 3840 | 2160 | 1 | ''
            LANDSCAPE | 0.25 | 1920 | 1080 | 2 | ''
            LANDSCAPE | 0.25 | 800  | 600  | 1 | ''
            LANDSCAPE | 0.25 | 768  | 432  | 1 | ''
            LANDSCAPE | 0.25 | 767  | 432  | 1 | at least 768×432
            LANDSCAPE | 0.25 | 384  | 216  | 2 | ''
            LANDSCAPE | 0.25 | 640  | 480  | 1 | too few pixels
            PORTRAIT  | 0.25 | 480  | 640  | 1 | at least 432×768
            PORTRAIT  | 0.25 | 1920 | 1080 | 1 | 10 mm instead of 18
            PORTRAIT  | 0.25 | 1366 | 768  | 1 | screen of 1366×768
            PORTRAIT  | 0.25 | 960  | 540  | 2 | screen of 1920×1080
            PORTRAIT  | 0.25 | 1280 | 1024 | 1 | xrandr
            LANDSCAPE | 0.25 | 1080 | 1920 | 1 | the other way round than the frame landscape
            PORTRAIT  | 0.32 | 1280 | 1024 | 1 | ''
            PORTRAIT  | 0.31 | 1280 | 1024 | 1 | xrandr
            PORTRAIT  | 0.44 | 1920 | 1080 | 1 | xrandr
            PORTRAIT  | 0.45 | 1920 | 1080 | 1 | ''
            """)
    void aScreenThatCannotServeIsRefusedWithTheReason(TerminalSettings.Frame frame, double millimetres, double width, double height,
            double dots, String why) {
        TerminalSettings terminal = new TerminalSettings("t", frame, millimetres, List.of());
        String refusal = Placing.refusal(terminal, new Placing.Screen(width, height, dots));
        assertThat(refusal).contains(why);
        assertThat(refusal.isEmpty()).isEqualTo(why.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "t-portrait,1080,1920", "t-landscape,1920,1080", "t-landscape,1366,768", "t-landscape,1280,1024", "t-landscape,3840,2160",
                "t-portrait,2160,3840",
        "t-portrait,540,960", "t-portrait,1024,1280"})
    void everyPictureIsWholeOnEverySize(String terminal, int width, int height) throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle(terminal);
        for (Manner.Contrast contrast : Manner.Contrast.values()) {
            Manner manner = new Manner(Language.ZH, Manner.Size.USUAL, contrast);
            for (String name : List.of("idle", "home-3-Confirmed", "record-long-true-0", "paper-preview", "still-there")) {
                List<String> faults = glass(() -> pictured(bundle, step(bundle, manner, name), name, new Size(width, height)));
                assertThat(faults).as(name).isEmpty();
            }
        }
    }

    private record Size(int width, int height) {}

    private static Step step(Bundle bundle, Manner manner, String name) {
        return Objects.requireNonNull(Gallery.of(bundle, manner).get(name), name);
    }

    private static List<String> pictured(Bundle bundle, Step step, String name, Size size) {
        int width = size.width();
        int height = size.height();
        Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), bundle);
        Scene scene = new Scene(glass.root(), width, height);
        glass.show(step, Gallery.board(bundle));
        String folder = bundle.terminal().id() + "-" + width + "x" + height + "-" + step.manner().contrast();
        Shots.take(scene, folder, name);
        List<String> faults = new ArrayList<>();
        for (String part : List.of("#frame", ".top-band", ".bottom-band", ".wall", ".floor", ".touch")) {
            for (Node node : scene.getRoot().lookupAll(part)) {
                Bounds at = node.localToScene(node.getBoundsInLocal());
                if (at.getMinX() < -1 || at.getMinY() < -1 || at.getMaxX() > width + 1 || at.getMaxY() > height + 1) {
                    faults.add(part + " " + node.getId() + " is off the screen: " + at);
                }
            }
        }
        Placing placing = Placing.of(bundle.terminal().frame(), width, height);
        Color corner = corner(scene, height);
        Color ground = switch (step.manner().contrast()) {
            case ON_BLACK -> Color.BLACK;
            case ON_WHITE -> Color.WHITE;
            case NONE -> Color.web(Objects.requireNonNull(bundle.theme().colours().get("ground")));
        };
        if ((placing.left() > 1 || placing.top() > 1) && !corner.equals(ground)) {
            faults.add("beside the frame it is " + corner + ", not the ground");
        }
        return faults;
    }

    /// Draws the last row's first pixel and no other.
    private static Color corner(Scene scene, int height) {
        SnapshotParameters there = new SnapshotParameters();
        there.setViewport(new Rectangle2D(0, height - 1, 1, 1));
        return scene.getRoot().snapshot(there, null).getPixelReader().getColor(0, 0);
    }

    /// At GDK_SCALE=2 a screen of 1080×1920 is told as 540×960, and drawn pixel by pixel as if it had been told as it is.
    @Test
    void atTwoDotsAPixelItIsDrawnAsSharpAsAtOne() throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-portrait");
        WritableImage usual = glass(() -> drawn(bundle, 1080, 1920, 1));
        WritableImage small = glass(() -> drawn(bundle, 540, 960, 2));
        assertThat(small.getWidth()).isEqualTo(usual.getWidth());
        int apart = 0;
        for (int y = 0; y < 1920; y++) {
            for (int x = 0; x < 1080; x++) {
                Color one = usual.getPixelReader().getColor(x, y);
                Color other = small.getPixelReader().getColor(x, y);
                apart += Math.abs(one.getBrightness() - other.getBrightness()) > 0.1 ? 1 : 0;
            }
        }
        assertThat(apart).as("pixels that differ, of two millions").isLessThan(2000);
    }

    private static WritableImage drawn(Bundle bundle, int width, int height, double dots) {
        Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), bundle);
        Scene scene = new Scene(glass.root(), width, height);
        glass.show(step(bundle, USUAL, "home-3-Confirmed"), Gallery.board(bundle));
        SnapshotParameters doubled = new SnapshotParameters();
        doubled.setTransform(Transform.scale(dots, dots));
        doubled.setViewport(new Rectangle2D(0, 0, width * dots, height * dots));
        return scene.getRoot().snapshot(doubled, null);
    }

    /// A screen of 1000×700 with a landscape frame: 68 pixels of ground above and below.
    @Test
    void itIsTouchedWhereItIsSeen() throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-landscape");
        List<Intent> touched = new ArrayList<>();
        Robot robot = glass(() -> {
            Glass glass = new Glass(touched::add, () -> new VisitId("v"), bundle);
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(new Scene(glass.root(), 1000, 700));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            glass.show(step(bundle, USUAL, "home-3-Confirmed"), Gallery.board(bundle));
            return new Robot();
        });
        // The last of six places in the bottom band, and the ground under it.
        touch(robot, 920, 690);
        assertThat(touched).isEmpty();
        touch(robot, 920, 68 + 562 - 33);
        assertThat(touched).singleElement().isInstanceOf(Intent.Finish.class);
    }

    private static void touch(Robot robot, double x, double y) throws InterruptedException, ExecutionException {
        for (Runnable deed : List.<Runnable>of(
                () -> robot.mouseMove(x, y), () -> robot.mousePress(MouseButton.PRIMARY), () -> robot.mouseRelease(MouseButton.PRIMARY))) {
            CompletableFuture.runAsync(deed, Platform::runLater).get();
            Thread.sleep(PULSES_MILLIS);
        }
    }
}
