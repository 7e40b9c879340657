package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.device.Aside;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Receipt;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;
import org.doorstep.device.contract.Findings;
import org.doorstep.device.contract.Hands;
import org.doorstep.device.contract.ReceiptPrinterContract;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.virtual.EscposTwin;
import org.doorstep.device.virtual.ReceiptTrouble;
import org.doorstep.device.virtual.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The adapter against the twin over TCP and over a pseudo terminal, under every trouble a receipt printer can have. What was printed is
/// read off the twin's paper.
@Tag("wire")
@Execution(ExecutionMode.SAME_THREAD)
class ReceiptPrinterOnTheWireTest {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final String CODE = "https://example.invalid/a/7K2M-0042";
    private static final Receipt SLIP = new Receipt(List.of(
            Receipt.Line.title("提交凭证"), Receipt.Line.of("申请人:测试甲"), new Receipt.Rule(),
            new Receipt.Line(new Secret("已在本机登记,尚未送达"), Receipt.Size.TALL, Receipt.Align.LEFT, true), Receipt.Qr.of(CODE),
            new Receipt.Line(new Secret("请留存 keep this"), Receipt.Size.NORMAL, Receipt.Align.RIGHT, false), new Receipt.Feed(2)));

    enum Wire { TCP, PTY }

    @TempDir
    private Path folder = Path.of("");

    private EscposTwin twin;
    private ReceiptPrinter printer;
    private Wire wire = Wire.TCP;

    @BeforeEach
    void plug() throws IOException {
        Truth truth = new Truth(folder.resolve("truth.jsonl"));
        twin = wire == Wire.TCP ? EscposTwin.onTcp(out(), truth) : EscposTwin.onPty(folder.resolve("receipt"), out(), truth);
        twin.lineTakes(10);
        printer = open("escpos");
    }

    private void over(Wire other) throws IOException {
        unplug();
        wire = other;
        plug();
    }

    private Path out() {
        return folder.resolve("out");
    }

    private ReceiptPrinter open(String driver) throws IOException {
        String channel = wire == Wire.TCP ? "tcp:127.0.0.1:" + twin.port().getAsInt() : "serial:" + folder.resolve("receipt");
        return Drivers.open(ReceiptPrinter.class, new DeviceBinding("receipt", DeviceClass.RECEIPT_PRINTER, driver, channel),
                Optional::empty);
    }

    @AfterEach
    void unplug() throws IOException {
        printer.close();
        twin.close();
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void whatIsOnTheReceiptIsOnThePaper(Wire over) throws IOException {
        over(over);
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        List<String> paper = twin.pieces().getLast();
        assertThat(paper).containsExactly("提交凭证", "申请人:测试甲", "-".repeat(48), "已在本机登记,尚未送达", "[code]", "请留存 keep this", "QR " + CODE);
        assertThat(twin.unknown()).isEmpty();
        assertThat(Files.readString(folder.resolve("truth.jsonl"))).contains("\"kind\":\"receipt\"").doesNotContain("测试甲");
    }

    @Test
    void aForeignReaderReadsTheCodeOffThePicture() throws IOException, InterruptedException {
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(foreign()).isEqualTo("QR-Code:" + CODE);
        printer.close();
        printer = open("escpos-58");
        assertThat(printer.print(SLIP, PATIENCE)).as("and off the picture of a code, for printers without the command")
                .isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces().getLast()).contains("[picture]").doesNotContain("[code]");
        assertThat(foreign()).isEqualTo("QR-Code:" + CODE);
    }

