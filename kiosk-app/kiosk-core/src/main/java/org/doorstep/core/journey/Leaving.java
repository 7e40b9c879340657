package org.doorstep.core.journey;

import java.util.List;

/// How a visit ends: once, here, and wiped before the farewell is on the screen, so that its sentence is true.
final class Leaving {
    private Leaving() {}

    static Turn farewell(Visit visit, boolean abandoned) {
        Effect end = new Effect.EndVisit(visit.id());
        Farewell farewell = new Farewell(visit.manner(), visit.cardUsed());
        return new Turn(farewell, abandoned ? List.of(end, new Effect.Note(Effect.Event.VISIT_ABANDONED)) : List.of(end));
    }
}
