package org.doorstep.store;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Texts as bytes, and the words that may stand in the file in the clear.
final class Texts {
    /// An id number, a phone number or a card number is digits alone, with an X at the end at most: no token of ours ever is.
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d+[Xx]?");

    private Texts() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The text of the exception never holds the value: it might be about a person.
    static void check(String what, String value, Pattern shape) {
        if (!shape.matcher(value).matches() || NUMBER_OF_A_PERSON.matcher(value).matches()) {
            throw new IllegalArgumentException("not " + what);
        }
    }
}
