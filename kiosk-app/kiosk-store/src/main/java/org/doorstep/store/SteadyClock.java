package org.doorstep.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Whether the wall clock can be believed: it has gone along with the machine's own for an hour, and nobody has set it meanwhile.
/// Only the thread `store` touches it.
final class SteadyClock {
    static final Duration LONG_ENOUGH = Duration.ofHours(1);
    /// Network time turns a clock more slowly than this.
    private static final Duration SET = Duration.ofMinutes(2);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant since;
    private long sinceNanos;

    SteadyClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        since = wall.instant();
        sinceNanos = nanos.getAsLong();
    }

    boolean steady() {
        Instant now = wall.instant();
        long nowNanos = nanos.getAsLong();
        Duration ran = Duration.ofNanos(nowNanos - sinceNanos);
        if (Duration.between(since, now).minus(ran).abs().compareTo(SET) > 0) {
            since = now;
            sinceNanos = nowNanos;
            return false;
        }
        return ran.compareTo(LONG_ENOUGH) >= 0;
    }
}
