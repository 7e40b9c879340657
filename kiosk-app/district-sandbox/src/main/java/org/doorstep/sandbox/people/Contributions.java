package org.doorstep.sandbox.people;

import java.time.YearMonth;
import java.util.stream.Stream;

/// The months that a person has paid into the social insurance, and what they were reckoned from.
public record Contributions(Person person) {
    /// Eight per cent of the base: the employee's share of the pension insurance.
    public static final int SHARE_PERCENT = 8;

    /// What a month's contribution of that year is reckoned from, in yuan.
    public static int base(int year) {
        return 1000 + (year - 1985) * 130;
    }

    /// The employee's share of one month, in yuan.
    public static int share(int year) {
        return base(year) * SHARE_PERCENT / 100;
    }

    public boolean covers(YearMonth month) {
        return !month.isBefore(person.from()) && !month.isAfter(person.until()) && !person.missing().contains(month);
    }

    /// Pays today.
    public boolean paying() {
        return covers(Person.NOW);
    }

    /// Months paid from the first to the last of these.
    public int between(YearMonth first, YearMonth last) {
        return (int) Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).filter(this::covers).count();
    }

    /// Months paid from this one on.
    public int since(YearMonth first) {
        return between(first, person.until());
    }

    public int months() {
        return since(person.from());
    }

    public int in(int year) {
        return in(year, person.from());
    }

    /// Months paid in this year, from `first` on.
    public int in(int year, YearMonth first) {
        YearMonth january = YearMonth.of(year, 1);
        return between(january.isBefore(first) ? first : january, YearMonth.of(year, 12));
    }

    /// The employee's shares of all months, in yuan.
    public long account() {
        return Stream.iterate(person.from(), month -> !month.isAfter(person.until()), month -> month.plusMonths(1)).filter(this::covers)
                .mapToLong(month -> share(month.getYear())).sum();
    }
}
