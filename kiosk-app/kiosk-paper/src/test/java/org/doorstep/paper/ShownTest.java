package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;

import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Name and number stand on the pages as text, and that text is there to be seen.
class ShownTest {
    private static byte[] showing(String name, String number) {
        return maker().with(m -> m.body = (_, pen, font) -> Maker.lines(pen, font, name, number)).sealed();
    }

    private static CheckOutcome named(String chip, String subject, String shown, Masking masking) {
        byte[] file = maker().with(m -> {
            m.json = Maker.json(Map.of("name", subject));
            m.body = (_, pen, font) -> Maker.lines(pen, font, shown, Maker.NUMBER);
        }).sealed();
        return Checked.CHECK.check(file, expected(chip, masking, 1));
    }

    @ParameterizedTest
    @CsvSource({"王秀兰,379999197003120049", "王秀,379999197003120049", "王秀英,379999197003120041", "王秀英,3799991970031200491", "王秀英,1379999197003120049",
        "王秀英,37999919700312004", "王**,379999197003120049", "王秀英,3799**********0049", "王秀英,379999197003120049*",
        "王秀英,A379999197003120049"})
    void anotherPersonOnThePage(String name, String number) {
        refused(showing(name, number), PaperFaultCode.TEXT_MISSING);
    }

    /// Characters beside it that no number is written with.
    @ParameterizedTest
    @ValueSource(strings = {"号379999197003120049", "379999197003120049号", "号码379999197003120049，"})
    void betweenOtherCharacters(String number) {
        proven(showing(Maker.NAME, number), expected());
    }

    @ParameterizedTest
    @CsvSource({"王秀英,379999197003120049", "王**,379999197003120049", "王秀英,3799**********0049", "王**,3799**********0049", "王 秀 英,3799 9919 7003 1200 49"})
    void maskedWhereItMayBe(String name, String number) {
        proven(showing(name, number), expected(Maker.NAME, Masking.MAY_BE_MASKED, 1));
    }

