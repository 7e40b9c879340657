package org.doorstep.core.search;

import java.util.ArrayList;
import java.util.List;

/// A query as a row of sounds: each place is a character that was written, a whole syllable, or the beginning of one.
final class Slots {
    /// @param sign   the character, or 0
    /// @param sounds numbers of what it may sound like; none where only the beginning of a syllable is known
    /// @param starts the letters that it may begin with
    record Slot(int sign, int[] sounds, char[] starts) {}

    private Slots() {}

    static List<Slot> of(Query query, Readings readings) {
        List<Slot> slots = new ArrayList<>();
        for (Query.Piece piece : query.pieces()) {
            if (piece.word()) {
                slots.addAll(letters(piece.text(), readings));
            } else {
                int sign = piece.text().codePointAt(0);
                slots.add(new Slot(sign, readings.sounds(sign), readings.starts(sign)));
            }
        }
        return slots;
    }

    private static List<Slot> letters(String word, Readings readings) {
        return pieces(word, readings).stream().map(piece -> new Slot(0,
                piece.length() > 1 ? readings.sound(piece) : new int[0], new char[] {piece.charAt(0)})).toList();
    }

    /// Letters cut into syllables, so that the fewest letters are left over, and of those ways the one with the fewest pieces.
    static List<String> pieces(String word, Readings readings) {
        int n = word.length();
        int[] cost = new int[n + 1];
        int[] from = new int[n + 1];
        for (int end = 1; end <= n; end++) {
            cost[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - 6); start < end; start++) {
                String piece = word.substring(start, end);
                int price = readings.syllable(piece) ? 2 : start + 1 == end || piece.matches("[zcs]h") ? 5 : Integer.MAX_VALUE;
                if (price != Integer.MAX_VALUE && cost[start] + price <= cost[end]) {
                    cost[end] = cost[start] + price;
                    from[end] = start;
                }
            }
        }
        List<String> pieces = new ArrayList<>();
        for (int end = n; end > 0; end = from[end]) {
            pieces.addFirst(word.substring(from[end], end));
        }
        return pieces;
    }
}
