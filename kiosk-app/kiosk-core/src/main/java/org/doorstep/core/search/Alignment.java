package org.doorstep.core.search;

import java.util.Arrays;
import java.util.List;

/// How well letters and characters that were typed run along the signs of a phrase: whole syllables, beginnings of syllables, characters,
/// with signs passed over, and with one slip of the finger.
final class Alignment {
    private static final double WHOLE = 1;
    private static final double NEAR = 0.85;
    private static final double BEGINNING = 0.8;
    private static final double PART = 0.55;
    private static final double INITIAL = 0.62;
    private static final double SLIPPED = 0.6;
    private static final double GAP = 0.13;
    private static final double LEFT = 0.1;
    private static final double NEVER = -1e9;
    private static final int MOST_READINGS = 3;
    private static final int LONGEST = 6;

    private final String typed;
    private final Readings readings;
    private final int n;
    /// What was typed from a place on, by its length, and what that is taken for by ear.
    private final String[][] pieces;
    private final String[][] near;
    /// By what was typed until here and whether a finger has slipped: the best sum so far, how many signs are in it, and what was left out.
    private double[] sum = {};
    private int[] signs = {};
    private int[] left = {};
    private int width;

    Alignment(String typed, Readings readings) {
        this.typed = typed;
        this.readings = readings;
        this.n = typed.length();
        this.pieces = new String[n][LONGEST + 1];
        this.near = new String[n][LONGEST + 1];
        for (int i = 0; i < n; i++) {
            for (int length = 1; length <= Math.min(LONGEST, n - i); length++) {
                pieces[i][length] = typed.substring(i, i + length);
                near[i][length] = Sounds.near(pieces[i][length]);
            }
        }
    }

    /// From 0, nothing in common, to 1, the same.
    double with(Phrase phrase) {
        int m = phrase.length();
        width = n + 1;
        int cells = (m + 1) * width * 2;
        if (sum.length < cells) {
            sum = new double[cells];
            signs = new int[cells];
            left = new int[cells];
        }
        Arrays.fill(sum, 0, cells, NEVER);
        sum[0] = 0;
        signs[0] = 0;
        left[0] = 0;
        for (int cell = 0; cell < cells; cell++) {
            if (sum[cell] > NEVER) {
                step(phrase, cell / 2 / width, cell / 2 % width, cell % 2);
            }
        }
        return Math.max(quality(at(m, n, 0), m), quality(at(m, n, 1), m));
    }

    private double quality(int end, int m) {
        if (sum[end] <= 0 || signs[end] == 0) {
            return 0;
        }
        double units = signs[end] + left[end] / 3.0;
        return sum[end] / units * (0.55 + 0.45 * signs[end] / m);
    }

    private int at(int j, int i, int slips) {
        return (j * width + i) * 2 + slips;
    }

    private void step(Phrase phrase, int j, int i, int slips) {
        int here = at(j, i, slips);
        if (i < n) {
            leaveOut(here, at(j, i + 1, slips));
        }
        if (j == phrase.length()) {
            return;
        }
        boolean inside = signs[here] > 0 && i < n;
        reach(here, at(j + 1, i, slips), inside ? -GAP : 0, 0);
        if (i == n) {
            return;
        }
        char typedHere = typed.charAt(i);
        if (typedHere < 'a' || typedHere > 'z') {
            character(phrase, j, i, slips);
        } else {
            List<String> ways = readings.of(phrase.signs()[j]);
            for (int r = 0; r < Math.min(MOST_READINGS, ways.size()); r++) {
                letters(new Way(ways.get(r), readings.near(phrase.signs()[j]).get(r)), j, i, slips);
            }
        }
    }

    /// One sign more is matched.
    private void match(int from, int to, double worth) {
        reach(from, to, worth, 1);
    }

    private void reach(int from, int to, double more, int moreSigns) {
        double reached = sum[from] + more;
        if (reached > sum[to]) {
            sum[to] = reached;
            signs[to] = signs[from] + moreSigns;
            left[to] = left[from];
        }
    }

    private void leaveOut(int from, int to) {
        if (sum[from] - LEFT > sum[to]) {
            reach(from, to, -LEFT, 0);
            left[to]++;
        }
    }

    private void character(Phrase phrase, int j, int i, int slips) {
        int sign = typed.codePointAt(i);
        int next = i + Character.charCount(sign);
        if (sign == phrase.signs()[j]) {
            match(at(j, i, slips), at(j + 1, next, slips), WHOLE);
        }
    }

    /// A way to read a character, and what that is taken for by ear.
    private record Way(String reading, String near) {}

    private void letters(Way way, int j, int i, int slips) {
        String reading = way.reading();
        int here = at(j, i, slips);
        int alike = alike(reading, i);
        if (alike == reading.length()) {
            match(here, at(j + 1, i + alike, slips), WHOLE);
        } else if (alike >= 2) {
            match(here, at(j + 1, i + alike, slips), i + alike == n ? BEGINNING : PART);
        }
        if (alike >= 1) {
            match(here, at(j + 1, i + 1, slips), INITIAL);
            String initial = Sounds.initial(reading);
            if (initial.length() > 1 && alike >= 2) {
                match(here, at(j + 1, i + 2, slips), INITIAL);
            }
        }
        for (int length = Math.max(2, reading.length() - 2); length <= Math.min(LONGEST, Math.min(reading.length() + 2, n - i)); length++) {
            if (near[i][length].equals(way.near()) && !pieces[i][length].equals(reading)) {
                match(here, at(j + 1, i + length, slips), NEAR);
            } else if (slips == 0 && reading.length() > 2 && Math.abs(length - reading.length()) < 2
                    && Slip.between(pieces[i][length], reading)) {
                match(here, at(j + 1, i + length, 1), SLIPPED);
            }
        }
    }

    private int alike(String reading, int i) {
        int alike = 0;
        while (alike < reading.length() && i + alike < n && typed.charAt(i + alike) == reading.charAt(alike)) {
            alike++;
        }
        return alike;
    }
}
