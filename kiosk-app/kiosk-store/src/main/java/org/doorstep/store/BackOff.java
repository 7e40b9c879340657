package org.doorstep.store;

import java.time.Duration;
import java.time.Instant;

/// When to try again: twice as long each time, never longer than `most`; half of it fixed, half spread, so that the terminals of a
/// district do not come back all at once.
public record BackOff(Duration first, Duration most) {
    /// For letters to the district.
    public static final BackOff USUAL = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(15));
    private static final int MOST_DOUBLINGS = 30;

    public BackOff {
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("not a back-off");
        }
    }

    /// @param attempts how often it was tried, this time included
    /// @param jitter   0 up to 1, from the caller's seeded source
    public Instant after(Instant now, int attempts, double jitter) {
        int doublings = Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
        double whole = Math.min(Math.scalb((double) first.toMillis(), doublings), (double) most.toMillis());
        return now.plusMillis(Math.round(whole / 2 + whole / 2 * Math.clamp(jitter, 0.0, 1.0)));
    }
}
