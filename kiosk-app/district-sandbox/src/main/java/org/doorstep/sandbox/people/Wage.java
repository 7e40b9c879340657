package org.doorstep.sandbox.people;

/// What somebody earns in a month while they work: so many per cent of what is usual in the district.
public record Wage(int percent) {
    private static final int TURN = 2012;

    static Wage of(Person person) {
        // The figures of p-001 are called for by scenarios.
        return new Wage(person.id().equals("p-001") ? 100 : Chance.of(person, "wage").between(70, 240));
    }

    /// In fen, a multiple of ten yuan.
    public long monthly(int year) {
        return (long) usual(year) * percent / 1000 * 1000;
    }

    /// In yuan: rises slowly, and since 2012 faster.
    static int usual(int year) {
        return year < TURN ? 2600 - 80 * (TURN - year) : 2600 + 300 * (year - TURN);
    }
}
