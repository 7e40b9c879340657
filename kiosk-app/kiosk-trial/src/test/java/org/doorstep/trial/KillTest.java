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
import org.doorstep.bed.around.Surroundings;
import org.doorstep.bed.scenario.Catalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `kill -9` of the terminal's own main, of the district, and of the bench with its printers, at seeded moments of a visit that prints;
/// then the same main
/// again on the same state folder. The judges are the truth files of district and bench: no sheet twice, no sheet without a row, and
/// every issue has an end
/// that the district has heard.
@Tag("wire")
class KillTest {
    private static final Duration BEGUN = Duration.ofMinutes(2);
    /// Where in the visit somebody dies: a step's name in the terminal's log, and so many milliseconds at most after it.
    private static final List<Moment> MOMENTS = List.of(
            new Moment("-> preparing", 900), new Moment("-> printing", 400), new Moment("-> printing", 2500),
                    new Moment("-> preview", 200));
    /// However it ended: it did in words, and within the longest time that a printer is given.
    private static final String TO_THE_END = """
            glass tap band-finish
            glass expect farewell
            glass tap done
            glass expect idle within 20
            """;
    /// The same terminal again: soon idle, and the district hears of every certificate what became of it.
    private static final String BACK = """
            glass expect idle within 5
            bench lift
            district settled within 20
            """;
    private static final int LONGEST_AWAY = 4000;

    private record Moment(String step, int most) {}

    @TempDir
    private Path work = Path.of("");

    private static List<List<Long>> rows(long first, long last, int length) {
        return LongStream.iterate(first, seed -> seed <= last, seed -> seed + length)
                .mapToObj(seed -> LongStream.rangeClosed(seed, Math.min(last, seed + length - 1)).boxed().toList()).toList();
    }

    static List<List<Long>> few() {
        return rows(1, 8, 4);
    }

    static LongStream each() {
        return LongStream.rangeClosed(101, 125);
    }

    static List<List<Long>> many() {
        return rows(101, 125, 5);
    }

    /// One death after another on one state folder: the terminal that comes back is idle, what it left is settled, and it dies in its
    /// next visit.
    @ParameterizedTest
    @MethodSource("few")
    void nothingIsPrintedTwiceAndNothingIsForgotten(List<Long> seeds) throws IOException, InterruptedException {
        try (Surroundings surroundings = Surroundings.here(work)) {
            Aftermath after = new Aftermath(work, surroundings);
            int read = 0;
            for (long seed : seeds) {
                String print = Catalog.house().scenario(Catalog.Kind.VISIT, "print").orElseThrow().text();
                Process terminal = after.terminal((read == 0 ? "" : BACK) + print);
                read = inTheMiddle(terminal, read, seed);
                terminal.destroyForcibly().waitFor();
            }
            await().atMost(Duration.ofSeconds(60)).until(after::settledAfterRestart);
            assertThat(after.issued()).as("each visit came as far as its certificate")
                    .hasSizeGreaterThanOrEqualTo(seeds.size() - atTheIssue(seeds));
            after.judge();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void nothingIsPrintedTwiceAndNothingIsForgottenManyTimes(List<Long> seeds) throws IOException, InterruptedException {
        nothingIsPrintedTwiceAndNothingIsForgotten(seeds);
    }

    /// One visit each: after it the terminal has not yet asked whether the line is there again.
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void theDistrictDies(long seed) throws IOException, InterruptedException {
        neighbourDies(Surroundings.Part.DISTRICT, List.of(seed));
    }

    @Test
    void thePrintersDie() throws IOException, InterruptedException {
        neighbourDies(Surroundings.Part.BENCH, List.of(1L, 2L));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("each")
    void theDistrictDiesManyTimes(long seed) throws IOException, InterruptedException {
        theDistrictDies(seed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void thePrintersDieManyTimes(List<Long> seeds) throws IOException, InterruptedException {
        neighbourDies(Surroundings.Part.BENCH, seeds);
    }

    /// The terminal goes on: each visit ends in words, it is idle again, and each issue has an end.
    private void neighbourDies(Surroundings.Part part, List<Long> seeds) throws IOException, InterruptedException {
        try (Surroundings surroundings = Surroundings.apart(work)) {
            Aftermath after = new Aftermath(work, surroundings);
            StringBuilder visits = new StringBuilder();
            for (long seed : seeds) {
                visits.append(visit(part, moment(seed))).append("bench lift\n");
            }
            Process terminal = after.terminal(visits.toString());
            int read = 0;
            for (long seed : seeds) {
                read = inTheMiddle(terminal, read, seed);
                surroundings.kill(part);
                TimeUnit.MILLISECONDS.sleep(new SplittableRandom(seed).nextInt(LONGEST_AWAY));
                surroundings.back(part);
                read = logged(terminal, read, "-> idle");
            }
            after.held(terminal);
            // The terminal asks once a minute whether the line is there again; beside five others a start takes a quarter of that.
            await().atMost(Duration.ofSeconds(200)).until(() -> after.heard() || after.settledAfterRestart());
            after.judge();
        }
    }

    /// Where the district dies while it makes the certificate, the visit comes to its preview or to words why not; else the certificate
    /// is sent to the printer.
    private static String visit(Surroundings.Part part, Moment moment) throws IOException {
        boolean unmade = part == Surroundings.Part.DISTRICT && moment.step().equals("-> preparing");
        String print = Catalog.house().scenario(Catalog.Kind.VISIT, "print").orElseThrow().text();
        String before = print.substring(0, print.indexOf(unmade ? "glass expect preview" : "glass expect printed"));
        return before + "glass expect " + (unmade ? "preview|not-printed" : "printed|not-printed") + " within 200\n" + TO_THE_END;
    }

    private static Moment moment(long seed) {
        return MOMENTS.get((int) (seed % MOMENTS.size()));
    }

    /// How many of the visits may die before the district made their certificate.
    private static int atTheIssue(List<Long> seeds) {
        return Math.toIntExact(seeds.stream().filter(seed -> moment(seed).step().equals("-> preparing")).count());
    }

    /// Returns somewhere in the visit, at the moment of this seed.
    ///
    /// @param read so many characters of the log belong to earlier visits
    /// @return how many belong to this one and those before it, up to its moment
    private int inTheMiddle(Process terminal, int read, long seed) throws IOException, InterruptedException {
        int there = logged(terminal, read, moment(seed).step());
        assertThat(terminal.isAlive()).as("in the middle: " + Files.readString(work.resolve("Terminal.out"))).isTrue();
        TimeUnit.MILLISECONDS.sleep(new SplittableRandom(seed).nextInt(moment(seed).most()));
        return there;
    }

    private int logged(Process terminal, int read, String words) throws IOException {
        Path log = work.resolve("log/terminal.log");
        await().atMost(BEGUN).pollInterval(Duration.ofMillis(10))
                .until(() -> !terminal.isAlive() || (Files.exists(log) && Files.readString(log).indexOf(words, read) >= 0));
        return Files.readString(log).indexOf(words, read) + words.length();
    }
}
