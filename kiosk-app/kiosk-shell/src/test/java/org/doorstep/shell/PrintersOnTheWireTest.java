package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Fault;
import org.doorstep.device.JobFate;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Receipt;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Status;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.virtual.EscposTwin;
import org.doorstep.device.virtual.IppTwin;
import org.doorstep.device.virtual.PrinterHabit;
import org.doorstep.device.virtual.PrinterTrouble;
import org.doorstep.device.virtual.ReceiptTrouble;
import org.doorstep.device.virtual.Truth;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.paper.Sheet;
import org.doorstep.sandbox.paper.Spoil;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Duty;
import org.doorstep.shell.seat.Seat;
import org.doorstep.shell.seat.SeatTimes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The printers' seats with the real drivers on real wires: they come by themselves, say when they go, and after every trouble they print
/// again.
@Tag("wire")
class PrintersOnTheWireTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /// What is waited for is no rule: a busy machine may take its time.
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int PAGES = 2;
    private static final int CREATE_JOB = 0x0005;
    private static final int GET_PRINTER_ATTRIBUTES = 0x000B;

    @TempDir
    private Path folder = Path.of("");

    private final Queue<Status> said = new ConcurrentLinkedQueue<>();
    private final Queue<PrintProgress> progress = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    private Truth truth;

    @BeforeEach
    void open() {
        truth = new Truth(folder.resolve("truth.jsonl"));
    }

    private void within(BooleanSupplier so) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(so.getAsBoolean()).as(() -> "said until now: " + said + " " + progress).isTrue());
    }

    private <P extends Device> Seat<P> seat(DeviceClass kind, String driver, String channel, Place.Opener<P> opener) {
        Place<P> place = Place.usual(new DeviceBinding("printer", kind, driver, channel), opener);
        Seat<P> seat = new Seat<>(place, (status, _) -> said.add(status));
        seat.start();
        return seat;
    }

    private Seat<CertificatePrinter> certificates(String address) {
        return seat(DeviceClass.CERTIFICATE_PRINTER, "ipp", address, found -> Drivers.open(CertificatePrinter.class, found,
                Optional::empty));
    }

    private PaperJob job() throws IOException, GeneralSecurityException {
        Sheet sheet = new Sheet("证明", "虚构中心", "SN-1", "issue-0001", "kind", "王秀英", "379999197003120049", false, List.of(), List.of("年度",
                "月数"),
                IntStream.range(0, 40).mapToObj(row -> List.of(Integer.toString(2026 - row), "12")).toList(),
                        "https://district.example/verify/x", Instant.now(), false);
        return new PaperJob(Ids.token(), PaperMaker.in(folder).make(sheet, Spoil.NONE).file(), PAGES, 1, Media.A4);
    }

    private PrintOutcome print(CertificateSeat printer, PaperJob job) {
        return printer.print(job, progress::add, PATIENCE).join();
    }

    @Test
    void aPrinterComesAndGoesByItself() throws IOException {
        String address;
        int port;
        try (IppTwin first = new IppTwin(folder.resolve("paper"), truth)) {
            address = first.address();
            port = URI.create(address).getPort();
        }
        try (Seat<CertificatePrinter> seat = certificates(address)) {
            within(() -> seat.status() instanceof Status.Offline);
            try (IppTwin _ = new IppTwin(folder.resolve("paper"), truth, port)) {
                within(() -> seat.status() instanceof Status.Online);
            }
            within(() -> seat.status() instanceof Status.Offline);
            try (IppTwin _ = new IppTwin(folder.resolve("paper"), truth, port)) {
                within(() -> seat.status() instanceof Status.Online);
            }
            assertThat(said.stream().map(status -> status instanceof Status.Online))
                    .as("said in this order, each once").endsWith(true, false, true);
        }
    }

    /// What a printer cannot do is known before anybody orders; when its settings are put right it serves without a new start.
    @Test
    void anUnfitPrinterIsSaidToBeOneAndServesOnceItIsMended() throws IOException, GeneralSecurityException {
        try (IppTwin twin = new IppTwin(folder.resolve("paper"),
                truth); Seat<CertificatePrinter> seat = certificates(twin.address())) {
            twin.habit(PrinterHabit.NO_PDF);
            within(() -> seat.status().equals(PrinterHabit.NO_PDF.status()));
            assertThat(print(new CertificateSeat(seat), job())).isEqualTo(PrinterHabit.NO_PDF.outcome());
            assertThat(twin.asked(CREATE_JOB)).isZero();
            twin.habit(PrinterHabit.NONE);
            within(() -> seat.status() instanceof Status.Online);
            assertThat(print(new CertificateSeat(seat), job())).isEqualTo(new PrintOutcome.Printed(PAGES));
        }
    }

    @Test
    void aPrinterThatClosesIdleLinesDoesNotFlap() throws IOException, GeneralSecurityException {
        SeatTimes often = new SeatTimes(
            Duration.ofMillis(20), Duration.ofMillis(500), Duration.ofSeconds(10), SeatTimes.each(Duration.ofSeconds(10)), Duration.ofSeconds(5), Duration.ofMillis(200));
        try (IppTwin twin = new IppTwin(folder.resolve("paper"), truth)) {
            twin.habit(PrinterHabit.CLOSES_IDLE_LINES);
            DeviceBinding binding = new DeviceBinding("printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", twin.address());
            try (Seat<CertificatePrinter> seat = new Seat<>(new Place<>(binding,
                    found -> Drivers.open(CertificatePrinter.class, found, Optional::empty), Duty.askingStatus(), often, new Pace.Real()),
                    (status, _) -> said.add(status))) {
                seat.start();
                within(() -> twin.asked(GET_PRINTER_ATTRIBUTES) > 20);
                assertThat(print(new CertificateSeat(seat), job())).isEqualTo(new PrintOutcome.Printed(PAGES));
                Status online = new Status.Online();
                assertThat(said.stream().dropWhile(status -> !status.equals(online))).as("said once").containsExactly(online);
            }
        }
    }

    @Test
    void progressMovesByWhatThePrinterSays() throws IOException, GeneralSecurityException {
        try (IppTwin twin = new IppTwin(folder.resolve("paper"),
                truth); Seat<CertificatePrinter> seat = certificates(twin.address())) {
            twin.pageTakes(800);
            CertificateSeat printer = new CertificateSeat(seat);
            within(() -> seat.status() instanceof Status.Online);
            PaperJob job = job();
            assertThat(print(printer, job)).isEqualTo(new PrintOutcome.Printed(PAGES));
            assertThat(progress).startsWith(new PrintProgress.Prepared())
                    .contains(new PrintProgress.Printing(1, PAGES)).endsWith(new PrintProgress.TakePaper());
            assertThat(twin.sheets(job.jobName())).isEqualTo(PAGES);
            assertThat(printer.find(job.jobName(), PAGES).join()).isEqualTo(new JobFate.Over(new PrintOutcome.Printed(PAGES)));
        }
    }

    /// One page is out when the power goes: nobody knows, and the next certificate is printed as soon as it is back.
    @Test
    void afterAPowerCutTheNextOneIsPrinted() throws IOException, GeneralSecurityException {
        try (IppTwin twin = new IppTwin(folder.resolve("paper"),
                truth); Seat<CertificatePrinter> seat = certificates(twin.address())) {
            CertificateSeat printer = new CertificateSeat(seat);
            within(() -> seat.status() instanceof Status.Online);
            twin.trouble(PrinterTrouble.GONE_IN_JOB);
            PaperJob torn = job();
            assertThat(print(printer, torn)).isInstanceOf(PrintOutcome.Uncertain.class);
            assertThat(twin.injected(PrinterTrouble.GONE_IN_JOB)).isPositive();
            within(() -> seat.status() instanceof Status.Offline);
            twin.well();
            within(() -> seat.status() instanceof Status.Online);
            assertThat(printer.find(torn.jobName(), PAGES).join()).as("it has forgotten").isInstanceOf(JobFate.Unknown.class);
            assertThat(print(printer, job())).isEqualTo(new PrintOutcome.Printed(PAGES));
        }
    }

    @Test
    void aSlipWithoutPaperIsNotPrintedAndTheNextOneIs() throws IOException {
        Path line = folder.resolve("receipt-printer");
        Receipt slip = new Receipt(List.of(Receipt.Line.title("办理凭条"), Receipt.Qr.of("https://district.example/verify/x")));
        try (EscposTwin twin = EscposTwin.onPty(line, folder.resolve("paper"), truth);
                Seat<ReceiptPrinter> seat = seat(DeviceClass.RECEIPT_PRINTER, "escpos", "serial:" + line,
                        found -> Drivers.open(ReceiptPrinter.class, found, Optional::empty))) {
            ReceiptSeat printer = new ReceiptSeat(seat);
            within(() -> seat.status() instanceof Status.Online);
            twin.trouble(ReceiptTrouble.PAPER_OUT);
            assertThat(printer.print(slip, PATIENCE).join()).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.PAPER_OUT)));
            twin.well();
            within(() -> seat.status() instanceof Status.Online);
            assertThat(printer.print(slip, PATIENCE).join()).isEqualTo(new PrintOutcome.Printed(1));
            assertThat(twin.pieces().getLast()).anyMatch(text -> text.contains("办理凭条"));
        }
    }
}
