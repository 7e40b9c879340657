package org.doorstep.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.doorstep.config.Catalogue;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.Verb;

/// Finds matters by what people type. Made once for a catalogue; asking it changes nothing of it.
public final class Search {
    private static final double NAME = 1;
    private static final double CALLED = 0.96;
    private static final double ABOUT = 0.3;
    private static final double TOGETHER = 0.6;
    private static final double CUED = 0.06;
    /// How much a phrase loses by being long.
    private static final double LONG = 0.4;
    private static final double VARIANT = 0.9;
    private static final double UNKNOWN = 1.5;
    private static final double OTHER_WORD = 0.85;
    private static final int SHIFT = 24;
    private static final int MOST_ALIGNED = 250;

    private final List<ServiceItem> items;
    private final Readings readings;
    private final Features features = new Features();
    private final List<Phrase> phrases = new ArrayList<>();
    /// Sorted: a feature, and in the lowest bits the phrase that has it.
    private final long[] postings;
    private final double[] norms;
    private final SameWords sameWords;

    public Search(Catalogue catalogue, Readings readings) {
        this.items = catalogue.items();
        this.readings = readings;
        this.sameWords = new SameWords(catalogue.sameWords());
        for (int i = 0; i < items.size(); i++) {
            called(i, items.get(i));
        }
        this.postings = postings();
        this.norms = norms();
    }

    private void called(int place, ServiceItem item) {
        item.name().texts().values().stream().distinct().forEach(name -> phrases.add(Phrase.of(place, NAME, name, readings)));
        sameWords.otherwise(item.name().in(Language.ZH)).forEach(name -> phrases.add(Phrase.of(place, VARIANT, name, readings)));
        item.alsoCalled().values().forEach(texts -> texts.forEach(text -> phrases.add(Phrase.of(place, CALLED, text, readings))));
        phrases.add(Phrase.of(place, ABOUT, item.department().name().in(Language.ZH)
                + " " + item.department().about().in(Language.ZH), readings));
    }

