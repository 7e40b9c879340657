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
    /// What a phrase counts, by how it is about its matter: its name most, then what else it is called, then its name with a word put
    /// for another of the same meaning, and least what its department is for. All the numbers here were chosen by what
    /// SearchPhrasesTest finds.
    private static final double NAME = 1;
    private static final double CALLED = 0.96;
    private static final double VARIANT = 0.9;
    private static final double ABOUT = 0.3;
    /// What a matter gains by the largest part of what was typed that stands in one of its phrases, however long that phrase is.
    private static final double TOGETHER = 0.6;
    /// What a word like "print" adds to a matter behind that door: it decides between equals, no more.
    private static final double CUED = 0.06;
    /// How much a phrase loses by being long.
    private static final double LONG = 0.4;
    /// What a feature weighs that no phrase has: it makes everything less alike.
    private static final double UNKNOWN = 1.5;
    /// What another word of the same meaning counts beside the one that was typed.
    private static final double OTHER_WORD = 0.85;
    /// Running along costs as many steps as both texts have signs together, so of a long text fewer phrases are run along.
    private static final int LEAST_ALIGNED = 30;
    private static final int MOST_ALIGNED = 160;
    private static final int TO_ALIGN = 1200;

    private final List<ServiceItem> items;
    private final Readings readings;
    private final List<Phrase> phrases = new ArrayList<>();
    private final Postings postings;
    private final double[] norms;
    private final SameWords sameWords;

    public Search(Catalogue catalogue, Readings readings) {
        this.items = catalogue.items();
        this.readings = readings;
        this.sameWords = new SameWords(catalogue.sameWords());
        for (int i = 0; i < items.size(); i++) {
            called(i, items.get(i));
        }
        this.postings = new Postings(phrases.size(), new Postings.Source() {
            @Override
            public void of(int phrase, LongConsumer into) {
                features(phrases.get(phrase), into);
            }

            @Override
            public int matter(int phrase) {
                return phrases.get(phrase).item();
            }
        });
        this.norms = norms();
    }

    private void called(int place, ServiceItem item) {
        item.name().texts().values().stream().distinct().forEach(name -> phrases.add(Phrase.of(place, NAME, name)));
        sameWords.otherwise(item.name().in(Language.ZH)).forEach(name -> phrases.add(Phrase.of(place, VARIANT, name)));
        item.alsoCalled().values().forEach(texts -> texts.forEach(text -> phrases.add(Phrase.of(place, CALLED, text))));
        phrases.add(Phrase.of(place, ABOUT, item.department().name().in(Language.ZH)
                + " " + item.department().about().in(Language.ZH)));
    }

    private void features(Phrase phrase, LongConsumer into) {
        int[] signs = phrase.signs();
        for (int i = 0; i < signs.length; i++) {
            into.accept(Features.one(signs[i]));
            Readings.Sign here = readings.sign(signs[i]);
            if (i + 1 < signs.length) {
                Readings.Sign next = readings.sign(signs[i + 1]);
                into.accept(Features.pair(signs[i], signs[i + 1]));
                sounds(here.sounds(), next.sounds(), into);
                initials(here.starts(), next.starts(), into);
            }
            if (i + 2 < signs.length) {
                initials(here.starts(), readings.sign(signs[i + 2]).starts(), into);
                if (signs[i] < 0x80 && signs[i + 1] < 0x80 && signs[i + 2] < 0x80) {
                    into.accept(Features.letters(signs[i], signs[i + 1], signs[i + 2]));
                }
            }
        }
    }

    private static void sounds(int[] first, int[] second, LongConsumer into) {
        for (int one : first) {
            for (int other : second) {
                into.accept(Features.sounds(one, other));
            }
        }
    }

    private static void initials(char[] first, char[] second, LongConsumer into) {
        for (char one : first) {
            for (char other : second) {
                into.accept(Features.initials(one, other));
            }
        }
    }

    /// How rare a feature is among matters: 0 where none has it.
    private double rarity(long feature) {
        int matters = postings.matters(feature);
        return matters == 0 ? 0 : Math.log(1 + items.size() / (double) matters);
    }

    /// The length of each phrase: what it has, by its rarity.
    private double[] norms() {
        double[] norms = new double[phrases.size()];
        postings.each((feature, from, to) -> {
            double rarity = Features.weight(feature) * rarity(feature);
            for (int i = from; i < to; i++) {
                norms[postings.phrase(i)] += rarity;
            }
        });
        for (int p = 0; p < norms.length; p++) {
            norms[p] = Math.pow(norms[p] + 1, LONG);
        }
        return norms;
    }

    /// The best first; nothing where nothing is alike.
    public List<Hit> find(String typed, int most) {
        Query query = Query.of(typed);
        if (query.empty()) {
            return List.of();
        }
        double[] together = new double[items.size()];
        List<Slots.Slot> slots = Slots.of(query, readings);
        Tally scores = bag(query, slots, together);
        if (query.hasLetters()) {
            align(query, slots, scores);
        }
        return best(scores, together, Cue.in(query), most);
    }

    private Tally bag(Query query, List<Slots.Slot> slots, double[] together) {
        Tally overlap = new Tally(phrases.size());
        double whole = 0;
        List<SameWords.Meaning> meanings = sameWords.in(query);
        Map<Long, Double> asked = plain(slots, meanings);
        query.pieces().stream().filter(Query.Piece::word).forEach(piece -> latin(piece.text(), asked));
        for (Map.Entry<Long, Double> entry : asked.entrySet()) {
            double worth = rarity(entry.getKey()) * entry.getValue();
            whole += worthOrUnknown(worth, entry.getValue());
            spread(entry.getKey(), worth, overlap);
        }
        for (SameWords.Meaning meaning : meanings) {
            whole += meant(meaning, overlap);
        }
        Tally scores = new Tally(phrases.size());
        double most = Math.pow(whole + 1, 1 - LONG);
        for (int i = 0; i < overlap.size(); i++) {
            int p = overlap.phrase(i);
            Phrase phrase = phrases.get(p);
            scores.add(p, phrase.weight() * overlap.of(p) / (norms[p] * most));
            together[phrase.item()] = Math.max(together[phrase.item()], overlap.of(p) / (whole + 1));
        }
        return scores;
    }

    private static double worthOrUnknown(double worth, double weight) {
        return worth > 0 ? worth : UNKNOWN * weight;
    }

    private void spread(long feature, double worth, Tally overlap) {
        if (worth > 0) {
            int end = postings.end(feature);
            for (int i = postings.begin(feature); i < end; i++) {
                overlap.add(postings.phrase(i), worth);
            }
        }
    }

    /// Adds to each phrase what it has of the word that was typed, or of another that means the same, whichever is more.
    ///
    /// @return what the whole meaning is worth
    private double meant(SameWords.Meaning meaning, Tally overlap) {
        Tally most = new Tally(phrases.size());
        Tally part = new Tally(phrases.size());
        double worth = 0;
        for (String word : meaning.words()) {
            double all = 0;
            double known = 0;
            for (Map.Entry<Long, Double> entry : plain(Slots.of(Query.of(word), readings), List.of()).entrySet()) {
                double one = rarity(entry.getKey()) * entry.getValue();
                all += worthOrUnknown(one, entry.getValue());
                known += one;
                spread(entry.getKey(), one, part);
            }
            worth = Math.max(worth, known);
            double own = word.equals(meaning.words().getFirst()) ? 1 : OTHER_WORD;
            for (int i = 0; i < part.size(); i++) {
                double share = part.of(part.phrase(i)) / all;
                most.atLeast(part.phrase(i), own * share * Math.sqrt(share));
            }
            part.clear();
        }
        if (worth > 0) {
            for (int i = 0; i < most.size(); i++) {
                overlap.add(most.phrase(i), worth * most.of(most.phrase(i)));
            }
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
                sounds(slot.sounds(), next.sounds(), feature -> add(feature, weight, asked));
            }
        }
        return asked;
    }

    /// A word of a language with Latin letters, if it is one: most of it stands in some phrase.
    private void latin(String word, Map<Long, Double> into) {
        List<Long> triples = IntStream.range(0, word.length() - 2).mapToObj(i ->
                Features.letters(word.charAt(i), word.charAt(i + 1), word.charAt(i + 2))).distinct().toList();
        long known = triples.stream().filter(feature -> rarity(feature) > 0).count();
        if (!triples.isEmpty() && known * 4 >= triples.size() * 3L) {
            triples.forEach(feature -> add(feature, 1, into));
        }
    }

    private static void add(long feature, double weight, Map<Long, Double> into) {
        into.merge(feature, Features.weight(feature) * weight, Math::max);
    }

    /// Only the phrases that have most pairs of initials in common are run along, the fewer the longer they are.
    private void align(Query query, List<Slots.Slot> slots, Tally scores) {
        StringBuilder typed = new StringBuilder();
        query.pieces().forEach(piece -> typed.append(piece.text()));
        Tally common = new Tally(phrases.size());
        for (int i = 0; i < scores.size(); i++) {
            common.add(scores.phrase(i), scores.of(scores.phrase(i)) * 4);
        }
        Set<Long> asked = new HashSet<>();
        for (int i = 0; i + 1 < slots.size(); i++) {
            initials(slots.get(i).starts(), slots.get(i + 1).starts(), asked::add);
            if (i + 2 < slots.size()) {
                // One of three may be a slip.
                initials(slots.get(i).starts(), slots.get(i + 2).starts(), asked::add);
            }
        }
        asked.forEach(feature -> spread(feature, 1, common));
        if (slots.size() == 1) {
            // One syllable has no pair of initials to choose phrases by.
            IntStream.range(0, phrases.size()).forEach(p -> common.add(p, 1));
        }
        Alignment alignment = new Alignment(typed.toString(), readings);
        int most = Math.clamp(TO_ALIGN / typed.length(), LEAST_ALIGNED, MOST_ALIGNED);
        for (int p : most(common, most)) {
            scores.atLeast(p, phrases.get(p).weight() * alignment.with(phrases.get(p)));
        }
    }

    /// The phrases with the highest numbers.
    private static int[] most(Tally common, int most) {
        long[] keyed = new long[common.size()];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) (common.of(common.phrase(i)) * 1024) << 32 | (Integer.MAX_VALUE - common.phrase(i));
        }
        Arrays.sort(keyed);
        int[] phrases = new int[Math.min(most, keyed.length)];
        for (int i = 0; i < phrases.length; i++) {
            phrases[i] = Integer.MAX_VALUE - (int) keyed[keyed.length - 1 - i];
        }
        return phrases;
    }

    private List<Hit> best(Tally scores, double[] together, Set<Verb> cues, int most) {
        int[] why = new int[items.size()];
        double[] best = new double[items.size()];
        for (int i = 0; i < scores.size(); i++) {
            int p = scores.phrase(i);
            int item = phrases.get(p).item();
            if (scores.of(p) > best[item] || (scores.of(p) == best[item] && p < why[item])) {
                best[item] = scores.of(p);
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
