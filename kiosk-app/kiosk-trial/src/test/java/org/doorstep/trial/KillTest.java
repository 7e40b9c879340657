package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.store.Entry;
import org.doorstep.store.IssueId;
import org.doorstep.store.Opening;
import org.doorstep.store.Paper;
import org.doorstep.store.PrintState;
import org.doorstep.store.Store;
import org.doorstep.store.StoreSettings;
import org.doorstep.store.Stored;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `kill -9` of the terminal's own main at seeded moments of a visit that prints, then the same main again on the same state folder. The judges are the
/// truth files of district and bench: no sheet twice, no sheet without a row, and every issue has an end that the district has heard.
@Tag("wire")
class KillTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PLAYED = Duration.ofMinutes(2);
    /// Where in the visit the terminal dies: a step's name in its log, and so many milliseconds at most after it.
    private static final List<Moment> MOMENTS = List.of(
            new Moment("-> preparing", 900), new Moment("-> printing", 400), new Moment("-> printing", 2500), new Moment("-> preview", 200));
    private static final String AGAIN = """
            glass expect idle within 5
            glass wait 1
            """;

    private record Moment(String step, int most) {}

    @TempDir
    private Path work = Path.of("");

    @BeforeAll
    static void fromTheCheckout() {
        System.setProperty("doorstep.home", Path.of("../..").toAbsolutePath().normalize().toString());
    }

    static Stream<Long> few() {
        return Stream.iterate(1L, seed -> seed + 1).limit(8);
    }

    static Stream<Long> many() {
        return Stream.iterate(101L, seed -> seed + 1).limit(25);
    }

    @ParameterizedTest
    @MethodSource("few")
    void nothingIsPrintedTwiceAndNothingIsForgotten(long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Moment moment = MOMENTS.get((int) (seed % MOMENTS.size()));
        try (Surroundings surroundings = Surroundings.set(work, List.of(), false)) {
            Process terminal = terminal(surroundings, Catalog.read("print.scenario").orElseThrow());
            Path log = work.resolve("log/terminal.log");
            await().atMost(PLAYED).pollInterval(Duration.ofMillis(5)).until(() -> !terminal.isAlive() || (Files.exists(log) && Files.readString(log).contains(moment.step())));
            assertThat(terminal.isAlive()).as("it dies in the middle").isTrue();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(moment.most()));
            terminal.destroyForcibly().waitFor();
            await().atMost(Duration.ofSeconds(20)).until(() -> settledAfterRestart(surroundings));
            judge();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void nothingIsPrintedTwiceAndNothingIsForgottenManyTimes(long seed) throws IOException, InterruptedException {
        nothingIsPrintedTwiceAndNothingIsForgotten(seed);
    }

    /// Plays the start anew, again where the district has not heard the end of an issue yet.
    private boolean settledAfterRestart(Surroundings surroundings) throws IOException, InterruptedException {
        Process again = terminal(surroundings, AGAIN);
        assertThat(again.waitFor(PLAYED.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).as("idle again within 5 s: " + Files.readString(work.resolve("Terminal.out"))).isZero();
        return issued().stream().allMatch(this::heard);
    }

    private Process terminal(Surroundings surroundings, String scenario) throws IOException {
        Path file = Files.writeString(work.resolve("played.scenario"), scenario);
        List<String> options = new ArrayList<>(HeadlessScreen.OPTIONS);
        options.addAll(List.of("-D" + Player.SCENARIO + "=" + file, "-D" + Player.OUT + "=" + work.resolve("pictures"),
                "-D" + Player.BENCH + "=" + surroundings.benchPort(), "-D" + Player.SANDBOX + "=" + surroundings.district()));
        return surroundings.terminal(options, List.of("--terminal", "t-portrait"));
    }

    private List<JsonNode> truth(String who, String kind) {
        try (Stream<String> lines = Files.lines(work.resolve(who + "/truth.jsonl"))) {
            return lines.map(MAPPER::readTree).filter(line -> line.path("kind").asString().equals(kind)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> issued() {
        return truth("district", "issued");
    }

    private boolean heard(JsonNode issue) {
        return Stream.of("confirmed", "voided").flatMap(kind -> truth("district", kind).stream()).anyMatch(end -> end.path("issueId").equals(issue.path("issueId")));
    }

    private void judge() throws IOException {
        List<Path> left = Stream.of("terminal", "log", "tmp").map(work::resolve).filter(Files::exists).toList();
        assertThat(new PrivacySearch(work.resolve("district/persons.jsonl")).findings(left)).as("nothing of a person, no paper and no picture is left behind").isEmpty();
        List<JsonNode> sheets = truth("bench", "sheet");
        assertThat(sheets.stream().map(sheet -> sheet.path("sha256").asString())).as("one sheet for one issue").doesNotHaveDuplicates();
        try (Store store = open()) {
            Map<String, Entry> rows = issued().stream().map(issue -> row(store, issue)).collect(Collectors.toMap(entry -> entry.issue().value(), entry -> entry));
            assertThat(rows.values()).extracting(Entry::state).as("settled, or uncertain").allMatch(state -> !Set.of(PrintState.RESERVED, PrintState.SENT).contains(state));
            Set<String> jobs = rows.values().stream().flatMap(entry -> entry.paper().stream()).map(Paper::jobName).collect(Collectors.toSet());
            assertThat(sheets).as("no sheet without a row").allMatch(sheet -> jobs.contains(sheet.path("job").asString()));
            for (JsonNode issue : issued()) {
                Entry row = Optional.ofNullable(rows.get(issue.path("issueId").asString())).orElseThrow();
                boolean onPaper = sheets.stream().anyMatch(sheet -> sheet.path("sha256").equals(issue.path("sha256")));
                assertThat(row.state() == PrintState.VOID && onPaper).as("what is void is not on paper").isFalse();
                assertThat(row.state() == PrintState.PRINTED && !onPaper).as("what is printed is on paper").isFalse();
            }
        }
    }

    private Store open() {
        return Store.open(StoreSettings.in(work.resolve("terminal"))) instanceof Opening.Opened(Store store) ? store : Assertions.fail("the store does not open");
    }

    private static Entry row(Store store, JsonNode issue) {
        Stored<Optional<Entry>> found = Stored.within(store.ledger().find(new IssueId(issue.path("issueId").asString())), Duration.ofSeconds(5));
        return found instanceof Stored.Kept(Optional<Entry> entry) ? entry.orElseThrow() : Assertions.fail("no row of an issue");
    }
}
