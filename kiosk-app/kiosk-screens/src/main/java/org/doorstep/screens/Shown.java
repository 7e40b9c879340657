package org.doorstep.screens;

/// Text from outside as it may stand on a screen or a slip: on one line, in the order in which it was written, without signs that nobody
/// sees.
final class Shown {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Shown() {}

    /// Controls and line ends are spaces; the signs that turn the direction of writing (Unicode UAX 9) and other format characters are
    /// gone, except
    /// the two that join letters.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(Shown::stays).map(c -> breaks(c) ? ' ' : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean stays(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            case Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static boolean breaks(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
