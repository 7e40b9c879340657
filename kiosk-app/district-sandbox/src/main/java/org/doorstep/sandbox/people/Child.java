package org.doorstep.sandbox.people;

import java.time.LocalDate;
import java.util.Optional;

/// A child of somebody, or one that is on its way.
///
/// @param order 1 for the first
/// @param born  empty while it is on its way
public record Child(int order, LocalDate registeredOn, LocalDate due, Optional<LocalDate> born) {
    private static final int OF_AGE = 18;

    /// Born, and not of age today.
    public boolean minor() {
        return minorOn(Person.TODAY);
    }

    public boolean minorOn(LocalDate day) {
        return born.filter(birth -> !birth.isAfter(day) && birth.plusYears(OF_AGE).isAfter(day)).isPresent();
    }
}
