package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.doorstep.config.Bundle;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.Now;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A touch is not lost because the board changes under the finger: the card is lifted, the minute turns, a notice arrives.
class TouchTest {
    private static final long PULSES_MILLIS = 60;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        FitTest.toolkit();
    }

    @Test
    void aTouchSpansARedraw() throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-portrait");
        List<Intent> touched = new ArrayList<>();
        Board before = Gallery.board(bundle);
        Board after = before.with(before.facts().with(new Now.Known(before.facts().now().time().orElseThrow().plusMinutes(1))));
        Glass glass = glass(() -> new Glass(touched::add, () -> new VisitId("v"), bundle));
        Robot robot = glass(() -> shown(glass, before));
        act(() -> robot.mouseMove(centre(glass.root().lookup("#idle-simple"))));
        act(() -> robot.mousePress(MouseButton.PRIMARY));
        act(() -> glass.show(new Idle(), after));
        act(() -> robot.mouseRelease(MouseButton.PRIMARY));
        assertThat(touched).singleElement().isInstanceOf(Intent.Begin.class);
        assertThat(glass(() -> glass.root().lookupAll(".clock").toString())).as("and what came meanwhile is drawn").contains("20:59");
    }

    /// However long the page has stood: it is not drawn anew between the two.
    @Test
    void eachTouchOfTheIdleScreenBeginsAVisitOfItsOwn() throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-portrait");
        List<Intent> touched = new ArrayList<>();
        AtomicInteger visits = new AtomicInteger();
        Glass glass = glass(() -> new Glass(touched::add, () -> new VisitId("v" + visits.incrementAndGet()), bundle));
        Robot robot = glass(() -> shown(glass, Gallery.board(bundle)));
        for (String place : List.of("#idle-simple", "#idle-simple", "#idle-touch", "#idle-language-en")) {
            act(() -> robot.mouseMove(centre(glass.root().lookup(place))));
            act(() -> robot.mousePress(MouseButton.PRIMARY));
            act(() -> robot.mouseRelease(MouseButton.PRIMARY));
        }
        assertThat(touched).extracting(intent -> ((Intent.Begin) intent).fresh().value()).containsExactly("v1", "v2", "v3", "v4");
    }

    private static Robot shown(Glass glass, Board board) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        // The Headless screen is 1000 by 1000; the page is drawn half as large.
        stage.setScene(new Scene(glass.root(), 540, 960));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        glass.show(new Idle(), board);
        return new Robot();
    }

    private static Point2D centre(Node node) {
        var bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static void act(Runnable deed) throws InterruptedException, ExecutionException {
        CompletableFuture.runAsync(deed, Platform::runLater).get();
        Thread.sleep(PULSES_MILLIS);
    }

    private static <T> T glass(Supplier<T> work) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get();
    }
}