    private long[] postings() {
        long[] found = new long[1 << 16];
        int size = 0;
        List<Long> own = new ArrayList<>();
        for (int p = 0; p < phrases.size(); p++) {
            own.clear();
            of(phrases.get(p), own::add);
            for (long feature : own) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = feature << SHIFT | p;
            }
        }
        Arrays.sort(found, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    private void of(Phrase phrase, LongConsumer into) {
        int[] signs = phrase.signs();
        for (int i = 0; i < signs.length; i++) {
            into.accept(Features.one(signs[i]));
            if (i + 1 < signs.length) {
                into.accept(Features.pair(signs[i], signs[i + 1]));
                features.sounds(phrase.readings().get(i), phrase.readings().get(i + 1), into);
                Features.initials(phrase.readings().get(i), phrase.readings().get(i + 1), into);
            }
            if (i + 2 < signs.length) {
                Features.initials(phrase.readings().get(i), phrase.readings().get(i + 2), into);
                if (signs[i] < 0x80 && signs[i + 1] < 0x80 && signs[i + 2] < 0x80) {
                    into.accept(Features.letters(new String(signs, i, 3), 0));
                }
            }
        }
    }

    /// Where the phrases of a feature begin.
    private int begin(long feature) {
        int found = Arrays.binarySearch(postings, feature << SHIFT);
        return found >= 0 ? found : -found - 1;
    }

    /// How rare a feature is among matters: 0 where none has it.
    private double rarity(long feature, int begin) {
        int matters = 0;
        int last = -1;
        for (int i = begin; i < postings.length && postings[i] >> SHIFT == feature; i++) {
            Phrase phrase = phrases.get((int) (postings[i] & (1 << SHIFT) - 1));
            if (phrase.item() != last) {
                last = phrase.item();
                matters++;
            }
        }
        return matters == 0 ? 0 : Math.log(1 + items.size() / (double) matters);
    }

    /// The length of each phrase, in pairs of characters by their rarity.
    private double[] norms() {
        double[] norms = new double[phrases.size()];
        for (int i = 0; i < postings.length;) {
            long feature = postings[i] >> SHIFT;
            double rarity = Features.weight(feature) * rarity(feature, i);
            for (; i < postings.length && postings[i] >> SHIFT == feature; i++) {
                norms[(int) (postings[i] & (1 << SHIFT) - 1)] += rarity;
            }
        }
        return norms;
    }

    /// The best first; nothing where nothing is alike.
    public List<Hit> find(String typed, int most) {
        Query query = Query.of(typed);
        if (query.empty()) {
            return List.of();
        }
        double[] scores = new double[phrases.size()];
        double[] together = new double[items.size()];
        bag(query, scores, together);
        if (query.hasLetters()) {
            align(query, scores);
        }
        return best(scores, together, Cue.in(query), most);
    }

    private void bag(Query query, double[] scores, double[] together) {
        double[] overlap = new double[scores.length];
        double whole = 0;
        List<Slots.Slot> slots = Slots.of(query, readings);
        List<SameWords.Meaning> meanings = sameWords.in(query);
        Map<Long, Double> asked = plain(slots, meanings);
        query.pieces().stream().filter(Query.Piece::word).forEach(piece -> latin(piece.text(), asked));
        for (Map.Entry<Long, Double> entry : asked.entrySet()) {
            int begin = begin(entry.getKey());
            double worth = rarity(entry.getKey(), begin) * entry.getValue();
            whole += worth > 0 ? worth : UNKNOWN * entry.getValue();
            spread(entry.getKey(), begin, worth, overlap);
        }
        for (SameWords.Meaning meaning : meanings) {
            whole += meant(meaning, overlap);
        }
        for (int p = 0; p < scores.length; p++) {
            if (overlap[p] > 0) {
                Phrase phrase = phrases.get(p);
                scores[p] = phrase.weight() * overlap[p] / (Math.pow(norms[p] + 1, LONG) * Math.pow(whole + 1, 1 - LONG));
                together[phrase.item()] = Math.max(together[phrase.item()], overlap[p] / (whole + 1));
            }
        }
    }

    private void spread(long feature, int begin, double worth, double[] overlap) {
        for (int i = begin; i < postings.length && postings[i] >> SHIFT == feature; i++) {
            overlap[(int) (postings[i] & (1 << SHIFT) - 1)] += worth;
        }
    }

    /// Adds to each phrase what it has of the word that was typed, or of another that means the same, whichever is more.
    ///
    /// @return what the whole meaning is worth
    private double meant(SameWords.Meaning meaning, double[] overlap) {
        double[] most = new double[overlap.length];
        double worth = 0;
        for (String word : meaning.words()) {
            double[] part = new double[overlap.length];
            double all = 0;
            double known = 0;
            for (Map.Entry<Long, Double> entry : plain(Slots.of(Query.of(word), readings), List.of()).entrySet()) {
                int begin = begin(entry.getKey());
                double one = rarity(entry.getKey(), begin) * entry.getValue();
                all += one > 0 ? one : UNKNOWN * entry.getValue();
                known += one;
                spread(entry.getKey(), begin, one, part);
            }
            worth = Math.max(worth, known);
            double own = word.equals(meaning.words().getFirst()) ? 1 : OTHER_WORD;
            for (int p = 0; p < part.length; p++) {
                if (part[p] > 0) {
                    double share = part[p] / all;
                    most[p] = Math.max(most[p], own * share * Math.sqrt(share));
                }
            }
        }
        for (int p = 0; p < overlap.length; p++) {
            overlap[p] += worth * most[p];
        }
        return worth;
    }

    /// The features of what was typed with their weights, without those that lie within a word of many meanings.
    private Map<Long, Double> plain(List<Slots.Slot> slots, List<SameWords.Meaning> meanings) {
        Map<Long, Double> asked = new HashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            Slots.Slot slot = slots.get(i);
            int at = i;
            if (slot.sign() != 0 && meanings.stream().noneMatch(meaning -> meaning.spans(at, at))) {
                add(Features.one(slot.sign()), Filler.weight(slot.sign()), asked);
            }
            if (i + 1 < slots.size() && meanings.stream().noneMatch(meaning -> meaning.spans(at, at + 1))) {
                Slots.Slot next = slots.get(i + 1);
                double weight = Filler.weight(slot.sign(), next.sign());
                if (slot.sign() != 0 && next.sign() != 0) {
                    add(Features.pair(slot.sign(), next.sign()), weight, asked);
                }
                features.sounds(slot.syllables(), next.syllables(), feature -> add(feature, weight, asked));
            }
        }
        return asked;
    }

