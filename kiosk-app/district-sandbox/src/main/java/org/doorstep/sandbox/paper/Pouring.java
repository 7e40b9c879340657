package org.doorstep.sandbox.paper;

import java.util.ArrayList;
import java.util.List;

/// Pours pieces onto pages, as many on each as have room. No page begins with the last row of a table alone, nor with the office alone.
final class Pouring {
    private final List<Piece> pieces;
    private final float room;

    /// @param room of a page
    Pouring(List<Piece> pieces, float room) {
        this.pieces = List.copyOf(pieces);
        this.room = room;
    }

    /// @param first head of the first page
    /// @param again head of each further one
    List<List<Piece>> under(Piece first, Piece again) {
        List<List<Piece>> pages = new ArrayList<>();
        List<Piece> page = new ArrayList<>(List.of(first));
        float left = room - first.height();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (page.size() > 1 && needed(at) > left) {
                pages.add(page);
                page = new ArrayList<>(List.of(again));
                piece.again().ifPresent(page::add);
                left = room - heights(page);
            }
            page.add(piece);
            left -= piece.height();
        }
        pages.add(page);
        return pages;
    }

    private static float heights(List<Piece> page) {
        return (float) page.stream().mapToDouble(Piece::height).sum();
    }

    /// With all that must stand on the same page.
    private float needed(int from) {
        float needed = 0;
        int at = from;
        do {
            needed += pieces.get(at).height();
        } while (pieces.get(at++).withNext() && at < pieces.size());
        return needed;
    }
}
