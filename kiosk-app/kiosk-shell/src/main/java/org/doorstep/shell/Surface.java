package org.doorstep.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.doorstep.config.TerminalSettings;
import org.doorstep.screens.Placing;

/// Where the terminal's window stands: on the whole first screen, or as a small window with a frame around it.
final class Surface {
    private static final double WINDOWED = 0.45;
    /// What a small window may take of a screen, so that its own frame fits too.
    private static final double ROOM = 0.9;

    private Surface() {}

    static Rectangle2D of(TerminalSettings terminal, boolean windowed) {
        Screen screen = Screen.getPrimary();
        return windowed ? small(terminal.frame(), screen.getVisualBounds()) : screen.getBounds();
    }

    static Rectangle2D small(TerminalSettings.Frame frame, Rectangle2D room) {
        double fits = Placing.of(frame, room.getWidth() * ROOM, room.getHeight() * ROOM).scale();
        double scale = Math.min(WINDOWED, fits);
        return new Rectangle2D(room.getMinX(), room.getMinY(), Placing.width(frame) * scale, Placing.height(frame) * scale);
    }

    /// Why residents cannot be served on this machine's screen; empty if they can.
    static String refusal(TerminalSettings terminal) {
        Screen screen = Screen.getPrimary();
        Rectangle2D bounds = screen.getBounds();
        return Placing.refusal(terminal, new Placing.Screen(bounds.getWidth(), bounds.getHeight(), screen.getOutputScaleX()));
    }
}
