package org.doorstep.sandbox.books;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doorstep.sandbox.people.Contributions;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Pension;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.node.ObjectNode;

/// The social-insurance department's book: what somebody has paid, in each of the five insurances and year by year.
public final class InsuranceBook implements RecordBook {
    /// As the contract names it.
    public static final String KIND = "social-insurance";
    public static final Department DEPARTMENT = new Department("social-insurance", Map.of("zh-CN", "社会保险", "en", "Social insurance"));
    /// The part that the medical insurance answers for.
    public static final String INSURANCES = "insurances";

    private static final int MONTHS = 12;

    /// Each with the month in which the district began it.
    private enum Insurance {
        PENSION(YearMonth.of(1958, 1)), MEDICAL(YearMonth.of(2001, 1)), UNEMPLOYMENT(YearMonth.of(1999, 1)), INJURY(YearMonth.of(2004, 1)),
        MATERNITY(YearMonth.of(2004, 1));

        private final YearMonth begins;

        Insurance(YearMonth begins) {
            this.begins = begins;
        }

        /// Pension and medical insurance go on when somebody draws a pension.
        boolean goesOn() {
            return this == PENSION || this == MEDICAL;
        }
    }

    @Override
    public Department department() {
        return DEPARTMENT;
    }

    /// Whoever never paid stands in it too, with the sentence that says so.
    @Override
    public Optional<Entry> of(Person person) {
        return person.everPaid() ? paid(Life.of(person)).entry() : Draft.saying("never-paid").entry();
    }

    private static Draft paid(Life life) {
        Person person = life.person();
        int total = life.paid().months();
        Draft draft = Draft.saying("paid-total").value("years", total / MONTHS).value("months", total % MONTHS)
                .value("totalMonths", total).value("asOf", Person.NOW.toString()).detail("as-of");
        List<YearMonth> missing = person.missing().stream().sorted().toList();
        if (!missing.isEmpty()) {
            draft.value("gapFrom", missing.getFirst().toString()).value("gapTo", missing.getLast().toString()).detail("gap");
        }
        return draft.months(person.from(), person.until(), missing).rows(INSURANCES, insurances(life)).rows("years", years(life.paid()));
    }

    private static List<ObjectNode> insurances(Life life) {
        return Arrays.stream(Insurance.values()).filter(insurance -> months(life, insurance) > 0)
                .map(insurance -> Draft.row().put("insurance", insurance.name()).put("months", Draft.number(months(life, insurance)))
                        .put("upTo", life.person().until().toString()).put("state", state(life, insurance))).toList();
    }

    private static int months(Life life, Insurance insurance) {
        return life.paid().since(insurance.begins);
    }

    private static String state(Life life, Insurance insurance) {
        return life.paid().paying() ? "PAYING" : life.pension() instanceof Pension.Drawing && insurance.goesOn() ? "RETIRED" : "STOPPED";
    }

    private static List<ObjectNode> years(Contributions paid) {
        int first = paid.person().from().getYear();
        int last = paid.person().until().getYear();
        return IntStream.rangeClosed(first, last).map(year -> first + last - year)
                .mapToObj(year -> Draft.row().put("year", Draft.number(year)).put("months", Draft.number(paid.in(year)))
                        .put("base", Draft.yuan(Contributions.base(year) * 100L))
                        .put("paid", Draft.yuan(Contributions.share(year) * 100L * paid.in(year)))).toList();
    }
}
