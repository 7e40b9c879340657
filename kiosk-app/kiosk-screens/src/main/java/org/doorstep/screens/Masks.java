package org.doorstep.screens;

import org.doorstep.device.Secret;

/// Names and numbers as they stand on a screen that others may see.
final class Masks {
    private static final int HEAD = 4;
    private static final int TAIL = 2;
    private static final int SHOWN = 4;
    private static final int SHORT = 6;
    private static final int SHOWN_OF_SHORT = 2;

    private Masks() {}

    /// The first character and two stars: 王**.
    static String name(Secret whole) {
        String name = whole.reveal();
        return name.isEmpty() ? "**" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /// The number of a document or an account: its last four digits, of a short one the last two; what is no digit stays.
    static String identifier(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        long hidden = Math.max(0, digits - (digits > SHORT ? SHOWN : SHOWN_OF_SHORT));
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean hides = Character.isDigit(text.charAt(i)) && hidden-- > 0;
            masked.append(hides ? '*' : text.charAt(i));
        }
        return masked.toString();
    }

    static String number(String number) {
        int hidden = number.length() - HEAD - TAIL;
        return hidden <= 0 ? "****" : number.substring(0, HEAD) + " " + "*".repeat(hidden) + " " + number.substring(number.length() - TAIL);
    }
}
