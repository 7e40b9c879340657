package org.doorstep.shell.seat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long things take at a seat.
///
/// @param between how long the device is left alone between two idle duties
/// @param longest the slowest honest course of each call
/// @param margin  on top of a call's longest time before it counts as wedged
/// @param watched how often the watch looks at the call under way
public record SeatTimes(
        Duration between, Duration firstBackOff, Duration longestBackOff, Map<SeatCall, Duration> longest, Duration margin,
                Duration watched) {

    public SeatTimes {
        longest = Map.copyOf(longest);
        if (longest.size() != SeatCall.values().length) {
            throw new IllegalArgumentException("a call has no longest time");
        }
    }

    /// Of a device that is asked for its status, as printers are.
    public static SeatTimes usual() {
        return new SeatTimes(
                Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofSeconds(10), each(Duration.ofSeconds(10)), Duration.ofSeconds(5),
                Duration.ofMillis(200));
    }

    /// Each call is given the same.
    public static Map<SeatCall, Duration> each(Duration longest) {
        return Stream.of(SeatCall.values()).collect(Collectors.toMap(call -> call, _ -> longest));
    }

    Duration longest(SeatCall call) {
        return longest.getOrDefault(call, Duration.ZERO);
    }
}
