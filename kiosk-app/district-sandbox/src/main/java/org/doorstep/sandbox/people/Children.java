package org.doorstep.sandbox.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who has which children: those born since 2000, for the district's books are no older.
final class Children {
    /// p-230 of the sandbox's own seed.
    private static final String EXPECTING = "379999199305084609";
    private static final LocalDate BOOKS_BEGIN = LocalDate.of(2000, 1, 1);
    /// A parent, the father too, is between 20 and 33 when the first comes, and so never 45 when the third does.
    private static final int YOUNGEST = 20;
    private static final int FIRST_WITHIN = 13 * 365;
    private static final int SOONEST_NEXT = 600;
    private static final int LATEST_NEXT = 2000;
    /// Days before a child is due: in the twelfth week.
    private static final int REGISTERED_BEFORE = 196;

    private Children() {}

    /// Oldest first.
    static List<Child> of(Person person) {
        return person.idNumber().equals(EXPECTING) ? List.of(awaited(1, LocalDate.of(2026, 11, 9))) : drawn(person);
    }

    private static List<Child> drawn(Person person) {
        Chance chance = Chance.of(person, "children");
        int many = List.of(0, 0, 1, 1, 1, 1, 2, 2, 2, 3).get(chance.below(10));
        List<Child> children = new ArrayList<>();
        LocalDate due = person.bornOn().plusYears(YOUNGEST).plusDays(15 + chance.below(FIRST_WITHIN));
        for (int order = 1; order <= many; order++) {
            LocalDate birth = due.plusDays(chance.between(-14, 10));
            Child child = birth.isAfter(Person.TODAY) ? awaited(order, due) : born(order, due, birth);
            if (!birth.isBefore(BOOKS_BEGIN) && !child.registeredOn().isAfter(Person.TODAY)) {
                children.add(child);
            }
            due = due.plusDays(chance.between(SOONEST_NEXT, LATEST_NEXT));
        }
        return List.copyOf(children);
    }

    private static Child born(int order, LocalDate due, LocalDate birth) {
        return new Child(order, due.minusDays(REGISTERED_BEFORE), due, Optional.of(birth));
    }

    private static Child awaited(int order, LocalDate due) {
        return new Child(order, due.minusDays(REGISTERED_BEFORE), due, Optional.empty());
    }
}
