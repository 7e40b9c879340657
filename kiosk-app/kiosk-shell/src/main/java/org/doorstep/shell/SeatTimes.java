package org.doorstep.shell;

import java.time.Duration;
import java.util.Map;

/// How long things take at the seat of the ID card reader.
///
/// @param betweenLooks the field is not searched faster than this
/// @param readPatience how long a reading waits for a card
/// @param longest      the slowest honest course of each call
/// @param margin       on top of `longest` before a call counts as wedged
/// @param watched      how often the watch looks at the call under way
record SeatTimes(
        Duration betweenLooks,
        Duration readPatience,
        Duration firstBackOff,
        Duration longestBackOff,
        Map<CardCall, Duration> longest,
        Duration margin,
        Duration watched) {

    SeatTimes {
        longest = Map.copyOf(longest);
        if (longest.size() != CardCall.values().length) {
            throw new IllegalArgumentException("a call has no longest time");
        }
    }

    /// The longest times are those of the slowest driver, `sam` (device-protocols §1.2, §1.6): an exchange has a deadline of 1 s (find, select) or
    /// 3 s (status, read), and up to 1.1 s pass until a noisy line is silent. A status or a search is repeated once; a reading begins its last
    /// chain of find, select and read when its patience is all but over, and rests 300 ms before it. Together they stay below the 25 s that a
    /// visit waits for an answer.
    static SeatTimes usual() {
        return new SeatTimes(
                Duration.ofMillis(300),
                Duration.ofSeconds(4),
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Map.of(
                        CardCall.OPEN, Duration.ofSeconds(5),
                        CardCall.STATUS, Duration.ofMillis(7_500),
                        CardCall.LOOK, Duration.ofMillis(3_500),
                        CardCall.READ, Duration.ofSeconds(11),
                        CardCall.CLOSE, Duration.ofSeconds(1)),
                Duration.ofSeconds(2),
                Duration.ofMillis(200));
    }

    /// How long a call may last before its thread is given up.
    Duration given(CardCall call) {
        return longest.getOrDefault(call, Duration.ZERO).plus(margin);
    }
}
