package org.doorstep.core.journey;

import org.doorstep.config.Verb;

/// A list of matters to choose from.
public sealed interface Shelf {
    /// Behind one of the five doors.
    record Door(Verb verb, Order order) implements Shelf {
        public static Door of(Verb verb) {
            return new Door(verb, Order.BY_DEPARTMENT);
        }
    }

    /// What comes with one thing in a life, in the order in which one meets it.
    ///
    /// @param id of the bundle's life event
    record Event(String id) implements Shelf {}

    enum Order { BY_DEPARTMENT, BY_EVENT }
}
