package org.doorstep.sandbox.people;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// What falls to one person in one matter: the same for the same person, however often and in whatever order it is asked.
public final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /// @param matter what it is about; another matter, another lot
    public static Chance of(Person person, String matter) {
        long digits = Long.parseLong(person.idNumber().substring(0, person.idNumber().length() - 1));
        return new Chance(new SplittableRandom(digits * 31 + matter.hashCode()));
    }

    /// One of 0 to `bound` - 1.
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// One of both and all between.
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean percent(int likely) {
        return random.nextInt(100) < likely;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A day from the first to the last, which is not before the first.
    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(last.toEpochDay() - first.toEpochDay() + 1));
    }
}