    @ParameterizedTest
    @CsvSource({"王***,3799**********0049", "王*,3799**********0049", "**英,3799**********0049", "王**,3799***********0049", "王**,379***********0049", "李**,3799**********0049"})
    void maskedInAnotherWay(String name, String number) {
        assertThat(Checked.CHECK.check(showing(name, number), expected(Maker.NAME, Masking.MAY_BE_MASKED, 1)))
                .isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.TEXT_MISSING)));
    }

    @Test
    void middleDotsAreOneAndNothingElseIs() {
        assertThat(named("阿卜杜拉·买买提", "阿卜杜拉•买买提", "阿卜杜拉・买买提", Masking.WHOLE)).isInstanceOf(CheckOutcome.Proven.class);
        assertThat(named("阿卜杜拉．买买提", "阿卜杜拉·买买提", "阿卜杜拉·买买提", Masking.WHOLE)).isInstanceOf(CheckOutcome.Proven.class);
        assertThat(named("阿卜杜拉·买买提", "阿卜杜拉·买买提", "阿卜杜拉.买买提", Masking.WHOLE))
                .isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.TEXT_MISSING)));
        assertThat(named("阿卜杜拉·买买提", "阿卜杜拉买买提", "阿卜杜拉·买买提", Masking.WHOLE))
                .isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.OTHER_PERSON)));
    }

    /// A paper as common makers write it: the page shows 高, its text layer says U+2FBC.
    private static byte[] written(String name, Map<Character, Character> textLayer, Maker.Body body) {
        return maker().with(m -> {
            m.json = Maker.json(Map.of("name", name));
            m.body = body;
            m.atSealing = Maker.textLayer(textLayer);
        }).sealed();
    }

    private static CheckOutcome checked(String name, byte[] file) {
        return Checked.CHECK.check(file, expected(name, Masking.WHOLE, 1));
    }

    private static final Map<Character, Character> RADICALS = Map.of(
            '高', '\u2FBC', '方', '\u2F45', '石', '\u2F6F', '金', '\u2FA6', '青', '\u2ED8', '民', '\u2EA0', '龙', '\u2EF0');

    @ParameterizedTest
    @ValueSource(strings = {"高方", "石金龙", "高青民", "王高英"})
    void aRadicalInTheTextLayerCountsAsItsIdeograph(String name) throws IOException {
        byte[] file = written(name, RADICALS, (_, pen, font) -> Maker.lines(pen, font, name, Maker.NUMBER));
        assertThat(text(file)).doesNotContain(name).containsAnyOf("\u2FBC", "\u2F45", "\u2F6F", "\u2FA6");
        assertThat(checked(name, file)).isInstanceOf(CheckOutcome.Proven.class);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aRadicalOfAnotherIdeographIsAnotherName() {
        CheckOutcome missing = new CheckOutcome.Refused(new PaperFault(PaperFaultCode.TEXT_MISSING));
        assertThat(checked("高方", written("高方", Map.of('高', '\u2F69'), (_, pen, font) -> Maker.lines(pen, font, "高方", Maker.NUMBER)))).isEqualTo(missing);
        assertThat(checked("高方", written("高方", RADICALS, (_, pen, font) -> Maker.lines(pen, font, "高石", Maker.NUMBER)))).isEqualTo(missing);
        assertThat(checked("户", written("户", Map.of('户', '\u2F3E'), (_, pen, font) -> Maker.lines(pen, font, "户", Maker.NUMBER)))).isEqualTo(missing);
    }

    @Test
    void aRadicalThatCannotBeSeenDoesNotCount() {
        CheckOutcome missing = new CheckOutcome.Refused(new PaperFault(PaperFaultCode.TEXT_MISSING));
        Maker.Body white = (_, pen, font) -> {
            pen.setNonStrokingColor(Color.WHITE);
            Maker.lines(pen, font, "高方", Maker.NUMBER);
        };
        assertThat(checked("高方", written("高方", RADICALS, white))).isEqualTo(missing);
        Maker.Body oneOver = (_, pen, font) -> {
            Maker.lines(pen, font, "高方", Maker.NUMBER);
            pen.setNonStrokingColor(Color.WHITE);
            pen.addRect(80 + font.getStringWidth("兹证明 高") / 1000 * 12, 655, 12, 20);
            pen.fill();
        };
        assertThat(checked("高方", written("高方", RADICALS, oneOver))).isEqualTo(missing);
    }

    @Test
    void aNameOfOneCharacterAndOneWithSpaces() {
        assertThat(named("王", "王", "王", Masking.WHOLE)).isInstanceOf(CheckOutcome.Proven.class);
        assertThat(named("ANNA MARIA", "ANNA MARIA", "ANNA  MARIA", Masking.WHOLE)).isInstanceOf(CheckOutcome.Proven.class);
        assertThat(named("ANNA MARIA", "ANNA MARIA", "A*********", Masking.MAY_BE_MASKED)).isInstanceOf(CheckOutcome.Proven.class);
    }

    private static Arguments of(String what, Maker.Body body) {
        return Arguments.of(what, body);
    }

    static Stream<Arguments> faint() {
        return Stream.of(
                of("not drawn (mode 3)", (_, pen, font) -> {
                    pen.setRenderingMode(RenderingMode.NEITHER);
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("only a clip (mode 7)", (_, pen, font) -> {
                    pen.setRenderingMode(RenderingMode.NEITHER_CLIP);
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("white", (_, pen, font) -> {
                    pen.setNonStrokingColor(Color.WHITE);
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("pale", (_, pen, font) -> {
                    pen.setNonStrokingColor(new Color(0xE0E0E0));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("too small", (_, pen, font) -> {
                    pen.transform(Matrix.getScaleInstance(0.2f, 0.2f));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("too narrow", (_, pen, font) -> {
                    pen.transform(Matrix.getScaleInstance(0.3f, 1));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("too low", (_, pen, font) -> {
                    pen.transform(Matrix.getScaleInstance(1, 0.3f));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("not there", (_, pen, font) -> Maker.lines(pen, font, "本人", "如图")));
    }

    static Stream<Arguments> covered() {
        return Stream.of(
                of("outside of the sheet", (_, pen, font) -> {
                    pen.transform(Matrix.getTranslateInstance(700, 0));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("clipped away", (_, pen, font) -> {
                    pen.addRect(0, 0, 10, 10);
                    pen.clip();
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("under a white sheet", (_, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.setNonStrokingColor(Color.WHITE);
                    pen.addRect(0, 0, 595, 842);
                    pen.fill();
                }),
                of("under a black bar", (_, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.addRect(70, 650, 500, 30);
                    pen.fill();
                }),
                of("one character painted over", (_, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.setNonStrokingColor(Color.WHITE);
                    pen.addRect(80 + font.getStringWidth("兹证明 王") / 1000 * 12, 655, 12, 20);
                    pen.fill();
                }),
                of("another's name over it", (_, pen, font) -> {
                    pen.setRenderingMode(RenderingMode.NEITHER);
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.setRenderingMode(RenderingMode.FILL);
                    Maker.lines(pen, font, "李建国", Maker.NUMBER);
                }));
    }

    @ParameterizedTest
    @MethodSource({"faint", "covered"})
    void textThatCannotBeSeenDoesNotCount(String what, Maker.Body body) {
        refused(maker().with(m -> m.body = body).sealed(), PaperFaultCode.TEXT_MISSING);
    }

    static Stream<Arguments> seen() {
        return Stream.of(
                of("grey", (_, pen, font) -> {
                    pen.setNonStrokingColor(new Color(0x505050));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("blue on a pale ground", (_, pen, font) -> {
                    pen.setNonStrokingColor(new Color(0xF0E8D8));
                    pen.addRect(0, 0, 595, 842);
                    pen.fill();
                    pen.setNonStrokingColor(new Color(0x102060));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("small but legible", (_, pen, font) -> {
                    pen.transform(Matrix.getScaleInstance(0.6f, 0.6f));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                of("once hidden, once not", (_, pen, font) -> {
                    pen.setRenderingMode(RenderingMode.NEITHER);
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.setRenderingMode(RenderingMode.FILL);
                    pen.transform(Matrix.getTranslateInstance(0, -200));
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }));
    }

    @ParameterizedTest
    @MethodSource("seen")
    void textThatCanBeSeenDoes(String what, Maker.Body body) {
        proven(maker().with(m -> m.body = body).sealed(), expected());
    }

    /// On the second page of three.
    @Test
    void anyPageMayShowIt() {
        int[] page = new int[1];
        byte[] file = maker().with(m -> {
            m.pages = 3;
            m.json = Maker.json(Map.of("pages", "3"));
            m.body = (_, pen, font) -> Maker.lines(pen, font, ++page[0] == 2 ? Maker.NAME : "本人", page[0] == 2 ? Maker.NUMBER : "见第二页");
        }).sealed();
        proven(file, expected(Maker.NAME, Masking.WHOLE, 3));
    }
}
