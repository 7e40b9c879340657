package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.district.FakeDistrict.json;
import static org.doorstep.district.FakeDistrict.typed;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.question.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// Where a district's paths lie: below its address, whether that ends in a slash or not, by name and by number. Every failure says where
/// it was asked.
@Tag("wire")
class AddressTest extends OnTheWire {
    private static final String HEALTHY = "{\"departments\":[]}";
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Wire.class)).setLevel(Level.INFO);
        ((Logger) LoggerFactory.getLogger(Wire.class)).addAppender(log);
    }

    @AfterEach
    void leave() {
        ((Logger) LoggerFactory.getLogger(Wire.class)).detachAppender(log);
    }

    private static MockResponse token() {
        return json(200, "{\"token\":\"t0ken\",\"expiresAt\":\"%s\"}".formatted(Instant.now().plusSeconds(900)));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "/,''", "/gateway,/gateway", "/gateway/,/gateway", "/a%20b/v1.2,/a%20b/v1.2"})
    void everyPathGoesBelowIt(String path, String prefix) throws IOException {
        district.on(prefix + "/terminals/tokens", token());
        district.on(prefix + "/health", json(200, HEALTHY));
        try (DistrictClient below = district.client(URI.create("https://localhost:" + district.port() + path))) {
            assertThat(below.answer(new AskHealth())).isInstanceOf(Asked.Known.class);
        }
    }

    @Test
    void anAddressOfVersionSixIsCalled() throws IOException {
        try (FakeDistrict six = new FakeDistrict("::1", InetAddress.getAllByName("::1")[0]);
                DistrictClient asking = six.client(URI.create("https://[::1]:" + six.port()))) {
            six.on("/health", json(200, HEALTHY));
            assertThat(asking.answer(new AskHealth())).isInstanceOf(Asked.Known.class);
        }
    }

    /// A gateway's page, a gateway's own problem, a district that is not there: the log says which address was asked, and no question.
    @Test
    void everyFailureNamesTheAddressAsked() throws IOException {
        district.on("/gateway/terminals/tokens", token());
        district.on("/gateway/health", typed(404, "text/html", "<html>"));
        URI base = URI.create("https://localhost:" + district.port() + "/gateway");
        try (DistrictClient below = district.client(base)) {
            assertThat(below.answer(new AskHealth())).isInstanceOf(Asked.Failed.class);
            assertThat(below.answer(new AwaitHelp(new HelpCall.Waiting("c-1?token=s3cret")))).isInstanceOf(Asked.Failed.class);
            district.close();
            assertThat(below.answer(new AskHealth())).isInstanceOf(Asked.Failed.class);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line).contains("GET " + base + "/health -> ", "status 404"))
                .anySatisfy(line -> assertThat(line).contains("GET " + base + "/help-calls/c-1 -> ", "status 404"))
                .anySatisfy(line -> assertThat(line).contains("GET " + base + "/health -> LINE_DOWN"))
                .noneSatisfy(line -> assertThat(line).contains("s3cret"))
                .noneSatisfy(line -> assertThat(line).contains("t0ken"));
    }

    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("../district-contract/addresses.txt")).stream()
                .filter(line -> line.contains("|") && !line.startsWith("#"))
                .map(line -> Stream.of(line.split("[|]", -1)).map(String::strip).toList())
                .filter(row -> row.getFirst().matches("[!-~&&[^\\\\]]*") && !row.get(1).equals("no: read") && !row.getFirst().isEmpty());
    }

    /// What the table refuses the client refuses, and asks nowhere else.
    @ParameterizedTest
    @MethodSource("rows")
    void theClientReadsTheSameTable(List<String> row) {
        URI address = URI.create(row.getFirst());
        if (row.get(1).startsWith("no: ")) {
            assertThatThrownBy(() -> wire(address)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(row.get(1).substring(4)).hasMessageNotContaining("s3cret");
        } else {
            try (Wire wire = wire(address)) {
                URI read = URI.create(row.get(1).replace("HTTPS", "https") + "help-calls/7");
                assertThat(wire.to("/help-calls/7").build().url().uri()).isEqualTo(read);
            }
        }
    }

    private static Wire wire(URI address) {
        return new Wire(address, List.of(), Duration.ofSeconds(1), ComparedClock.alone(InstantSource.system()));
    }
}
