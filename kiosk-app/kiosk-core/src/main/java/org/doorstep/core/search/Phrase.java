package org.doorstep.core.search;

/// Something that a matter is called, character by character.
///
/// @param item   place of the matter in the catalogue
/// @param weight how much it says about the matter: 1 for its name
/// @param text   as it is written
/// @param signs  its letters and digits of any script, lower case; what is between them is left out
record Phrase(int item, double weight, String text, int[] signs) {
    static Phrase of(int item, double weight, String text) {
        return new Phrase(item, weight, text,
                text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).toArray());
    }

    int length() {
        return signs.length;
    }
}
