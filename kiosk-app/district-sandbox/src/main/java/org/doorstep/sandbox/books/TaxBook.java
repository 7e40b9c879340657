package org.doorstep.sandbox.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.node.ObjectNode;

/// The tax office's book: the income tax of each year since there is a yearly settlement. This year's is settled in the next spring.
final class TaxBook implements RecordBook {
    static final String KIND = "income-tax";
    private static final Department DEPARTMENT = new Department("tax", Map.of("zh-CN", "税务", "en", "Tax"));
    private static final int FIRST_YEAR = 2019;
    private static final LocalDate SETTLED_UNTIL = LocalDate.of(Person.NOW.getYear() + 1, 6, 30);

    @Override
    public Department department() {
        return DEPARTMENT;
    }

    @Override
    public Optional<Entry> of(Person person) {
        Life life = Life.of(person);
        int now = Person.NOW.getYear();
        List<TaxYear> years = years(life);
        Optional<TaxYear> newest = years.stream().findFirst().filter(year -> year.year() == now);
        Draft draft = newest.filter(year -> year.tax() > 0)
                .map(year -> Draft.saying("paid").value("year", now).value("tax", Draft.yuan(year.tax())))
                .orElseGet(() -> Draft.saying("none").value("year", now));
        newest.ifPresent(year -> settling(draft, year));
        return draft.rows("years", years.stream().map(TaxBook::row).toList()).entry();
    }

    /// Those in which the person paid contributions, and so earned; newest first.
    static List<TaxYear> years(Life life) {
        int now = Person.NOW.getYear();
        return IntStream.rangeClosed(FIRST_YEAR, now).map(year -> FIRST_YEAR + now - year)
                .filter(year -> life.paid().in(year) > 0).mapToObj(year -> TaxYear.of(life, year)).toList();
    }

    private static void settling(Draft draft, TaxYear year) {
        draft.value("income", Draft.yuan(year.income())).detail("income");
        if (year.refund() > 0) {
            draft.value("refund", Draft.yuan(year.refund())).detail("refund");
        }
        draft.value("until", SETTLED_UNTIL.toString()).detail("settle");
    }

    private static ObjectNode row(TaxYear year) {
        String state = year.open() ? "OPEN" : year.refund() > 0 ? "REFUNDED" : "SETTLED";
        return Draft.row().put("year", Draft.number(year.year())).put("income", Draft.yuan(year.income()))
                .put("tax", Draft.yuan(year.tax())).put("state", state);
    }
}
