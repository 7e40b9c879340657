package org.doorstep.sandbox.paper;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A page of A4, upright or across, and what of it is written on. Lengths are in points, from the lower left corner.
///
/// @param margin on the left and on the right
record Frame(float width, float height, float margin) {
    private static final float UPRIGHT_MARGIN = 64;
    private static final float ACROSS_MARGIN = 52;
    /// Above the first line, and below the foot.
    private static final float EDGE = 46;
    /// The lines of the foot, and the air above them.
    private static final float FOOT = 44;

    static Frame of(boolean across) {
        float shorter = PDRectangle.A4.getWidth();
        float longer = PDRectangle.A4.getHeight();
        return across ? new Frame(longer, shorter, ACROSS_MARGIN) : new Frame(shorter, longer, UPRIGHT_MARGIN);
    }

    float left() {
        return margin;
    }

    float right() {
        return width - margin;
    }

    float inner() {
        return width - 2 * margin;
    }

    float top() {
        return height - EDGE;
    }

    /// Of the upper line of the foot.
    float foot() {
        return EDGE + FOOT / 2;
    }

    /// What head, blocks and office have of a page.
    float room() {
        return top() - EDGE - FOOT;
    }
}
