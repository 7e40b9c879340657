package org.doorstep.sandbox.people;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// How it stands with somebody's pension. Amounts are in fen.
public sealed interface Pension {
    /// Who has paid for fewer months draws none.
    int LEAST_MONTHS = 180;

    /// @param first what the first month brought
    record Drawing(YearMonth since, long first) implements Pension {
        /// Of a month of this year: each January since brings a raise.
        public long monthly(int year) {
            long monthly = first;
            for (int raised = since.getYear() + 1; raised <= year; raised++) {
                monthly += monthly * permille(raised) / 1000;
            }
            return monthly;
        }

        private static int permille(int year) {
            return year <= 2015 ? 100 : year <= 2020 ? 55 : 30;
        }
    }

    /// Old enough from this month on, with months enough.
    ///
    /// @param estimate of a month, if contributions go on as now
    record NotYet(YearMonth from, long estimate) implements Pension {}

    /// Old enough, now or one day, but with too few months.
    record TooShort(int missing) implements Pension {}

    /// Never paid.
    record None() implements Pension {}

    static Pension of(Contributions paid) {
        if (!paid.person().everPaid()) {
            return new None();
        }
        YearMonth from = paid.person().bornIn().plusYears(Person.PENSION_AGE).plusMonths(1);
        boolean old = !from.isAfter(Person.NOW);
        int toCome = old || !paid.paying() ? 0 : (int) ChronoUnit.MONTHS.between(Person.NOW, from) - 1;
        int months = paid.months() + toCome;
        if (months < LEAST_MONTHS) {
            return new TooShort(LEAST_MONTHS - paid.months());
        }
        int now = Person.NOW.getYear();
        return old ? new Drawing(from, monthly(from.getYear(), months, paid.account()))
                : new NotYet(from, monthly(now, months, paid.account() + (long) toCome * Contributions.share(now)));
    }

    /// One per cent of what is usual for each year paid, and the account's 117th part.
    private static long monthly(int year, int months, long account) {
        return (long) Wage.usual(year) * months / 12 + account * 100 / 117;
    }
}
