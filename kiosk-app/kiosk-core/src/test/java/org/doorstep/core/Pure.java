package org.doorstep.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What core may do, and what the wall must let pass.
@SuppressWarnings("all")
interface Pure {
    default boolean over(Instant now, Instant end, Duration patience) {
        return now.plus(patience).isAfter(end);
    }

    default LocalDate tomorrow(LocalDate today) {
        return today.plusDays(1);
    }

    default int most(List<Integer> list) {
        return list.stream().mapToInt(number -> Math.max(number, 1)).max().orElse(0);
    }

    default void copied(byte[] from, byte[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }
}
