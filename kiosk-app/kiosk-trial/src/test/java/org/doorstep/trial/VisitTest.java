package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// Whole visits over the real wires: sandbox district over HTTPS, reader twin on a pty, the terminal's own main, a finger at its glass.
/// Each ends with the search for traces of a person.
@Tag("wire")
class VisitTest {
    @TempDir
    private Path out = Path.of("");

    /// Nothing that is touched, in whatever order, brings a stack trace, an empty screen, or a terminal that is not idle in time.
    @ParameterizedTest
    @ValueSource(strings = "wander-short")
    void touchingAnythingAnywhereHarmsNothing(String scenario) throws IOException {
        assertThat(run("--scenario", scenario, "--patience", "10", "--unseen", "--here")).isZero();
        String said = Files.readString(work().resolve("Terminal.out")) + Files.readString(work().resolve("log/terminal.log"));
        assertThat(said).contains("step home -> ", "step idle -> ").doesNotContain("\tat ", "broke off", "inbox full");
        // A mistake has its whole name; that a line was lost when the reader was closed has the short one.
        assertThat(said).doesNotContainPattern("[a-z]\\.[A-Z]\\w*(Exception|Error)");
    }

    @Tag("long")
    @Test
    void twoThousandTouchesHarmNothing() throws IOException {
        touchingAnythingAnywhereHarmsNothing("wander");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", out.toString()));
        return new CommandLine(new Trial()).execute(all.toArray(String[]::new));
    }

    private Path work() throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("run-")).findFirst().orElseThrow();
        }
    }
}
