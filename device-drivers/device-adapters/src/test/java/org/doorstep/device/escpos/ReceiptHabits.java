package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Receipt;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Status;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.virtual.EscposTwin;
import org.doorstep.device.virtual.ReceiptHabit;
import org.doorstep.device.virtual.ReceiptTrouble;
import org.doorstep.device.virtual.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Models with their habits over one wire, each with seconds of an earlier receipt inside whose questions nobody has heard the answers
/// to. `Printed` is held against the twin's paper at the moment it is said.
@Tag("wire")
abstract class ReceiptHabits {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Receipt SLIP = slip("申请人:测试甲");
    private static final Receipt NEXT = slip("申请人:测试乙");

    enum Wire { TCP, PTY }

    private final Wire wire;

    @TempDir
    private Path folder = Path.of("");

    private final List<AutoCloseable> open = new ArrayList<>();

    ReceiptHabits(Wire wire) {
        this.wire = wire;
    }

    private static Receipt slip(String last) {
        return new Receipt(List.of(Receipt.Line.title("提交凭证"), Receipt.Line.of("第一行"), Receipt.Line.of("第二行"), Receipt.Line.of(last)));
    }

    private EscposTwin twin(ReceiptHabit... habits) throws IOException {
        Truth truth = new Truth(folder.resolve("truth.jsonl"));
        EscposTwin twin = wire == Wire.TCP ? EscposTwin.onTcp(folder.resolve("out"), truth) : EscposTwin.onPty(folder.resolve("receipt"), folder.resolve("out"), truth);
        twin.lineTakes(20);
        Arrays.stream(habits).forEach(twin::habit);
        open.add(twin);
        return twin;
    }

    private ReceiptPrinter printer(EscposTwin twin) throws IOException {
        String channel = twin.port().isPresent() ? "tcp:127.0.0.1:" + twin.port().getAsInt() : "serial:" + folder.resolve("receipt");
        ReceiptPrinter printer = Drivers.open(ReceiptPrinter.class, new DeviceBinding("receipt", DeviceClass.RECEIPT_PRINTER, "escpos", channel), Optional::empty);
        open.add(printer);
        return printer;
    }

    @AfterEach
    void unplug() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    /// Lines, a cut and three questions, of a program that ended without hearing.
    private void earlier(EscposTwin twin, int lines) throws IOException {
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        for (int i = 0; i < lines; i++) {
            left.writeBytes("earlier\n".getBytes(StandardCharsets.US_ASCII));
        }
        left.writeBytes(new byte[] {0x1D, 0x56, 0x41, 3, 0x1D, 0x72, 1, 0x1D, 0x72, 1, 0x1D, 0x72, 1});
        send(twin, left.toByteArray());
    }

    private void send(EscposTwin twin, byte[] bytes) throws IOException {
        if (twin.port().isPresent()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), twin.port().getAsInt())) {
                socket.getOutputStream().write(bytes);
            }
        } else {
            try (OutputStream line = Files.newOutputStream(folder.resolve("receipt"))) {
                line.write(bytes);
            }
        }
    }

    static Stream<List<ReceiptHabit>> every() {
        return Stream.of(
                List.of(), List.of(ReceiptHabit.NO_MARKS), List.of(ReceiptHabit.PRINTS_MARKS),
                List.of(ReceiptHabit.NO_MARKS, ReceiptHabit.ANSWERS_08), List.of(ReceiptHabit.NO_MARKS, ReceiptHabit.ANSWERS_0F),
                List.of(ReceiptHabit.NO_MARKS, ReceiptHabit.TICKS), List.of(ReceiptHabit.NO_MARKS, ReceiptHabit.TWICE),
                List.of(ReceiptHabit.NO_MARKS, ReceiptHabit.TWICE_LATE), List.of(ReceiptHabit.TWICE_LATE),
                List.of(ReceiptHabit.NO_MARKS, ReceiptHabit.LATE));
    }

    @ParameterizedTest
    @MethodSource("every")
    void printedIsSaidOfPaperThatIsOut(List<ReceiptHabit> habits) throws IOException {
        EscposTwin twin = twin(habits.toArray(ReceiptHabit[]::new));
        earlier(twin, 120);
        ReceiptPrinter printer = printer(twin);
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces().getLast()).containsExactly("提交凭证", "第一行", "第二行", "申请人:测试甲");
        assertThat(printer.print(NEXT, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces().getLast()).containsExactly("提交凭证", "第一行", "第二行", "申请人:测试乙");
        assertThat(twin.pieces()).as("the earlier one stands alone").anyMatch(piece -> piece.size() == 120);
    }

    @Test
    void paperThatRunsLowIsNotPaperThatEnded() throws IOException {
        EscposTwin twin = twin(ReceiptHabit.LOW_LIKE_OUT);
        ReceiptPrinter printer = printer(twin);
        twin.trouble(ReceiptTrouble.PAPER_LOW);
        assertThat(printer.status()).isEqualTo(new Status.Attention(Map.of(Supply.PAPER, SupplyState.LOW)));
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        twin.trouble(ReceiptTrouble.PAPER_OUT);
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.PAPER_OUT)));
        assertThat(twin.injected(ReceiptTrouble.PAPER_OUT)).isPositive();
    }

    /// A clone that always says that its paper ended is believed where its state says so too.
    @Test
    void aPaperEndIsStillUncertain() throws IOException {
        EscposTwin twin = twin(ReceiptHabit.NO_MARKS, ReceiptHabit.ANSWERS_0F);
        ReceiptPrinter printer = printer(twin);
        twin.trouble(ReceiptTrouble.PAPER_OUT_IN_RECEIPT);
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Uncertain(new Fault(PrinterFault.PAPER_OUT)));
        assertThat(twin.injected(ReceiptTrouble.PAPER_OUT_IN_RECEIPT)).isPositive();
    }

    @Test
    void onePrinterThatNeverTellsIsSaidAtItsFirstLookAndGetsNoSlip() throws IOException {
        EscposTwin twin = twin(ReceiptHabit.MUTE);
        ReceiptPrinter printer = printer(twin);
        for (int look = 0; look < 3; look++) {
            assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.NO_PROOF)));
        }
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.NO_PROOF)));
        assertThat(twin.pieces()).isEmpty();
    }

    /// Half a picture, whose rest never comes, eats the question until it has had enough.
    @Test
    void aTornCommandIsNoReasonToBeOfflineForEver() throws IOException {
        EscposTwin twin = twin(ReceiptHabit.NO_MARKS);
        send(twin, new byte[] {0x1D, 0x76, 0x30, 0, 72, 0, 100, 0, 1, 2, 3});
        ReceiptPrinter printer = printer(twin);
        assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.NO_PROOF)));
        assertThat(Stream.generate(printer::status).limit(4)).contains(new Status.Online());
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces().getLast()).containsExactly("提交凭证", "第一行", "第二行", "申请人:测试甲");
    }

    @Test
    void onePrinterThatNeverSaysHowItStandsIsOffline() throws IOException {
        EscposTwin twin = twin(ReceiptHabit.STATELESS);
        ReceiptPrinter printer = printer(twin);
        assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(DeviceFault.NO_ANSWER)));
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(DeviceFault.NO_ANSWER)));
        assertThat(twin.pieces()).isEmpty();
    }
}
