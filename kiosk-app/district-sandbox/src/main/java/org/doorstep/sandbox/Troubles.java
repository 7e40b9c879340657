package org.doorstep.sandbox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which troubles are on, and how often each has struck. Guarded by its own monitor.
final class Troubles {
    private final Set<Trouble> active = EnumSet.noneOf(Trouble.class);
    private final Map<Trouble, Integer> struck = new EnumMap<>(Trouble.class);

    synchronized void set(Set<Trouble> troubles) {
        active.clear();
        active.addAll(troubles);
    }

    synchronized boolean on(Trouble trouble) {
        return active.contains(trouble);
    }

    synchronized boolean strikes(Trouble trouble) {
        boolean on = active.contains(trouble);
        if (on) {
            struck.merge(trouble, 1, Integer::sum);
        }
        return on;
    }

    synchronized Map<Trouble, Integer> counts() {
        return Map.copyOf(struck);
    }
}
