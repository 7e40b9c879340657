package org.doorstep.device.escpos;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// Text as a printer sees it: cells of a fixed width, two for everything that is not ASCII, and what its font has.
final class Cells {
    static final Charset GB18030 = Charset.forName("GB18030");

    private Cells() {}

    /// What may not reach the printer becomes a space: a control character would be a command.
    static List<String> paragraphs(String text) {
        return text.replace("\r\n", "\n").lines().map(Cells::harmless).toList();
    }

    private static String harmless(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        line.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c));
        return clean.toString();
    }

    /// True where one or two bytes of GB18030 say every character: printers have no glyphs for the rest (§3.3), nor for private ones.
    static boolean inFont(String text) {
        return text.codePoints().allMatch(c -> c < 0x7F || inFont(c));
    }

    private static boolean inFont(int codePoint) {
        byte[] code = Character.toString(codePoint).getBytes(GB18030);
        // Row FE holds what later editions of the standard moved out of the private area (䶮 in 2005): older fonts are empty there.
        return code.length == 2 && (code[0] & 0xFF) < 0xFE && Character.getType(codePoint) != Character.PRIVATE_USE;
    }

    static int width(int codePoint) {
        return codePoint < 0x7F ? 1 : 2;
    }

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /// Lines of at most `columns` cells; an empty paragraph is an empty line.
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            if (used + width(c) > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(c);
            used += width(c);
        }
        lines.add(line.toString());
        return lines;
    }
}
