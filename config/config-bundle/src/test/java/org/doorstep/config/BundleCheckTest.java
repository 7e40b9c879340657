package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The command as whoever writes a bundle meets it: an exit code and plain words, nothing from the libraries.
class BundleCheckTest {
    private record Run(int exit, String words) {}

    @Test
    void aFitBundleIsAllThatIsSaid() throws IOException, InterruptedException {
        Run run = check("src/test/bundle", "t-portrait");
        assertThat(run.words()).startsWith("fit: bundle-sandbox").containsPattern(", digest [0-9a-f]{64}$").hasLineCount(1);
        assertThat(run.exit()).isZero();
    }

    @Test
    void anUnfitBundleSaysFileAndRemedy() throws IOException, InterruptedException {
        Run run = check("src/test/bundle", "nobody");
        assertThat(run.words()).contains("terminals/nobody", "→");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void aMissingFolderIsOnePlainSentence() throws IOException, InterruptedException {
        Run run = check("../no-such-bundle", "t-portrait");
        assertThat(run.words().strip()).isEqualTo("There is no folder ../no-such-bundle.");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void missingArgumentsAreWrongUsage() throws IOException, InterruptedException {
        assertThat(check("src/test/bundle").exit()).isEqualTo(64);
    }

    private static Run check(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), BundleCheck.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), words);
    }
}
