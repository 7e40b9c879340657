package org.doorstep.shell.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The threads of one seat that were given up and have not ended: at most so many, since each holds memory and perhaps the line. Belongs
/// to the seat's monitor.
final class Abandoned {
    private static final int MOST = 3;

    /// One giving-up: the worker, and the thread that closes its device.
    private record Pair(BooleanSupplier working, Thread closer) {
        boolean ended() {
            return !working.getAsBoolean() && !closer.isAlive();
        }
    }

    private final List<Pair> pairs = new ArrayList<>();

    /// @param working whether its thread still lives
    void add(BooleanSupplier working, Thread closer) {
        pairs.add(new Pair(working, closer));
    }

    /// Room for one more, should the next worker be lost as well.
    boolean room() {
        pairs.removeIf(Pair::ended);
        return pairs.size() < MOST;
    }

    int count() {
        return pairs.size();
    }
}
