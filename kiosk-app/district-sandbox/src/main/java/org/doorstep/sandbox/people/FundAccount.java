package org.doorstep.sandbox.people;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Somebody's account of the housing fund. Amounts are in fen.
///
/// @param years newest first
public record FundAccount(YearMonth from, Optional<YearMonth> closed, List<Year> years, Optional<Loan> loan) {
    /// Of the wage: half of it is the employer's.
    private static final int PERCENT = 20;
    private static final YearMonth FUND_BEGINS = YearMonth.of(1999, 1);
    private static final int DRAWN_PERCENT = 60;
    private static final long DRAWN_IN = 100_00;
    /// Who buys a home draws from it; scenarios call for the balance that is left after this.
    private static final Map<String, Long> DRAWN = Map.of("p-001", 55_640_00L);
    /// Scenarios call for their accounts.
    private static final Set<String> MEMBERS = Set.of("p-001", "p-003", "p-006", "p-007");

    public FundAccount {
        years = List.copyOf(years);
    }

    /// What a year brought, and what was left at its end.
    public record Year(int year, long paid, long drawn, long balance) {}

    /// A loan for a home that is mortgaged for it, paid back in equal parts with the interest on what is left.
    ///
    /// @param part of the amount, each month
    public record Loan(String bank, YearMonth begun, int months, long part) {
        private static final int INTEREST_PERMILLE = 31;

        public long amount() {
            return part * months;
        }

        public long left() {
            return part * Person.NOW.until(until(), ChronoUnit.MONTHS);
        }

        /// What is due in this month.
        public long monthly() {
            return part + left() * INTEREST_PERMILLE / 12_000;
        }

        public YearMonth until() {
            return begun.plusMonths(months);
        }
    }

    /// Of those who pay contributions, most are in the fund. An account is closed when the pension begins.
    static Optional<FundAccount> of(Contributions paid, Wage wage, List<Property> properties) {
        Chance chance = Chance.of(paid.person(), "fund");
        boolean member = chance.percent(88) || MEMBERS.contains(paid.person().id());
        if (!paid.person().everPaid() || !member) {
            return Optional.empty();
        }
        YearMonth from = paid.person().from().isBefore(FUND_BEGINS) ? FUND_BEGINS : paid.person().from();
        Optional<YearMonth> closed = Optional.of(paid.person().until()).filter(_ -> !paid.paying());
        List<Property> homes = properties.stream().filter(property -> property.use() == Property.Use.HOME).toList();
        Optional<Property> financed = homes.stream().filter(Property::mortgaged)
                .filter(home -> YearMonth.from(home.since()).isAfter(from.plusYears(1))).findFirst();
        Set<Integer> bought = homes.stream().map(home -> home.since().getYear()).collect(Collectors.toSet());
        return Optional.of(new FundAccount(
                from, closed, years(paid, wage, from, bought), financed.flatMap(home -> loan(chance, paid.person(), home))));
    }

    /// @param bought the years in which the person bought a home
    private static List<Year> years(Contributions paid, Wage wage, YearMonth from, Set<Integer> bought) {
        YearMonth last = paid.person().until();
        List<Year> years = new ArrayList<>();
        long balance = 0;
        for (int year = from.getYear(); year <= last.getYear(); year++) {
            long brought = monthly(wage, year) * paid.in(year, from);
            long drawn = bought.contains(year) ? drawn(paid.person(), balance) : 0;
            if (!paid.paying() && year == last.getYear()) {
                drawn = balance + brought;
            }
            balance += brought - drawn;
            years.addFirst(new Year(year, brought, drawn, balance));
        }
        return years;
    }

    private static long drawn(Person person, long balance) {
        return DRAWN.getOrDefault(person.id(), balance * DRAWN_PERCENT / 100 / DRAWN_IN * DRAWN_IN);
    }

    /// What a month of that year brings.
    public static long monthly(Wage wage, int year) {
        return wage.monthly(year) * PERCENT / 100;
    }

    private static Optional<Loan> loan(Chance chance, Person person, Property home) {
        String bank = home.lender().orElseThrow();
        YearMonth begun = YearMonth.from(home.since());
        return person.id().equals("p-001") ? Optional.of(new Loan(bank, begun, 300, 800_00))
                : Optional.of(new Loan(bank, begun, 180 + 60 * chance.below(4), 100_00L * chance.between(5, 15)))
                        .filter(_ -> chance.percent(60));
    }
}
