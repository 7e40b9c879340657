package org.doorstep.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The terminal's own type (`kiosk-screens/fonts/README.md`), so that every terminal sets its words alike; what it lacks the system's fonts draw.
final class Fonts {
    static final String FAMILY = "Doorstep Sans";

    private static boolean loaded;

    private Fonts() {}

    /// On the JavaFX thread; once is enough.
    static void load() {
        if (loaded) {
            return;
        }
        for (String weight : List.of("Regular", "Bold")) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/DoorstepSans-" + weight + ".ttf")) {
                if (in == null || Font.loadFont(in, 1) == null) {
                    throw new IllegalStateException("this build lacks the font DoorstepSans-" + weight);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }
}
