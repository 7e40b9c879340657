package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.doorstep.device.Aside;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
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
import org.doorstep.device.channel.Failed;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.port.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The adapter against a printer that is not ours: ippeveprinter of CUPS. It keeps our own twin honest.
@Tag("wire")
class ForeignPrinterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final String TOKEN = "t-0123456789abcdef";
    private static final int PAGES = 3;

    @TempDir
    private Path folder = Path.of("");

    private final List<PrintProgress> told = new CopyOnWriteArrayList<>();
    private EvePrinter eve;
    private CertificatePrinter printer;
    private PaperJob job;

    @BeforeAll
    static void isInstalled() {
        assertThat(EvePrinter.program()).as("ippeveprinter or dbus-daemon is missing: 'apt-get install cups-ipp-utils dbus'").isPresent();
    }

    @BeforeEach
    void plug() throws IOException, InterruptedException {
        eve = EvePrinter.start(folder, EvePrinter.program().orElseThrow());
        eve.mode("ok");
        printer = open(eve.address());
        job = new PaperJob(TOKEN, Pdfs.of(PAGES), PAGES, 1, Media.A4);
        ready();
    }

    private static CertificatePrinter open(String channel) throws IOException {
        return Drivers.open(CertificatePrinter.class, new DeviceBinding("certificate", DeviceClass.CERTIFICATE_PRINTER, "ipp", channel),
                Optional::empty);
    }

    private void ready() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !(printer.status() instanceof Status.Offline));
    }

    @AfterEach
    void unplug() throws InterruptedException {
        printer.close();
        eve.stop();
    }

    @Test
    void theSignedBytesComeUntouchedAndEveryPageIsCounted() throws IOException {
        PaperJob two = new PaperJob(TOKEN, Pdfs.of(PAGES), PAGES, 2, Media.A4);
        assertThat(printer.print(two, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Printed(6));
        assertThat(eve.printed()).isEqualTo(two.document());
        assertThat(told.getFirst()).isEqualTo(new PrintProgress.Prepared());
        assertThat(told).contains(new PrintProgress.Printing(6, 6)).endsWith(new PrintProgress.TakePaper());
        assertThat(printer.find(TOKEN, 6)).isEqualTo(new JobFate.Over(new PrintOutcome.Printed(6)));
        assertThat(printer.find("t-never-was", 1)).isEqualTo(new JobFate.Unknown());
    }

    @Test
    void whatItAbortsIsNotPrinted() throws IOException {
        eve.mode("fail");
        assertThat(printer.print(job, told::add, PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_ABORTED, 0)));
        eve.mode("crash");
        PaperJob next = new PaperJob("t-after-crash", job.document(), PAGES, 1, Media.A4);
        assertThat(printer.print(next, told::add, PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_ABORTED, 0)));
        assertThat(eve.deeds()).containsExactly("fail", "crash");
    }

    @Test
    void completedWithAPageMissingIsUncertain() throws IOException {
        eve.mode("fewer");
        assertThat(printer.print(job, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Uncertain(new Fault(PrinterFault.FEWER_SHEETS, 2)));
        assertThat(eve.deeds()).containsExactly("fewer");
    }

    @Test
    void aJamThatIsClearedLetsTheJobGoOn() throws IOException {
        eve.mode("jam");
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(job, told::add, PATIENCE));
        await().atMost(Duration.ofSeconds(25)).until(() -> told.contains(new PrintProgress.Waiting(new Fault(PrinterFault.JAM))));
        eve.mode("ok");
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Printed(PAGES));
    }

    @Test
    void aJamThatStaysIsUncertainAndTheJobIsCancelled() throws IOException {
        eve.mode("jam");
        PrintOutcome outcome = printer.print(job, told::add, SHORT);
        assertThat(outcome).isInstanceOf(PrintOutcome.Uncertain.class);
        assertThat(((PrintOutcome.Uncertain) outcome).why().code()).isEqualTo(PrinterFault.JAM);
        assertThat(eve.deeds()).containsExactly("jam");
        assertThat(told).contains(new PrintProgress.Waiting(new Fault(PrinterFault.JAM)));
    }

    @Test
    void withoutPaperNothingIsSent() throws IOException, InterruptedException {
        eve.paper(false);
        assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.PAPER_OUT)));
        assertThat(printer.print(job, told::add, SHORT)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.PAPER_OUT)));
        assertThat(eve.deeds()).isEmpty();
        eve.paper(true);
        assertThat(printer.print(job, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Printed(PAGES));
    }

    /// It calls both an idle report. Once it has a job it waits for both trays, and says that it wants paper: then that is believed.
    @Test
    void oneEmptyTrayOfTwoIsNoReasonToBeOffline() throws IOException, InterruptedException {
        eve.paper(0, 120);
        assertThat(printer.status()).isEqualTo(new Status.Attention(Map.of(Supply.PAPER, SupplyState.LOW)));
        eve.paper(0, 0);
        assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.PAPER_OUT)));
        eve.paper(120, 0);
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(job, told::add, PATIENCE));
        await().atMost(Duration.ofSeconds(25)).until(() -> told.contains(new PrintProgress.Waiting(new Fault(PrinterFault.PAPER_OUT))));
        eve.paper(true);
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Printed(PAGES));
    }

    /// As it is set by its own form, in the one question that the status costs.
    @Test
    void itsSheetsOfA4AreRead() throws IOException, InterruptedException {
        assertThat(printer.sheets()).as("it stands with letter paper and envelopes").hasValue(0);
        eve.paper(120, 7);
        assertThat(printer.status()).isEqualTo(new Status.Attention(Map.of(Supply.PAPER, SupplyState.LOW)));
        assertThat(printer.sheets()).hasValue(127);
        eve.paper(250, -2);
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(printer.sheets()).as("nobody knows what is in the other tray").isEmpty();
        eve.paper(0, 0);
        assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.PAPER_OUT)));
        assertThat(printer.sheets()).hasValue(0);
        eve.kill();
        assertThat(printer.status()).isInstanceOf(Status.Offline.class);
        assertThat(printer.sheets()).as("it does not answer").isEmpty();
    }

    @Test
    void wakingItCostsNoSheetAndLeavesNoJob() throws IOException, InterruptedException, Failed {
        eve.paper(120, 7);
        for (int times = 0; times < 3; times++) {
            printer.wake();
        }
        try (HttpExchange exchange = new HttpExchange(Optional.empty())) {
            List<JobView> jobs = new Session(exchange, URI.create(eve.address())).jobs();
            assertThat(jobs).hasSize(3).allMatch(JobView::over).allMatch(left -> left.impressions().orElse(-1) == 0);
        }
        assertThat(eve.deeds()).as("nothing went to the engine").isEmpty();
        assertThat(printer.status().serves()).isTrue();
        assertThat(printer.sheets()).hasValue(127);
        assertThat(printer.print(job, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Printed(PAGES));
    }

    @Test
    void overTlsOnlyTheNamedCertificateIsTrusted() throws IOException {
        Optional<String> shown = eve.fingerprint();
        assumeTrue(shown.isPresent(), "this ippeveprinter speaks no TLS");
        try (CertificatePrinter secured = open(eve.secureAddress() + "#sha256=" + shown.get())) {
            assertThat(secured.print(job, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Printed(PAGES));
            assertThat(eve.printed()).isEqualTo(job.document());
        }
        try (CertificatePrinter unknown = open(eve.secureAddress())) {
            assertThat(unknown.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.TLS_FAILED)));
        }
    }

    /// A queue of CUPS is not what the terminal should be bound to (ipp.md), and it is understood all the same.
    @Test
    void aQueueOfCupsIsUnderstood() throws IOException, InterruptedException {
        assertThat(CupsQueue.installed()).as("cupsd is missing: 'apt-get install cups-daemon cups-client cups-filters'").isTrue();
        CupsQueue cups = CupsQueue.start(folder, eve.address());
        try (CertificatePrinter queue = open(cups.address())) {
            assertThat(queue.status()).isEqualTo(new Status.Online());
            assertThat(queue.print(job, told::add, PATIENCE)).as(cups::words).isEqualTo(new PrintOutcome.Printed(PAGES));
            assertThat(queue.find(TOKEN, PAGES)).isEqualTo(new JobFate.Over(new PrintOutcome.Printed(PAGES)));
            assertThat(eve.deeds()).containsExactly("ok");
        } finally {
            cups.stop();
        }
    }

    @Test
    void anOrphanOfACrashNoLongerBlocksIt() throws IOException, Failed {
        try (HttpExchange exchange = new HttpExchange(Optional.empty())) {
            PaperJob orphan = new PaperJob("t-before-crash", job.document(), PAGES, 1, Media.A4);
            assertThat(new Session(exchange, URI.create(eve.address())).create(orphan).job()).isPresent();
        }
        assertThat(printer.print(job, told::add, PATIENCE)).isEqualTo(new PrintOutcome.Printed(PAGES));
        JobFate fate = printer.find("t-before-crash", PAGES);
        assertThat(fate).isInstanceOf(JobFate.Over.class);
        assertThat(((JobFate.Over) fate).outcome()).isInstanceOf(PrintOutcome.NotPrinted.class);
    }

    @Test
    void powerCutInTheMiddleIsUncertainAndAfterwardsForgotten() throws IOException, InterruptedException {
        eve.mode("jam");
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(job, told::add,
                Duration.ofSeconds(15)));
        await().atMost(Duration.ofSeconds(25)).until(() -> told.contains(new PrintProgress.Waiting(new Fault(PrinterFault.JAM))));
        eve.kill();
        eve.startAgain(EvePrinter.program().orElseThrow());
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Uncertain(new Fault(PrinterFault.JOB_FORGOTTEN)));
        assertThat(printer.find(TOKEN, PAGES)).isEqualTo(new JobFate.Unknown());
    }
}
