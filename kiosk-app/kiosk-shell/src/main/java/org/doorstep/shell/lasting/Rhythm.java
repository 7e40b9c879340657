package org.doorstep.shell.lasting;

import java.time.Duration;

/// When a repeated task is done.
///
/// @param first   before the first time
/// @param between from the end of one to the beginning of the next
/// @param longest the slowest honest course of the task
public record Rhythm(Duration first, Duration between, Duration longest) {
    /// The first time at once.
    public static Rhythm atOnce(Duration between, Duration longest) {
        return new Rhythm(Duration.ZERO, between, longest);
    }

    /// The first time as long after the start as the second after the first.
    public static Rhythm later(Duration between, Duration longest) {
        return new Rhythm(between, between, longest);
    }
}
