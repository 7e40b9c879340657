package org.doorstep.sandbox.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Sets the blocks of a part as pieces.
final class Setting {
    private static final String INDENT = "　　";
    private static final float AFTER = 6;
    private static final float NOTE_LINE = 14;
    /// Of the passport kind, 35 mm wide.
    private static final float PHOTO_WIDTH = 99;
    private static final float PHOTO_HEIGHT = 122;
    private static final float BESIDE = 12;

    private final Type type;
    private final Frame frame;
    private final Tongue tongue;

    Setting(Type type, Frame frame, Tongue tongue) {
        this.type = type;
        this.frame = frame;
        this.tongue = tongue;
    }

    List<Piece> of(Block block) throws IOException {
        return switch (block) {
            case Block.Paragraph(String text) -> paragraph(text);
            case Block.Closing(String purpose, String validity) -> closing(purpose, validity);
            case Block.Caption(String text) -> List.of(caption(text));
            case Block.Note(String text) -> note(text);
            case Block.Facts(List<Block.Fact> facts) -> form(facts);
            case Block.Portrait portrait -> List.of(portrait(portrait));
            case Block.Table table -> new Grid(type, frame, table.columns()).of(table);
        };
    }

    private List<Piece> paragraph(String text) throws IOException {
        String indent = tongue == Tongue.CHINESE ? INDENT : "";
        return lines(new Lines(type, Ink.TEXT, false).of(indent + text, frame.inner()), line(), Ink.text(Ink.TEXT));
    }

    private float line() {
        return tongue == Tongue.CHINESE ? Ink.LINE : Ink.LINE - 4;
    }

    /// Always as high as two lines.
    private List<Piece> closing(String purpose, String validity) {
        String indent = tongue == Tongue.CHINESE ? INDENT : "";
        return lines(List.of(indent + purpose, indent + validity), line(), Ink.text(Ink.TEXT));
    }

    /// On one page with what comes after it, so that the office never stands alone.
    private List<Piece> note(String text) throws IOException {
        return lines(new Lines(type, Ink.SMALL, false).of(text, frame.inner()), NOTE_LINE, Ink.grey(Ink.SMALL)).stream()
                .map(Piece::held).toList();
    }

    /// All on one page.
    private List<Piece> lines(List<String> lines, float line, Style style) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String text = lines.get(at);
            boolean last = at == lines.size() - 1;
            Piece piece = Piece.of(last ? line + AFTER : line, (pen, top) -> pen.text(text, frame.left(), top - line * 3 / 4, style));
            pieces.add(last ? piece : piece.held());
        }
        return pieces;
    }

    private Piece caption(String text) {
        return Piece.of(Ink.LINE, (pen, top) -> pen.text(text, frame.left(), top - Ink.LINE + AFTER, Ink.bold(Ink.TEXT))).held();
    }

    private List<Piece> form(List<Block.Fact> facts) throws IOException {
        List<Piece> rows = new ArrayList<>(new Form(type, frame.left(), frame.inner()).of(facts));
        rows.add(Piece.of(AFTER, (_, _) -> { }));
        return rows;
    }

    private Piece portrait(Block.Portrait portrait) throws IOException {
        List<Piece> rows = new Form(type, frame.left(), frame.inner() - PHOTO_WIDTH - BESIDE).of(portrait.facts());
        float high = (float) Math.max(PHOTO_HEIGHT, rows.stream().mapToDouble(Piece::height).sum());
        return Piece.of(high + AFTER, (pen, top) -> {
            float at = top;
            for (Piece row : rows) {
                row.draw().on(pen, at);
                at -= row.height();
            }
            pen.picture(portrait.jpeg(),
                    new Rectangle2D.Float(frame.right() - PHOTO_WIDTH, top - PHOTO_HEIGHT, PHOTO_WIDTH, PHOTO_HEIGHT));
        });
    }
}
