package org.doorstep.sandbox.paper;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Sets a certificate on A4: title, number and code, the person, what is certified, its table, the office with its seal; page by page. Lengths are in
/// points, from the lower left corner.
final class Layout {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Color GREY = new Color(0x66, 0x66, 0x66);
    private static final Color SHADE = new Color(0xF4, 0xF0, 0xEA);
    private static final float LEFT = 64;
    private static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
    private static final float WIDTH = RIGHT - LEFT;
    private static final float TITLE_AT = 742;
    private static final float TITLE = 26;
    private static final float TEXT = 12.5f;
    private static final float SMALL = 9.5f;
    private static final float LINE = 24;
    private static final float ROW = 19.5f;
    private static final float CODE = 74;
    private static final float FOOT = 52;
    /// The table ends above the office's lines and the seal on the last page, above the foot on the others.
    private static final float LAST_PAGE_ENDS = 190;
    private static final float PAGE_ENDS = 90;
    private static final float SEAL_RADIUS = 58;

    private final PDDocument document;
    private final Sheet sheet;
    private final Type type;
    private final List<PDPage> pages = new ArrayList<>();

    Layout(PDDocument document, Letters letters, Sheet sheet) throws IOException {
        this.document = document;
        this.sheet = sheet;
        this.type = new Type(letters.regular(document), letters.bold(document));
    }

    /// How many pages it takes.
    int draw() throws IOException {
        int done = 0;
        do {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            pages.add(page);
            done += page(page, done);
        } while (done < sheet.rows().size());
        for (int number = 1; number <= pages.size(); number++) {
            foot(pages.get(number - 1), number);
        }
        return pages.size();
    }

    /// @param from the first row that is not set yet
    /// @return how many rows went onto this page
    private int page(PDPage page, int from) throws IOException {
        try (Pen pen = new Pen(document, page, type)) {
            float at = pages.size() == 1 ? head(pen) : headAgain(pen);
            int left = sheet.rows().size() - from;
            boolean last = left <= fitting(at, LAST_PAGE_ENDS);
            int rows = Math.min(left, fitting(at, PAGE_ENDS));
            rows = !last && rows == left ? Math.max(1, left - 1) : rows;
            float end = left == 0 ? at : table(pen, at, sheet.rows().subList(from, from + rows));
            if (last) {
                office(pen, end);
            }
            return rows;
        }
    }

    private static int fitting(float from, float end) {
        return Math.max(0, (int) ((from - end) / ROW) - 1);
    }

    private float head(Pen pen) throws IOException {
        pen.code(sheet.verify(), RIGHT - CODE, PDRectangle.A4.getHeight() - FOOT - CODE, CODE);
        String number = "编号：" + sheet.certificateNumber() + (sheet.copy() ? "（补打）" : "");
        pen.text(number, LEFT, PDRectangle.A4.getHeight() - FOOT - SMALL, new Pen.Style(SMALL, false, GREY));
        pen.centred(sheet.title(), TITLE_AT - LINE, new Pen.Style(TITLE, true, INK));
        float at = TITLE_AT - LINE - LINE * 2;
        pen.line(LEFT, RIGHT, at + LINE - 4, INK);
        Pen.Style key = new Pen.Style(TEXT, false, GREY);
        Pen.Style value = new Pen.Style(TEXT, true, INK);
        pen.text("姓名", LEFT, at, key);
        pen.text(shown(sheet.name(), 1, 0), LEFT + CODE, at, value);
        pen.text("身份证号码", LEFT, at - LINE, key);
        pen.text(shown(sheet.idNumber(), 4, 4), LEFT + CODE, at - LINE, value);
        at -= LINE * 2 + 8;
        pen.line(LEFT, RIGHT, at + LINE - 6, INK);
        for (String paragraph : sheet.paragraphs()) {
            at = pen.paragraph("　　" + paragraph, at, new Pen.Column(LEFT, WIDTH, LINE));
        }
        return at - 4;
    }

    private float headAgain(Pen pen) throws IOException {
        float at = PDRectangle.A4.getHeight() - FOOT - LINE;
        pen.text(sheet.title() + "（续）　编号：" + sheet.certificateNumber() + "　" + shown(sheet.name(), 1, 0), LEFT, at, new Pen.Style(TEXT, true, INK));
        return at - LINE / 2;
    }

    /// The first and last characters, `*` between them, where the pages show the person masked (certificate.md).
    private String shown(String whole, int first, int last) {
        int length = whole.codePointCount(0, whole.length());
        if (!sheet.masked() || length <= first + last) {
            return whole;
        }
        String begin = whole.substring(0, whole.offsetByCodePoints(0, first));
        String end = whole.substring(whole.offsetByCodePoints(0, length - last));
        return begin + "*".repeat(length - first - last) + end;
    }

    private float table(Pen pen, float top, List<List<String>> rows) throws IOException {
        float column = WIDTH / sheet.columns().size();
        float at = top - ROW;
        pen.shade(new Rectangle2D.Float(LEFT, at - 5, WIDTH, ROW), SHADE);
        row(pen, sheet.columns(), at, new Pen.Style(SMALL + 1, true, INK));
        pen.line(LEFT, RIGHT, at - 5 + ROW, INK);
        for (List<String> row : rows) {
            at -= ROW;
            row(pen, row, at, new Pen.Style(SMALL + 1, false, INK));
            pen.line(LEFT, RIGHT, at - 5 + ROW, GREY);
        }
        pen.line(LEFT, RIGHT, at - 5, INK);
        for (int edge = 0; edge <= sheet.columns().size(); edge++) {
            pen.upright(LEFT + column * edge, at - 5, top - 5, GREY);
        }
        return at - 5;
    }

    private void row(Pen pen, List<String> cells, float at, Pen.Style style) throws IOException {
        float column = WIDTH / sheet.columns().size();
        for (int i = 0; i < cells.size(); i++) {
            pen.centred(cells.get(i), LEFT + column * i + column / 2, at, style);
        }
    }

    private void office(Pen pen, float end) throws IOException {
        float at = end - LINE * 2;
        float middle = RIGHT - SEAL_RADIUS * 2;
        pen.centred(sheet.office(), middle, at, new Pen.Style(TEXT, true, INK));
        pen.centred(DAY.format(sheet.issuedAt()), middle, at - LINE, new Pen.Style(TEXT, false, INK));
        new RedSeal(pen, type, sheet.office()).draw(middle + SEAL_RADIUS / 2, at - LINE / 2, SEAL_RADIUS);
    }

    private void foot(PDPage page, int number) throws IOException {
        try (Pen pen = new Pen(document, page, type)) {
            Pen.Style small = new Pen.Style(SMALL - 1, false, GREY);
            pen.line(LEFT, RIGHT, FOOT + LINE / 2, GREY);
            pen.text("扫描首页二维码可在出具单位网站查验本证明，涂改无效。", LEFT, FOOT - 2, small);
            pen.text(sheet.verify(), LEFT, FOOT - LINE / 2 - 2, small);
            pen.right("第 " + number + " 页，共 " + pages.size() + " 页", RIGHT, FOOT - 2, small);
        }
    }
}
