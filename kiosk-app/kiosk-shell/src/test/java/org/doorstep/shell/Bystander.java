package org.doorstep.shell;

import com.sun.glass.ui.headless.HeadlessApplication;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Comes along with a terminal in a process of its own, gives it a screen, says what it sees, and does one thing once all of it is up: the
/// wish of staff, the end of the window, or keys that are nobody's wish and then a touch whose visit a mistake of the glass ends. Does
/// nothing unless a test names that.
public final class Bystander implements Companion {
    /// What it does.
    static final String DEED = "doorstep.bystander.deed";
    /// The screen: width, height, height of the desktop's panel, dots a pixel.
    static final String SCREEN = "doorstep.bystander.screen";
    static final int STILL_THERE = 9;
    /// What no mistake may say.
    static final String PERSON = "王秀英";
    /// Nothing came of what it did.
    private static final int IN_VAIN = 8;
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final Set<String> UP = Set.of("pulse", "clock", "journey", "district-watch", "catch-up", "device-id-card");
    private static final int DPI = 100;

    private final CountDownLatch idle = new CountDownLatch(1);
    private boolean broken;

    private static String deed() {
        return System.getProperty(DEED, "");
    }

    private static void say(String words) {
        System.out.println(words);
        System.out.flush();
    }

    @Override
    public void prepare(int width, int height) {
        if (!deed().isEmpty()) {
            say("frame " + width + " " + height);
            int[] screen = Arrays.stream(System.getProperty(SCREEN, "").split(" ", -1)).mapToInt(Integer::parseInt).toArray();
            try {
                screen(screen[0], screen[1], screen[2], screen[3]);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this JavaFX has another Headless platform than the one tried", e);
            }
        }
    }

    private static void screen(int width, int height, int panel, int dots) throws ReflectiveOperationException {
        Class<?> kind = Class.forName("com.sun.glass.ui.Screen");
        Object application = Class.forName("com.sun.glass.ui.Application").getMethod("GetApplication").invoke(null);
        Object screens = Array.newInstance(kind, 1);
        Array.set(screens, 0, kind.getConstructors()[0].newInstance(0L, 32, 0, 0, width, height, 0, 0, width, height,
                0, panel, width, height - panel, DPI, DPI, 1f, 1f, (float) dots, (float) dots));
        set(application, "screens", screens);
        set(application, "frameBuffer", ByteBuffer.allocate(4 * 1000 * (width + height) * dots * dots));
        kind.getMethod("notifySettingsChanged").invoke(null);
    }

    private static void set(Object application, String name, Object value) throws ReflectiveOperationException {
        Field field = HeadlessApplication.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(application, value);
    }

    @Override
    public void saw(String step) {
        if (step.equals("idle")) {
            idle.countDown();
            if (broken) {
                say("idle again");
                System.exit(STILL_THERE);
            }
        } else if (!deed().isEmpty()) {
            broken = true;
            Platform.runLater(() -> {
                throw new IllegalStateException(PERSON);
            });
        }
    }

    @Override
    public void accompany(Stage stage) {
        if (!deed().isEmpty()) {
            say("window %.0f %.0f %.0f %.0f".formatted(
                    stage.getX(), stage.getY(), stage.getScene().getWidth(), stage.getScene().getHeight()));
            say("style " + stage.getStyle() + " " + (stage.isShowing() ? "shown" : "hidden")
                    + (touchable(stage).isPresent() ? " drawn" : " empty") + " " + stage.getTitle());
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> say("gone " + (touchable(stage).isPresent() ? "as it was" : "blank")));
            stage.setIconified(true);
            Thread.ofPlatform().name("bystander").daemon().start(() -> whenAllIsUp(stage));
        }
    }

    private void whenAllIsUp(Stage stage) {
        try {
            if (idle.await(2, TimeUnit.MINUTES) && up()) {
                Platform.runLater(() -> act(stage));
                TimeUnit.SECONDS.sleep(30);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(IN_VAIN);
    }

    private static boolean up() throws InterruptedException {
        boolean up = false;
        for (long end = System.nanoTime() + MOST.toNanos(); !up && System.nanoTime() - end < 0; TimeUnit.MILLISECONDS.sleep(20)) {
            up = Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet()).containsAll(UP);
        }
        return up;
    }

    private static Optional<Node> touchable(Stage stage) {
        return Optional.ofNullable(stage.getScene().lookup("#idle-touch"));
    }

    private static void act(Stage stage) {
        switch (deed()) {
            case "staff" -> press(stage, true, true, true);
            case "window" -> stage.hide();
            default -> {
                press(stage, true, true, false);
                press(stage, true, false, true);
                press(stage, false, true, true);
                System.err.println(PERSON);
                touch(touchable(stage).orElseThrow());
            }
        }
    }

    private static void touch(Node node) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(node, new MouseEvent(type, place.getCenterX(), place.getCenterY(), 0, 0, MouseButton.PRIMARY, 1,
                    false, false, false, false, true, false, false, true, false, true, null));
        }
    }

    private static void press(Stage stage, boolean control, boolean alt, boolean shift) {
        Event.fireEvent(stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Q, shift, control, alt, false));
    }
}
