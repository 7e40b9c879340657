package org.doorstep.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/// The text of a page as one row of folded characters, each still knowing its glyph.
final class Passage {
    private static final int MOST_FINDS = 200;

    private final List<Glyph> glyphs;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> owner = new ArrayList<>();

    Passage(List<Glyph> glyphs, UnaryOperator<String> fold) {
        this.glyphs = glyphs;
        for (int i = 0; i < glyphs.size(); i++) {
            String folded = fold.apply(glyphs.get(i).text());
            text.append(folded);
            for (int c = 0; c < folded.length(); c++) {
                owner.add(i);
            }
        }
    }

    /// Whether the words stand here somewhere, each of their characters visible.
    ///
    /// @param joins what may not stand directly before or behind: there the words would be a part of longer ones
    boolean shows(String words, IntPredicate joins, Ink ink) throws IOException {
        int at = text.indexOf(words);
        for (int finds = 0; at >= 0 && finds < MOST_FINDS; finds++) {
            int end = at + words.length();
            boolean alone = (at == 0 || !joins.test(text.charAt(at - 1))) && (end == text.length() || !joins.test(text.charAt(end)));
            if (alone && visible(owner.get(at), owner.get(end - 1), ink)) {
                return true;
            }
            at = text.indexOf(words, at + 1);
        }
        return false;
    }

    private boolean visible(int first, int last, Ink ink) throws IOException {
        for (Glyph glyph : glyphs.subList(first, last + 1)) {
            if (!glyph.text().isBlank() && !ink.shows(glyph)) {
                return false;
            }
        }
        return true;
    }
}
