package org.doorstep.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The heads of pages are as high for a copy as for the first one, so that both have the same pages.
class HeadTest {
    private static Head head(Type type, String title, boolean copy) {
        Part part = new Part(Tongue.ENGLISH, title, "office", List.of());
        return new Head(new Sheet("SN-2026-00000001", "i-1", "kind", "王秀英", "379999197003120049", false, false, List.of(part),
                "https://district.example/", Instant.EPOCH, copy), part, type);
    }

    /// A title that leaves no room for the word of a copy beside it, so that there are two lines, and one that does.
    @ParameterizedTest
    @CsvSource({"Record of Individual Income Tax, 2", "Short, 1"})
    void aCopyIsNoHigher(String title, int lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Type type = Letters.load().in(document);
            assertThat(head(type, title, false).again().height()).isEqualTo(lines * Ink.CELL_LINE + 12);
            assertThat(head(type, title, true).again().height()).isEqualTo(lines * Ink.CELL_LINE + 12);
            assertThat(head(type, title, true).first().height()).isEqualTo(head(type, title, false).first().height());
        }
    }
}
