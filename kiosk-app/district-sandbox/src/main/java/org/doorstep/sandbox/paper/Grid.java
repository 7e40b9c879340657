package org.doorstep.sandbox.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A table: its head, and a row for each entry, as high as its longest cell is when it is broken into lines.
final class Grid {
    private static final float PAD = 4;
    private static final float AIR = 4;
    /// Above the head where the table begins, and below its last row.
    private static final float GAP = 8;
    /// From the middle of a line of letters down to their foot, as a part of their size.
    private static final float SINK = 0.36f;

    private final Type type;
    private final List<Column> columns;
    private final List<Float> edges = new ArrayList<>();

    Grid(Type type, Frame frame, List<Column> columns) {
        this.type = type;
        this.columns = List.copyOf(columns);
        float shares = (float) columns.stream().mapToDouble(Column::share).sum();
        float edge = frame.left();
        edges.add(edge);
        for (Column column : columns) {
            edge += frame.inner() * column.share() / shares;
            edges.add(edge);
        }
    }

    /// How a row looks.
    private record Look(boolean heavy, boolean shaded) {}

    List<Piece> of(Block.Table table) throws IOException {
        Piece head = headed(row(columns.stream().map(Column::head).toList(), new Look(true, true)));
        Piece first = new Piece(head.height() + GAP, true, head.again(), (pen, top) -> head.draw().on(pen, top - GAP));
        List<Piece> pieces = new ArrayList<>(List.of(first));
        for (List<String> row : table.rows()) {
            pieces.add(row(row, new Look(false, false)).under(head));
        }
        if (!table.total().isEmpty()) {
            pieces.add(row(table.total(), new Look(true, true)).under(head));
        }
        for (int last = Math.max(1, pieces.size() - 2); last < pieces.size(); last++) {
            pieces.set(last, pieces.get(last).held());
        }
        pieces.add(Piece.of(GAP, (_, _) -> { }).held());
        return pieces;
    }

    /// With the line above it, and on one page with the row below.
    private Piece headed(Piece row) {
        return Piece.of(row.height(), (pen, top) -> {
            row.draw().on(pen, top);
            pen.line(edges.getFirst(), edges.getLast(), top, Ink.DARK);
        }).held();
    }

    private Piece row(List<String> cells, Look look) throws IOException {
        Lines lines = new Lines(type, Ink.CELL, look.heavy());
        List<List<String>> broken = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            broken.add(lines.of(cells.get(at), edges.get(at + 1) - edges.get(at) - 2 * PAD));
        }
        float high = broken.stream().mapToInt(List::size).max().orElse(1) * Ink.CELL_LINE + AIR;
        Style style = look.heavy() ? Ink.bold(Ink.CELL) : Ink.text(Ink.CELL);
        return Piece.of(high, (pen, top) -> {
            if (look.shaded()) {
                pen.shade(new Rectangle2D.Float(edges.getFirst(), top - high, edges.getLast() - edges.getFirst(), high), Ink.SHADE);
            }
            for (int at = 0; at < columns.size(); at++) {
                cell(pen, at, broken.get(at), new Place(top, high, style));
            }
            pen.line(edges.getFirst(), edges.getLast(), top - high, Ink.GREY);
            for (float edge : edges) {
                pen.upright(edge, top - high, top, Ink.GREY);
            }
        });
    }

    /// Where a cell stands, and how its letters look.
    private record Place(float top, float high, Style style) {}

    private void cell(Pen pen, int column, List<String> lines, Place place) throws IOException {
        float at = first(place.top(), place.high(), lines.size());
        float from = edges.get(column) + PAD;
        float to = edges.get(column + 1) - PAD;
        for (String line : lines) {
            switch (columns.get(column).align()) {
                case LEFT -> pen.text(line, from, at, place.style());
                case CENTRE -> pen.centred(line, (from + to) / 2, at, place.style());
                case RIGHT -> pen.right(line, to, at, place.style());
            }
            at -= Ink.CELL_LINE;
        }
    }

    /// The foot of the first of so many lines that stand in the middle of a box.
    static float first(float top, float high, int lines) {
        return top - high / 2 + (lines - 1) * Ink.CELL_LINE / 2 - Ink.CELL * SINK;
    }
}
