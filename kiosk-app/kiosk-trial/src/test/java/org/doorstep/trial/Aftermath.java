package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.bed.around.PrivacySearch;
import org.doorstep.bed.around.Surroundings;
import org.doorstep.bed.player.HeadlessScreen;
import org.doorstep.bed.player.Play;
import org.doorstep.store.Entry;
import org.doorstep.store.IssueId;
import org.doorstep.store.Opening;
import org.doorstep.store.Paper;
import org.doorstep.store.PrintState;
import org.doorstep.store.Store;
import org.doorstep.store.StoreOpener;
import org.doorstep.store.StoreSettings;
import org.doorstep.store.Stored;
import org.junit.jupiter.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a visit left behind, whoever died in it: judged by the truth files of district and bench against the rows of the terminal.
final class Aftermath {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PLAYED = Duration.ofMinutes(6);
    private static final String AGAIN = """
            glass expect idle within 5
            glass wait 1
            """;

    private final Path work;
    private final Surroundings surroundings;

    Aftermath(Path work, Surroundings surroundings) {
        this.work = work;
        this.surroundings = surroundings;
    }

    /// Starts the terminal's own main; it plays the scenario and ends.
    Process terminal(String scenario) throws IOException, InterruptedException {
        Path file = Files.writeString(work.resolve("played.scenario"), scenario);
        List<String> options = new ArrayList<>(HeadlessScreen.OPTIONS);
        Play play = new Play(List.of(file), work.resolve("pictures"), true, Play.slackHere(), surroundings.benchPort(),
                surroundings.district());
        options.addAll(play.options());
        return surroundings.terminal(options, List.of("--terminal", "t-portrait"));
    }

    void held(Process terminal) throws IOException, InterruptedException {
        assertThat(terminal.waitFor(PLAYED.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(terminal.exitValue()).as("it holds: " + Files.readString(work.resolve("Terminal.out"))).isZero();
    }

    /// Starts the terminal anew until the district has heard the end of every issue; idle within 5 seconds each time.
    boolean settledAfterRestart() throws IOException, InterruptedException {
        held(terminal(AGAIN));
        return heard();
    }

    /// The district has heard the end of every issue.
    boolean heard() {
        return issued().stream().allMatch(this::heard);
    }

    List<JsonNode> issued() {
        return truth("district", "issued");
    }

    List<JsonNode> sheets() {
        return truth("bench", "sheet");
    }

    private List<JsonNode> truth(String who, String kind) {
        Path truth = work.resolve(who + "/truth.jsonl");
        if (Files.notExists(truth)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(truth)) {
            return lines.map(MAPPER::readTree).filter(line -> line.path("kind").asString().equals(kind)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean heard(JsonNode issue) {
        return Stream.of("confirmed", "voided").flatMap(kind -> truth("district", kind).stream()).anyMatch(end -> end.path("issueId").equals(issue.path("issueId")));
    }

    void judge() throws IOException {
        List<Path> left = Stream.of("terminal", "log", "tmp").map(work::resolve).filter(Files::exists).toList();
        assertThat(new PrivacySearch(work.resolve("district/persons.jsonl")).findings(left)).as("nothing of a person, no paper and no picture is left behind").isEmpty();
        List<JsonNode> sheets = sheets();
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
        return StoreOpener.open(StoreSettings.in(work.resolve("terminal"))) instanceof Opening.Opened(Store store) ? store : Assertions.fail("the store does not open");
    }

    private static Entry row(Store store, JsonNode issue) {
        Stored<Optional<Entry>> found = Stored.within(store.ledger().find(new IssueId(issue.path("issueId").asString())), Duration.ofSeconds(5));
        return found instanceof Stored.Kept(Optional<Entry> entry) ? entry.orElseThrow() : Assertions.fail("no row of an issue");
    }
}
