package org.doorstep.sandbox.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Grows the sandbox's persons from a seed: the same seed, the same district. Their id numbers stand under an area code that nobody has.
public final class Population {
    private static final int SIZE = 240;
    /// Who came later, when all others had drawn their lots.
    private static final int LATECOMERS = 2;
    /// The persons with long histories that scenarios call for: old enough for forty years of work, too young for a pension.
    private static final int ELDERS = 3;
    private static final int SHORTEST_HISTORY = 200;
    private static final String AREA = "379999";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "欧阳", "诸葛");
    static final List<String> GIVEN = List.of(
            "秀英", "建国", "桂兰", "志强", "淑珍", "海燕", "明", "喆", "堃", "子涵", "玉梅", "文博", "雪", "𬱖", "国庆", "丽华");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final SplittableRandom random;

    private Population(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static List<Person> grow(long seed) {
        Population population = new Population(seed);
        List<Person> persons = new ArrayList<>();
        for (int n = 1; n <= SIZE + LATECOMERS; n++) {
            persons.add(population.person(n));
        }
        return List.copyOf(persons);
    }

    private Person person(int n) {
        boolean male = random.nextBoolean();
        LocalDate drawn = LocalDate.of(1940 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
        LocalDate birth = n <= ELDERS ? drawn.withYear(1964 + n) : n > SIZE ? drawn.withYear(1961 + (n - SIZE - 1) * 6) : drawn;
        String name = FAMILY.get(random.nextInt(FAMILY.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
        YearMonth working = YearMonth.from(birth).plusYears(Person.WORKING_AGE);
        YearMonth wished = YearMonth.of(1990, 1).plusMonths(random.nextInt(420));
        YearMonth latest = YearMonth.from(birth).plusYears(Person.PENSION_AGE).minusMonths(SHORTEST_HISTORY);
        YearMonth from = Stream.of(wished, latest).min(Comparator.naturalOrder()).filter(working::isBefore).orElse(working);
        Set<YearMonth> missing = random.nextInt(3) == 0 ? gap(from.plusMonths(1 + random.nextInt(12)), 1 + random.nextInt(6)) : Set.of();
        Person grown = new Person(
                "p-%03d".formatted(n), name, number(birth, n, male), male ? "1" : "2", "%02d".formatted(1 + random.nextInt(56)),
                DAY.format(birth), "青岛市市南区虚构路" + n + "号", "虚构市公安局", "20200101", random.nextBoolean() ? "20400101" : "长期", false,
                from, missing);
        return fixed(grown, n);
    }

    /// Persons that scenarios call by their id.
    private static Person fixed(Person p, int n) {
        return switch (n) {
            case 1 -> history(named(p, "王秀英"), YearMonth.of(2012, 5), gap(YearMonth.of(2016, 4), 3));
            case 2 -> history(p, Person.NEVER, Set.of());
            case 3 -> history(p, Person.NOW.minusMonths(479), Set.of());
            case 4 -> valid(p, "20200101", "20400101", true);
            case 5 -> valid(p, "20000101", "20200101", false);
            case 6 -> named(p, "阿卜杜热西提·艾合买提江");
            case 7 -> named(p, "喆堃𬱖");
            case 8 -> named(p, "古丽巴哈尔·阿布都热依木江木提");
            case SIZE + 1 -> history(p, YearMonth.of(2014, 3), Set.of());
            case SIZE + 2 -> history(p, YearMonth.of(2021, 6), Set.of());
            default -> p;
        };
    }

    private static Person named(Person p, String name) {
        return new Person(p.id(), name, p.idNumber(), p.sex(), p.nation(), p.birth(), p.address(), p.authority(), p.validFrom(),
                p.validTo(), p.reportedLost(), p.from(), p.missing());
    }

    private static Person history(Person p, YearMonth from, Set<YearMonth> missing) {
        return new Person(p.id(), p.name(), p.idNumber(), p.sex(), p.nation(), p.birth(), p.address(), p.authority(), p.validFrom(),
                p.validTo(), p.reportedLost(), from, missing);
    }

    private static Person valid(Person p, String from, String to, boolean lost) {
        return new Person(p.id(), p.name(), p.idNumber(), p.sex(), p.nation(), p.birth(), p.address(), p.authority(), from, to, lost,
                p.from(), p.missing());
    }

    private static Set<YearMonth> gap(YearMonth first, int months) {
        Set<YearMonth> gap = new HashSet<>();
        for (int i = 0; i < months && first.plusMonths(i).isBefore(Person.NOW); i++) {
            gap.add(first.plusMonths(i));
        }
        return gap;
    }

    /// GB 11643: area, birth, a sequence that is odd for men, check character by MOD 11-2.
    static String number(LocalDate birth, int n, boolean male) {
        int sequence = (n * 2 + (male ? 1 : 0)) % 1000;
        String first = AREA + DAY.format(birth) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + CHECK.charAt(sum % CHECK.length());
    }
}
