package org.doorstep.sandbox.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.sandbox.people.Life;

/// One payment of income tax, or a refund: those of a year come to what the tax office's book says of it. Amounts are in fen.
///
/// @param month    0 for the settlement of the year
/// @param on       the day it was declared
/// @param amount   of a refund less than 0
public record TaxPayment(int year, int month, LocalDate on, long amount) {
    private static final int DECLARED_ON = 12;
    private static final int MONTHS = 12;

    public boolean settling() {
        return month == 0;
    }

    /// Of all years in the book, newest first; within a year the settlement before the months.
    public static List<TaxPayment> of(Life life) {
        return TaxBook.years(life).stream().flatMap(year -> of(life, year).reversed().stream()).toList();
    }

    /// Oldest first.
    private static List<TaxPayment> of(Life life, TaxYear year) {
        List<TaxPayment> payments = new ArrayList<>();
        long before = 0;
        int worked = 0;
        for (int month = 1; month <= MONTHS; month++) {
            if (life.paid().covers(YearMonth.of(year.year(), month))) {
                worked++;
                long withheld = TaxYear.withheld(life, year.year(), worked);
                LocalDate declared = LocalDate.of(year.year(), month, DECLARED_ON).plusMonths(1);
                payments.add(new TaxPayment(year.year(), month, declared, withheld - before));
                before = withheld;
            }
        }
        if (!year.open() && year.refund() != 0) {
            payments.add(new TaxPayment(year.year(), 0, LocalDate.of(year.year() + 1, 4, DECLARED_ON), -year.refund()));
        }
        return payments;
    }
}
