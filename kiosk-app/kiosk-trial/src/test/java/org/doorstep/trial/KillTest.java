package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `kill -9` of the terminal's own main, of the district, and of the bench with its printers, at seeded moments of a visit that prints; then the same main
/// again on the same state folder. The judges are the truth files of district and bench: no sheet twice, no sheet without a row, and every issue has an end
/// that the district has heard.
@Tag("wire")
class KillTest {
    private static final Duration BEGUN = Duration.ofMinutes(2);
    /// Where in the visit somebody dies: a step's name in the terminal's log, and so many milliseconds at most after it.
    private static final List<Moment> MOMENTS = List.of(
            new Moment("-> preparing", 900), new Moment("-> printing", 400), new Moment("-> printing", 2500), new Moment("-> preview", 200));
    /// However it ended: it did in words, and within the longest time that a printer is given.
    private static final String TO_THE_END = """
            glass tap band-finish
            glass expect farewell
            glass tap done
            glass expect idle within 20
            """;
    private static final int LONGEST_AWAY = 4000;

    private record Moment(String step, int most) {}

    @TempDir
    private Path work = Path.of("");

    @BeforeAll
    static void fromTheCheckout() {
        System.setProperty("doorstep.home", Path.of("../..").toAbsolutePath().normalize().toString());
    }

    static LongStream few() {
        return LongStream.rangeClosed(1, 8);
    }

    static LongStream many() {
        return LongStream.rangeClosed(101, 125);
    }

    @ParameterizedTest
    @MethodSource("few")
    void nothingIsPrintedTwiceAndNothingIsForgotten(long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        try (Surroundings surroundings = Surroundings.set(work, List.of(), false)) {
            Aftermath after = new Aftermath(work, surroundings);
            Process terminal = after.terminal(Catalog.scenario("print").orElseThrow().text());
            inTheMiddle(terminal, moment(seed), random);
            terminal.destroyForcibly().waitFor();
            await().atMost(Duration.ofSeconds(20)).until(after::settledAfterRestart);
            after.judge();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void nothingIsPrintedTwiceAndNothingIsForgottenManyTimes(long seed) throws IOException, InterruptedException {
        nothingIsPrintedTwiceAndNothingIsForgotten(seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void theDistrictDies(long seed) throws IOException, InterruptedException {
        neighbourDies(Surroundings.Part.DISTRICT, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void thePrintersDie(long seed) throws IOException, InterruptedException {
        neighbourDies(Surroundings.Part.BENCH, seed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void theDistrictDiesManyTimes(long seed) throws IOException, InterruptedException {
        neighbourDies(Surroundings.Part.DISTRICT, seed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void thePrintersDieManyTimes(long seed) throws IOException, InterruptedException {
        neighbourDies(Surroundings.Part.BENCH, seed);
    }

    /// The terminal goes on: its visit ends in words, it is idle again, and the issue has an end.
    private void neighbourDies(Surroundings.Part part, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        try (Surroundings surroundings = Surroundings.set(work, List.of(), false)) {
            Aftermath after = new Aftermath(work, surroundings);
            Process terminal = after.terminal(visit(part, moment(seed)));
            inTheMiddle(terminal, moment(seed), random);
            surroundings.kill(part);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_AWAY));
            surroundings.back(part);
            after.held(terminal);
            await().atMost(Duration.ofSeconds(60)).until(after::settledAfterRestart);
            after.judge();
        }
    }

    /// Where the district dies while it makes the certificate, the visit comes to its preview or to words why not; else the certificate is sent to the printer.
    private static String visit(Surroundings.Part part, Moment moment) throws IOException {
        boolean unmade = part == Surroundings.Part.DISTRICT && moment.step().equals("-> preparing");
        String print = Catalog.scenario("print").orElseThrow().text();
        String before = print.substring(0, print.indexOf(unmade ? "glass expect preview" : "glass expect printed"));
        return before + "glass expect " + (unmade ? "preview|not-printed" : "printed|not-printed") + " within 200\n" + TO_THE_END;
    }

    private static Moment moment(long seed) {
        return MOMENTS.get((int) (seed % MOMENTS.size()));
    }

    private void inTheMiddle(Process terminal, Moment moment, SplittableRandom random) throws InterruptedException {
        Path log = work.resolve("log/terminal.log");
        await().atMost(BEGUN).pollInterval(Duration.ofMillis(5)).until(() -> !terminal.isAlive() || (Files.exists(log) && Files.readString(log).contains(moment.step())));
        assertThat(terminal.isAlive()).as("in the middle").isTrue();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(moment.most()));
    }
}
