package org.doorstep.sandbox.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.sandbox.people.Chance;
import org.doorstep.sandbox.people.Contributions;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Pension;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.node.ObjectNode;

/// The medical insurance's book of personal accounts: what came in and what was paid from them in the last two years.
final class MedicalBook implements RecordBook {
    static final String KIND = "medical-account";
    private static final Department DEPARTMENT = new Department("medical-insurance", Map.of("zh-CN", "医疗保障", "en", "Medical insurance"));
    private static final int SHOWN = 24;
    private static final List<String> PLACES = List.of("虚构市立医院", "虚构路社区卫生服务中心", "虚构大药房海滨店", "市南区虚构口腔门诊部");

    @Override
    public Department department() {
        return DEPARTMENT;
    }

    @Override
    public Optional<Entry> of(Person person) {
        if (!person.everPaid()) {
            return Draft.saying("none").entry();
        }
        List<Month> months = months(Life.of(person));
        Month newest = months.getFirst();
        Draft draft = Draft.saying("balance").value("balance", Draft.yuan(newest.balance()))
                .value("day", Person.TODAY.toString()).detail("as-of");
        if (newest.in() > 0) {
            draft.value("inflow", Draft.yuan(newest.in())).detail("inflow");
        }
        return draft.rows("months", months.stream().map(Month::row).toList())
                .rows("visits", months.stream().flatMap(month -> month.visits().stream()).map(Visit::row).toList()).entry();
    }

    /// @param own what was paid from the account
    private record Visit(LocalDate day, String place, long total, long own) {
        ObjectNode row() {
            return Draft.row().put("day", day.toString()).put("place", place).put("total", Draft.yuan(total)).put("own", Draft.yuan(own));
        }
    }

    /// @param visits newest first
    private record Month(YearMonth month, long in, List<Visit> visits, long balance) {
        long out() {
            return visits.stream().mapToLong(Visit::own).sum();
        }

        ObjectNode row() {
            return Draft.row().put("month", month.toString()).put("in", Draft.yuan(in)).put("out", Draft.yuan(out()))
                    .put("balance", Draft.yuan(balance));
        }
    }

    /// Newest first; of who came to the insurance within these months, those since then.
    private static List<Month> months(Life life) {
        Chance chance = Chance.of(life.person(), "medical");
        YearMonth shown = Person.NOW.minusMonths(SHOWN - 1L);
        boolean before = life.person().from().isBefore(shown);
        long balance = before ? chance.between(200_00, 9_000_00) : 0;
        List<Month> months = new ArrayList<>();
        for (YearMonth month = before ? shown : life.person().from(); !month.isAfter(Person.NOW); month = month.plusMonths(1)) {
            long in = inflow(life, month);
            Month added = new Month(month, in, visits(chance, month, balance + in), 0);
            balance += in - added.out();
            months.addFirst(new Month(month, in, added.visits(), balance));
        }
        return months;
    }

    /// Two per cent of the base; a pensioner's is the district's.
    private static long inflow(Life life, YearMonth month) {
        if (life.pension() instanceof Pension.Drawing drawing && !month.isBefore(drawing.since())) {
            return 85_00;
        }
        return life.paid().covers(month) ? Contributions.base(month.getYear()) * 2L : 0;
    }

    /// Newest first, and no more from the account than there is.
    private static List<Visit> visits(Chance chance, YearMonth month, long held) {
        List<Visit> visits = new ArrayList<>();
        long left = held;
        for (int n = chance.below(3); n > 0; n--) {
            long total = chance.between(18_00, 300_00);
            long own = Math.min(left, total * chance.between(30, 100) / 100);
            LocalDate day = month.atDay(chance.between(1, 28));
            if (own > 0) {
                visits.add(new Visit(day, chance.of(PLACES), total, own));
                left -= own;
            }
        }
        return visits.stream().sorted(Comparator.comparing(Visit::day).reversed()).toList();
    }
}
