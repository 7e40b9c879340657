package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.doorstep.bed.around.Surroundings;
import org.doorstep.bed.player.HeadlessScreen;
import org.doorstep.bed.scenario.Catalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole visit on a state folder that is full, read-only, or held by somebody else: what was promised is kept, and what cannot be is said.
@Tag("wire")
class StateTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MAKE = "glass expect preview";
    private static final String PRINT = "glass expect printed";
    /// It is not printed, in words, and the terminal is there for the next one.
    private static final String NOT_PRINTED = """
            glass expect %s within 30 "%s"
            bench printer sheets 0
            glass tap band-finish
            glass expect farewell
            bench lift
            glass tap done
            glass expect idle within 20
            """;

    private static final String UNREGISTERED = "本机现在不能登记打印";

    @TempDir
    private Path work = Path.of("");

    private static String print() throws IOException {
        return Catalog.house().scenario(Catalog.Kind.VISIT, "print").orElseThrow().text();
    }

    /// The print scenario up to this line.
    private static String until(String line) throws IOException {
        return print().substring(0, print().indexOf(line));
    }

    private void logged(String words) {
        written("log/terminal.log", words);
    }

    private void written(String file, String words) {
        Path read = work.resolve(file);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> Files.exists(read) && Files.readString(read).contains(words));
    }

    /// Nothing is asked of the district that could not be kept; with room again the next visit prints, without a new start.
    @Test
    void onAFullDiskNothingIsIssued() throws IOException, InterruptedException {
        try (SmallDisk disk = new SmallDisk(work.resolve("terminal")); Surroundings surroundings = Surroundings.here(work)) {
            Aftermath after = new Aftermath(work, surroundings);
            Process terminal = after.terminal(until(MAKE) + NOT_PRINTED.formatted("not-printed", UNREGISTERED) + "glass wait 3\n" + print());
            logged("-> record");
            disk.fill();
            logged("-> farewell");
            assertThat(after.issued()).as("asked of the district").isEmpty();
            disk.free();
            after.held(terminal);
            after.judge();
            assertThat(after.sheets()).hasSize(1);
        }
    }

    /// Full while the resident looks at the preview: that it is sent cannot be noted, so it is not sent. That it is void is written, and the district hears it,
    /// when there is room again.
    @Test
    void onADiskThatFillsUpNothingIsSent() throws IOException, InterruptedException {
        try (SmallDisk disk = new SmallDisk(work.resolve("terminal")); Surroundings surroundings = Surroundings.here(work)) {
            Aftermath after = new Aftermath(work, surroundings);
            String preview = until(PRINT).replace("glass expect preview within 30 \"请看一看，共 1 张\"", "glass expect preview within 30\nglass wait 2");
            Process terminal = after.terminal(preview + NOT_PRINTED.formatted("printed", "一张也没有出来") + "glass wait 12");
            logged("-> preview");
            disk.fill();
            logged("-> farewell");
            assertThat(after.heard()).as("nobody knows it yet").isFalse();
            disk.free();
            await().atMost(PATIENCE).until(after::heard);
            after.held(terminal);
            after.judge();
            assertThat(after.issued()).hasSize(1);
            assertThat(after.sheets()).isEmpty();
        }
    }

    /// Full while it is printed, and the printer aborts after a page: that nobody knows what came out is written, and told, when there is room again.
    @Tag("long")
    @Test
    void anEndThatTheDiskDidNotTakeIsToldLater() throws IOException, InterruptedException {
        try (SmallDisk disk = new SmallDisk(work.resolve("terminal")); Surroundings surroundings = Surroundings.here(work)) {
            Aftermath after = new Aftermath(work, surroundings);
            String torn = Catalog.house().scenario(Catalog.Kind.TROUBLE, "gone-in-job").orElseThrow().text()
                    .replace("gone-in-job", "aborted-in-job");
            Process terminal = after.terminal(torn.substring(0, torn.indexOf("district truth")) + "glass wait 25");
            written("bench/truth.jsonl", "\"document\"");
            disk.fill();
            written("pictures/played/events.txt", "step=printed");
            assertThat(after.heard()).as("nobody knows it yet").isFalse();
            disk.free();
            await().atMost(Duration.ofSeconds(20)).until(after::heard);
            after.held(terminal);
            after.judge();
        }
    }

    /// The system makes a failing disk read-only: records are still checked, and nothing is printed.
    @Test
    void onAReadOnlyDiskRecordsAreCheckedAndNothingIsPrinted() throws IOException, InterruptedException {
        try (SmallDisk disk = new SmallDisk(work.resolve("terminal")); Surroundings surroundings = Surroundings.here(work)) {
            Aftermath after = new Aftermath(work, surroundings);
            assertThat(after.settledAfterRestart()).isTrue();
            disk.readOnly();
            after.held(after.terminal(until(MAKE) + NOT_PRINTED.formatted("not-printed", UNREGISTERED)));
            assertThat(after.issued()).isEmpty();
            disk.writable();
            after.held(after.terminal(print()));
            after.judge();
        }
    }

    /// One state folder, one terminal: the second says so and ends, and the visit at the first goes on.
    @Test
    void aSecondTerminalOnTheSameStateIsRefused() throws IOException, InterruptedException {
        try (Surroundings surroundings = Surroundings.here(work)) {
            Aftermath after = new Aftermath(work, surroundings);
            // Long enough for the second to start, however slowly.
            Process first = after.terminal(print() + "glass wait 40\n");
            logged("-> record");
            Files.move(work.resolve("Terminal.out"), work.resolve("first.out"));
            Process second = surroundings.another(HeadlessScreen.OPTIONS, List.of("--terminal", "t-portrait"));
            assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(2);
            assertThat(Files.readString(work.resolve("Terminal.out"))).contains("another terminal already runs on the state folder", "stop it first");
            after.held(first);
            after.judge();
            assertThat(after.sheets()).hasSize(1);
        }
    }
}
