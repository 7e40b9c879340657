package org.doorstep.screens;

import org.jspecify.annotations.Nullable;

/// A place of the screen whose nodes stay while what they show is the same: the ring that runs down goes on, and what is touched is
/// still there when the finger lifts.
final class Kept {
    private @Nullable Object shown;

    /// Draws only if this is something else than what stands there. What could not be drawn does not stand there.
    ///
    /// @param now a value of everything that the drawing reads
    void show(Object now, Runnable draw) {
        if (!now.equals(shown)) {
            shown = null;
            draw.run();
            shown = now;
        }
    }

    /// The next is drawn, whatever it is.
    void forget() {
        shown = null;
    }
}
