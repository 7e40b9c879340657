package org.doorstep.sandbox.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The head of a part: number, code, title and whose it is; shorter on its further pages.
final class Head {
    private static final float TITLE = 22;
    /// A title of two lines.
    private static final float LONG_TITLE = 18;
    private static final float CODE = 72;
    private static final float AIR = 12;

    private final Sheet sheet;
    private final Part part;
    private final Type type;
    private final Frame frame;

    Head(Sheet sheet, Part part, Type type) {
        this.sheet = sheet;
        this.part = part;
        this.type = type;
        this.frame = Frame.of(sheet.across());
    }

    /// The code is on the first page of the file only: the Chinese part comes first.
    Piece first() throws IOException {
        boolean coded = part.tongue() == Tongue.CHINESE;
        boolean beside = new Lines(type, TITLE, true).width(part.title()) <= frame.inner() - 2 * CODE - AIR;
        boolean one = beside || new Lines(type, TITLE, true).width(part.title()) <= frame.inner();
        float size = one ? TITLE : LONG_TITLE;
        List<String> title = new Lines(type, size, true).even(part.title(), frame.inner());
        float titled = coded && !beside ? CODE + AIR : CODE - TITLE - AIR;
        float under = titled + title.size() * size * 1.4f + AIR;
        return Piece.of(under + persons() * Ink.LINE + 2 * AIR, (pen, top) -> {
            if (coded) {
                pen.code(sheet.verify(), frame.right() - CODE, top - CODE, CODE);
            }
            pen.text(number(), frame.left(), top - Ink.SMALL, Ink.grey(Ink.SMALL));
            float at = top - titled - size;
            for (String line : title) {
                pen.centred(line, at, Ink.bold(size));
                at -= size * 1.4f;
            }
            pen.line(frame.left(), frame.right(), top - under, Ink.DARK);
            person(pen, top - under);
        }).held();
    }

    private String number() {
        return number(sheet.copy());
    }

    private String number(boolean copy) {
        return part.tongue().number(sheet.certificateNumber()) + (copy ? part.tongue().copy : "");
    }

    /// Name and number stand beside each other where the page is wide.
    private int persons() {
        return sheet.across() ? 1 : 2;
    }

    private void person(Pen pen, float top) throws IOException {
        float column = Math.max(CODE, type.width(part.tongue().idNumber, Ink.TEXT, false)) + AIR;
        float at = top - Ink.LINE + 4;
        pen.text(part.tongue().name, frame.left(), at, Ink.grey(Ink.TEXT));
        pen.text(sheet.shownName(), frame.left() + column, at, Ink.bold(Ink.TEXT));
        at -= (persons() - 1) * Ink.LINE;
        float second = sheet.across() ? frame.width() / 2 : frame.left();
        pen.text(part.tongue().idNumber, second, at, Ink.grey(Ink.TEXT));
        pen.text(sheet.shownNumber(), second + column, at, Ink.bold(Ink.TEXT));
        pen.line(frame.left(), frame.right(), at - AIR + 2, Ink.DARK);
    }

    /// A copy has no more pages than the first one: the head is as high as a copy's. The name is never broken.
    Piece again() throws IOException {
        List<String> lines = again(sheet.copy());
        return Piece.of(again(true).size() * Ink.CELL_LINE + AIR, (pen, top) -> {
            float at = top - Ink.CELL;
            for (String line : lines) {
                pen.text(line, frame.left(), at, Ink.bold(Ink.CELL));
                at -= Ink.CELL_LINE;
            }
        });
    }

    private List<String> again(boolean copy) throws IOException {
        Lines setting = new Lines(type, Ink.CELL, true);
        List<String> lines = new ArrayList<>(setting.of(part.title() + part.tongue().again + "　" + number(copy), frame.inner()));
        String named = lines.getLast() + "　" + sheet.shownName();
        if (setting.width(named) <= frame.inner()) {
            lines.set(lines.size() - 1, named);
        } else {
            lines.add(sheet.shownName());
        }
        return lines;
    }
}
