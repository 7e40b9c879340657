package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.device.Receipt.Align;
import org.doorstep.device.Receipt.Line;
import org.doorstep.device.Receipt.Size;
import org.doorstep.device.Secret;
import org.doorstep.device.channel.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is drawn for a printer stands where a printed line would: at its side, as wide and as tall; and text as cells of the paper.
class GlyphsTest {
    private static final int DOTS = 384;
    private static final int HEAD = 8;

    /// The black dots of a drawn line: first and last column, first and last row, and how many there are.
    private record Ink(int left, int right, int top, int bottom, int dots) {}

    private static Ink ink(String text, Size size, Align align, boolean bold) throws Failed {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (byte[] band : Glyphs.draw(text, new Line(new Secret(text), size, align, bold), DOTS).commands()) {
            rows.write(band, HEAD, band.length - HEAD);
        }
        byte[] bytes = rows.toByteArray();
        int[] black = IntStream.range(0, bytes.length * 8).filter(dot -> (bytes[dot / 8] & (0x80 >> (dot % 8))) != 0).toArray();
        IntSummaryStatistics x = IntStream.of(black).map(dot -> dot % DOTS).summaryStatistics();
        IntSummaryStatistics y = IntStream.of(black).map(dot -> dot / DOTS).summaryStatistics();
        return new Ink(x.getMin(), x.getMax(), y.getMin(), y.getMax(), black.length);
    }

    /// Two characters are 4 cells of 12 dots; double ones 8.
    @ParameterizedTest
    @CsvSource({
        "NORMAL, LEFT, 0, 48", "NORMAL, CENTRE, 168, 216", "NORMAL, RIGHT, 336, 384",
        "TALL, LEFT, 0, 48", "TALL, RIGHT, 336, 384", "DOUBLE, LEFT, 0, 96", "DOUBLE, CENTRE, 144, 240", "DOUBLE, RIGHT, 288, 384"})
    void itStandsWhereAPrintedLineWould(Size size, Align align, int from, int to) throws Failed {
        Ink ink = ink("国国", size, align, false);
        int cell = (to - from) / 4;
        assertThat(ink.left()).isBetween(from, from + cell);
        assertThat(ink.right()).isBetween(to - cell, to - 1);
    }

    @Test
    void itIsAsTallAsItsSizeSays() throws Failed {
        for (Size size : Size.values()) {
            int rows = size == Size.NORMAL ? 24 : 48;
            assertThat(Glyphs.draw("国", new Line(new Secret("国"), size, Align.LEFT, false), DOTS).commands().stream()
                    .mapToInt(band -> (band.length - HEAD) / (DOTS / 8)).sum()).isEqualTo(rows);
            Ink ink = ink("国", size, Align.LEFT, false);
            assertThat(ink.top()).isBetween(0, rows / 4);
            assertThat(ink.bottom()).isBetween(rows * 3 / 4, rows - 1);
        }
    }

    /// It is dots on white, not white on a black line, and each character is drawn beside the one before.
    @Test
    void itIsInkOnPaper() throws Failed {
        int one = ink("国", Size.NORMAL, Align.LEFT, false).dots();
        assertThat(one).isBetween(60, 24 * 24 / 2);
        assertThat(ink("国国", Size.NORMAL, Align.LEFT, false).dots()).isEqualTo(2 * one);
        assertThat(ink("国", Size.NORMAL, Align.LEFT, true).dots()).as("bold").isGreaterThan(one);
        assertThat(ink("国", Size.DOUBLE, Align.LEFT, false).dots()).isEqualTo(4 * one);
        assertThat(ink("国", Size.TALL, Align.LEFT, false).dots()).isEqualTo(2 * one);
        assertThat(ink("a国", Size.NORMAL, Align.LEFT, false).right()).isBetween(24, 35);
    }

    @Test
    void aCharacterThatNoFontHasRefusesTheLine() {
        Line style = Line.of("\uDBFF\uDFFD");
        assertThatThrownBy(() -> Glyphs.draw("国\uDBFF\uDFFD", style, DOTS)).isInstanceOf(Failed.class).hasMessage("PRN-GLYPH-MISSING");
    }

    /// A control character would be a command.
    @Test
    void whatReachesThePrinterIsHarmless() {
        assertThat(Cells.paragraphs("a\u001B@b")).containsExactly("a @b");
        assertThat(Cells.paragraphs("a\tb\u007Fc\u0085d")).containsExactly("a b c d");
        assertThat(Cells.paragraphs("a\r\nb\nc\rd")).containsExactly("a", "b", "c", "d");
        assertThat(Cells.paragraphs("a\uD800b𬱖")).containsExactly("a b𬱖");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ab    | 2
            ~     | 1
            中    | 2
            é     | 2
            𬱖    | 2
            a中b   | 4
            """)
    void cells(String text, int cells) {
        assertThat(Cells.width(text)).isEqualTo(cells);
    }

    @Test
    void aLineIsFilledToItsLastCellAndNoFurther() {
        assertThat(Cells.wrap("abcd", 4)).containsExactly("abcd");
        assertThat(Cells.wrap("abcde", 4)).containsExactly("abcd", "e");
        assertThat(Cells.wrap("中中中", 4)).containsExactly("中中", "中");
        assertThat(Cells.wrap("a中b中", 4)).isEqualTo(List.of("a中b", "中"));
    }
}
