package org.doorstep.device.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What a check of promises found, one after the other. Belongs to the thread that checks.
public final class Findings {
    /// One promise and whether it held; `seen` never holds a person.
    public record Finding(String promise, boolean held, String seen) {}

    private final List<Finding> found = new ArrayList<>();

    void promise(String words, boolean held, Object seen) {
        found.add(new Finding(words, held, held ? "" : String.valueOf(seen)));
    }

    <T> T timed(String promise, Duration most, Supplier<T> work) {
        long from = System.nanoTime();
        T outcome = work.get();
        Duration taken = Duration.ofNanos(System.nanoTime() - from);
        promise(promise, taken.compareTo(most) <= 0, taken.toMillis() + " ms");
        return outcome;
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
