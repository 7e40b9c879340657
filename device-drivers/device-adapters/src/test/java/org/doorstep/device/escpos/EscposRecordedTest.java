package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Receipt;
import org.doorstep.device.Status;
import org.doorstep.device.channel.Replay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Conversations with receipt printers as they were recorded, with what the driver must make of them: a new one is a file and a line.
class EscposRecordedTest {
    private static final Receipt SLIP = new Receipt(Stream.concat(
            Stream.of(Receipt.Line.title("提交凭证")), Stream.of("一", "二", "三", "四",
                    "五").map(Receipt.Line::of)).map(Receipt.Part.class::cast).toList());

    @ParameterizedTest
    @CsvSource({
        "escpos-slip,       printed 1",
        "escpos-paper-ends, uncertain PRN-PAPER-OUT"})
    void whatTheDriverMakesOfIt(String recording, String outcome) throws IOException {
        Replay talk = Replay.of(Path.of("src/test/resources/recorded", recording + ".txt"));
        try (EscposReceiptPrinter printer = new EscposReceiptPrinter(talk, Profile.EIGHTY,
                Long.parseLong(talk.noted("lot").orElseThrow()))) {
            assertThat(printer.status()).isEqualTo(new Status.Online());
            assertThat(said(printer.print(SLIP, Duration.ofSeconds(10)))).isEqualTo(outcome);
        }
        assertThat(talk.over()).isTrue();
    }

    private static String said(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed(int sheets) -> "printed " + sheets;
            case PrintOutcome.NotPrinted(Fault why) -> "not printed " + why.brief();
            case PrintOutcome.Uncertain(Fault why) -> "uncertain " + why.brief();
        };
    }
}
