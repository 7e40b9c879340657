package org.doorstep.sandbox.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one document.
record Type(PDType0Font regular, PDType0Font bold) {
    private static final float EM = 1000;

    PDType0Font of(boolean heavy) {
        return heavy ? bold : regular;
    }

    /// In points.
    float width(String text, float size, boolean heavy) throws IOException {
        return of(heavy).getStringWidth(text) / EM * size;
    }
}
