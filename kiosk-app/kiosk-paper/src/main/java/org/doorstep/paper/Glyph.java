package org.doorstep.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// One character where it stands on its page.
///
/// @param text   what it means, by the font's map to Unicode
/// @param matrix from the font's unit square to the page
record Glyph(String text, PDFont font, int code, Matrix matrix, RenderingMode mode) {
    /// Smaller than this nobody reads it (points).
    private static final float LEAST = 4;

    /// Filled, not merely outlined, clipped or left out; large enough; upright.
    boolean legible() {
        return mode.isFill() && Math.abs(matrix.getScalingFactorX()) >= LEAST && Math.abs(matrix.getScalingFactorY()) >= LEAST;
    }

    /// Its outline in the page's own units.
    Shape outline() throws IOException {
        AffineTransform place = matrix.createAffineTransform();
        place.concatenate(font.getFontMatrix().createAffineTransform());
        if (!(font instanceof PDVectorFont vector)) {
            throw new IOException("a font without outlines");
        }
        return place.createTransformedShape(vector.getNormalizedPath(code));
    }

    @Override
    public String toString() {
        return "•••";
    }
}
