package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.doorstep.bed.around.SharedClasses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The visit that everything is for. Its terminal leaves its classes to those of all other visits, so it is over before they begin.
@Tag("wire")
@Tag("first")
class FirstVisitTest {
    @TempDir
    private Path out = Path.of("");

    /// One resident looks, the next one prints: what came out is what the district sealed, byte for byte, and another program calls it so.
    @Test
    void aRecordIsSeenAndACertificateIsPrintedOnceAsItWasSealed() throws IOException, InterruptedException {
        String[] words = {"--scenario", "first-visit", "--scenario", "print", "--share", "--out", out.toString()};
        assertThat(new CommandLine(new Trial()).execute(words)).isZero();
        assertThat(out.resolve("first-visit")).isDirectoryContaining("glob:**record.png");
        assertThat(out.resolve("print")).isDirectoryContaining("glob:**receipt-*.png").isDirectoryContaining("glob:**receipt-*.txt");
        SharedClasses classes = SharedClasses.named();
        assertThat(classes.mapped()).as("its classes, where there are jars").hasSize(Math.min(1, classes.making().size()));
        Path pdf;
        try (Stream<Path> files = Files.list(out.resolve("print"))) {
            pdf = files.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow();
        }
        Process judge = new ProcessBuilder("pdfsig", "-nocert", pdf.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String verdict = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verdict).contains("Signature is Valid", "Total document signed");
        assertThat(judge.waitFor()).isZero();
    }
}
