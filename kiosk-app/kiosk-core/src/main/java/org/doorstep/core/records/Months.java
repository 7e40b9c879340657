package org.doorstep.core.records;

import java.time.YearMonth;
import java.util.Set;

/// The months that a record covers, and those in between that are missing.
public record Months(YearMonth from, YearMonth to, Set<YearMonth> missing) implements Part {
    /// Forty-five years of work are 540 months; more is no record of a person.
    public static final int MOST = 1200;

    public Months {
        missing = Set.copyOf(missing);
        if (to.isBefore(from) || from.plusMonths(MOST).isBefore(to)) {
            throw new IllegalArgumentException("months run from " + from + " to " + to);
        }
    }

    @Override
    public String toString() {
        return "Months[•••]";
    }
}
