package org.doorstep.sandbox.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// With whom somebody lives, and where they are registered.
///
/// @param here  registered at the address; else registered elsewhere and only living there
/// @param moves newest first; the newest one leads to the address
public record Household(boolean here, boolean collective, List<Member> members, List<Move> moves) {
    /// A woman before this age has no husband in the books, nor a man a wife.
    private static final int MARRYING_AGE = 22;

    public Household {
        members = List.copyOf(members);
        moves = List.copyOf(moves);
    }

    public enum Relation { SELF, SPOUSE, CHILD, PARENT }

    /// @param name the first character, and a star for each further one
    public record Member(Relation relation, String name, int bornIn) {}

    public enum Reason { BIRTH, MOVE_IN, MARRIAGE, WORK, STUDY }

    /// A move of the register, or into the district.
    public record Move(LocalDate day, Reason reason, String place) {}

    public LocalDate since() {
        return moves.getFirst().day();
    }

    static Household of(Person person, List<Child> children) {
        Chance chance = Chance.of(person, "household");
        List<Member> members = new ArrayList<>(List.of(new Member(Relation.SELF, masked(person.name()), person.bornOn().getYear())));
        boolean married = chance.percent(children.isEmpty() ? 45 : 85);
        String spouse = chance.of(Population.FAMILY) + chance.of(Population.GIVEN);
        if (married) {
            members.add(new Member(Relation.SPOUSE, masked(spouse), person.bornOn().getYear() + chance.between(-4, 4)));
        }
        String family = person.woman() && married ? spouse.substring(0, 1) : person.name().substring(0, 1);
        children.stream().filter(Child::minor).map(child -> child.born().orElseThrow().getYear()).sorted()
                .forEach(year -> members.add(new Member(Relation.CHILD, masked(family + chance.of(Population.GIVEN)), year)));
        if (!married && person.bornOn().getYear() > 1980 && chance.percent(50)) {
            members.add(new Member(Relation.PARENT, masked(person.name().substring(0, 1) + chance.of(Population.GIVEN)),
                    person.bornOn().getYear() - chance.between(22, 34)));
        }
        boolean here = person.id().compareTo("p-009") < 0 || chance.percent(85);
        return new Household(here, members.size() == 1 && chance.percent(40), members, moves(person, here, married));
    }

    private static List<Move> moves(Person person, boolean here, boolean married) {
        Chance chance = Chance.of(person, "moves");
        if (here && chance.percent(35)) {
            return List.of(new Move(person.bornOn(), Reason.BIRTH, person.address()));
        }
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(person.bornOn(), Reason.BIRTH, "虚构省虚构县虚构镇虚构村" + chance.between(1, 90) + "号"));
        if (chance.percent(35)) {
            moves.addFirst(new Move(person.bornOn().plusYears(18).withMonth(9).withDayOfMonth(chance.between(1, 20)), Reason.STUDY,
                    "虚构市虚构大学路" + chance.between(1, 9) + "号"));
        }
        LocalDate last = person.bornOn().plusYears(MARRYING_AGE + 20L);
        LocalDate moved = chance.day(person.bornOn().plusYears(MARRYING_AGE), last.isAfter(Person.TODAY) ? Person.TODAY : last);
        Reason reason = married && chance.percent(40) ? Reason.MARRIAGE : chance.percent(60) ? Reason.WORK : Reason.MOVE_IN;
        moves.addFirst(new Move(moved, reason, person.address()));
        return moves;
    }

    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
