package org.doorstep.sandbox.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/// A synthetic person of the sandbox and what they paid into the social insurance.
///
/// @param from first month paid; equal to `NEVER` for somebody who never paid
public record Person(
        String id, String name, String idNumber, String sex, String nation, String birth, String address, String authority,
        String validFrom, String validTo, boolean reportedLost, YearMonth from, Set<YearMonth> missing) {
    static final YearMonth NEVER = YearMonth.of(9999, 1);
    /// The newest month that the district's books hold.
    public static final YearMonth NOW = YearMonth.of(2026, 10);
    /// The day that the district's books are kept up to.
    public static final LocalDate TODAY = NOW.atEndOfMonth();

    /// Nobody pays before they are 18, nor once they draw a pension.
    public static final int WORKING_AGE = 18;
    public static final int PENSION_AGE = 63;

    public YearMonth bornIn() {
        return YearMonth.from(bornOn());
    }

    public LocalDate bornOn() {
        return LocalDate.parse(birth, DateTimeFormatter.BASIC_ISO_DATE);
    }

    public boolean woman() {
        return sex.equals("2");
    }

    /// Under a prefix that no phone has; one person has none.
    public Optional<String> phone() {
        return id.equals("p-006") ? Optional.empty() : Optional.of("160%08d".formatted(Integer.parseInt(id.substring(2))));
    }

    /// The newest month paid for, or that could have been.
    public YearMonth until() {
        YearMonth pension = bornIn().plusYears(PENSION_AGE);
        return pension.isBefore(NOW) ? pension : NOW;
    }

    public boolean everPaid() {
        return !from.equals(NEVER);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
