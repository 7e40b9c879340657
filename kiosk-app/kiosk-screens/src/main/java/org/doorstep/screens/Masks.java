package org.doorstep.screens;

import org.doorstep.device.IdDocument;

/// Names and numbers as they stand on a screen that others may see.
final class Masks {
    private static final int HEAD = 4;
    private static final int TAIL = 2;

    private Masks() {}

    /// The first character and two stars: 王**.
    static String name(IdDocument document) {
        String name = document.anyName().reveal();
        return name.isEmpty() ? "**" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    static String number(String number) {
        int hidden = number.length() - HEAD - TAIL;
        return hidden <= 0 ? "****" : number.substring(0, HEAD) + " " + "*".repeat(hidden) + " " + number.substring(number.length() - TAIL);
    }
}
