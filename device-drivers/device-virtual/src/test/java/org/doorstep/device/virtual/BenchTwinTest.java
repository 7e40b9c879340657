package org.doorstep.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The twins that list themselves at the bench, and their words: what they do, and that a word nobody knows is said to be one.
@Tag("wire")
class BenchTwinTest {
    private static final String PERSON = """
            {"id":"p-1","kind":"RESIDENT","name":"测试甲","idNumber":"37020019000101002X","sex":"2","nation":"05","birth":"19000101",
             "address":"测试路1号","authority":"测试局","validFrom":"20200101","validTo":"长期"}""";

    @TempDir
    private Path state = Path.of("");

    static List<BenchTwin> twins() {
        return ServiceLoader.load(BenchTwin.class).stream().map(ServiceLoader.Provider::get).toList();
    }

    private BenchTwin standing(BenchTwin twin) throws IOException {
        BenchTwin.Person person = new BenchTwin.Person(VirtualCard.of(JsonMapper.builder().build().readTree(PERSON)), "测试甲");
        twin.stand(new BenchTwin.Table(state, new Truth(state.resolve("truth.jsonl")), Map.of("p-1", person), 0));
        return twin;
    }

    @Test
    void whoeverIsATwinStandsAtTheBench() {
        List<Class<?>> written = new ClassFileImporter().importPackages("org.doorstep.device.virtual").stream()
                .filter(found -> found.isAssignableTo(BenchTwin.class) && !found.isInterface())
                .<Class<?>>map(found -> found.reflect()).toList();
        assertThat(twins().stream().<Class<?>>map(BenchTwin::getClass)).containsExactlyInAnyOrderElementsOf(written).hasSizeGreaterThan(2);
        assertThat(twins().stream().flatMap(twin -> twin.words().stream())).doesNotHaveDuplicates().doesNotContain("quit");
    }

    @ParameterizedTest
    @MethodSource("twins")
    void everyButtonOfItsPanelIsUnderstoodWhateverIsChosen(BenchTwin twin) throws IOException {
        try (BenchTwin stands = standing(twin)) {
            List<String> lines = stands.panel().groups().stream().flatMap(group -> group.buttons().stream().flatMap(button ->
                    group.choice().isEmpty() ? Stream.of(button.line())
                            : group.choice().stream().map(choice -> button.line().replace("%s", choice.id())))).toList();
            assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("%s"));
            for (String line : lines) {
                assertThat(stands.words()).contains(line.split(" ", 2)[0]);
                assertThat(stands.answer(line.split(" ", -1))).as(line).startsWith("ok");
            }
            assertThat(stands.help()).contains(stands.words());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            reader dance           | error no deed at the reader is called dance
            reader                 | error no deed at the reader is called ''
            reader trouble rain    | error no trouble is called rain
            injected rain          | error no trouble is called rain
            injected askew         | error askew was never injected
            lay p-9                | error nobody has the id p-9
            lay p-1                | ok
            lift                   | ok
            receipt dance          | error no deed at the receipt printer is called dance
            receipt                | error no deed at the receipt printer is called ''
            receipt trouble rain   | error no trouble is called rain
            receipt injected paper-out | error paper-out was never injected
            receipt pieces         | ok 0
            receipt pieces 0       | ok 0
            receipt pieces 1       | error 0 came out
            printer dance          | error no deed at the certificate printer is called dance
            printer                | error no deed at the certificate printer is called ''
            printer trouble rain   | error no trouble is called rain
            printer habit rain     | error no habit is called rain
            printer sheets         | ok 0
            printer sheets 2       | error 0 came out
            printer paper 5        | ok
            printer paper 0        | ok
            printer paper          | error printer paper takes a number
            printer paper many     | error printer paper takes a number
            printer paper -1       | error printer paper takes a number
            printer sleep 35       | ok
            printer sleep          | error printer sleep takes a number
            printer woken          | error nothing woke it
            """, delimiter = '|')
    void whatIsSaidToALine(String line, String answer) throws IOException {
        String[] words = line.split(" ", -1);
        BenchTwin spoken = twins().stream().filter(twin -> twin.words().contains(words[0])).findFirst().orElseThrow();
        try (BenchTwin stands = standing(spoken)) {
            assertThat(stands.answer(words)).isEqualTo(answer.replace("''", ""));
        }
    }

    @Test
    void aTroubleIsNotInjectedUntilItBit() throws IOException, InterruptedException {
        try (BenchTwin stands = standing(new CertificateBench())) {
            assertThat(stands.answer(new String[] {"printer", "trouble", "toner-low"})).isEqualTo("ok");
            assertThat(stands.answer(new String[] {"printer", "injected", "toner-low"})).isEqualTo("error toner-low was never injected");
            ask(Files.readString(state.resolve("certificate-printer.address")));
            assertThat(stands.answer(new String[] {"printer", "injected", "toner-low"})).startsWith("ok ");
        }
    }

    @Test
    void theLinesOfTheDevicesAreThere() throws IOException {
        try (BenchTwin _ = standing(new ReceiptBench()); BenchTwin _ = standing(new ReaderBench())) {
            assertThat(Files.isSymbolicLink(state.resolve("receipt-printer"))).isTrue();
            assertThat(Files.isSymbolicLink(state.resolve("id-card"))).isTrue();
        }
    }

    /// The terminal is told where a twin is by the twin itself, under the name that the sandbox's bundle gives the device.
    @ParameterizedTest
    @MethodSource("twins")
    void itSaysWhereItIsFound(BenchTwin twin) throws IOException {
        try (BenchTwin stands = standing(twin)) {
            String[] said = stands.channel().split("=", 2);
            Path devices = Path.of("../../config/bundle-sandbox/devices.json");
            assertThat(Files.readString(devices).contains("\"id\": \"" + said[0] + "\""))
                    .as("%s has no device %s: the sandbox's terminals have every twin", devices, said[0]).isTrue();
            assertThat(said[1]).startsWith(said[1].startsWith("ipp") ? "ipp://127.0.0.1:" : "serial:" + state.toAbsolutePath());
        }
    }

    /// Get-Printer-Attributes, by hand.
    private static void ask(String address) throws IOException, InterruptedException {
        IppMessage.Group group = new IppMessage.Group(IppMessage.OPERATION, List.of());
        byte[] request = new IppMessage(IppMessage.VERSION_2_0, 0x000B, 1, List.of(group), new byte[0]).write();
        HttpRequest post = HttpRequest.newBuilder(URI.create(address.replace("ipp://", "http://")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(request)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] answer = client.send(post, HttpResponse.BodyHandlers.ofByteArray()).body();
            assertThat(IppMessage.read(answer).text("printer-state-reasons")).contains("toner-low-report");
        }
    }
}
