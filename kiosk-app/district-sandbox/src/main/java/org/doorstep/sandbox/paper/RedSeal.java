package org.doorstep.sandbox.paper;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/// The picture of a round red seal: a ring, a star, the office along the arc. It proves nothing; the signature does. What it lies on stays readable.
final class RedSeal {
    private static final Color RED = new Color(0xC8, 0x16, 0x1D);
    private static final float OPACITY = 0.62f;
    private static final int POINTS = 5;
    /// Distance of a circle's control points from its quadrants.
    private static final float KAPPA = 0.5523f;
    /// Inner to outer radius of a five-pointed star.
    private static final double INNER = 0.382;
    private static final double ARC = Math.toRadians(250);

    private final Pen pen;
    private final Type type;
    private final String office;

    RedSeal(Pen pen, Type type, String office) {
        this.pen = pen;
        this.type = type;
        this.office = office;
    }

    void draw(float x, float y, float radius) throws IOException {
        PDPageContentStream content = pen.content();
        PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
        clear.setNonStrokingAlphaConstant(OPACITY);
        clear.setStrokingAlphaConstant(OPACITY);
        content.saveGraphicsState();
        content.setGraphicsStateParameters(clear);
        content.setStrokingColor(RED);
        content.setLineWidth(radius / 18);
        circle(content, x, y, radius);
        content.setNonStrokingColor(RED);
        star(content, x, y, radius / 3);
        arc(x, y, radius);
        content.restoreGraphicsState();
    }

    private static void circle(PDPageContentStream content, float x, float y, float r) throws IOException {
        float k = KAPPA * r;
        content.moveTo(x + r, y);
        content.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        content.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        content.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        content.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        content.stroke();
    }

    private static void star(PDPageContentStream content, float x, float y, float r) throws IOException {
        for (int corner = 0; corner < POINTS * 2; corner++) {
            double angle = Math.PI / 2 + Math.PI * corner / POINTS;
            double reach = corner % 2 == 0 ? r : r * INNER;
            float toX = (float) (x + reach * Math.cos(angle));
            float toY = (float) (y + reach * Math.sin(angle));
            if (corner == 0) {
                content.moveTo(toX, toY);
            } else {
                content.lineTo(toX, toY);
            }
        }
        content.closePath();
        content.fill();
    }

    /// Each character upright on the ring, from lower left over the top to lower right.
    private void arc(float x, float y, float radius) throws IOException {
        int[] letters = office.codePoints().toArray();
        float size = Math.min(radius / 4.6f, (float) (ARC * radius * 0.74 / letters.length));
        float reach = radius * 0.72f;
        double step = letters.length < 2 ? 0 : ARC / (letters.length - 1);
        double angle = Math.PI / 2 + ARC / 2;
        for (int letter : letters) {
            String text = Character.toString(letter);
            Matrix place = Matrix.getTranslateInstance((float) (x + reach * Math.cos(angle)), (float) (y + reach * Math.sin(angle)));
            place = Matrix.concatenate(place, Matrix.getRotateInstance(angle - Math.PI / 2, 0, 0));
            place = Matrix.concatenate(place, Matrix.getTranslateInstance(-type.width(text, size, true) / 2, -size * 0.1f));
            pen.write(text, place, new Style(size, true, RED));
            angle -= step;
        }
    }
}
