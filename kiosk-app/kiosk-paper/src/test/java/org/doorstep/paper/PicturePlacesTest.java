package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;
import static org.doorstep.paper.PaperFaultCode.PICTURE;
import static org.doorstep.paper.PaperFaultCode.TEXT_MISSING;
import static org.doorstep.paper.PaperFaultCode.TOO_LARGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// JPEG pictures in a certificate: how many, where, how large and by whom they are drawn; none can stand for the text that is proven.
@Timeout(60)
class PicturePlacesTest {
    private static final Photo SMALL = Photo.of(90, 120, 3);

    private static byte[] file(Maker.Body body) {
        return maker().with(m -> m.body = body).sealed();
    }

    /// Four in a file, four on a page; one that is drawn twice is two on the page.
    @ParameterizedTest
    @CsvSource({"4, 1, proven", "5, 1, TOO_LARGE", "1, 4, proven", "1, 5, PICTURE", "2, 2, proven", "2, 3, PICTURE"})
    void fourOfThem(int pictures, int times, String outcome) {
        byte[] file = file((document, pen, font) -> {
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
            for (int i = 0; i < pictures; i++) {
                var image = SMALL.in(document);
                for (int j = 0; j < times; j++) {
                    Photo.drawn(pen, image, 10 + i, 10 + j);
                }
            }
        });
        if (outcome.equals("proven")) {
            proven(file, expected());
        } else {
            refused(file, PaperFaultCode.valueOf(outcome));
        }
    }

    /// Eight in a file, on whichever pages.
    @ParameterizedTest
    @CsvSource({"4 4, true", "0 4 4, true", "3 3 2, true", "1 1 1 1 1 1 1 1, true", "4 0 4, true", "4 4 1, false", "5 0, false",
        "0 5, false",
        "1 1 1 1 1 1 1 1 1, false", "3 3 3, false"})
    void eightInAFile(String perPage, boolean passes) {
        String[] times = perPage.split(" ", -1);
        List<PDImageXObject> once = new ArrayList<>();
        int[] page = new int[1];
        byte[] file = maker().with(m -> {
            m.pages = times.length;
            m.json = Maker.json(Map.of("pages", Integer.toString(times.length)));
            m.body = (document, pen, font) -> {
                if (once.isEmpty()) {
                    once.add(SMALL.in(document));
                }
                Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                int most = Integer.parseInt(times[page[0]++]);
                for (int i = 0; i < most; i++) {
                    pen.drawImage(once.getFirst(), 80, 100 + 90 * i, 60, 80);
                }
            };
        }).sealed();
        CheckOutcome outcome = Checked.CHECK.check(file, expected(Maker.NAME, Masking.WHOLE, times.length));
        if (passes) {
            assertThat(outcome).isInstanceOf(CheckOutcome.Proven.class);
        } else {
            assertThat(outcome).isEqualTo(new CheckOutcome.Refused(new PaperFault(PICTURE)));
        }
    }

    /// Sixty by eighty millimetres, either way, of the page; whatever it is turned, skewed or mirrored by, its whole extent counts.
    @ParameterizedTest
    @CsvSource({"60, 0, 0, 80, true", "80, 0, 0, 60, true", "60.2, 0, 0, 80, false", "60, 0, 0, 80.2, false", "80.2, 0, 0, 60, false",
        "80, 0, 0, 60.2, false", "-60, 0, 0, -80, true", "-61, 0, 0, 80, false", "60, 0, 0, -81, false", "0, 60, -80, 0, true",
        "0, 81, 60, 0, false", "0, 60, 81, 0, false", "0, -81, 60, 0, false", "0, 60, -81, 0, false", "40, 40, -20, 40, true",
        "40, 40, -21, 40, false", "40, 40, 20, 41, false", "70, 0, 0, 70, false", "200, 0, 0, 1, false"})
    void itsPlace(float a, float b, float c, float d, boolean passes) {
        byte[] file = file((document, pen, font) -> {
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
            float mm = Photo.MILLIMETRE;
            pen.drawImage(SMALL.in(document), new Matrix(a * mm, b * mm, c * mm, d * mm, 300, 350));
        });
        if (passes) {
            proven(file, expected());
        } else {
            refused(file, PICTURE);
        }
    }

