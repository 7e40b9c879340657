package org.doorstep.screens;

import org.doorstep.config.TerminalSettings;

/// Where a terminal's frame stands on a surface: as large as it goes, whole, in the middle. What is left over is ground.
///
/// @param scale pixels of the surface for one of the frame
/// @param left  the frame's left edge on the surface, in whole pixels
/// @param top   the frame's upper edge
public record Placing(double scale, double left, double top) {
    private static final double LONG = 1920;
    private static final double SHORT = 1080;
    /// The least that is touched, in the frame (face.md), and how large it must be in the hand.
    private static final double TARGET = 72;
    private static final double TARGET_MILLIMETRES = 18;
    /// Body text of 28 is then 11 pixels high; less cannot be read.
    private static final double LEAST_SCALE = 0.4;

    public static double width(TerminalSettings.Frame frame) {
        return frame == TerminalSettings.Frame.PORTRAIT ? SHORT : LONG;
    }

    public static double height(TerminalSettings.Frame frame) {
        return frame == TerminalSettings.Frame.PORTRAIT ? LONG : SHORT;
    }

    /// @param width  of the surface
    /// @param height of the surface
    public static Placing of(TerminalSettings.Frame frame, double width, double height) {
        double scale = Math.min(width / width(frame), height / height(frame));
        return new Placing(scale, Math.floor((width - width(frame) * scale) / 2), Math.floor((height - height(frame) * scale) / 2));
    }

    /// A screen as the system tells it.
    ///
    /// @param dots pixels of the panel for one of its own, 2 at GDK_SCALE=2
    public record Screen(double width, double height, double dots) {
        private String words() {
            return "%d×%d".formatted(Math.round(width * dots), Math.round(height * dots));
        }
    }

    /// Why residents cannot be served on a screen, with what to do; empty if they can. A screen that hangs the other way round than the frame
    /// is refused where that makes what is touched too small: a small picture in the middle would be taken for a working terminal.
    public static String refusal(TerminalSettings terminal, Screen screen) {
        Placing placing = of(terminal.frame(), screen.width(), screen.height());
        double turned = of(terminal.frame(), screen.height(), screen.width()).scale();
        double shrunk = Math.min(1, placing.scale() / turned);
        if (shrunk < 1 && TARGET * terminal.millimetresPerPixel() * shrunk < TARGET_MILLIMETRES) {
            return ("the screen of %s hangs the other way round than the frame %s: what is touched would be %.0f mm instead of %.0f; "
                    + "turn the screen (xrandr --output NAME --rotate left), or write the other frame into this terminal's terminal.json")
                    .formatted(screen.words(), name(terminal), TARGET * terminal.millimetresPerPixel() * shrunk, TARGET_MILLIMETRES);
        }
        if (placing.scale() * screen.dots() < LEAST_SCALE) {
            return "the screen of %s has too few pixels for the frame %s: nobody could read it; set a resolution of at least %.0f×%.0f".formatted(
                    screen.words(), name(terminal), Math.ceil(width(terminal.frame()) * LEAST_SCALE), Math.ceil(height(terminal.frame()) * LEAST_SCALE));
        }
        return "";
    }

    private static String name(TerminalSettings terminal) {
        return terminal.frame() == TerminalSettings.Frame.PORTRAIT ? "portrait" : "landscape";
    }
}
