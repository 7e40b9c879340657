package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whole visits over the real wires: sandbox district over HTTPS, reader twin on a pty, the terminal's own main, a finger at its glass.
@Tag("wire")
class VisitTest {
    @TempDir
    private Path out = Path.of("");

    @BeforeAll
    static void fromTheCheckout() {
        System.setProperty("doorstep.home", Path.of("../..").toAbsolutePath().normalize().toString());
    }

    @Test
    void theFirstVisitHoldsAndLeavesNothingOfThePerson() throws IOException {
        assertThat(run("--scenario", "first-visit")).isZero();
        assertThat(out.resolve("first-visit")).isDirectoryContaining("glob:**record.png");
        Path work = work();
        List<byte[]> secrets = secrets(work.resolve("district/persons.jsonl"));
        assertThat(findings(List.of(work.resolve("terminal"), work.resolve("log"), work.resolve("tmp"), work.resolve("Terminal.out")), secrets)).isEmpty();
        Files.write(work.resolve("log/planted.bin"), secrets.getLast());
        assertThat(findings(List.of(work.resolve("log")), secrets)).as("a planted one is found").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-persons-record", "nonsense-json", "wrong-ca", "askew", "reported-lost", "doubled", "confirmation-ended"})
    void aVisitUnderTroubleEndsInWords(String trouble) {
        assertThat(run("--trouble", trouble)).isZero();
    }

    /// Nothing that is touched, in whatever order, brings a stack trace, an empty screen, or a terminal that is not idle in time.
    @ParameterizedTest
    @ValueSource(strings = "wander-short")
    void touchingAnythingAnywhereHarmsNothing(String scenario) throws IOException {
        System.setProperty("doorstep.trial.patience", "10");
        try {
            assertThat(run("--scenario", scenario)).isZero();
        } finally {
            System.clearProperty("doorstep.trial.patience");
        }
        String said = Files.readString(work().resolve("Terminal.out")) + Files.readString(work().resolve("log/terminal.log"));
        assertThat(said).contains("step home -> ", "step idle -> ").doesNotContain("\tat ", "Exception", "Error", "inbox full");
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

    /// Name, number and address of the visit's person in every coat they could wear.
    private static List<byte[]> secrets(Path persons) throws IOException {
        JsonNode person = JsonMapper.builder().build().readTree(Files.readAllLines(persons).getFirst());
        List<byte[]> coats = new ArrayList<>();
        for (String key : List.of("name", "idNumber", "address")) {
            String text = person.path(key).asString();
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"))) {
                coats.add(text.getBytes(charset));
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            coats.add(HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
            for (int phase = 0; phase < 3; phase++) {
                byte[] shifted = new byte[phase + utf8.length];
                System.arraycopy(utf8, 0, shifted, phase, utf8.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                coats.add(base64.substring(phase == 0 ? 0 : phase + 1, base64.length() - 2).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return coats;
    }

    private static List<Path> findings(List<Path> folders, List<byte[]> secrets) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (secrets.stream().anyMatch(secret -> content.contains(new String(secret, StandardCharsets.ISO_8859_1)))) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }
}
