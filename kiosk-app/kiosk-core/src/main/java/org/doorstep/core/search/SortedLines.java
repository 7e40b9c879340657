package org.doorstep.core.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A table of words as it lies in its file: a line for each key, the lines in the order of their keys; a key in Latin letters, a tab, and
/// the entries, each a word with its weight behind it, the heaviest first. Kept as bytes: as objects it would take ten times the room.
public final class SortedLines {
    private final byte[] bytes;
    private final int[] starts;

    private SortedLines(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /// @param bytes UTF-8, each line with its end
    public static SortedLines of(byte[] bytes) {
        int[] starts = new int[1024];
        int lines = 0;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = start;
                start = i + 1;
            }
        }
        return new SortedLines(bytes, Arrays.copyOf(starts, lines));
    }

    /// The words of this key, the heaviest first.
    List<String> at(String key) {
        int line = first(key);
        return line < starts.length && key(line).equals(key) ? entries(line).stream().map(Entry::word).toList() : List.of();
    }

    /// The words of the keys that begin so and go on, the heaviest first.
    List<String> from(String key, int most) {
        List<Entry> found = new ArrayList<>();
        for (int line = first(key); line < starts.length && key(line).startsWith(key); line++) {
            if (key(line).length() > key.length()) {
                found.addAll(entries(line));
            }
        }
        return found.stream().sorted(Comparator.comparingInt(entry -> -entry.weight())).limit(most).map(Entry::word).toList();
    }

    private record Entry(String word, int weight) {}

    /// The first line whose key is not before this one.
    private int first(String key) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle).compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String key(int line) {
        int end = starts[line];
        while (bytes[end] != '\t') {
            end++;
        }
        return new String(bytes, starts[line], end - starts[line], StandardCharsets.US_ASCII);
    }

    private List<Entry> entries(int line) {
        int start = starts[line] + key(line).length() + 1;
        int end = start;
        while (bytes[end] != '\n') {
            end++;
        }
        List<Entry> entries = new ArrayList<>();
        for (String entry : new String(bytes, start, end - start, StandardCharsets.UTF_8).split(" ", -1)) {
            int digits = entry.length();
            while (digits > 0 && Character.isDigit(entry.charAt(digits - 1))) {
                digits--;
            }
            entries.add(new Entry(entry.substring(0, digits), Integer.parseInt(entry, digits, entry.length(), 10)));
        }
        return entries;
    }
}
