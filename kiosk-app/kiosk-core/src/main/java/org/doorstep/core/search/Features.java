package org.doorstep.core.search;

/// What phrases and queries are compared by, each feature a positive number: characters, pairs of characters, pairs of syllables that sound
/// alike, pairs of initials, three letters on end.
final class Features {
    private static final int KIND = 36;

    private Features() {}

    static long one(int sign) {
        return 1L << KIND | half(sign);
    }

    static long pair(int first, int second) {
        return 2L << KIND | half(first) << 16 | half(second);
    }

    /// Signs beyond the first plane share places with others: a name may have one, a matter hardly.
    private static long half(int sign) {
        return (sign ^ (sign >>> 16)) & 0xFFFF;
    }

    static long sounds(int first, int second) {
        return 3L << KIND | (long) first << 16 | second;
    }

    static long initials(char first, char second) {
        return 4L << KIND | (long) first << 8 | second;
    }

    static long letters(int first, int second, int third) {
        return 5L << KIND | (long) first << 16 | (long) second << 8 | third;
    }

    /// How much it counts beside the others; pairs of initials say too little to be counted.
    static double weight(long feature) {
        return switch ((int) (feature >> KIND)) {
            case 1 -> 0.25;
            case 2 -> 1;
            case 3 -> 0.6;
            case 5 -> 0.5;
            default -> 0;
        };
    }
}
