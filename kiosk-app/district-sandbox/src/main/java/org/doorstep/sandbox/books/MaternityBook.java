package org.doorstep.sandbox.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.sandbox.people.Chance;
import org.doorstep.sandbox.people.Child;
import org.doorstep.sandbox.people.Contributions;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.node.ObjectNode;

/// The health department's book of expectant mothers, with the allowance that the medical insurance pays them.
public final class MaternityBook implements RecordBook {
    public static final String KIND = "maternity";
    /// The part that the medical insurance answers for.
    public static final String ALLOWANCES = "allowances";
    private static final Department DEPARTMENT = new Department("health", Map.of("zh-CN", "卫生健康", "en", "Health"));
    private static final List<String> ORDERS = List.of("FIRST", "SECOND", "THIRD");
    private static final List<String> OFFICES = List.of("虚构路社区卫生服务中心", "虚构湾街道卫生院", "市南区虚构妇幼保健站");

    @Override
    public Department department() {
        return DEPARTMENT;
    }

    @Override
    public Optional<Entry> of(Person person) {
        Life life = Life.of(person);
        if (!person.woman() || life.children().isEmpty()) {
            return Draft.saying("none").entry();
        }
        List<Child> children = life.children().reversed();
        List<Allowance> allowances = children.stream().flatMap(child -> allowance(life.paid(), child).stream())
                .sorted(Comparator.comparing(Allowance::day).reversed()).toList();
        Draft draft = Draft.saying("registered").value("registeredOn", children.getFirst().registeredOn().toString());
        children.stream().flatMap(child -> child.born().stream()).findFirst()
                .ifPresent(born -> draft.value("born", born.toString()).detail("born"));
        allowances.stream().filter(Allowance::paid).findFirst()
                .ifPresent(allowance -> draft.value("amount", Draft.yuan(allowance.amount())).value("days", allowance.days())
                        .value("paidOn", allowance.day().toString()).detail("allowance"));
        if (!allowances.stream().allMatch(Allowance::paid)) {
            draft.detail("allowance-open");
        }
        return draft.rows("registrations", registrations(person, children))
                .rows(ALLOWANCES, allowances.stream().map(Allowance::row).toList()).entry();
    }

    private static List<ObjectNode> registrations(Person person, List<Child> children) {
        Chance chance = Chance.of(person, "registrations");
        return children.stream().map(child -> {
            ObjectNode row = Draft.row().put("child", ORDERS.get(child.order() - 1))
                    .put("number", "虚构妇幼%d第%05d号".formatted(child.registeredOn().getYear(), chance.below(100_000)))
                    .put("registeredOn", child.registeredOn().toString()).put("due", child.due().toString())
                    .put("state", child.born().isPresent() ? "BORN" : "REGISTERED").put("office", chance.of(OFFICES));
            child.born().ifPresent(born -> row.put("born", born.toString()));
            return row;
        }).toList();
    }

    /// @param day    on which it was paid, or applied for
    /// @param amount in fen
    private record Allowance(LocalDate day, int days, long amount, boolean paid) {
        ObjectNode row() {
            return Draft.row().put("paidOn", day.toString()).put("days", Draft.number(days)).put("amount", Draft.yuan(amount))
                    .put("state", paid ? "PAID" : "OPEN");
        }
    }

    /// For a mother who pays contributions when her leave begins, a fortnight before the day that the child is due; she applies on that
    /// day.
    private static Optional<Allowance> allowance(Contributions paid, Child child) {
        LocalDate applied = child.due().minusDays(15);
        LocalDate begins = LocalDate.of(2004, 1, 1);
        if (!paid.covers(YearMonth.from(applied)) || applied.isBefore(begins) || applied.isAfter(Person.TODAY)) {
            return Optional.empty();
        }
        int days = applied.getYear() < 2016 ? 98 : 158;
        long amount = Contributions.base(applied.getYear()) * 100L * days / 30;
        LocalDate settled = child.born().orElse(child.due()).plusDays(75);
        boolean open = settled.isAfter(Person.TODAY);
        return Optional.of(new Allowance(open ? applied : settled, days, amount, !open));
    }
}
