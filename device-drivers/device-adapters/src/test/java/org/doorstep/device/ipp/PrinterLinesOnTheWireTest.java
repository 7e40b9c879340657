package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.virtual.IppTwin;
import org.doorstep.device.virtual.Truth;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines to a printer on real sockets: idle ones that close as the next question leaves, TLS with and without a known certificate, and
/// channels that say so.
@Tag("wire")
class PrinterLinesOnTheWireTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAGES = 2;
    private static final String TOKEN = "t-0123456789abcdef";

    @TempDir
    private Path folder = Path.of("");

    private static CertificatePrinter open(String channel) throws IOException {
        return Drivers.open(CertificatePrinter.class, new DeviceBinding("certificate", DeviceClass.CERTIFICATE_PRINTER, "ipp", channel),
                Optional::empty);
    }

    private PaperJob job() throws IOException {
        return new PaperJob(TOKEN, Pdfs.of(PAGES), PAGES, 1, Media.A4);
    }

    private Truth truth() {
        return new Truth(folder.resolve("truth.jsonl"));
    }

    @Test
    void aPrinterThatClosesIdleLinesDoesNotFlap() throws IOException {
        try (IppTwin twin = new IppTwin(folder.resolve("out"), truth());
                ClosingLine line = new ClosingLine(twin.address());
                CertificatePrinter printer = open(line.address())) {
            assertThat(IntStream.range(0, 8).mapToObj(_ -> printer.status())).containsOnly(new Status.Online());
            assertThat(line.closed()).as("lines that closed under a question").isGreaterThanOrEqualTo(3);
            assertThat(printer.print(job(), _ -> { }, PATIENCE)).isEqualTo(new PrintOutcome.Printed(PAGES));
            assertThat(twin.asked(0x0005)).as("created").isEqualTo(1);
            assertThat(twin.asked(0x0006)).as("sent").isEqualTo(1);
            assertThat(line.lost(0x0005) + line.lost(0x0006)).as("of what may go out only once, nothing went on such a line").isZero();
        }
    }

    /// Threads that the whole process shares are as few as its cores, and may all be computing: a printer does not wait there.
    @ParameterizedTest
    @MethodSource("shared")
    void aPrinterIsHeardWhileWhatAllShareComputes(Executor shared) throws IOException {
        AtomicBoolean computing = new AtomicBoolean(true);
        try (IppTwin twin = new IppTwin(folder.resolve("out"), truth()); CertificatePrinter printer = open(twin.address())) {
            IntStream.range(0, Runtime.getRuntime().availableProcessors()).forEach(_ -> shared.execute(() -> {
                while (computing.get()) {
                    Thread.onSpinWait();
                }
            }));
            assertThat(printer.status()).isEqualTo(new Status.Online());
        } finally {
            computing.set(false);
        }
    }

    static Stream<Named<Executor>> shared() {
        return Stream.of(
                Named.of("the common pool", ForkJoinPool.commonPool()),
                Named.of("carriers of virtual threads", Thread::startVirtualThread));
    }

    /// Every line is dead: a question goes out twice, a job once.
    @Test
    void nothingThatPrintsIsEverSentTwice() throws IOException {
        try (IppTwin twin = new IppTwin(folder.resolve("out"), truth());
                ClosingLine line = new ClosingLine(twin.address());
                CertificatePrinter printer = open(line.address())) {
            assertThat(printer.status()).isEqualTo(new Status.Online());
            line.swallows(0x0005);
            assertThat(printer.print(job(), _ -> { }, PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(DeviceFault.LINE_LOST)));
            assertThat(line.lost(0x0005)).isEqualTo(1);
            line.swallows(0x0006);
            assertThat(printer.print(job(), _ -> { }, PATIENCE))
                    .isEqualTo(new PrintOutcome.NotPrinted(new Fault(DeviceFault.LINE_LOST, 0)));
            assertThat(line.lost(0x0006)).isEqualTo(1);
            line.swallows(0x000B);
            assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(DeviceFault.LINE_LOST)));
            assertThat(line.lost(0x000B)).isGreaterThanOrEqualTo(2);
            assertThat(twin.sheetsOut()).isZero();
        }
    }

    @Test
    void theNamedCertificateIsTrustedAndNoOther() throws IOException {
        try (IppTwin twin = IppTwin.overTls(folder.resolve("out"), truth())) {
            String print = twin.fingerprint();
            String written = String.join(":", IntStream.range(0, 32).mapToObj(at -> print.substring(2 * at, 2 * at + 2)).toList())
                    .toUpperCase(Locale.ROOT);
            for (String right : new String[] {print, written}) {
                try (CertificatePrinter printer = open(twin.address() + "#sha256=" + right)) {
                    assertThat(printer.status()).isEqualTo(new Status.Online());
                }
            }
            try (CertificatePrinter printer = open(twin.address() + "#sha256=" + print)) {
                assertThat(printer.print(job(), _ -> { }, PATIENCE)).isEqualTo(new PrintOutcome.Printed(PAGES));
                assertThat(twin.sheets(TOKEN)).isEqualTo(PAGES);
            }
            String other = (print.startsWith("0") ? "1" : "0") + print.substring(1);
            for (String channel : new String[] {twin.address() + "#sha256=" + other, twin.address()}) {
                try (CertificatePrinter printer = open(channel)) {
                    assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.TLS_FAILED)));
                    assertThat(printer.print(job(), _ -> { }, PATIENCE))
                            .isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.TLS_FAILED)));
                }
            }
            assertThat(twin.sheetsOut()).isEqualTo(PAGES);
        }
    }

    /// It takes our greeting for a bad request.
    @Test
    void tlsAtAPrinterWithoutItIsNotGarbled() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                CertificatePrinter printer = open("ipps://127.0.0.1:" + server.getLocalPort() + "/ipp/print#sha256=" + "ab".repeat(32))) {
            Thread.ofPlatform().daemon().start(() -> refuse(server));
            assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.TLS_FAILED)));
        }
    }

    /// Answers each greeting in plain HTTP, the whole of it read first: an unread rest would reset the line before the answer is heard.
    private static void refuse(ServerSocket server) {
        byte[] greeting = new byte[16 * 1024];
        while (!server.isClosed()) {
            var _ = refusedOne(server, greeting);
        }
    }

    private static boolean refusedOne(ServerSocket server, byte[] greeting) {
        try (Socket client = server.accept()) {
            int _ = client.getInputStream().read(greeting);
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"301, https://127.0.0.1/ipp/print, PRN-TLS-WANTED", "308, ipps://127.0.0.1/ipp/print, PRN-TLS-WANTED",
            "302, http://127.0.0.1/login, DEV-GARBLED",
        "426, '', PRN-TLS-WANTED", "401, '', DEV-REFUSED-REQUEST 0x191", "404, '', DEV-REFUSED-REQUEST 0x194", "500, '', DEV-GARBLED"})
    void whatHttpSays(int status, String place, String fault) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Location", place);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try (CertificatePrinter printer = open("ipp://127.0.0.1:" + server.getAddress().getPort() + "/ipp/print")) {
            assertThat(printer.status()).isInstanceOfSatisfying(Status.Offline.class, offline -> assertThat(offline.fault().brief())
                    .isEqualTo(fault));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://printer/ipp/print", "ipp:/ipp/print", "ipps://printer/ipp/print#sha256=ab",
            "ipps://printer/ipp/print#md5=abcd",
        "ipp://printer/ipp/print#sha256=0000000000000000000000000000000000000000000000000000000000000000", "ipps://printer/ipp/print#"})
    void noSuchChannel(String channel) {
        assertThatThrownBy(() -> open(channel)).isInstanceOf(IOException.class);
    }
}
