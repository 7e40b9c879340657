package org.doorstep.sandbox.paper;

import java.io.IOException;
import java.util.Optional;

/// What the end of a page never cuts: a line, a row, a picture.
///
/// @param withNext stands on the same page as the one after it
/// @param again    what is said once more above it where it begins a page: the head of its table
record Piece(float height, boolean withNext, Optional<Piece> again, Draw draw) {
    /// Draws one piece.
    interface Draw {
        /// @param top the upper edge of its place
        void on(Pen pen, float top) throws IOException;
    }

    static Piece of(float height, Draw draw) {
        return new Piece(height, false, Optional.empty(), draw);
    }

    /// The same, on one page with the next.
    Piece held() {
        return new Piece(height, true, again, draw);
    }

    Piece under(Piece head) {
        return new Piece(height, withNext, Optional.of(head), draw);
    }
}
