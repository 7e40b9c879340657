package org.doorstep.core.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// What phrases and queries are compared by, each feature a number below 2^39: characters, pairs of characters, pairs of syllables that
/// sound alike, pairs of initials, three letters on end.
final class Features {
    private static final long ONE = 1L << 36;
    private static final long PAIR = 2L << 36;
    private static final long SOUNDS = 3L << 36;
    private static final long INITIALS = 4L << 36;
    private static final long LETTERS = 5L << 36;
    private static final int MOST_READINGS = 2;

    private final Map<String, Integer> sounds = new HashMap<>();

    static long one(int sign) {
        return ONE | half(sign);
    }

    static long pair(int first, int second) {
        return PAIR | half(first) << 16 | half(second);
    }

    /// Signs beyond the first plane share places with others: a name may have one, a matter hardly.
    private static long half(int sign) {
        return (sign ^ sign >>> 16) & 0xFFFF;
    }

    static long letters(CharSequence word, int at) {
        return LETTERS | (long) word.charAt(at) << 16 | (long) word.charAt(at + 1) << 8 | word.charAt(at + 2);
    }

    /// How much it counts beside the others; pairs of initials say too little to be counted.
    static double weight(long feature) {
        return switch ((int) (feature >> 36)) {
            case 1 -> 0.25;
            case 2 -> 1;
            case 3 -> 0.6;
            case 5 -> 0.5;
            default -> 0;
        };
    }

    void sounds(List<String> first, List<String> second, LongConsumer into) {
        for (int i = 0; i < Math.min(MOST_READINGS, first.size()); i++) {
            for (int j = 0; j < Math.min(MOST_READINGS, second.size()); j++) {
                into.accept(SOUNDS | (long) sound(first.get(i)) << 16 | sound(second.get(j)));
            }
        }
    }

    private int sound(String syllable) {
        return sounds.computeIfAbsent(Sounds.near(syllable), _ -> sounds.size() + 1);
    }

    static void initials(List<String> first, List<String> second, LongConsumer into) {
        for (int i = 0; i < Math.min(MOST_READINGS, first.size()); i++) {
            for (int j = 0; j < Math.min(MOST_READINGS, second.size()); j++) {
                into.accept(INITIALS | (long) first.get(i).charAt(0) << 8 | second.get(j).charAt(0));
            }
        }
    }
}
