package org.doorstep.bed.player;

import com.sun.glass.ui.headless.HeadlessApplication;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.List;
import javafx.stage.Stage;

/// Makes the screen of JavaFX's Headless platform as large as the terminal's: the platform fixes it at 1000 × 1000 and has no setting
/// for it.
public final class HeadlessScreen {
    /// What the JVM of a terminal is told that is played and not seen.
    public static final List<String> OPTIONS = List.of("-Dglass.platform=Unseen", "-Dprism.order=sw", "-Djavafx.animation.pulse=15");
    private static final int STRIDE = 1000;
    private static final int DPI = 100;

    private HeadlessScreen() {}

    static boolean active() {
        return "Unseen".equals(System.getProperty("glass.platform"));
    }

    /// On the JavaFX thread, before the first window.
    static void resize(int width, int height) {
        try {
            Class<?> applicationClass = Class.forName("com.sun.glass.ui.Application");
            Class<?> screenClass = Class.forName("com.sun.glass.ui.Screen");
            Object application = applicationClass.getMethod("GetApplication").invoke(null);
            Object screen = screenClass.getConstructors()[0].newInstance(
                    0L, 32, 0, 0, width, height, 0, 0, width, height, 0, 0, width, height, DPI, DPI, 1f, 1f, 1f, 1f);
            Object screens = Array.newInstance(screenClass, 1);
            Array.set(screens, 0, screen);
            set(application, "screens", screens);
            set(application, "frameBuffer", ByteBuffer.allocate(4 * (STRIDE * (height + 2) + width)));
            Method notify = screenClass.getMethod("notifySettingsChanged");
            notify.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX has another Headless platform than the one tried; see docs/decisions/0003", e);
        }
    }

    /// Nobody looks at the window itself, and what is minimized is laid out, touched and pictured as ever but not drawn.
    static void leaveUndrawn(Stage shown) {
        shown.setIconified(true);
    }

    private static void set(Object application, String name, Object value) throws ReflectiveOperationException {
        Field field = HeadlessApplication.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(application, value);
    }
}
