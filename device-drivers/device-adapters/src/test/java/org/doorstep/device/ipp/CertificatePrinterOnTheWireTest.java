package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.doorstep.device.Aside;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.JobFate;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;
import org.doorstep.device.contract.CertificatePrinterContract;
import org.doorstep.device.contract.Findings;
import org.doorstep.device.contract.Hands;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.virtual.IppTwin;
import org.doorstep.device.virtual.PrinterTrouble;
import org.doorstep.device.virtual.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The adapter over HTTP against the twin, under every trouble a certificate printer can have. What came out is what the twin's truth says.
@Tag("wire")
class CertificatePrinterOnTheWireTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(12);
    private static final int PAGES = 3;
    private static final String TOKEN = "t-0123456789abcdef";

    @TempDir
    private Path folder = Path.of("");

    private final List<PrintProgress> told = new CopyOnWriteArrayList<>();
    private IppTwin twin;
    private CertificatePrinter printer;
    private PaperJob job;

    @BeforeEach
    void plug() throws IOException {
        twin = new IppTwin(folder.resolve("out"), new Truth(folder.resolve("truth.jsonl")));
        twin.pageTakes(60);
        printer = open();
        job = job(TOKEN, 1);
    }

    private CertificatePrinter open() throws IOException {
        return Drivers.open(CertificatePrinter.class, new DeviceBinding("certificate", DeviceClass.CERTIFICATE_PRINTER, "ipp",
                twin.address()), Optional::empty);
    }

    private static PaperJob job(String token, int copies) throws IOException {
        return new PaperJob(token, Pdfs.of(PAGES), PAGES, copies, Media.A4);
    }

    @AfterEach
    void unplug() {
        printer.close();
        twin.close();
    }

    @Test
    void theSignedBytesComeUntouchedAndEveryPageIsCounted() throws IOException {
        assertThat(printer.status()).isEqualTo(new Status.Online());
        PaperJob two = job(TOKEN, 2);
        assertThat(printer.print(two, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Printed(6));
        assertThat(twin.sheets(TOKEN)).isEqualTo(6);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(two.document()));
        }
        assertThat(Files.readString(folder.resolve("truth.jsonl"))).contains("\"kind\":\"sheet\"").contains("\"job\":\"" + TOKEN + "\"")
                .contains("\"sheets\":6");
    }

    @Test
    void progressMovesByWhatThePrinterSays() {
        twin.pageTakes(900);
        assertThat(printer.print(job, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Printed(PAGES));
        List<PrintProgress> expected = new ArrayList<>(List.of(new PrintProgress.Prepared()));
        for (int done = 0; done <= PAGES; done++) {
            expected.add(new PrintProgress.Printing(done, PAGES));
        }
        expected.add(new PrintProgress.TakePaper());
        assertThat(told).isEqualTo(expected);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(PrinterTrouble.PAPER_OUT, new PrintOutcome.NotPrinted(new Fault(PrinterFault.PAPER_OUT)), 0),
                Arguments.of(PrinterTrouble.DOOR_OPEN, new PrintOutcome.NotPrinted(new Fault(PrinterFault.COVER_OPEN)), 0),
                Arguments.of(PrinterTrouble.PAPER_OUT_IN_JOB, new PrintOutcome.Uncertain(new Fault(PrinterFault.PAPER_OUT, 1)), 1),
                Arguments.of(PrinterTrouble.JAM_IN_JOB, new PrintOutcome.Uncertain(new Fault(PrinterFault.JAM, 1)), 1),
                Arguments.of(PrinterTrouble.STUCK, new PrintOutcome.Uncertain(new Fault(PrinterFault.PRINTER_STUCK, 0)), 0),
                Arguments.of(PrinterTrouble.ABORTED, new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_ABORTED, 0)), 0),
                Arguments.of(PrinterTrouble.ABORTED_IN_JOB, new PrintOutcome.Uncertain(new Fault(PrinterFault.JOB_ABORTED, 1)), 1),
                Arguments.of(PrinterTrouble.UNREADABLE, new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_ABORTED, 0)), 0),
                Arguments.of(PrinterTrouble.LYING, new PrintOutcome.Uncertain(new Fault(PrinterFault.FEWER_SHEETS, 2)), 2),
                Arguments.of(PrinterTrouble.COUNTLESS, new PrintOutcome.Uncertain(new Fault(PrinterFault.SHEETS_UNPROVEN)), 3),
                Arguments.of(PrinterTrouble.BUSY, new PrintOutcome.NotPrinted(new Fault(PrinterFault.BUSY)), 0),
                Arguments.of(PrinterTrouble.SILENT, new PrintOutcome.NotPrinted(new Fault(DeviceFault.NO_ANSWER)), 0),
                Arguments.of(PrinterTrouble.SILENT_IN_JOB, new PrintOutcome.Uncertain(new Fault(DeviceFault.NO_ANSWER)), 3),
                Arguments.of(PrinterTrouble.CREATION_UNANSWERED, new PrintOutcome.NotPrinted(new Fault(DeviceFault.LINE_LOST)), 0),
                Arguments.of(PrinterTrouble.DOCUMENT_UNANSWERED, new PrintOutcome.Printed(3), 3),
                Arguments.of(PrinterTrouble.DOCUMENT_TORN, new PrintOutcome.NotPrinted(new Fault(DeviceFault.LINE_LOST, 0)), 0),
                Arguments.of(PrinterTrouble.DOCUMENT_REFUSED, new PrintOutcome.NotPrinted(new Fault(DeviceFault.REFUSED_REQUEST, 0)), 0),
                Arguments.of(PrinterTrouble.GIBBERISH, new PrintOutcome.NotPrinted(new Fault(DeviceFault.GARBLED)), 0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatTheFaultMeansOnPaper(PrinterTrouble trouble, PrintOutcome expected, int sheets) throws IOException {
        twin.trouble(trouble);
        assertThat(printer.print(job, told::add, SHORT)).isEqualTo(expected);
        assertThat(twin.injected(trouble)).as("the trouble was injected").isPositive();
        assertThat(twin.sheets(TOKEN)).as("sheets in the output").isEqualTo(sheets);
        twin.well();
        assertThat(printer.print(job("t-next-one", 1), told::add, PATIENCE)).as("and prints afterwards")
                .isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(twin.sheets(TOKEN)).as("nothing of it comes out for the next person").isEqualTo(sheets);
    }

    @Test
    void powerCutInTheMiddleIsUncertain() throws IOException {
        twin.trouble(PrinterTrouble.GONE_IN_JOB);
        twin.pageTakes(500);
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(job, told::add, PATIENCE));
        await().atMost(Duration.ofSeconds(15)).until(() -> twin.injected(PrinterTrouble.GONE_IN_JOB) > 0);
        twin.well();
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Uncertain(new Fault(PrinterFault.JOB_FORGOTTEN)));
    }

    @Test
    void aPrinterThatIsNotThereIsNotPrinted() throws IOException {
        twin.close();
        assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(DeviceFault.LINE_ABSENT)));
        assertThat(printer.print(job, told::add, SHORT)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(DeviceFault.LINE_ABSENT)));
        assertThat(printer.find(TOKEN, PAGES)).isEqualTo(new JobFate.Unasked(new Fault(DeviceFault.LINE_ABSENT)));
    }

    @Test
    void anotherJobUnderTheSameIdIsNotOurs() {
        twin.pageTakes(700);
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(job, told::add, PATIENCE));
        await().atMost(Duration.ofSeconds(15)).until(() -> told.contains(new PrintProgress.Printing(1, PAGES)));
        twin.forget();
        assertThat(twin.createdBy("somebody-else", "panel")).as("ids start again").isEqualTo(1);
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Uncertain(new Fault(PrinterFault.JOB_FORGOTTEN)));
    }

    @Test
    void paperPutInWhileItWaitsLetsTheJobGoOn() throws IOException {
        twin.trouble(PrinterTrouble.PAPER_OUT_IN_JOB);
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(job, told::add, PATIENCE));
        await().atMost(Duration.ofSeconds(15)).until(() -> told.contains(new PrintProgress.Waiting(new Fault(PrinterFault.PAPER_OUT))));
        twin.well();
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(twin.injected(PrinterTrouble.PAPER_OUT_IN_JOB)).isPositive();
    }

    @Test
    void theWrongPaperIsRefusedBeforeAnythingIsSent() throws IOException {
        PaperJob small = new PaperJob(TOKEN, Pdfs.of(1), 1, 1, Media.A5);
        PrintOutcome outcome = printer.print(small, told::add, SHORT);
        assertThat(outcome).isEqualTo(new PrintOutcome.NotPrinted(new Fault(DeviceFault.REFUSED_REQUEST, 0x040B)));
        assertThat(printer.find(TOKEN, 1)).isEqualTo(new JobFate.Unknown());
    }

    @Test
    void anOrphanOfACrashIsTakenBackAndAStrangersJobIsNot() {
        assertThat(twin.createdBy("t-before-crash", Session.USER)).isPositive();
        assertThat(printer.print(job, told::add, SHORT)).as("the orphan blocks no longer").isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(twin.createdBy("from-a-laptop", "somebody")).isPositive();
        assertThat(printer.print(job, told::add, Duration.ofSeconds(3)))
                .isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.BUSY)));
    }

    @Test
    void afterACrashItIsKnownWhatBecameOfAJob() throws IOException {
        assertThat(printer.print(job, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Printed(PAGES));
        printer.close();
        printer = open();
        assertThat(printer.find(TOKEN, PAGES)).isEqualTo(new JobFate.Over(new PrintOutcome.Printed(PAGES)));
        assertThat(printer.find(TOKEN, PAGES + 1))
                .isEqualTo(new JobFate.Over(new PrintOutcome.Uncertain(new Fault(PrinterFault.FEWER_SHEETS, PAGES))));
        assertThat(printer.find("t-never-was", 1)).isEqualTo(new JobFate.Unknown());
        assertThat(twin.createdBy("t-before-crash", Session.USER)).isPositive();
        assertThat(printer.find("t-before-crash", 1))
                .isEqualTo(new JobFate.Over(new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_ABORTED, 0))));
    }

    @Test
    void aJobStillInThePrinterIsUnderway() throws IOException {
        twin.pageTakes(2000);
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(job, told::add, PATIENCE));
        await().atMost(Duration.ofSeconds(15)).until(() -> told.contains(new PrintProgress.Printing(1, PAGES)));
        try (CertificatePrinter second = open()) {
            assertThat(second.find(TOKEN, PAGES)).isInstanceOf(JobFate.Underway.class);
        }
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Printed(PAGES));
    }

    @ParameterizedTest
    @EnumSource(names = {"TONER_LOW", "DOOR_OPEN"})
    void theKeywordCountsAndNotItsSuffix(PrinterTrouble trouble) {
        twin.trouble(trouble);
        Status expected = trouble == PrinterTrouble.TONER_LOW
                ? new Status.Attention(Map.of(Supply.TONER, SupplyState.LOW)) : new Status.Offline(new Fault(PrinterFault.COVER_OPEN));
        assertThat(printer.status()).isEqualTo(expected);
        assertThat(twin.injected(trouble)).isPositive();
    }

    @Test
    void closeEndsAPrintingUnderWay() {
        twin.pageTakes(5000);
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(job, told::add,
                Duration.ofSeconds(60)));
        await().atMost(Duration.ofSeconds(30)).until(() -> !told.isEmpty());
        printer.close();
        await().atMost(Duration.ofSeconds(10)).until(printing::isDone);
        assertThat(printing.join()).isInstanceOf(PrintOutcome.Uncertain.class);
    }

    @Test
    void keepsTheContractOfItsClass() throws IOException {
        printer.close();
        CertificatePrinterContract.Sample sample = new CertificatePrinterContract.Sample(Pdfs.of(2), 2);
        assertThat(new CertificatePrinterContract(this::open, new Bench(false), sample).check()).hasSizeGreaterThan(10)
                .allMatch(Findings.Finding::held);
        assertThat(twin.injected(PrinterTrouble.PAPER_OUT)).isPositive();
        assertThat(new CertificatePrinterContract(this::open, new Bench(true), sample).check()).as("and a printer that breaks it is found")
                .anyMatch(each -> !each.held());
        assertThat(twin.injected(PrinterTrouble.LYING)).isPositive();
    }

    @Test
    void whoeverSaysSheetsOfAnEmptyTrayBreaksTheContract() throws IOException {
        printer.close();
        twin.engine().paper(50);
        CertificatePrinterContract.Sample sample = new CertificatePrinterContract.Sample(Pdfs.of(1), 1);
        assertThat(new CertificatePrinterContract(this::open, new Bench(false), sample).check())
                .filteredOn(each -> !each.held()).singleElement().asString().contains("says of no sheet that it is there");
    }

    /// The hands of the bench.
    private final class Bench implements Hands<CertificatePrinterContract.Task> {
        private final boolean lies;
        private int counted = twin.sheetsOut();

        Bench(boolean lies) {
            this.lies = lies;
        }

        @Override
        public int does(CertificatePrinterContract.Task task) throws IOException {
            int before = counted;
            switch (task) {
                case TAKE_PAPER_OUT -> twin.trouble(PrinterTrouble.PAPER_OUT);
                case PUT_PAPER_IN -> fill();
                case COUNT_SHEETS -> counted = twin.sheetsOut();
            }
            return counted - before;
        }

        private void fill() throws IOException {
            twin.well();
            if (lies) {
                twin.trouble(PrinterTrouble.LYING);
            }
        }
    }
}