    @Test
    void aPlaceThatIsNoNumber() {
        assertThat(Placed.ofNoPageYet().take(new Matrix(Float.NaN, 0, 0, 1, 0, 0), true)).isFalse();
        assertThat(Placed.ofNoPageYet().take(new Matrix(1, 0, 0, Float.NaN, 0, 0), true)).isFalse();
        assertThat(Placed.ofNoPageYet().take(new Matrix(1, Float.POSITIVE_INFINITY, 0, 1, 0, 0), true)).isFalse();
    }

    /// Over the line with name and number, under it, beside it; and a picture of the very text, or of another's.
    static Stream<Arguments> overTheText() {
        Photo same = Photo.showing(900, 60, Maker.NUMBER);
        Photo pale = new Photo(Photo.showing(90, 120, "").jpeg(), 90, 120, 3);
        return Stream.of(
                Arguments.of("over the name", (Maker.Body) (d, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.drawImage(pale.in(d), 110, 650, 40, 30);
                }),
                Arguments.of("over one digit", (Maker.Body) (d, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.drawImage(pale.in(d), 290, 650, 4, 30);
                }),
                Arguments.of("white under the name, which is drawn over it", (Maker.Body) (d, pen, font) -> {
                    pen.drawImage(pale.in(d), 110, 650, 40, 30);
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                Arguments.of("one that shows the number, in the place of the number", (Maker.Body) (d, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.drawImage(same.in(d), 230, 655, 150, 12);
                }),
                Arguments.of("seen through", (Maker.Body) (d, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    var faint = new PDExtendedGraphicsState();
                    faint.setNonStrokingAlphaConstant(0.01f);
                    pen.setGraphicsStateParameters(faint);
                    pen.drawImage(pale.in(d), 110, 650, 40, 30);
                }),
                Arguments.of("in the place of the text", (Maker.Body) (d, pen, _) -> pen.drawImage(same.in(d), 80, 655, 150, 12)));
    }

    /// White under the name, which is drawn over it: mirrored both ways, and turned both ways. Laid the other way it would miss the name.
    @ParameterizedTest
    @CsvSource({"40, 0, 0, 30, 110, 650", "-40, 0, 0, 30, 155, 650", "40, 0, 0, -30, 110, 680", "-40, 0, 0, -30, 155, 680",
        "0, 30, -40, 0, 155, 650", "0, -30, 40, 0, 110, 680"})
    void whicheverWayItIsLaid(float a, float b, float c, float d, float x, float y) {
        Photo white = Photo.showing(90, 120, "");
        refused(file((document, pen, font) -> {
            pen.drawImage(white.in(document), new Matrix(a, b, c, d, x, y));
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
        }), TEXT_MISSING);
    }

    @ParameterizedTest
    @MethodSource
    void overTheText(String what, Maker.Body body) {
        refused(file(body), TEXT_MISSING);
    }

    /// Close above, below and beside: neither hides the other.
    @Test
    void besideTheText() {
        proven(file((d, pen, font) -> {
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
            pen.drawImage(SMALL.in(d), 20, 600, 59, 80);
            pen.drawImage(SMALL.in(d), 200, 673, 60, 80);
            pen.drawImage(SMALL.in(d), 200, 576, 60, 80);
        }), expected());
    }

    /// The picture lies over the text on one page, and on the other the text is free.
    @Test
    void freeOnAnotherPage() {
        int[] page = new int[1];
        byte[] file = maker().with(m -> {
            m.pages = 2;
            m.json = Maker.json(Map.of("pages", "2"));
            m.body = (d, pen, font) -> {
                Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                if (++page[0] == 1) {
                    pen.drawImage(SMALL.in(d), 110, 620, 60, 80);
                }
            };
        }).sealed();
        proven(file, expected(Maker.NAME, Masking.WHOLE, 2));
    }

    static Stream<Arguments> elsewhere() {
        return PictureUses.all().entrySet().stream().map(use -> Arguments.of(use.getKey(), use.getValue()));
    }

    @ParameterizedTest
    @MethodSource
    void elsewhere(String what, Maker.Twist<Maker> twist) {
        refused(maker().with(twist).sealed(), PICTURE);
    }
}
