package org.doorstep.sandbox.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines. Chinese breaks between any two characters, except before what closes and after what opens; other words break
/// where there is a space, or, where one alone is wider than the line, anywhere.
final class Lines {
    private static final String CLOSING = "，。；、）：！？」》”％";
    private static final String OPENING = "（《「“";

    private final Type type;
    private final float size;
    private final boolean heavy;

    Lines(Type type, float size, boolean heavy) {
        this.type = type;
        this.size = size;
        this.heavy = heavy;
    }

    float width(String text) throws IOException {
        return type.width(text, size, heavy);
    }

    /// At least one line, which may be empty.
    List<String> of(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            if (!line.isEmpty() && width((line + word).stripTrailing()) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += word;
            while (width(line.stripTrailing()) > width && line.codePointCount(0, line.length()) > 1) {
                int fits = fitting(line, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    /// As many lines as it takes, each about as long as the others.
    List<String> even(String text, float width) throws IOException {
        int many = of(text, width).size();
        float narrow = width(text) / many;
        while (of(text, narrow).size() > many) {
            narrow += size / 2;
        }
        return of(text, narrow);
    }

    private int fitting(String line, float width) throws IOException {
        int end = line.offsetByCodePoints(0, 1);
        while (end < line.length() && width(line.substring(0, line.offsetByCodePoints(end, 1))) <= width) {
            end = line.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /// What is not torn apart; a space stays with the word before it.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            if (!word.isEmpty() && mayBreak(before, character)) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            before = character;
        }
        words.add(word.toString());
        return words;
    }

    private static boolean mayBreak(int before, int character) {
        if (CLOSING.indexOf(character) >= 0 || OPENING.indexOf(before) >= 0 || character == ' ') {
            return false;
        }
        return before == ' ' || wide(before) || wide(character);
    }

    private static boolean wide(int character) {
        return character >= 0x2E80;
    }
}
