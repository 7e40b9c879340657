package org.doorstep.sandbox;

import java.time.YearMonth;
import java.util.Set;

/// A synthetic person of the sandbox and what they paid into the social insurance.
///
/// @param from first month paid; equal to `NEVER` for somebody who never paid
record Person(
        String id, String name, String idNumber, String sex, String nation, String birth, String address, String authority,
        String validFrom, String validTo, boolean reportedLost, YearMonth from, Set<YearMonth> missing) {
    static final YearMonth NEVER = YearMonth.of(9999, 1);
    /// The newest month that the district's books hold.
    static final YearMonth NOW = YearMonth.of(2026, 10);

    /// Nobody pays before they are 18, nor once they draw a pension.
    static final int WORKING_AGE = 18;
    static final int PENSION_AGE = 63;

    YearMonth bornIn() {
        return YearMonth.parse(birth.substring(0, 4) + "-" + birth.substring(4, 6));
    }

    /// The newest month paid for, or that could have been.
    YearMonth until() {
        YearMonth pension = bornIn().plusYears(PENSION_AGE);
        return pension.isBefore(NOW) ? pension : NOW;
    }

    boolean everPaid() {
        return !from.equals(NEVER);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
