package org.doorstep.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What was typed, in pieces: a character as it is, or letters that stand together. Signs, long numbers (a person's, not a matter's)
/// and what lies past the sixty-fourth character are left out.
record Query(List<Piece> pieces) {
    private static final int MOST = 64;

    Query {
        pieces = List.copyOf(pieces);
    }

    /// @param word true for a run of Latin letters, lower case
    record Piece(String text, boolean word) {}

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6,}[0-9xX]*");

    static Query of(String typed) {
        int[] characters = typed.codePoints().limit(MOST).toArray();
        String plain = Normalizer.normalize(new String(characters, 0, characters.length), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replace('ü', 'v');
        plain = LONG_NUMBER.matcher(plain).replaceAll(" ");
        List<Piece> pieces = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (c >= 'a' && c <= 'z') {
                letters.appendCodePoint(c);
                return;
            }
            end(letters, pieces);
            if ((Character.isLetter(c) && c > 0x7F) || Character.isDigit(c)) {
                pieces.add(new Piece(Character.toString(c), false));
            }
        });
        end(letters, pieces);
        return new Query(pieces);
    }

    private static void end(StringBuilder letters, List<Piece> pieces) {
        if (!letters.isEmpty()) {
            pieces.add(new Piece(letters.toString(), true));
            letters.setLength(0);
        }
    }

    boolean hasLetters() {
        return pieces.stream().anyMatch(Piece::word);
    }

    boolean empty() {
        return pieces.isEmpty();
    }
}
