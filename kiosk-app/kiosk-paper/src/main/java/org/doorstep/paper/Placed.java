package org.doorstep.paper;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.util.Matrix;

/// Where the JPEG pictures of one page lie, in the page's own units. Nobody reads what a picture shows, so it is small, and it is not where
/// the text lies that proves whose page this is.
final class Placed {
    private static final int MOST_ON_PAGE = 4;
    /// Drawing one of the largest takes longer than twenty pages of text.
    private static final int MOST_IN_FILE = 8;
    private static final double MILLIMETRE = 72 / 25.4;
    /// 60 × 80 mm, either way, and a tenth for a maker that rounds.
    private static final double SHORT = 60.1 * MILLIMETRE;
    private static final double LONG = 80.1 * MILLIMETRE;

    private final List<Rectangle2D> areas = new ArrayList<>();
    private final int before;
    private boolean other;

    private Placed(int before) {
        this.before = before;
    }

    static Placed ofNoPageYet() {
        return new Placed(0);
    }

    /// The page behind this one.
    Placed onTheNext() {
        return new Placed(before + areas.size());
    }

    /// @param place from the unit square to the page
    /// @param own   said by the page's own text, and not by a form, a pattern, a mask or an annotation
    /// @return whether it may be drawn there
    boolean take(Matrix place, boolean own) {
        double left = Math.min(0, place.getScaleX()) + Math.min(0, place.getShearX());
        double low = Math.min(0, place.getShearY()) + Math.min(0, place.getScaleY());
        double width = Math.abs(place.getScaleX()) + Math.abs(place.getShearX());
        double height = Math.abs(place.getShearY()) + Math.abs(place.getScaleY());
        // Written so that what is no number does not pass.
        boolean small = Math.max(width, height) <= LONG && Math.min(width, height) <= SHORT;
        boolean few = areas.size() < MOST_ON_PAGE && before + areas.size() < MOST_IN_FILE;
        if (!own || !small || !few) {
            other = true;
            return false;
        }
        areas.add(new Rectangle2D.Double(place.getTranslateX() + left, place.getTranslateY() + low, width, height));
        return true;
    }

    /// Whether one was left out because it may not be drawn so.
    boolean other() {
        return other;
    }

    boolean under(Rectangle2D text) {
        return areas.stream().anyMatch(area -> area.intersects(text));
    }
}
