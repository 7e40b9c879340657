package org.doorstep.core.search;

import java.util.Arrays;

/// Something that a matter is called, character by character.
///
/// @param item   place of the matter in the catalogue
/// @param weight how much it says about the matter: 1 for its name
/// @param text   as it is written
/// @param signs  its letters and digits of any script, lower case; what is between them is left out
record Phrase(int item, double weight, String text, int[] signs) {
    static Phrase of(int item, double weight, String text) {
        int[] signs = new int[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            if (Character.isLetterOrDigit(sign)) {
                signs[size++] = Character.toLowerCase(sign);
            }
        }
        return new Phrase(item, weight, text, Arrays.copyOf(signs, size));
    }

    int length() {
        return signs.length;
    }
}