    /// zbarimg reads the latest picture that has a code.
    private String foreign() throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/zbarimg");
        assertThat(program).as("zbarimg is missing: 'apt-get install zbar-tools'").isExecutable();
        Path picture = latest();
        Process process = new ProcessBuilder(program.toString(), "-q",
                picture.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    private Path latest() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.filter(file -> file.toString().endsWith(".png")).max((a, b) -> Long.compare(a.toFile().lastModified(),
                    b.toFile().lastModified())).orElseThrow();
        }
    }

    @Test
    void aNameThatThePrinterCannotWriteIsDrawn() throws IOException {
        assertThat(printer.print(new Receipt(List.of(Receipt.Line.of("申请人:䶮𬱖"), Receipt.Line.of("下一行"))), PATIENCE))
                .isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces().getLast()).as("no box where a character was").containsExactly("[picture]", "下一行");
    }

    @Test
    void aCharacterThatNobodyHasRefusesTheReceipt() throws IOException {
        assertThat(printer.print(new Receipt(List.of(Receipt.Line.of("\uE123"))), PATIENCE))
                .isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.GLYPH_MISSING)));
        assertThat(twin.pieces()).isEmpty();
    }

    @Test
    void noTextIsACommand() throws IOException {
        String sly = "a\u001DV\u0000b\u001Bi\u0010\u0004\u0001\u007Fc\u0085d";
        assertThat(printer.print(new Receipt(List.of(Receipt.Line.of(sly))), PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces()).hasSize(2);
        assertThat(twin.pieces().getLast()).containsExactly("a V b i    c d");
        assertThat(twin.unknown()).isEmpty();
    }

    static Stream<Arguments> before() {
        return Stream.of(Wire.values()).flatMap(over -> Map.of(
                ReceiptTrouble.PAPER_OUT, PrinterFault.PAPER_OUT, ReceiptTrouble.COVER_OPEN, PrinterFault.COVER_OPEN,
                        ReceiptTrouble.CUTTER, PrinterFault.JAM,
                ReceiptTrouble.SILENT, DeviceFault.NO_ANSWER).entrySet().stream().map(each -> Arguments.of(over, each.getKey(),
                        each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("before")
    void troubleBeforehandIsNotPrinted(Wire over, ReceiptTrouble trouble, FaultCode code) throws IOException {
        over(over);
        twin.trouble(trouble);
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(code)));
        assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(code)));
        assertThat(twin.injected(trouble)).as("the trouble was injected").isPositive();
        assertThat(twin.pieces()).isEmpty();
        twin.well();
        assertThat(printer.print(SLIP, PATIENCE)).as("and prints afterwards").isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces()).as("an empty piece to be sure, and the receipt once").hasSize(2);
    }

    static Stream<Arguments> amid() {
        return Stream.of(Wire.values()).flatMap(over -> Map.of(
                ReceiptTrouble.PAPER_OUT_IN_RECEIPT, PrinterFault.PAPER_OUT, ReceiptTrouble.COVER_OPEN_IN_RECEIPT, PrinterFault.COVER_OPEN,
                ReceiptTrouble.SILENT_IN_RECEIPT, DeviceFault.NO_ANSWER, ReceiptTrouble.GONE_IN_RECEIPT, DeviceFault.LINE_LOST)
                .entrySet().stream().map(each -> Arguments.of(over, each.getKey(), each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("amid")
    void troubleInTheMiddleIsUncertain(Wire over, ReceiptTrouble trouble, FaultCode code) throws IOException {
        over(over);
        twin.trouble(trouble);
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Uncertain(new Fault(code)));
        assertThat(twin.injected(trouble)).as("the trouble was injected").isPositive();
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void whatAnInterruptedReceiptLeftIsNotOnTheNextPersonsPaper(Wire over) throws IOException {
        over(over);
        for (ReceiptTrouble trouble : List.of(ReceiptTrouble.PAPER_OUT_IN_RECEIPT, ReceiptTrouble.GONE_IN_RECEIPT)) {
            twin.trouble(trouble);
            assertThat(printer.print(SLIP, PATIENCE)).isInstanceOf(PrintOutcome.Uncertain.class);
            assertThat(twin.injected(trouble)).isPositive();
            twin.well();
            if (trouble == ReceiptTrouble.GONE_IN_RECEIPT) {
                printer.close();
                await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                    printer = open("escpos");
                    return true;
                });
            }
            assertThat(printer.print(new Receipt(List.of(Receipt.Line.of("下一位"))), PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
            assertThat(twin.pieces().getLast()).containsExactly("下一位");
        }
    }

    @Test
    void aLongReceiptIsNotPouredIntoAPrinterThatStopped() {
        Receipt endless = new Receipt(IntStream.range(0, 1200).<Receipt.Part>mapToObj(i -> Receipt.Line.of("第" + i + "行")).toList());
        twin.lineTakes(2);
        twin.trouble(ReceiptTrouble.PAPER_OUT_IN_RECEIPT);
        assertThat(printer.print(endless, PATIENCE)).isEqualTo(new PrintOutcome.Uncertain(new Fault(PrinterFault.PAPER_OUT)));
        twin.well();
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        List<List<String>> before = twin.pieces().subList(0, twin.pieces().size() - 1);
        assertThat(before.stream().mapToInt(List::size).sum()).as("what was in the printer already, and no more").isBetween(3, 600);
    }

    @Test
    void lowPaperIsForStaffToKnow() throws IOException {
        twin.trouble(ReceiptTrouble.PAPER_LOW);
        assertThat(printer.status()).isEqualTo(new Status.Attention(Map.of(Supply.PAPER, SupplyState.LOW)));
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.injected(ReceiptTrouble.PAPER_LOW)).isPositive();
    }

    @Test
    void unaskedStatusBlocksAreNotTakenForAnswers() throws IOException {
        twin.trouble(ReceiptTrouble.CHATTY);
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.injected(ReceiptTrouble.CHATTY)).isPositive();
    }

    @Test
    void printedIsNotSaidBeforeThePaperIsOut() throws IOException {
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces()).as("the clearing, and the receipt").hasSize(2);
        twin.lineTakes(400);
        long from = System.nanoTime();
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces()).hasSize(3);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void aReceiptThatTakesTooLongIsUncertain() throws IOException {
        twin.lineTakes(1500);
        assertThat(printer.print(SLIP, Duration.ofSeconds(2))).isEqualTo(new PrintOutcome.Uncertain(new Fault(PrinterFault.PRINTER_STUCK)));
    }

    @Test
    void aTornCommandOfAnEarlierConnectionDoesNotEatTheReceipt() throws IOException {
        printer.close();
        try (Socket torn = new Socket(InetAddress.getLoopbackAddress(), twin.port().getAsInt())) {
            torn.getOutputStream().write(new byte[] {0x1D, 0x76, 0x30, 0, 72, 0, 100, 0, 1, 2, 3});
        }
        printer = open("escpos");
        assertThat(printer.print(SLIP, PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(twin.pieces().getLast()).contains("申请人:测试甲").doesNotContain("[picture]");
    }

    @Test
    void closeEndsAReceiptUnderWay() throws IOException {
        twin.lineTakes(3000);
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(SLIP, Duration.ofSeconds(60)));
        await().pollDelay(Duration.ofMillis(700)).atMost(Duration.ofSeconds(2)).until(() -> !printing.isDone());
        printer.close();
        await().atMost(Duration.ofSeconds(10)).until(printing::isDone);
        assertThat(printing.join()).isInstanceOf(PrintOutcome.class).isNotInstanceOf(PrintOutcome.Printed.class);
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void keepsTheContractOfItsClass(Wire over) throws IOException {
        over(over);
        printer.close();
        int[] counted = {0};
        Hands<ReceiptPrinterContract.Task> bench = task -> {
            int before = counted[0];
            switch (task) {
                case TAKE_ROLL_OUT -> twin.trouble(ReceiptTrouble.PAPER_OUT);
                case PUT_ROLL_IN -> twin.well();
                case COUNT_PIECES -> counted[0] = twin.pieces().size();
            }
            return counted[0] - before;
        };
        assertThat(new ReceiptPrinterContract(() -> open("escpos"), bench).check()).hasSizeGreaterThan(10).allMatch(Findings.Finding::held);
        assertThat(twin.injected(ReceiptTrouble.PAPER_OUT)).isPositive();
    }
}
