package org.doorstep.core.search;

import java.util.Arrays;
import java.util.List;

/// Something that a matter is called, character by character.
///
/// @param item     place of the matter in the catalogue
/// @param weight   how much it says about the matter: 1 for its name
/// @param text     as it is written
/// @param signs    its letters of any script, lower case; what is between them is left out
/// @param readings for each sign; none for what is no Chinese character
record Phrase(int item, double weight, String text, int[] signs, List<List<String>> readings) {
    static Phrase of(int item, double weight, String text, Readings readings) {
        int[] signs = text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).toArray();
        return new Phrase(item, weight, text, signs, Arrays.stream(signs).mapToObj(readings::of).toList());
    }

    int length() {
        return signs.length;
    }
}
