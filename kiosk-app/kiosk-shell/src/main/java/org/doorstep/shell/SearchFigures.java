package org.doorstep.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.config.Catalogue;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.search.Readings;
import org.doorstep.core.search.Search;

/// How fast the search is: the figures of docs/performance.md, at the matters of a bundle and at two thousand made of them. What is looked
/// for is whatever a matter is called, once as it is written and once in pinyin.
final class SearchFigures {
    private static final int MANY = 2000;
    /// Ways to call each of them, in the first of two rows.
    private static final int FEW = 10;
    private static final int BUILDS = 9;
    /// One phrase in so many is looked for.
    private static final int EACH = 7;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";

    private SearchFigures() {}

    static void print(Catalogue catalogue) {
        Readings readings = Pinyin.readings();
        List<String> phrases = catalogue.items().stream().flatMap(item -> item.alsoCalled().getOrDefault(Language.ZH, List.of()).stream())
                .flatMap(phrase -> Stream.of(phrase, pinyin(phrase, readings))).toList();
        List<String> sample = IntStream.range(0, phrases.size()).filter(i -> i % EACH == 0).mapToObj(phrases::get).toList();
        System.out.println("| matters | index built, ms (median of " + BUILDS
                + ") | a query, ms: median | p99 | queries |\n|---|---|---|---|---|");
        System.out.println(row(catalogue, readings, sample));
        System.out.println(row(many(catalogue, FEW), readings, sample));
        System.out.println(row(many(catalogue, Integer.MAX_VALUE), readings, sample));
    }

    private static String row(Catalogue catalogue, Readings readings, List<String> phrases) {
        double[] builds = new double[BUILDS];
        Search search = new Search(catalogue, readings);
        for (int i = 0; i < BUILDS; i++) {
            long begun = System.nanoTime();
            search = new Search(catalogue, readings);
            builds[i] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
        double[] queries = new double[phrases.size()];
        // The first round is for the compiler.
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < queries.length; i++) {
                long begun = System.nanoTime();
                search.find(phrases.get(i), 10);
                queries[i] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(builds);
        Arrays.sort(queries);
        return String.format(Locale.ROOT, "| %d | %.1f | %.2f | %.2f | %d |", catalogue.items().size(), builds[BUILDS / 2],
                queries[queries.length / 2],
                queries[(int) (queries.length * 0.99)], queries.length);
    }

    private static String pinyin(String phrase, Readings readings) {
        return phrase.codePoints().mapToObj(readings::of).filter(list -> !list.isEmpty()).map(List::getFirst).collect(Collectors.joining());
    }

    /// The same matters again and again, each time with another sign behind what they are called.
    ///
    /// @param ways how many names each has beside its own, at most
    private static Catalogue many(Catalogue few, int ways) {
        List<ServiceItem> items = new ArrayList<>();
        for (int i = 0; items.size() < MANY && !few.items().isEmpty(); i++) {
            ServiceItem item = few.items().get(i % few.items().size());
            String sign = String.valueOf(SIGNS.charAt(i / few.items().size() % SIGNS.length()));
            items.add(new ServiceItem(new ServiceItemCode(item.code().value() + "-" + i), LangText.zh(item.name().in(Language.ZH) + sign),
                    item.note(),
                    item.doors(), item.level(), item.needs(),
                            Map.of(Language.ZH, item.alsoCalled().getOrDefault(Language.ZH, List.of()).stream().limit(ways)
                            .map(called -> called + sign).toList()), item.guide(), item.deeds(), item.department(), item.counter()));
        }
        return new Catalogue(items, few.events(), few.sameWords(), few.recordKinds());
    }
}
