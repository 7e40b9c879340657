package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.core.certificates.CertificateRequest;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.question.Asked;
import org.doorstep.device.IdDocument;
import org.doorstep.device.MachineClock;
import org.doorstep.device.Secret;
import org.doorstep.district.ComparedClock;
import org.doorstep.district.DistrictClient;
import org.doorstep.district.Enrol;
import org.doorstep.district.EnrolOutcome;
import org.doorstep.district.TerminalIdentity;
import org.doorstep.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two terminals at one district, in the same millisecond, with a meddler on the line who gives one of them the other's answers and holds answers back:
/// each prints its own person's paper or none. The judge is the district's truth file, which knows whose each file is by its hash.
@Tag("wire")
@ResourceLock(Punctual.COMPUTING)
class TwoVisitsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final CertificateRequest WISH = new CertificateRequest("insured-proof", LangText.zh("证明"), "12m", "general",
            Optional.empty());
    private static final long SEED = 20261124;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Process sandbox;

    private final Meddler meddler = new Meddler(SEED);

    @BeforeEach
    void open() throws IOException {
        sandbox = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Sandbox.class.getName(), "--state", folder.resolve("district").toString(),
                "--copies", "100000").redirectErrorStream(true).redirectOutput(folder.resolve("sandbox.out").toFile()).start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve("district/sandbox.port")));
    }

    @AfterEach
    void close() {
        sandbox.destroyForcibly();
    }

    @Test
    void eachPrintsItsOwnPersonsPaperOrNone() throws Exception {
        exchanges(60);
    }

    @Tag("long")
    @Test
    void eachPrintsItsOwnPersonsPaperOrNoneTwoThousandTimes() throws Exception {
        exchanges(1000);
    }

    /// @param rounds of two exchanges each
    private void exchanges(int rounds) throws Exception {
        Path district = folder.resolve("district");
        List<JsonNode> persons = lines(district.resolve("persons.jsonl"));
        try (Meddled first = terminal("t-one", "enrolment-code", 0); Meddled second = terminal("t-two", "enrolment-code-2", 1)) {
            CyclicBarrier together = new CyclicBarrier(2);
            Executor threads = Thread.ofPlatform().daemon()::start;
            CompletableFuture<Void> one = CompletableFuture.runAsync(() -> visits(first, persons.get(0), rounds, together), threads);
            CompletableFuture<Void> two = CompletableFuture.runAsync(() -> visits(second, persons.get(2), rounds, together), threads);
            CompletableFuture.allOf(one, two).join();
            Map<String, String> whose = new HashMap<>();
            lines(district.resolve("truth.jsonl")).stream().filter(line -> line.path("kind").asString().equals("issued"))
                    .forEach(line -> whose.put(line.path("sha256").asString(), line.path("personId").asString()));
            assertThat(first.printed()).isNotEmpty().doesNotHaveDuplicates().allMatch(hash -> "p-001".equals(whose.get(hash)), "the first terminal's person's");
            assertThat(second.printed()).isNotEmpty().doesNotHaveDuplicates().allMatch(hash -> "p-003".equals(whose.get(hash)), "the second terminal's person's");
            assertThat(meddler.swapped()).as("answers were swapped").isGreaterThan(rounds / 8);
            assertThat(first.printed().size() + second.printed().size()).as("a swapped one is not printed").isLessThan(2 * rounds).isGreaterThan(rounds / 2);
        }
    }

    private Meddled terminal(String id, String code, int place) throws IOException, GeneralSecurityException {
        Path district = folder.resolve("district");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        DistrictClient client = new DistrictClient(
                URI.create("https://127.0.0.1:" + Files.readString(district.resolve("sandbox.port")) + "/"), Pem.certificates(district.resolve("district-ca.pem")),
                new TerminalIdentity(id, generator.generateKeyPair()), new ComparedClock(MachineClock.system(), _ -> { }));
        assertThat(client.answer(new Enrol(Files.readString(district.resolve(code))))).isInstanceOfSatisfying(
                Asked.Known.class, known -> assertThat(known.answer()).isInstanceOf(EnrolOutcome.Enrolled.class));
        return new Meddled(client, meddler, place, new Meddled.Folders(folder.resolve(id), district.resolve("seal-ca.pem")));
    }

    private static void visits(Meddled terminal, JsonNode person, int rounds, CyclicBarrier together) {
        IdDocument document = document(person);
        for (int round = 0; round < rounds; round++) {
            if (!(terminal.client().answer(new CheckIdentity(document, Language.ZH)) instanceof Asked.Known<IdentityOutcome>(
                    IdentityOutcome.Confirmed confirmed))) {
                throw new IllegalStateException("a person of the district is not confirmed");
            }
            terminal.visit(new Applicant(document, confirmed.token()), WISH, round, together);
        }
    }

    private static IdDocument document(JsonNode person) {
        return new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret(person.path("name").asString()), Secret.NONE, new Secret(person.path("idNumber").asString()),
                IdDocument.Sex.FEMALE, "01", "", LocalDate.of(1965, 1, 1), new Secret("虚构路"), "虚构局", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2040, 1, 1)));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(MAPPER::readTree).toList();
        }
    }

    /// Decides from a seed whose answer a terminal gets; knows the last answers of both.
    static final class Meddler {
        private final SplittableRandom random;
        private final Map<String, Object> last = new HashMap<>();
        private int swapped;

        Meddler(long seed) {
            this.random = new SplittableRandom(seed);
        }

        /// The answer of this terminal, or the other's last to the same question; sometimes late.
        @SuppressWarnings("unchecked")
        <T> T meddled(String question, int place, T own) {
            boolean late;
            T given = own;
            synchronized (this) {
                int drawn = random.nextInt(16);
                late = drawn == 15;
                Object others = last.get(question + (1 - place));
                last.put(question + place, own);
                if (drawn < 3 && others != null) {
                    swapped++;
                    given = (T) others;
                }
            }
            if (late) {
                late();
            }
            return given;
        }

        private static void late() {
            try {
                Thread.sleep(200);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized int swapped() {
            return swapped;
        }
    }
}
