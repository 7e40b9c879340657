package org.doorstep.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Offers words for letters (Hanyu pinyin): whole syllables, their beginnings, or both mixed.
public final class PinyinWords {
    private static final int MOST = 60;
    private static final int LONGEST_WORD = 4;

    private final SortedLines words;
    private final SortedLines initials;
    private final SortedLines characters;
    private final Readings readings;

    /// @param words      what is written with these letters, of `words.txt`; `initials` with words that begin so, of `initials.txt`;
    ///                   `characters` of `characters.txt`
    public PinyinWords(SortedLines words, SortedLines initials, SortedLines characters, Readings readings) {
        this.words = words;
        this.initials = initials;
        this.characters = characters;
        this.readings = readings;
    }

    /// @param taken words that were taken for these letters before, the last one first
    /// @return the likeliest first
    public List<String> offered(String letters, List<String> taken) {
        if (letters.isEmpty()) {
            return List.of();
        }
        List<String> pieces = Slots.pieces(letters, readings);
        Set<String> offered = new LinkedHashSet<>(taken);
        boolean whole = pieces.stream().allMatch(readings::syllable) && letters.length() > 1;
        if (whole) {
            offered.addAll(words.at(letters));
            if (pieces.size() == 1) {
                offered.addAll(characters.at(letters));
            } else if (pieces.size() > 1 && words.at(letters).isEmpty()) {
                offered.add(sentence(pieces));
            }
            offered.addAll(words.from(letters, MOST / 3));
        } else {
            abbreviated(pieces).forEach(offered::add);
            offered.addAll(characters.from(letters, MOST / 3));
        }
        offered.addAll(beginning(pieces));
        return offered.stream().limit(MOST).toList();
    }

    /// Words each character of which begins with its piece.
    private List<String> abbreviated(List<String> pieces) {
        StringBuilder firsts = new StringBuilder();
        pieces.forEach(piece -> firsts.append(piece.charAt(0)));
        return initials.at(firsts.toString()).stream().filter(word -> begins(word, pieces)).toList();
    }

    private boolean begins(String word, List<String> pieces) {
        int[] signs = word.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            String piece = pieces.get(i);
            boolean whole = piece.length() > 1 && readings.syllable(piece);
            if (readings.of(signs[i]).stream().noneMatch(reading -> whole ? reading.equals(piece) : reading.startsWith(piece))) {
                return false;
            }
        }
        return true;
    }

    /// As few words as go, the likeliest of each.
    private String sentence(List<String> pieces) {
        StringBuilder sentence = new StringBuilder();
        for (int at = 0; at < pieces.size();) {
            int length = Math.min(LONGEST_WORD, pieces.size() - at);
            List<String> found = List.of();
            while (length > 0 && found.isEmpty()) {
                String key = String.join("", pieces.subList(at, at + length));
                found = length == 1 ? characters.at(key) : words.at(key);
                length -= found.isEmpty() ? 1 : 0;
            }
            sentence.append(found.isEmpty() ? "" : found.getFirst());
            at += Math.max(1, length);
        }
        return sentence.toString();
    }

    /// Words and characters for the first of the pieces, so that one can go on word by word.
    private List<String> beginning(List<String> pieces) {
        List<String> found = new ArrayList<>();
        for (int length = Math.min(LONGEST_WORD, pieces.size() - 1); length > 1; length--) {
            found.addAll(words.at(String.join("", pieces.subList(0, length))));
        }
        found.addAll(characters.at(pieces.getFirst()));
        return found;
    }
}
