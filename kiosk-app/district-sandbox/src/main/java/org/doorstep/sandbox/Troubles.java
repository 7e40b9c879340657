package org.doorstep.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.doorstep.sandbox.books.InsuranceBook;

/// Which troubles are on, where, and how often each has struck. Guarded by its own monitor.
final class Troubles {
    /// What is about a person; a terminal that cannot even ask its catalogue is another story, told with `DOWN` and `WRONG_CA`.
    static final List<String> PERSONAL = List.of("/identity", "/records");

    /// Of a department's troubles, where none is named.
    private static final List<String> USUAL_DEPARTMENTS = List.of(InsuranceBook.DEPARTMENT.id());

    private final Set<Trouble> active = EnumSet.noneOf(Trouble.class);
    private final Map<Trouble, Integer> struck = new EnumMap<>(Trouble.class);
    private List<String> places = PERSONAL;
    private List<String> departments = USUAL_DEPARTMENTS;
    private Instant since = Instant.now();

    /// @param at resources, which begin with a slash, and departments by their ids; where none of a kind is named, the usual ones
    synchronized void set(Set<Trouble> troubles, List<String> at) {
        active.clear();
        active.addAll(troubles);
        places = named(at, place -> place.startsWith("/"), PERSONAL);
        departments = named(at, place -> !place.startsWith("/"), USUAL_DEPARTMENTS);
        since = Instant.now();
    }

    private static List<String> named(List<String> at, Predicate<String> kind, List<String> usual) {
        List<String> named = at.stream().filter(kind).toList();
        return named.isEmpty() ? usual : named;
    }

    /// What a slow one does before it answers; who closes the district does not wait for it.
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// When the troubles of now were chosen.
    synchronized Instant since() {
        return since;
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

    /// A department's trouble, which strikes those that are named and no other.
    synchronized boolean strikes(Trouble trouble, String department) {
        return departments.contains(department) && strikes(trouble);
    }

    /// Strikes the first time only.
    synchronized boolean strikesOnce(Trouble trouble) {
        return !struck.containsKey(trouble) && strikes(trouble);
    }

    synchronized Map<Trouble, Integer> counts() {
        return Map.copyOf(struck);
    }
}
