package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.doorstep.device.Aside;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Fault;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.virtual.IppTwin;
import org.doorstep.device.virtual.PrinterHabit;
import org.doorstep.device.virtual.PrinterTrouble;
import org.doorstep.device.virtual.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The sheets that a printer says it has, and how it is woken, against the twin.
@Tag("wire")
class PrinterPaperOnTheWireTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAGES = 3;
    private static final int WARM_UP_MILLIS = 4_000;
    private static final int VALIDATE_JOB = 0x0004;
    private static final int CREATE_JOB = 0x0005;
    private static final int CANCEL_JOB = 0x0008;
    private static final int GET_PRINTER_ATTRIBUTES = 0x000B;

    @TempDir
    private Path folder = Path.of("");

    private final List<PrintProgress> told = new CopyOnWriteArrayList<>();
    private IppTwin twin;
    private CertificatePrinter printer;

    @BeforeEach
    void plug() throws IOException {
        twin = new IppTwin(folder.resolve("out"), new Truth(folder.resolve("truth.jsonl")));
        twin.pageTakes(60);
        printer = Drivers.open(CertificatePrinter.class, new DeviceBinding("certificate", DeviceClass.CERTIFICATE_PRINTER, "ipp",
                twin.address()), Optional::empty);
    }

    @AfterEach
    void unplug() {
        printer.close();
        twin.close();
    }

    private static PaperJob job(String token) throws IOException {
        return new PaperJob(token, Pdfs.of(PAGES), PAGES, 1, Media.A4);
    }

    private PrintOutcome printed(String token) throws IOException {
        return printer.print(job(token), told::add, PATIENCE);
    }

    @Test
    void itsSheetsAreCountedDownByWhatIsPrinted() throws IOException {
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(printer.sheets()).as("a tray that nobody counts").isEmpty();
        twin.engine().paper(30);
        assertThat(printer.sheets()).as("it was not asked").isEmpty();
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(printer.sheets()).hasValue(30);
        assertThat(printed("t-first-of-all")).isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(printed("t-second-one")).isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(printer.status()).isEqualTo(new Status.Attention(Map.of(Supply.PAPER, SupplyState.LOW)));
        assertThat(printer.sheets()).hasValue(24);
    }

    @Test
    void theStatusAsksOnceForAllOfIt() {
        twin.engine().paper(30);
        assertThat(printer.status()).isEqualTo(new Status.Online());
        int before = twin.asked(GET_PRINTER_ATTRIBUTES);
        assertThat(printer.status().serves()).isTrue();
        assertThat(printer.sheets()).hasValue(30);
        assertThat(twin.asked(GET_PRINTER_ATTRIBUTES) - before).isEqualTo(1);
    }

    @Test
    void aJobThatItsTrayDoesNotReachForWaitsForPaper() throws IOException {
        twin.engine().paper(2);
        PaperJob waiting = job("t-0123456789abcdef");
        CompletableFuture<PrintOutcome> printing = Aside.doing(() -> printer.print(waiting, told::add, PATIENCE));
        await().atMost(Duration.ofSeconds(15)).until(() -> told.contains(new PrintProgress.Waiting(new Fault(PrinterFault.PAPER_OUT))));
        assertThat(printer.sheets()).as("seen while it prints").hasValue(0);
        assertThat(twin.sheetsOut()).isEqualTo(2);
        twin.well();
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(printer.sheets()).hasValue(249);
        twin.engine().paper(0);
        assertThat(printer.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.PAPER_OUT)));
        assertThat(printer.sheets()).hasValue(0);
    }

    /// Nothing is made of a number that nobody said.
    @ParameterizedTest
    @CsvSource({
        "ONE_TRAY_OF_TWO, 120", "NO_LEVEL_OF_ONE, -", "EVERY_TRAY, 0", "TRAY_EMPTY_REPORT, -", "TELLS_NOTHING, -", "NONE, -"
    })
    void habits(PrinterHabit habit, String sheets) {
        twin.habit(habit);
        assertThat(printer.status()).isEqualTo(habit.status());
        assertThat(printer.sheets()).isEqualTo(sheets.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(sheets)));
    }

    @Test
    void asleepItTakesItsTimeAndWokenBeforeItDoesNot() throws IOException {
        assertThat(printer.status()).isEqualTo(new Status.Online());
        twin.engine().sleep(WARM_UP_MILLIS);
        assertThat(printer.status()).as("it serves asleep").isEqualTo(new Status.Online());
        long began = System.nanoTime();
        assertThat(printed("t-not-woken")).isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(WARM_UP_MILLIS));
        twin.engine().sleep(WARM_UP_MILLIS);
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(twin.engine().woken()).as("a question does not wake it").isEqualTo(1);
        printer.wake();
        assertThat(twin.engine().woken()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(30)).until(() -> twin.engine().warm());
        assertThat(printed("t-was-woken")).isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(twin.sheetsOut()).as("waking printed nothing").isEqualTo(2 * PAGES);
    }

    @Test
    void wokenItHoldsNoJobAndPrintsAtOnceTheNextOne() throws IOException {
        assertThat(printer.status()).isEqualTo(new Status.Online());
        printer.wake();
        assertThat(twin.asked(CREATE_JOB)).isEqualTo(1);
        assertThat(twin.asked(CANCEL_JOB)).isEqualTo(1);
        assertThat(printed("t-0123456789abcdef")).isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(twin.asked(CREATE_JOB)).as("it was not busy").isEqualTo(2);
        assertThat(told).noneMatch(PrintProgress.Waiting.class::isInstance);
    }

    /// Whatever its habits are: no sheet comes out, nothing is left in it, and a certificate fares as it would have.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEEPS_JOBS")
    void wakingChangesNothingOfWhatBecomesOfACertificate(PrinterHabit habit) throws IOException {
        twin.habit(habit);
        assertThat(printer.status()).isEqualTo(habit.status());
        printer.wake();
        printer.wake();
        assertThat(twin.sheetsOut()).isZero();
        assertThat(twin.open()).as("jobs left in it").isZero();
        assertThat(printer.status()).isEqualTo(habit.status());
        assertThat(printed("t-0123456789abcdef")).isEqualTo(habit.outcome());
    }

    /// Whatever goes wrong while it is woken: it ends in time, and once the trouble is over the next certificate is printed.
    @ParameterizedTest
    @EnumSource
    void wakingWithATroubleLeavesNothingBehind(PrinterTrouble trouble) throws IOException {
        assertThat(printer.status()).isEqualTo(new Status.Online());
        twin.trouble(trouble);
        long began = System.nanoTime();
        printer.wake();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        twin.well();
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(twin.open()).as("what was left is taken back as soon as it answers").isZero();
        assertThat(twin.sheetsOut()).isZero();
        assertThat(printed("t-0123456789abcdef")).isEqualTo(new PrintOutcome.Printed(PAGES));
    }

    @Test
    void aPrinterThatWorksOrIsNotProvenOrCannotCreateAJobIsLeftAlone() throws IOException {
        printer.wake();
        assertThat(twin.asked(CREATE_JOB)).as("nobody knows yet what it can").isZero();
        assertThat(twin.asked(VALIDATE_JOB)).isZero();
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(twin.createdBy("from-a-laptop", "somebody")).isPositive();
        printer.wake();
        assertThat(twin.asked(CANCEL_JOB)).as("another's job is not taken back").isZero();
        twin.forget();
        twin.habit(PrinterHabit.PRINT_JOB_ONLY);
        int before = twin.asked(CREATE_JOB);
        printer.wake();
        twin.habit(PrinterHabit.NONE);
        twin.trouble(PrinterTrouble.DOOR_OPEN);
        printer.wake();
        assertThat(twin.asked(CREATE_JOB)).isEqualTo(before);
    }

    @Test
    void anOrphanOfOursIsTakenBackByTheNextWaking() {
        assertThat(printer.status()).isEqualTo(new Status.Online());
        assertThat(twin.createdBy("doorstep-wake", Session.USER)).isPositive();
        printer.wake();
        assertThat(twin.asked(CANCEL_JOB)).isEqualTo(1);
        printer.wake();
        assertThat(twin.asked(CANCEL_JOB)).isEqualTo(2);
    }

    @Test
    void whoeverFailsAtAJobIsNotWokenAgain() {
        assertThat(printer.status()).isEqualTo(new Status.Online());
        twin.habit(PrinterHabit.CREATE_JOB_BROKEN);
        printer.wake();
        printer.wake();
        assertThat(twin.asked(CREATE_JOB)).isEqualTo(1);
    }

    /// A printer that does not take a job back is woken once and never again: it would be blocked each time.
    @Test
    void whoeverDoesNotTakeAJobBackIsNotWokenAgain() {
        assertThat(printer.status()).isEqualTo(new Status.Online());
        twin.habit(PrinterHabit.KEEPS_JOBS);
        printer.wake();
        assertThat(twin.asked(CREATE_JOB)).isEqualTo(1);
        twin.habit(PrinterHabit.NONE);
        twin.forget();
        printer.wake();
        assertThat(twin.asked(CREATE_JOB)).isEqualTo(1);
    }
}
