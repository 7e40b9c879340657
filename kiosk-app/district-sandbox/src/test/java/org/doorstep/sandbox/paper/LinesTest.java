package org.doorstep.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where lines break, at so many ideographs a line; a Chinese letter of 10 points is 10 points wide.
class LinesTest {
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            兹证明上述人员       | 3  | 兹证明/上述人/员
            兹证明，上述人员     | 3  | 兹证/明，上/述人员
            兹证（明上）述       | 3  | 兹证/（明/上）述
            社保2026年           | 4  | 社保/2026年
            ab cd ef             | 3  | ab cd/ef
            abcdefgh             | 3  | abcde/fgh
            兹                   | 1  | 兹
            """)
    void breaks(String text, int wide, String lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Lines setting = new Lines(Letters.load().in(document), 10, false);
            assertThat(String.join("/", setting.of(text, wide * 10 + 1))).isEqualTo(lines);
        }
    }

    @Test
    void aTitleIsBrokenIntoEvenLines() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Lines setting = new Lines(Letters.load().in(document), 10, true);
            assertThat(setting.even("甲乙丙丁戊己庚辛壬癸", 90)).containsExactly("甲乙丙丁戊", "己庚辛壬癸");
            assertThat(setting.even("甲乙丙丁戊己庚", 90)).containsExactly("甲乙丙丁戊己庚");
            assertThat(setting.of("", 90)).containsExactly("");
        }
    }
}
