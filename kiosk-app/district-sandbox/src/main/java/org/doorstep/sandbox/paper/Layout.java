package org.doorstep.sandbox.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Sets a certificate on A4, page by page: the head, the blocks, the office with its seal, the foot.
final class Layout {
    private static final float SEAL_RADIUS = 58;
    private static final float OFFICE = SEAL_RADIUS * 2 + 14;

    private final Sheet sheet;
    private final Frame frame;
    private final Type type;
    private final List<Page> pages;

    /// A page that is not drawn yet.
    private record Page(Part part, List<Piece> pieces) {}

    /// @param type measures the letters, and draws them if the pages are drawn
    Layout(Sheet sheet, Type type) throws IOException {
        this.sheet = sheet;
        this.frame = Frame.of(sheet.across());
        this.type = type;
        this.pages = new ArrayList<>();
        for (Part part : sheet.parts()) {
            pour(part);
        }
    }

    private void pour(Part part) throws IOException {
        Setting setting = new Setting(type, frame, part.tongue());
        List<Piece> pieces = new ArrayList<>();
        for (Block block : part.blocks()) {
            pieces.addAll(setting.of(block));
        }
        if (!pieces.isEmpty()) {
            pieces.addLast(pieces.removeLast().held());
        }
        pieces.add(office(part));
        Head head = new Head(sheet, part, type);
        new Pouring(pieces, frame.room()).under(head.first(), head.again()).forEach(page -> pages.add(new Page(part, page)));
    }

    /// How many pages it takes.
    int pages() {
        return pages.size();
    }

    /// @param document whose fonts `type` has
    void draw(PDDocument document) throws IOException {
        for (int number = 1; number <= pages.size(); number++) {
            PDPage page = new PDPage(new PDRectangle(frame.width(), frame.height()));
            document.addPage(page);
            try (Pen pen = new Pen(document, page, type)) {
                float top = frame.top();
                for (Piece piece : pages.get(number - 1).pieces()) {
                    piece.draw().on(pen, top);
                    top -= piece.height();
                }
                foot(pen, number);
            }
        }
    }

    /// The seal lies on the office's lines, as everywhere, and on no other.
    private Piece office(Part part) throws IOException {
        float half = Math.max(SEAL_RADIUS * 2, type.width(part.office(), Ink.TEXT, true) / 2);
        float middle = frame.right() - half;
        return Piece.of(OFFICE, (pen, top) -> {
            float at = top - SEAL_RADIUS;
            pen.centred(part.office(), middle, at, Ink.bold(Ink.TEXT));
            pen.centred(part.tongue().day(sheet.issuedAt()), middle, at - Ink.LINE, Ink.text(Ink.TEXT));
            new RedSeal(pen, type, sheet.seal()).draw(middle + SEAL_RADIUS / 2, at - Ink.LINE / 2, SEAL_RADIUS);
        });
    }

    private void foot(Pen pen, int number) throws IOException {
        Tongue tongue = pages.get(number - 1).part().tongue();
        Style small = Ink.grey(Ink.SMALL - 1);
        float at = frame.foot();
        pen.line(frame.left(), frame.right(), at, Ink.GREY);
        pen.text(tongue.verify, frame.left(), at - Ink.SMALL - 4, small);
        pen.text(sheet.verify(), frame.left(), at - Ink.LINE, small);
        pen.right(tongue.page(number, pages.size()), frame.right(), at - Ink.SMALL - 4, small);
    }
}
