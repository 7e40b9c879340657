package org.doorstep.district;

import java.time.Duration;

/// When a whole operation must have ended, however many exchanges it takes; on the monotonic clock, so a set clock does not move it.
record Deadline(long endNanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// Never negative.
    Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    boolean allows(Duration time) {
        return left().compareTo(time) > 0;
    }
}
