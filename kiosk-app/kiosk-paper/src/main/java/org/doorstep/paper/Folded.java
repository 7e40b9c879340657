package org.doorstep.paper;

import java.text.Normalizer;
import org.doorstep.core.identity.SameName;

/// A text as it is compared: without white space, each character taken apart in one way. Two numbers are equal here exactly where their NFC
/// is; taken apart instead of put together, so that a text which comes glyph by glyph can be compared piece by piece.
final class Folded {
    private Folded() {}

    /// Two names are equal also where only their middle dots differ, or a radical stands for its ideograph.
    static String name(String text) {
        return SameName.folded(number(text));
    }

    static String number(String text) {
        StringBuilder left = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().filter(c -> !white(c)).forEach(left::appendCodePoint);
        return left.toString();
    }

    private static boolean white(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// The first character, a `*` for each further one (certificate.md, "Masked"), a space among them.
    static String masked(String name) {
        String whole = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        int first = whole.offsetByCodePoints(0, 1);
        return whole.substring(0, first) + "*".repeat(whole.codePointCount(first, whole.length()));
    }

    /// Four, the middle as `*`, four; a shorter number has no masked form but itself.
    static String maskedNumber(String number) {
        int hidden = Math.max(0, number.length() - 8);
        return hidden == 0 ? number : number.substring(0, 4) + "*".repeat(hidden) + number.substring(number.length() - 4);
    }
}
