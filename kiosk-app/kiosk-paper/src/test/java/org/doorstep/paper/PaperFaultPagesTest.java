package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every fault code has its manual page and every page its code.
class PaperFaultPagesTest {
    @Test
    void pagesAndCodesMatchBothWays() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs/faults"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PaperFaultCode.values()).map(PaperFaultCode::id).toList());
        }
    }
}
