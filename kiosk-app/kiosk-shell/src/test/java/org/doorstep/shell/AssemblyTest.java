package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The terminal's own main in a process of its own, on a screen and with a bystander: where its window stands, who ends it, and what it
/// takes down then.
@Tag("wire")
class AssemblyTest {
    /// All that is open once it is up, a seat for each device of the bundle; no certificate is printed, for it has no seals.
    private static final String OPEN = ("closed [FACE 1, LOOP 1, SEATS %d, OUTBOX 1, DISTRICT_WATCH 1, CALLS 3, PAPER 1, DISTRICT 1, "
            + "UPKEEP 2, STORE 1, STATE_FOLDER 1]").formatted(SandboxBundle.bundle().terminal().devices().size());

    @TempDir
    private Path work = Path.of("");

    private record Run(int exit, List<String> said) {}

    private Run terminal(String terminal, String screen, String deed, List<String> more) throws IOException, InterruptedException {
        return terminal(terminal, new Window("Headless", screen, Map.of()), deed, more);
    }

    /// What it opens its window on.
    private record Window(String platform, String screen, Map<String, String> environment) {}

    private Run terminal(String terminal, Window window, String deed, List<String> more) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-Dglass.platform=" + window.platform(), "-Dprism.order=sw",
                "-D" + Bystander.DEED + "=" + deed, "-D" + Bystander.SCREEN + "=" + window.screen(),
                "-cp", System.getProperty("java.class.path"), Terminal.class.getName(),
                "--bundle", "../../config/bundle-sandbox", "--terminal", terminal, "--state", work.resolve("state").toString(),
                "--log", work.resolve("log").toString());
        builder.command().addAll(more);
        builder.environment().putAll(window.environment());
        Process process = builder.redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), said.lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }

    private String log() throws IOException {
        return Files.readString(work.resolve("log/terminal.log"));
    }

    /// Full screen covers the desktop's panel, a small window leaves it free and has a frame. Staff press four keys, and the window goes
    /// blank; three of them, however chosen, are nobody's wish, and somebody else ends the process. Before that, a mistake of the glass
    /// ends the visit that saw it, and no word of it is printed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t-portrait  | 1080 1920 40 1 | full       | 0 0 1080 1920 | UNDECORATED | staff   | 0 | gone blank
            t-landscape | 400 225 40 2   | full       | 0 0 400 225   | UNDECORATED | nothing | 9 | idle again
            t-portrait  | 1366 768 40 1  | --windowed | 0 40 369 656  | DECORATED   | window  | 0 | gone as it was
            """)
    void whereItStandsAndWhoEndsIt(String terminal, String screen, String option, String place, String style, String deed, int exit,
            String last) throws IOException, InterruptedException {
        Run run = terminal(terminal, screen, deed, option.equals("--windowed") ? List.of(option) : List.of());
        assertThat(run.exit()).as(String.join("\n", run.said())).isEqualTo(exit);
        assertThat(run.said()).contains(terminal.equals("t-portrait") ? "frame 1080 1920" : "frame 1920 1080", "window " + place,
                "style " + style + " shown drawn 家门口", last).noneMatch(line -> line.contains(Bystander.PERSON));
        assertThat(log()).contains(OPEN).doesNotContain(Bystander.PERSON)
                .containsOnlyOnce(", digest " + SandboxBundle.bundle().digest());
        boolean wished = exit == 0;
        assertThat(log().contains("going down")).isEqualTo(wished);
        // JavaFX goes down beside nobody who was asked.
        assertThat(log().lines().filter(line -> line.contains("broke off")).toList()).matches(lines -> lines.isEmpty() == wished);
    }

    @Test
    void aStartThatBreaksOff() throws IOException, InterruptedException {
        Run run = terminal("t-portrait", "no screen", "staff", List.of());
        assertThat(run.said()).contains("The terminal cannot start; what broke off stands at the end of its log.");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(log()).contains("start broke off: java.lang.NumberFormatException", "closed [STATE_FOLDER 1]");
    }

    @Test
    void aMachineWithoutADisplay() throws IOException, InterruptedException {
        Run run = terminal("t-portrait", new Window("gtk", "", Map.of("DISPLAY", "")), "staff", List.of());
        assertThat(run.said()).anyMatch(line -> line.startsWith("The terminal cannot start: no window can be opened on the display ''"))
                .anyMatch(line -> line.endsWith("set DISPLAY and let this user on to it"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(log()).contains("closed [STATE_FOLDER 1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t-portrait  | 1920 1080 0 1 | hangs the other way round
            t-landscape | 640 360 0 1   | has too few pixels
            """)
    void aScreenThatCannotServe(String terminal, String screen, String why) throws IOException, InterruptedException {
        Run run = terminal(terminal, screen, "staff", List.of());
        assertThat(run.said()).anyMatch(line -> line.startsWith("The terminal cannot start: the screen of ") && line.contains(why))
                .noneMatch(line -> line.startsWith("window"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(log()).contains("the terminal cannot start: the screen of ", "closed [STATE_FOLDER 1]");
    }
}
