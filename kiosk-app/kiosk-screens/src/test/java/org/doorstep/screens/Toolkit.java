package org.doorstep.screens;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.doorstep.config.Bundle;
import org.doorstep.config.TerminalSettings;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.doorstep.core.question.VisitId;

/// JavaFX without a display, once for all tests of this process, and every screen of the gallery on it.
final class Toolkit {
    /// What a test does with a screen that stands: laid out, on the JavaFX thread.
    interface Look {
        void at(String name, Step step, Scene scene);
    }

    private static boolean asked;

    private Toolkit() {}

    static synchronized void up() throws InterruptedException {
        if (asked) {
            return;
        }
        asked = true;
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
    }

    static void eachScreen(String terminal, Manner manner, Look look) throws InterruptedException, ExecutionException {
        eachScreen(Gallery.bundle(terminal), manner, look);
    }

    static void eachScreen(Bundle bundle, Manner manner, Look look) throws InterruptedException, ExecutionException {
        show(bundle, Gallery.of(bundle, manner), look);
    }

    /// One screen alone, for who looks at no other.
    static void screen(String terminal, Manner manner, String name, Look look) throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle(terminal);
        show(bundle, Map.of(name, Objects.requireNonNull(Gallery.of(bundle, manner).get(name), name)), look);
    }

    static void show(Bundle bundle, Map<String, Step> steps, Look look) throws InterruptedException, ExecutionException {
        CompletableFuture.runAsync(() -> {
            Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), bundle);
            boolean portrait = bundle.terminal().frame() == TerminalSettings.Frame.PORTRAIT;
            Scene scene = new Scene(glass.root(), portrait ? 1080 : 1920, portrait ? 1920 : 1080);
            for (Map.Entry<String, Step> entry : steps.entrySet()) {
                glass.show(entry.getValue(), Gallery.board(bundle, entry.getKey()));
                look.at(entry.getKey(), entry.getValue(), scene);
            }
        }, Platform::runLater).get();
    }

    static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream()
                .flatMap(Toolkit::all) : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    static boolean under(Node node, String style) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }
}
