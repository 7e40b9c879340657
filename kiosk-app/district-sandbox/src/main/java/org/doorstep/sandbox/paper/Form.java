package org.doorstep.sandbox.paper;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A form of names and values in boxes, two of them beside each other where both are short.
final class Form {
    private static final float PAD = 7;
    private static final float ROW = 24;
    /// Of the form's width.
    private static final float WIDEST_NAME = 0.42f;

    private final Lines names;
    private final Lines values;
    private final float left;
    private final float width;

    /// A name and its value with their places.
    private record Cell(List<String> name, List<String> value, float x, float width) {}

    Form(Type type, float left, float width) {
        this.names = new Lines(type, Ink.CELL, false);
        this.values = new Lines(type, Ink.CELL, true);
        this.left = left;
        this.width = width;
    }

    List<Piece> of(List<Block.Fact> facts) throws IOException {
        float name = 0;
        for (Block.Fact fact : facts) {
            name = Math.max(name, names.width(fact.name()) + 2 * PAD);
        }
        name = Math.min(name, width * WIDEST_NAME);
        List<Piece> rows = new ArrayList<>();
        for (int at = 0; at < facts.size(); at++) {
            boolean two = at + 1 < facts.size() && narrow(facts.get(at), name) && narrow(facts.get(at + 1), name);
            if (two) {
                rows.add(row(name, List.of(cell(facts.get(at), name, 0, width / 2), cell(facts.get(at + 1), name, width / 2, width / 2))));
                at++;
            } else {
                rows.add(row(name, List.of(cell(facts.get(at), name, 0, width))));
            }
        }
        return rows;
    }

    private boolean narrow(Block.Fact fact, float name) throws IOException {
        return values.width(fact.value()) <= width / 2 - name - 2 * PAD && names.width(fact.name()) <= name - 2 * PAD;
    }

    private Cell cell(Block.Fact fact, float name, float x, float cell) throws IOException {
        return new Cell(names.of(fact.name(), name - 2 * PAD), values.of(fact.value(), cell - name - 2 * PAD), left + x, cell);
    }

    private static Piece row(float name, List<Cell> cells) {
        int most = cells.stream().mapToInt(cell -> Math.max(cell.name().size(), cell.value().size())).max().orElse(1);
        float high = ROW + (most - 1) * Ink.CELL_LINE;
        return Piece.of(high, (pen, top) -> {
            for (Cell cell : cells) {
                pen.shade(new Rectangle2D.Float(cell.x(), top - high, name, high), Ink.SHADE);
                pen.box(new Rectangle2D.Float(cell.x(), top - high, cell.width(), high), Ink.GREY);
                pen.upright(cell.x() + name, top - high, top, Ink.GREY);
                lines(pen, cell.name(), new Point2D.Float(cell.x() + PAD, Grid.first(top, high, cell.name().size())), Ink.grey(Ink.CELL));
                lines(pen, cell.value(), new Point2D.Float(cell.x() + name + PAD, Grid.first(top, high, cell.value().size())),
                        Ink.bold(Ink.CELL));
            }
        }).held();
    }

    /// @param from where the of the first line begins
    private static void lines(Pen pen, List<String> lines, Point2D.Float from, Style style) throws IOException {
        float at = from.y;
        for (String line : lines) {
            pen.text(line, from.x, at, style);
            at -= Ink.CELL_LINE;
        }
    }
}
