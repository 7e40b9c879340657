package org.doorstep.store;

import java.util.List;

/// What a start must settle before it prints anything, oldest first.
///
/// @param toVoid    reserved when the terminal went down: to void at the district
/// @param toAsk     sent when it went down: to ask the printer for by job name
/// @param uncertain what staff or a printer has still to say
public record AtStart(List<Entry> toVoid, List<Entry> toAsk, List<Entry> uncertain) {
    public AtStart {
        toVoid = List.copyOf(toVoid);
        toAsk = List.copyOf(toAsk);
        uncertain = List.copyOf(uncertain);
    }
}
