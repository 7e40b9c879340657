package org.doorstep.core.search;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// Which phrases have a feature: a hash table of features with open addressing, filled in two rounds over the same phrases, first counting
/// and then writing, so that nothing is sorted and nothing is kept twice.
final class Postings {
    private static final int LEAST_SIZE = 1 << 12;

    private long[] keys;
    private int[] counts;
    private int[] matters;
    /// The phrase that had the feature last, plus one; and the matter.
    private int[] lastPhrase;
    private int[] lastMatter;
    private int[] begins = {};
    private int[] phrases = {};
    private int used;

    /// Draws the features of a phrase. A feature is never 0.
    interface Source {
        void of(int phrase, LongConsumer into);

        int matter(int phrase);
    }

    Postings(int count, Source source) {
        int size = Integer.highestOneBit(Math.max(LEAST_SIZE, count * 2));
        keys = new long[size];
        counts = new int[size];
        matters = new int[size];
        lastPhrase = new int[size];
        lastMatter = new int[size];
        for (int p = 0; p < count; p++) {
            int phrase = p;
            source.of(p, feature -> count(feature, phrase, source.matter(phrase)));
        }
        begins = new int[keys.length + 1];
        for (int slot = 0; slot < keys.length; slot++) {
            begins[slot + 1] = begins[slot] + counts[slot];
        }
        phrases = new int[begins[keys.length]];
        int[] next = Arrays.copyOf(begins, keys.length);
        Arrays.fill(lastPhrase, 0);
        for (int p = 0; p < count; p++) {
            int phrase = p;
            source.of(p, feature -> {
                int slot = slot(feature);
                if (lastPhrase[slot] != phrase + 1) {
                    lastPhrase[slot] = phrase + 1;
                    phrases[next[slot]++] = phrase;
                }
            });
        }
        counts = new int[0];
        lastPhrase = new int[0];
        lastMatter = new int[0];
    }

    /// Hears of each feature, and from and to where its phrases stand.
    interface Each {
        void feature(long feature, int from, int to);
    }

    void each(Each each) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                each.feature(keys[slot], begins[slot], begins[slot + 1]);
            }
        }
    }

    private void count(long feature, int phrase, int matter) {
        int slot = slot(feature);
        if (keys[slot] == 0) {
            keys[slot] = feature;
            used++;
            if (used * 2 > keys.length) {
                grow();
                slot = slot(feature);
            }
        }
        if (lastPhrase[slot] != phrase + 1) {
            lastPhrase[slot] = phrase + 1;
            counts[slot]++;
        }
        if (lastMatter[slot] != matter + 1) {
            lastMatter[slot] = matter + 1;
            matters[slot]++;
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[][] old = {counts, matters, lastPhrase, lastMatter};
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        matters = new int[keys.length];
        lastPhrase = new int[keys.length];
        lastMatter = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = old[0][i];
                matters[slot] = old[1][i];
                lastPhrase[slot] = old[2][i];
                lastMatter[slot] = old[3][i];
            }
        }
    }

    /// Where a feature stands, or would stand.
    private int slot(long feature) {
        int mask = keys.length - 1;
        int slot = ((int) ((feature * 0x9E3779B97F4A7C15L) >>> 40)) & mask;
        while (keys[slot] != 0 && keys[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /// The phrases that have it, in their order: from this place of `phrase` to that of the next.
    int begin(long feature) {
        int slot = slot(feature);
        return keys[slot] == feature ? begins[slot] : 0;
    }

    int end(long feature) {
        int slot = slot(feature);
        return keys[slot] == feature ? begins[slot + 1] : 0;
    }

    int phrase(int place) {
        return phrases[place];
    }

    /// How many matters have it.
    int matters(long feature) {
        int slot = slot(feature);
        return keys[slot] == feature ? matters[slot] : 0;
    }
}
