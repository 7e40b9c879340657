package org.doorstep.device;

/// What one search of a reader's field found.
public sealed interface CardPresence {
    record Present() implements CardPresence {}

    record Absent() implements CardPresence {}

    record Broken(Fault fault) implements CardPresence {}
}
