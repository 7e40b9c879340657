package org.doorstep.sandbox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which troubles are on, where, and how often each has struck. Guarded by its own monitor.
final class Troubles {
    /// What is about a person; a terminal that cannot even ask its catalogue is another story, told with `DOWN` and `WRONG_CA`.
    static final List<String> PERSONAL = List.of("/identity", "/records");

    private final Set<Trouble> active = EnumSet.noneOf(Trouble.class);
    private final Map<Trouble, Integer> struck = new EnumMap<>(Trouble.class);
    private List<String> places = PERSONAL;

    synchronized void set(Set<Trouble> troubles, List<String> at) {
        active.clear();
        active.addAll(troubles);
        places = at.isEmpty() ? PERSONAL : List.copyOf(at);
    }

    synchronized boolean on(Trouble trouble) {
        return active.contains(trouble);
    }

    /// The answers of these resources are the ones that go wrong.
    synchronized boolean at(String path) {
        return places.stream().anyMatch(path::startsWith);
    }

    synchronized boolean strikes(Trouble trouble) {
        boolean on = active.contains(trouble);
        if (on) {
            struck.merge(trouble, 1, Integer::sum);
        }
        return on;
    }

    /// Strikes the first time only.
    synchronized boolean strikesOnce(Trouble trouble) {
        return !struck.containsKey(trouble) && strikes(trouble);
    }

    synchronized Map<Trouble, Integer> counts() {
        return Map.copyOf(struck);
    }
}
