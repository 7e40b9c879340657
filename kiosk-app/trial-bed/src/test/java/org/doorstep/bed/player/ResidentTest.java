package org.doorstep.bed.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.bed.scenario.Act;
import org.doorstep.bed.scenario.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each act of a scenario asks of the terminal, and what does not hold.
class ResidentTest {
    private static final String TOO_EARLY = "请先拿起读卡区上的身份证";

    @TempDir
    private Path work = Path.of("");
    private Ground ground;
    private Resident resident;

    @BeforeEach
    void stand() throws IOException {
        ground = new Ground(work);
        resident = new Resident(ground, () -> ground.step, ground.play(work));
    }

    @AfterEach
    void end() throws IOException {
        ground.close();
    }

    private static List<Act> acts(String... lines) {
        return new Scenario("any", String.join("\n", lines)).acts();
    }

    /// Nothing but pictures of what did not hold.
    private String play(String... lines) throws IOException, InterruptedException {
        return resident.play(acts(lines), work.resolve("out"), false);
    }

    @ParameterizedTest(name = "on {0}, which says {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            home ; 您好;           glass expect home within 1;                 ''
            home ; 您好;           glass expect idle|home within 1 "您好";      ''
            home ; 您好;           glass expect idle within 1;                 the screen is home and says: 您好
            home ; 您好;           glass expect home within 1 "您好" "再见";    the screen is home and says: 您好
            home ; 您好;           glass absent "再见";                        ''
            home ; 您好;           glass absent "再见" "您好";                  on the screen: 您好
            home ; '';             glass tap start;                            ''
            home ; '';             glass tap nowhere;                          nothing to touch is called nowhere on home
            home ; '';             bench lift;                                 ''
            home ; '';             bench lay p-999;                            the bench answers: no such person
            home ; '';             bench printer sheets 1;                     ''
            home ; '';             bench printer sheets 2;                     1 came out: printer sheets
            home ; '';             bench printer sheets 0;                     1 came out: printer sheets
            home ; '';             bench injected askew;                       ''
            home ; '';             bench injected noise;                       the trouble never struck: injected noise
            home ; '';             district injected slow;                     ''
            home ; '';             district injected down;                     the trouble of the district never struck: down
            home ; '';             district truth confirmed printed 2;         ''
            home ; '';             district settled within 1;                  ''
            home ; '';             district begins wrong-ca;                   ''
            """)
    void whatHoldsAndWhatDoesNot(String step, String words, String line, String failure) throws IOException, InterruptedException {
        ground.step = step;
        ground.words = words;
        ground.ways.put("start", "guide");
        ground.answers.put("lay p-999", "no such person");
        ground.answers.put("printer sheets", "ok 1");
        ground.answers.put("injected askew", "ok 3");
        ground.answers.put("injected noise", "noise was never injected");
        ground.answers.put("district", "{\"counts\":{\"slow\":1,\"down\":0}}");
        ground.truth("{\"kind\":\"confirmed\",\"issueId\":\"a\",\"outcome\":\"printed\"}",
                "{\"kind\":\"confirmed\",\"issueId\":\"b\",\"outcome\":\"printed\"}", "{\"kind\":\"issued\",\"issueId\":\"a\"}");
        String said = play(line);
        assertThat(said).isEqualTo(failure.isEmpty() ? "" : acts(line).getFirst() + "\n  " + failure);
        assertThat(Files.readString(work.resolve("out/events.txt"))).startsWith(failure.isEmpty() ? "held   " : "FAILED ");
        assertThat(ground.done.stream().filter(deed -> deed.startsWith("picture"))).hasSize(failure.isEmpty() ? 0 : 1);
    }

    /// The newest of this person's.
    @ParameterizedTest
    @CsvSource({"p-012, 'key-4 key-8', ''", "p-013, 'key-7', ''", "p-014, '', no code was sent to p-014"})
    void theCodeOnThePhoneIsTyped(String person, String keys, String failure) throws IOException, InterruptedException {
        Files.writeString(ground.play(work).sandbox().resolve("phones.jsonl"), """
                {"personId":"p-012","code":"11"}
                {"personId":"p-012","code":"48"}
                {"personId":"p-013","code":"7"}
                """);
        List.of("key-1", "key-4", "key-7", "key-8").forEach(key -> ground.ways.put(key, "phone-code"));
        assertThat(play("glass code " + person)).endsWith(failure);
        assertThat(ground.done.stream().filter(deed -> deed.startsWith("tap ")).map(deed -> deed.substring(4)))
                .containsExactly(keys.isEmpty() ? new String[0] : keys.split(" ", -1));
    }

    /// A certificate whose end the district has not heard is waited for, and then said.
    @Test
    void anIssueWithoutAnEndIsNotSettled() throws IOException, InterruptedException {
        ground.truth("{\"kind\":\"issued\",\"issueId\":\"a\"}", "{\"kind\":\"voided\",\"issueId\":\"b\"}");
        assertThat(play("district settled within 1")).endsWith("an end is not heard");
    }

    @Test
    void whatComesLaterIsWaitedFor() throws IOException, InterruptedException {
        Thread.ofPlatform().start(() -> {
            pause();
            ground.ways.put("start", "guide");
        });
        assertThat(play("glass tap start", "glass expect guide within 1")).isEmpty();
        assertThat(ground.done.stream().filter("tap start"::equals).count()).isGreaterThan(1);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingIsPlayedAfterWhatDidNotHold() throws IOException, InterruptedException {
        assertThat(play("bench lift", "glass absent \"x\"", "glass expect home within 1", "bench lay p-001")).startsWith("Expect");
        assertThat(ground.done).contains("bench lift").doesNotContain("bench lay p-001").endsWith("picture 01-failed.png");
        assertThat(Files.readAllLines(work.resolve("out/events.txt"))).hasSize(3);
    }

    @Test
    void everyScreenExpectedIsPicturedWhereThatIsWanted() throws IOException, InterruptedException {
        ground.ways.put("start", "home");
        assertThat(resident.play(acts("glass expect idle", "glass tap start", "glass expect home"), work.resolve("out"), true)).isEmpty();
        assertThat(ground.done).containsSubsequence("picture 01-idle.png", "picture 02-home.png");
    }

    /// As the screen says: lifted, and laid again. Without a card there is nothing to lift.
    @ParameterizedTest(name = "a card {0}: {1}")
    @CsvSource(textBlock = """
            bench lay p-001,             true
            bench lay p-001;bench lift,  false
            bench lift,                  false
            """)
    void aCardThatWasLaidTooEarlyIsLiftedAndLaidAgain(String before, boolean again) throws IOException, InterruptedException {
        ground.words = TOO_EARLY;
        play((before + ";glass expect home within 1").split(";", -1));
        List<String> said = ground.done.stream().filter(deed -> deed.startsWith("bench")).toList();
        int first = before.split(";", -1).length;
        assertThat(said.subList(first, said.size())).isEqualTo(again ? List.of("bench lift", "bench lay p-001") : List.of());
    }

    /// Whatever was made wrong is made well, the visit is finished as a visitor does, and the next counts from here.
    @Test
    void theTerminalIsLeftAsAnHonestVisitorDoes() throws IOException, InterruptedException {
        ground.answers.put("printer sheets", "ok 4");
        ground.step = "record";
        ground.ways.put("band-finish", "farewell");
        ground.ways.put("farewell done", "idle");
        List<Act> next = acts("bench printer sheets 0");
        assertThat(resident.leave(next)).isEmpty();
        assertThat(ground.done).containsSubsequence("bench lift", "bench reader well", "bench receipt well", "bench printer well",
                "district {\"set\":[],\"at\":[]}", "tap done", "tap band-finish", "tap done");
        assertThat(resident.play(next, work.resolve("out"), false)).as("counted from there").isEmpty();
    }
}
