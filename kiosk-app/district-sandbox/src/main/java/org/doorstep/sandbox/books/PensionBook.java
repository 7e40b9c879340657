package org.doorstep.sandbox.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.sandbox.people.Chance;
import org.doorstep.sandbox.people.Contributions;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Pension;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.node.ObjectNode;

/// The social-insurance department's book of pensions: what is drawn, or what is still wanting.
final class PensionBook implements RecordBook {
    static final String KIND = "pension";
    private static final int MONTHS = 12;
    /// A payment that the bank sent back is paid again a week later.
    private static final int PAID_ON = 15;
    private static final int PAID_AGAIN_ON = 22;

    @Override
    public Department department() {
        return InsuranceBook.DEPARTMENT;
    }

    @Override
    public Optional<Entry> of(Person person) {
        Life life = Life.of(person);
        return switch (life.pension()) {
            case Pension.Drawing drawing -> drawing(life, drawing).entry();
            case Pension.NotYet(YearMonth from, long estimate) -> years(Draft.saying("not-yet").value("from", from.toString()), life.paid())
                    .value("estimate", Draft.yuan(estimate)).detail("estimate").entry();
            case Pension.TooShort(int missing) -> years(Draft.saying("short").value("missing", missing), life.paid()).entry();
            case Pension.None _ -> Draft.saying("none").entry();
        };
    }

    private static Draft years(Draft draft, Contributions paid) {
        return draft.value("years", paid.months() / MONTHS).value("months", paid.months() % MONTHS).detail("years");
    }

    private static Draft drawing(Life life, Pension.Drawing drawing) {
        List<Payment> payments = payments(life.person(), drawing);
        int year = Person.NOW.getYear();
        Draft draft = Draft.saying("drawing").value("amount", Draft.yuan(payments.getFirst().amount()))
                .value("paidOn", payments.getFirst().on().toString()).value("since", drawing.since().toString()).detail("since");
        years(draft, life.paid());
        if (drawing.since().getYear() < year) {
            draft.value("raise", Draft.yuan(drawing.monthly(year) - drawing.monthly(year - 1)))
                    .value("from", YearMonth.of(year, 1).toString()).detail("raise");
        }
        return draft.rows("years", years(drawing, payments)).rows("payments", payments.stream().map(Payment::row).toList());
    }

    private record Payment(YearMonth month, long amount, LocalDate on, boolean returned) {
        ObjectNode row() {
            return Draft.row().put("month", month.toString()).put("amount", Draft.yuan(amount)).put("paidOn", on.toString())
                    .put("state", returned ? "RETURNED" : "PAID");
        }
    }

    /// Newest first.
    private static List<Payment> payments(Person person, Pension.Drawing drawing) {
        Chance chance = Chance.of(person, "payments");
        YearMonth sentBack = Person.NOW.minusMonths(chance.between(1, 40));
        boolean ever = chance.percent(25);
        List<Payment> payments = new ArrayList<>();
        for (YearMonth month = Person.NOW; !month.isBefore(drawing.since()); month = month.minusMonths(1)) {
            long amount = drawing.monthly(month.getYear());
            boolean returned = ever && month.equals(sentBack);
            if (returned) {
                payments.add(new Payment(month, amount, month.atDay(PAID_AGAIN_ON), false));
            }
            payments.add(new Payment(month, amount, month.atDay(PAID_ON), returned));
        }
        return payments;
    }

    private static List<ObjectNode> years(Pension.Drawing drawing, List<Payment> payments) {
        List<ObjectNode> rows = new ArrayList<>();
        for (int year = Person.NOW.getYear(); year >= drawing.since().getYear(); year--) {
            int of = year;
            List<Payment> paid = payments.stream().filter(payment -> payment.month().getYear() == of && !payment.returned()).toList();
            rows.add(Draft.row().put("year", Draft.number(year)).put("months", Draft.number(paid.size()))
                    .put("monthly", Draft.yuan(drawing.monthly(year)))
                    .put("paid", Draft.yuan(paid.stream().mapToLong(Payment::amount).sum())));
        }
        return rows;
    }
}
