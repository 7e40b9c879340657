package org.doorstep.sandbox.paper;

import java.awt.Color;

/// The colours of a certificate, and the sizes of its letters in points.
final class Ink {
    static final Color DARK = new Color(0x22, 0x22, 0x22);
    static final Color GREY = new Color(0x66, 0x66, 0x66);
    static final Color SHADE = new Color(0xF4, 0xF0, 0xEA);
    static final float TEXT = 12.5f;
    static final float CELL = 10.5f;
    static final float SMALL = 9.5f;
    static final float LINE = 24;
    static final float CELL_LINE = 14.5f;

    private Ink() {}

    static Style text(float size) {
        return new Style(size, false, DARK);
    }

    static Style bold(float size) {
        return new Style(size, true, DARK);
    }

    static Style grey(float size) {
        return new Style(size, false, GREY);
    }
}
