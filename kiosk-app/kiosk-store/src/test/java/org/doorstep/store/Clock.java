package org.doorstep.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A wall clock and a machine's own, moved by the test. Read by the thread `store`.
final class Clock implements InstantSource {
    static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private Instant wall = START;
    private long nanos;

    @Override
    public synchronized Instant instant() {
        return wall;
    }

    synchronized long nanos() {
        return nanos;
    }

    /// Time goes by.
    synchronized void pass(Duration time) {
        wall = wall.plus(time);
        nanos = nanos + time.toNanos();
    }

    /// Somebody sets the wall clock.
    synchronized void set(Instant to) {
        wall = to;
    }
}
