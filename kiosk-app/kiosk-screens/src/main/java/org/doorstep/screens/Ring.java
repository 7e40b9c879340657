package org.doorstep.screens;

import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/// The ring that runs down, a step a second: a resident sees how much time is left and need not read. Its clock ends with its node.
final class Ring extends StackPane {
    private static final double RADIUS = 120;
    private static final double WHOLE = 360;

    private final long wholeSeconds;
    private final Arc left = new Arc(0, 0, RADIUS, RADIUS, 90, WHOLE);
    private final Label seconds = Parts.label("", "figure-small");
    private long gone;

    /// @param whole what the ring stands for
    /// @param since what of it is over already, where the screen is drawn anew
    Ring(Duration whole, Duration since) {
        this.wholeSeconds = whole.toSeconds();
        this.gone = Math.min(since.toSeconds(), wholeSeconds);
        Circle track = new Circle(RADIUS);
        track.getStyleClass().add("ring-track");
        left.setType(ArcType.OPEN);
        left.setStrokeLineCap(StrokeLineCap.ROUND);
        left.getStyleClass().add("ring");
        getChildren().addAll(track, new Group(room(), left), seconds);
        draw();
        Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tick()));
        clock.setCycleCount((int) Math.max(1, wholeSeconds - gone));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    /// Keeps the arc's group as large as the whole circle, so that it does not wander as it grows shorter.
    private static Circle room() {
        Circle room = new Circle(RADIUS + 16);
        room.setOpacity(0);
        return room;
    }

    private void tick() {
        gone = Math.min(gone + 1, wholeSeconds);
        draw();
    }

    private void draw() {
        long still = wholeSeconds - gone;
        left.setLength(WHOLE * still / Math.max(1, wholeSeconds));
        seconds.setText(Long.toString(still));
    }
}
