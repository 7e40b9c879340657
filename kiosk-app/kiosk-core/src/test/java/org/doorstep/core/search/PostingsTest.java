package org.doorstep.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The index and its numbers by phrase, beside the library's own maps filled with the same.
class PostingsTest {
    private static final int PER_MATTER = 3;

    /// A phrase has a feature once, however often it says it.
    private static List<long[]> phrases(int count, int each, int kinds) {
        Random random = new Random(count);
        List<long[]> phrases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long[] features = random.longs(each, 1, kinds + 1).toArray();
            features[each - 1] = features[0];
            phrases.add(features);
        }
        return phrases;
    }

    private static Postings postings(List<long[]> phrases) {
        return new Postings(phrases.size(), new Postings.Source() {
            @Override
            public void of(int phrase, LongConsumer into) {
                for (long feature : phrases.get(phrase)) {
                    into.accept(feature);
                }
            }

            @Override
            public int matter(int phrase) {
                return phrase / PER_MATTER;
            }
        });
    }

    /// The third and the fourth make the table grow: from 4,096 places, once and three times.
    @ParameterizedTest
    @CsvSource({"0, 2, 5", "40, 6, 12", "600, 12, 3000", "1500, 20, 12000"})
    void eachFeatureHasItsPhrasesInTheirOrderAndCountsItsMatters(int count, int each, int kinds) {
        List<long[]> phrases = phrases(count, each, kinds);
        Map<Long, Set<Integer>> peer = new HashMap<>();
        for (int p = 0; p < count; p++) {
            for (long feature : phrases.get(p)) {
                peer.computeIfAbsent(feature, _ -> new TreeSet<>()).add(p);
            }
        }
        Postings postings = postings(phrases);
        Map<Long, List<Integer>> all = new HashMap<>();
        postings.each((feature, from, to) -> all.put(feature, IntStream.range(from, to).map(postings::phrase).boxed().toList()));
        assertThat(all.keySet()).isEqualTo(peer.keySet());
        peer.forEach((feature, of) -> {
            assertThat(all.get(feature)).isEqualTo(List.copyOf(of));
            assertThat(IntStream.range(postings.begin(feature), postings.end(feature)).map(postings::phrase).boxed().toList())
                    .isEqualTo(List.copyOf(of));
            assertThat(postings.matters(feature)).isEqualTo((int) of.stream().map(p -> p / PER_MATTER).distinct().count());
        });
        assertThat(postings.begin(kinds + 7)).isEqualTo(postings.end(kinds + 7));
        assertThat(postings.matters(kinds + 7)).isZero();
    }

    @Test
    void aTallyGoesThroughWhatWasTouchedOnceEach() {
        Tally tally = new Tally(1000);
        for (int round = 1; round <= 2; round++) {
            for (int p = 0; p < 600; p++) {
                tally.add(p, round);
            }
        }
        tally.atLeast(5, 2);
        tally.atLeast(6, 9);
        tally.atLeast(999, 0.5);
        assertThat(IntStream.range(0, tally.size()).map(tally::phrase)).hasSize(601).doesNotHaveDuplicates().endsWith(599, 999);
        assertThat(List.of(tally.of(0), tally.of(5), tally.of(6), tally.of(999), tally.of(700))).containsExactly(3.0, 3.0, 9.0, 0.5, 0.0);
        tally.clear();
        assertThat(tally.size()).isZero();
        assertThat(IntStream.range(0, 1000).mapToDouble(tally::of)).containsOnly(0.0);
    }
}
