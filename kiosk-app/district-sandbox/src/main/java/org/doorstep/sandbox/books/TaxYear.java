package org.doorstep.sandbox.books;

import java.time.LocalDate;
import java.time.YearMonth;
import org.doorstep.sandbox.people.Contributions;
import org.doorstep.sandbox.people.FundAccount;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Property;

/// The income tax of one year. Amounts are in fen.
///
/// @param withheld what the employer paid over
/// @param due      what the settlement leaves of it, with what children and a home on a mortgage cost
record TaxYear(int year, long income, long withheld, long due) {
    private static final long FREE_MONTH = 5_000_00;
    private static final long CHILD_MONTH = 2_000_00;
    private static final long MORTGAGE_MONTH = 1_000_00;
    private static final int MONTHS = 12;
    /// Pension, medical and unemployment insurance, the employee's share of the base.
    private static final int INSURED_PERMILLE = 105;

    /// Up to so much, so many per cent, less what the lower steps save.
    private record Step(long upTo, int percent, long less) {}

    private static final Step[] STEPS = {
        new Step(36_000_00, 3, 0), new Step(144_000_00, 10, 2_520_00), new Step(300_000_00, 20, 16_920_00),
        new Step(Long.MAX_VALUE, 25, 31_920_00)};

    static TaxYear of(Life life, int year) {
        int months = life.paid().in(year);
        long income = life.wage().monthly(year) * months;
        int settled = year < Person.NOW.getYear() ? MONTHS : months;
        return new TaxYear(year, income, withheld(life, year, months),
                tax(earned(life, year, months) - (FREE_MONTH + special(life, year)) * settled));
    }

    /// What the employer has paid over after so many months of the year.
    static long withheld(Life life, int year, int months) {
        return tax(earned(life, year, months) - FREE_MONTH * months);
    }

    /// What so many months bring, less what goes into the insurances and the housing fund.
    private static long earned(Life life, int year, int months) {
        long insured = Contributions.base(year) * 100L * months * INSURED_PERMILLE / 1000;
        long saved = life.fund().filter(fund -> fund.years().stream().anyMatch(paid -> paid.year() == year && paid.paid() > 0))
                .map(_ -> FundAccount.monthly(life.wage(), year) / 2 * months).orElse(0L);
        return life.wage().monthly(year) * months - insured - saved;
    }

    private static long special(Life life, int year) {
        LocalDate end = LocalDate.of(year, MONTHS, 31);
        long children = life.children().stream().filter(child -> child.minorOn(end)).count();
        boolean mortgaged = life.properties().stream().anyMatch(property -> property.use() == Property.Use.HOME && property.mortgaged()
                && property.since().isBefore(YearMonth.of(year, 1).atDay(1)));
        return CHILD_MONTH * children + (mortgaged ? MORTGAGE_MONTH : 0);
    }

    static long tax(long taxable) {
        if (taxable <= 0) {
            return 0;
        }
        int step = 0;
        while (taxable > STEPS[step].upTo()) {
            step++;
        }
        return taxable * STEPS[step].percent() / 100 - STEPS[step].less();
    }

    boolean open() {
        return year == Person.NOW.getYear();
    }

    /// What has been paid so far, or what was left to pay.
    long tax() {
        return open() ? withheld : due;
    }

    /// What came back, or comes back.
    long refund() {
        return withheld - due;
    }
}