    /// A word of a language with Latin letters, if it is one: most of it stands in some phrase.
    private void latin(String word, Map<Long, Double> into) {
        List<Long> triples = IntStream.range(0, word.length() - 2).mapToObj(i -> Features.letters(word, i)).distinct().toList();
        long known = triples.stream().filter(feature -> rarity(feature, begin(feature)) > 0).count();
        if (!triples.isEmpty() && known * 4 >= triples.size() * 3L) {
            triples.forEach(feature -> add(feature, 1, into));
        }
    }

    private static void add(long feature, double weight, Map<Long, Double> into) {
        into.merge(feature, Features.weight(feature) * weight, Math::max);
    }

    /// Only the phrases that have some pairs of initials in common are run along.
    private void align(Query query, double[] scores) {
        StringBuilder typed = new StringBuilder();
        query.pieces().forEach(piece -> typed.append(piece.text()));
        int[] common = new int[scores.length];
        List<Slots.Slot> slots = Slots.of(query, readings);
        Set<Long> asked = new HashSet<>();
        for (int i = 0; i + 1 < slots.size(); i++) {
            Features.initials(starts(slots.get(i)), starts(slots.get(i + 1)), asked::add);
            if (i + 2 < slots.size()) {
                // One of three may be a slip.
                Features.initials(starts(slots.get(i)), starts(slots.get(i + 2)), asked::add);
            }
        }
        for (long feature : asked) {
            for (int i = begin(feature); i < postings.length && postings[i] >> SHIFT == feature; i++) {
                common[(int) (postings[i] & (1 << SHIFT) - 1)]++;
            }
        }
        Alignment alignment = new Alignment(typed.toString());
        IntStream.range(0, common.length).filter(p -> common[p] > 0 || scores[p] > 0 || asked.isEmpty()).boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> -(common[p] + scores[p] * 4))).limit(MOST_ALIGNED)
                .forEach(p -> scores[p] = Math.max(scores[p], phrases.get(p).weight() * alignment.with(phrases.get(p))));
    }

    private static List<String> starts(Slots.Slot slot) {
        return slot.syllables().isEmpty() ? List.of(slot.start().isEmpty() ? "?" : slot.start()) : slot.syllables();
    }

    private List<Hit> best(double[] scores, double[] together, Set<Verb> cues, int most) {
        int[] why = new int[items.size()];
        double[] best = new double[items.size()];
        for (int p = 0; p < scores.length; p++) {
            int item = phrases.get(p).item();
            if (scores[p] > best[item]) {
                best[item] = scores[p];
                why[item] = p;
            }
        }
        double[] total = new double[items.size()];
        for (int i = 0; i < total.length; i++) {
            boolean cued = items.get(i).doors().stream().anyMatch(cues::contains);
            total[i] = best[i] + TOGETHER * together[i] + (cued ? CUED : 0);
        }
        return IntStream.range(0, total.length).filter(i -> best[i] > 0).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -total[i])).limit(most)
                .map(i -> new Hit(items.get(i), total[i], phrases.get(why[i]).text())).toList();
    }
}
