package org.doorstep.core.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a resident has typed on our keyboard. It dies with the visit, and so does what it has learned of the words that were taken.
///
/// @param keys      the keys that stand there
/// @param wordsFrom the first of the offered words that is shown, 0 the first of all
/// @param taken     the words that were taken for letters, the last one first
public record Typed(String text, Key.Keys keys, int wordsFrom, Map<String, List<String>> taken) {
    public static final Typed NOTHING = new Typed("", Key.Keys.LETTERS, 0, Map.of());
    /// More than anybody types who looks for something.
    public static final int LONGEST = 40;

    public Typed {
        taken = Map.copyOf(taken);
    }

    public Typed pressed(Key key) {
        return switch (key) {
            case Key.Sign(char sign) -> text.length() < LONGEST ? with(text + sign) : this;
            case Key.Erase _ -> text.isEmpty() ? this : with(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
            case Key.Clear _ -> with("");
            case Key.Layout(Key.Keys other) -> new Typed(text, other, wordsFrom, taken);
        };
    }

    private Typed with(String other) {
        return new Typed(other, keys, 0, taken);
    }

    /// The letters at its end: what words are offered for.
    public String letters() {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) >= 'a' && text.charAt(start - 1) <= 'z') {
            start--;
        }
        return text.substring(start);
    }

    /// The word stands in the place of the letters.
    public Typed took(String word) {
        String letters = letters();
        List<String> before = new ArrayList<>(List.of(word));
        taken.getOrDefault(letters, List.of()).stream().filter(other -> !other.equals(word)).forEach(before::add);
        Map<String, List<String>> learned = new HashMap<>(taken);
        learned.put(letters, List.copyOf(before));
        return new Typed(text.substring(0, text.length() - letters.length()) + word, keys, 0, learned);
    }

    public Typed wordsFrom(int from) {
        return new Typed(text, keys, from, taken);
    }

    /// What is typed may name a person: it stands in no text that is made of this.
    @Override
    public String toString() {
        return "Typed[" + text.length() + " signs]";
    }
}
