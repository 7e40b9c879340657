package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;

import java.util.Map;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.doorstep.core.certificates.PagePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sheets that lie across, alone and among upright ones: proven, drawn and shown whole.
class AcrossTest {
    private static final PDRectangle ACROSS = new PDRectangle(841.89f, 595.28f);
    private static final int WHITE = 0xFFFFFFFF;

    private static byte[] pages(int pages, IntFunction<PDRectangle> sheets, Maker.Body body) {
        return maker().with(m -> {
            m.pages = pages;
            m.json = Maker.json(Map.of("pages", Integer.toString(pages)));
            m.sheets = sheets;
            m.body = body;
        }).sealed();
    }

    /// @param order `|` an upright sheet, `-` one across
    private static byte[] mixed(String order) {
        return pages(order.length(), i -> order.charAt(i) == '-' ? ACROSS : PDRectangle.A4, maker().body);
    }

    @ParameterizedTest
    @CsvSource({"-", "--", "-|", "|-", "|-|", "-|-", "||||||||||----------"})
    void inAnyOrder(String order) {
        byte[] file = mixed(order);
        CheckOutcome outcome = Checked.CHECK.check(file, expected(Maker.NAME, Masking.WHOLE, order.length()));
        assertThat(outcome).isInstanceOfSatisfying(CheckOutcome.Proven.class, it -> {
            try (ProvenPaper paper = it.paper()) {
                for (int i = 0; i < order.length(); i++) {
                    whole(paper.picture(i, 948), order.charAt(i) == '-');
                }
            }
        });
    }

    /// As wide as was asked for, as high as its sheet has it; the three lines are where they were written, and nothing is dark elsewhere.
    private static void whole(PagePicture picture, boolean across) {
        assertThat(picture.width()).isEqualTo(948);
        assertThat(picture.height()).isEqualTo(across ? 670 : 1340);
        double scale = 948 / (across ? 841.89 : 595.28);
        double top = across ? 595.28 - 453 : 841.89 - 700;
        assertThat(dark(picture, 0, (top - 14) * scale)).isZero();
        for (int line = 0; line < 3; line++) {
            assertThat(dark(picture, (top + 40 * line - 12) * scale, (top + 40 * line + 3) * scale)).as("line %d", line).isPositive();
        }
        assertThat(dark(picture, (top + 84) * scale, picture.height())).isZero();
    }

    private static long dark(PagePicture picture, double from, double to) {
        long dark = 0;
        for (int i = (int) Math.floor(from) * picture.width(); i < (int) Math.floor(to) * picture.width(); i++) {
            dark += picture.argb()[i] == WHITE ? 0 : 1;
        }
        return dark;
    }

    /// The name and the number stand where no upright sheet has room, and where one across has none.
    @ParameterizedTest
    @CsvSource({"410, 0, true", "460, 0, true", "700, 0, false", "0, 120, true", "0, 247, false", "0, -360, true", "0, -420, false"})
    void itsOwnEdgesCount(float right, float up, boolean seen) {
        byte[] file = pages(1, _ -> ACROSS, (_, pen, font) -> {
            pen.transform(Matrix.getTranslateInstance(right, up));
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
        });
        if (seen) {
            proven(file, expected());
        } else {
            refused(file, PaperFaultCode.TEXT_MISSING);
        }
    }

    /// An upright sheet that is turned, and one across that is turned upright: what a reader does with the turn is its own affair.
    @ParameterizedTest
    @CsvSource({"|, 90", "-, 90", "-, 180", "-, 270", "-, -90", "|, 360"})
    void noneIsTurned(String order, int turn) {
        refused(maker().with(m -> {
            m.sheet = order.equals("-") ? ACROSS : PDRectangle.A4;
            m.document = d -> d.getPage(0).setRotation(turn);
        }).sealed(), PaperFaultCode.HIDES);
    }

    @Test
    void onlyOneOfThemIsAnotherSize() {
        byte[] file = pages(2, i -> i == 0 ? ACROSS : new PDRectangle(842, 842), maker().body);
        assertThat(Checked.CHECK.check(file, expected(Maker.NAME, Masking.WHOLE, 2)))
                .isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.HIDES)));
    }
}
