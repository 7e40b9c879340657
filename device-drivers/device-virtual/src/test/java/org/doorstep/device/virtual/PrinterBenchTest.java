package org.doorstep.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bench's words for printers: what they do, and that a word nobody knows is said to be one.
@Tag("wire")
class PrinterBenchTest {
    @TempDir
    private Path state = Path.of("");

    @Test
    void handsCanDoEverythingAndATroubleIsNotInjectedUntilItBit() throws IOException, InterruptedException {
        try (PrinterBench bench = new PrinterBench(state, new Truth(state.resolve("truth.jsonl")), 0)) {
            for (ReceiptTrouble trouble : ReceiptTrouble.values()) {
                assertThat(bench.answer(new String[] {"receipt", "trouble", trouble.id()})).isEqualTo("ok");
            }
            assertThat(bench.answer(new String[] {"receipt", "injected", "paper-out"})).isEqualTo("error paper-out was never injected");
            assertThat(bench.answer(new String[] {"receipt", "well"})).isEqualTo("ok");
            assertThat(bench.answer(new String[] {"receipt", "pieces"})).isEqualTo("ok 0");
            assertThat(Files.isSymbolicLink(state.resolve("receipt-printer"))).isTrue();
            for (PrinterTrouble trouble : PrinterTrouble.values()) {
                assertThat(bench.answer(new String[] {"printer", "trouble", trouble.id()})).isEqualTo("ok");
            }
            assertThat(bench.answer(new String[] {"printer", "well"})).isEqualTo("ok");
            assertThat(bench.answer(new String[] {"printer", "trouble", "toner-low"})).isEqualTo("ok");
            assertThat(bench.answer(new String[] {"printer", "injected", "toner-low"})).isEqualTo("error toner-low was never injected");
            ask(Files.readString(state.resolve("certificate-printer.address")));
            assertThat(bench.answer(new String[] {"printer", "injected", "toner-low"})).startsWith("ok ");
            assertThat(bench.answer(new String[] {"printer", "sheets"})).isEqualTo("ok 0");
            for (PrinterHabit habit : PrinterHabit.values()) {
                assertThat(bench.answer(new String[] {"printer", "habit", habit.id()})).isEqualTo("ok");
            }
            assertThat(bench.answer(new String[] {"printer", "habit", "none"})).isEqualTo("ok");
        }
    }

    @Test
    void anUnknownWordIsSaidToBeOne() throws IOException {
        try (PrinterBench bench = new PrinterBench(state, new Truth(state.resolve("truth.jsonl")), 0)) {
            for (String device : List.of("receipt", "printer")) {
                assertThat(bench.answer(new String[] {device, "dance"})).startsWith("error no deed");
                assertThat(bench.answer(new String[] {device})).startsWith("error no deed");
                assertThat(bench.answer(new String[] {device, "trouble", "rain"})).isEqualTo("error no trouble is called rain");
            }
            assertThat(bench.answer(new String[] {"printer", "habit", "rain"})).isEqualTo("error no habit is called rain");
        }
    }

    /// Get-Printer-Attributes, by hand.
    private static void ask(String address) throws IOException, InterruptedException {
        byte[] request = new IppMessage(IppMessage.VERSION_2_0, 0x000B, 1, List.of(new IppMessage.Group(IppMessage.OPERATION, List.of())), new byte[0]).write();
        HttpRequest post = HttpRequest.newBuilder(URI.create(address.replace("ipp://", "http://"))).POST(HttpRequest.BodyPublishers.ofByteArray(request)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] answer = client.send(post, HttpResponse.BodyHandlers.ofByteArray()).body();
            assertThat(IppMessage.read(answer).text("printer-state-reasons")).contains("toner-low-report");
        }
    }
}
