package org.doorstep.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every fault code has its manual page and every page its code, whichever enum it stands in.
class FaultPagesTest {
    private static List<String> codes() {
        return new ClassFileImporter().importPackages("org.doorstep.device").stream()
                .filter(found -> found.isEnum() && found.isAssignableTo(FaultCode.class))
                .flatMap(found -> Stream.of(found.reflect().getEnumConstants()))
                .map(code -> ((FaultCode) code).id())
                .toList();
    }

    @Test
    void pagesAndCodesMatchBothWays() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("../docs/faults"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", ""))).containsExactlyInAnyOrderElementsOf(codes());
        }
    }
}
