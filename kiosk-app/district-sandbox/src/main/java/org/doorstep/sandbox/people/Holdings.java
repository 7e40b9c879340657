package org.doorstep.sandbox.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who owns what: mostly nothing or one home. Only who pays contributions, and so earns, has a mortgage.
final class Holdings {
    /// p-052 of the sandbox's own seed.
    private static final String TWO_HOMES = "379999196407131046";
    private static final LocalDate BOOKS_BEGIN = LocalDate.of(1998, 1, 1);
    private static final int LANDLORDS = 40;
    private static final int LONGEST_PLACE = 60;
    private static final int OLDEST_MORTGAGE = 2012;
    private static final int YOUNGEST_OWNER = 24;
    private static final List<String> LENDERS = List.of("虚构银行市南支行", "虚构商业银行海滨支行", "虚构农商银行虚构路支行");
    private static final List<String> PARTS = List.of("1/2", "1/3", "2/3", "1/4");
    private static final List<Property.Use> OTHERS = List.of(Property.Use.PARKING, Property.Use.STORAGE, Property.Use.SHOP,
            Property.Use.OFFICE, Property.Use.HOME);

    private final Person person;
    private final boolean earning;
    private final Chance chance;

    private Holdings(Contributions paid) {
        this.person = paid.person();
        this.earning = paid.paying();
        this.chance = Chance.of(person, "holdings");
    }

    /// Newest first.
    static List<Property> of(Contributions paid) {
        Holdings holdings = new Holdings(paid);
        return switch (paid.person().idNumber().equals(TWO_HOMES) ? "two homes" : paid.person().id()) {
            case "p-001" -> List.of(holdings.home(LocalDate.of(2021, 3, 18), Optional.of(LENDERS.getFirst())));
            case "p-003" -> holdings.drawn(LANDLORDS);
            case "two homes" -> List.of(holdings.home(LocalDate.of(2019, 9, 20), Optional.of(LENDERS.getLast())),
                    holdings.home(LocalDate.of(2008, 4, 11), Optional.empty()));
            default -> holdings.drawn(holdings.many());
        };
    }

    private boolean landlord() {
        return person.id().equals("p-003");
    }

    private int many() {
        int lot = chance.below(100);
        return lot < 40 ? 0 : lot < 85 ? 1 : lot < 96 ? 2 : 3;
    }

    private List<Property> drawn(int many) {
        LocalDate grown = person.bornOn().plusYears(YOUNGEST_OWNER);
        LocalDate first = grown.isBefore(BOOKS_BEGIN) ? BOOKS_BEGIN : grown;
        List<Property> drawn = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            drawn.add(property(n, chance.day(first, Person.TODAY.minusDays(30))));
        }
        return drawn.stream().sorted(Comparator.comparing(Property::since).reversed()).toList();
    }

    private Property home(LocalDate since, Optional<String> lender) {
        return new Property(place(0), certificate(since), Property.Use.HOME, chance.between(420, 1440), Property.Share.SOLE,
                Optional.empty(), since, lender, Property.Restriction.NONE);
    }

    private Property property(int n, LocalDate since) {
        Property.Use use = n == 0 ? Property.Use.HOME : chance.of(OTHERS);
        Property.Share share = chance.percent(50) ? Property.Share.SOLE : chance.percent(70) ? Property.Share.JOINT : Property.Share.SHARES;
        boolean lent = chance.percent(50) && earning && since.getYear() >= OLDEST_MORTGAGE && use != Property.Use.PARKING;
        return new Property(place(n), certificate(since), use, chance.between(80, 1680), share,
                Optional.of(chance.of(PARTS)).filter(_ -> share == Property.Share.SHARES), since,
                Optional.of(chance.of(LENDERS)).filter(_ -> lent), restriction());
    }

    /// More often of the many that p-003 has.
    private Property.Restriction restriction() {
        int lot = landlord() ? chance.between(75, 99) : chance.below(100);
        return lot < 90 ? Property.Restriction.NONE : lot < 95 ? Property.Restriction.SEALED
                : lot < 97 ? Property.Restriction.OBJECTION : Property.Restriction.NOTICE;
    }

    /// Of the many that p-003 has, each third is as long as a place may be.
    private String place(int n) {
        String place = "青岛市市南区虚构路" + chance.between(1, 300) + "号" + chance.between(1, 30) + "号楼" + chance.between(1, 4) + "单元"
                + chance.between(101, 2804) + "户";
        String area = "虚构广场商业综合体（二期）东区地下二层设备用房及配套设施甲乙丙丁戊己庚辛壬癸";
        return n % 3 == 2 && landlord() ? place + area.substring(0, LONGEST_PLACE - place.length()) : place;
    }

    private String certificate(LocalDate since) {
        return "虚（%d）市南区不动产权第%07d号".formatted(since.getYear(), chance.below(10_000_000));
    }
}
