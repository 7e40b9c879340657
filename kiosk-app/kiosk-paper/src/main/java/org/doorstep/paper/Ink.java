package org.doorstep.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Whether a character that the text claims is there to be seen: its own outline is drawn and held against the drawn page. Dark where the
/// outline is and light around it. White text, text under a picture, outside of the sheet or not drawn at all does not pass; nor does any
/// where a JPEG picture lies, which could itself be a picture of text.
final class Ink {
    /// 150 dots to the inch: a stroke of small type is more than a dot wide.
    static final float SCALE = 150f / 72;
    /// The part of the outline that must be dark: grey or coloured text passes, white and pale text does not.
    private static final double LEAST_INK = 0.5;
    /// How dark the ground may be around it: a pattern or part of a stamp passes, a bar over the text does not.
    private static final double MOST_GROUND = 0.4;
    /// Dots that an outline covers at least; a dot of a name has that.
    private static final double LEAST_DOTS = 2;

    private final int[] points;
    private final int width;
    private final int height;
    private final AffineTransform toPicture;
    private final Placed pictures;

    Ink(BufferedImage page, PDRectangle sheet, Placed pictures) {
        this.pictures = pictures;
        points = Drawing.points(page);
        width = page.getWidth();
        height = page.getHeight();
        toPicture = new AffineTransform(SCALE, 0, 0, -SCALE, -sheet.getLowerLeftX() * SCALE, sheet.getUpperRightY() * SCALE);
    }

    /// The page is about a person.
    void wipe() {
        Arrays.fill(points, 0xFFFFFF);
    }

    boolean shows(Glyph glyph) throws IOException {
        if (!glyph.legible()) {
            return false;
        }
        Shape inPage = glyph.outline();
        if (pictures.under(inPage.getBounds2D())) {
            return false;
        }
        Shape outline = toPicture.createTransformedShape(inPage);
        Rectangle box = outline.getBounds();
        box.grow(1, 1);
        boolean within = box.x >= 0 && box.y >= 0 && box.getMaxX() <= width && box.getMaxY() <= height;
        return within && !outline.getBounds().isEmpty() && seen(box, outline);
    }

    private boolean seen(Rectangle box, Shape outline) {
        byte[] own = drawn(box, outline);
        double ink = 0;
        double met = 0;
        double ground = 0;
        for (int i = 0; i < own.length; i++) {
            double expected = (own[i] & 0xFF) / 255.0;
            double dark = dark(points[(box.y + i / box.width) * width + box.x + i % box.width]);
            ink += expected;
            met += Math.min(expected, dark);
            ground += Math.max(0, dark - expected);
        }
        return ink >= LEAST_DOTS && met >= LEAST_INK * ink && ground <= MOST_GROUND * (own.length - ink);
    }

    /// The outline alone, 255 where it is full.
    private static byte[] drawn(Rectangle box, Shape outline) {
        BufferedImage alone = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = alone.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.translate(-box.x, -box.y);
        pen.fill(outline);
        pen.dispose();
        return ((DataBufferByte) alone.getRaster().getDataBuffer()).getData();
    }

    /// How dark the eye sees it (ITU-R BT.601 weights), 0 white to 1 black.
    private static double dark(int rgb) {
        return 1 - (0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF)) / 255;
    }
}
