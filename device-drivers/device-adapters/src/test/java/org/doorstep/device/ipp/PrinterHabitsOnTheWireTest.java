package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
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
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.virtual.IppTwin;
import org.doorstep.device.virtual.PrinterHabit;
import org.doorstep.device.virtual.PrinterTrouble;
import org.doorstep.device.virtual.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The adapter against every habit of the twin: how it says that the printer stands, before and after, and what becomes of three pages.
@Tag("wire")
@Order(2)
class PrinterHabitsOnTheWireTest {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration SHORT = Duration.ofSeconds(12);
    private static final int PAGES = 3;
    private static final String TOKEN = "t-0123456789abcdef";
    private static final int PRINT_JOB = 0x0002;
    private static final int CREATE_JOB = 0x0005;

    @TempDir
    private Path folder = Path.of("");

    private final List<PrintProgress> told = new CopyOnWriteArrayList<>();
    private IppTwin twin;
    private CertificatePrinter printer;

    @BeforeEach
    void plug() throws IOException {
        twin = new IppTwin(folder.resolve("out"), new Truth(folder.resolve("truth.jsonl")));
        twin.pageTakes(500);
        printer = Drivers.open(CertificatePrinter.class, new DeviceBinding("certificate", DeviceClass.CERTIFICATE_PRINTER, "ipp",
                twin.address()), Optional::empty);
    }

    @AfterEach
    void unplug() {
        printer.close();
        twin.close();
    }

    @ParameterizedTest
    @EnumSource
    void isUnderstood(PrinterHabit habit) throws IOException {
        twin.habit(habit);
        PaperJob job = new PaperJob(TOKEN, Pdfs.of(PAGES), PAGES, 1, Media.A4);
        assertThat(printer.status()).as("before").isEqualTo(habit.status());
        assertThat(printer.status()).as("asked again").isEqualTo(habit.status());
        assertThat(printer.print(job, told::add, PATIENCE)).isEqualTo(habit.outcome());
        assertThat(twin.sheets(TOKEN)).as("sheets in the output").isEqualTo(habit.sheets());
        assertThat(told).as("nothing is called stopped through a normal print").noneMatch(PrintProgress.Waiting.class::isInstance);
        assertThat(printer.status()).as("afterwards").isEqualTo(habit.status());
        assertThat(twin.asked(PRINT_JOB) + twin.asked(CREATE_JOB)).as("asked to print")
                .isEqualTo(habit.status() instanceof Status.Offline ? 0 : 1);
    }

    static Stream<Arguments> troublesOfPrintJob() {
        return Stream.of(
                Arguments.of(PrinterTrouble.PAPER_OUT, new PrintOutcome.NotPrinted(new Fault(PrinterFault.PAPER_OUT)), 0),
                Arguments.of(PrinterTrouble.PAPER_OUT_IN_JOB, new PrintOutcome.Uncertain(new Fault(PrinterFault.PAPER_OUT, 1)), 1),
                Arguments.of(PrinterTrouble.ABORTED, new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_ABORTED, 0)), 0),
                Arguments.of(PrinterTrouble.LYING, new PrintOutcome.Uncertain(new Fault(PrinterFault.FEWER_SHEETS, 2)), 2),
                Arguments.of(PrinterTrouble.BUSY, new PrintOutcome.NotPrinted(new Fault(PrinterFault.BUSY)), 0),
                Arguments.of(PrinterTrouble.DOCUMENT_REFUSED, new PrintOutcome.NotPrinted(new Fault(DeviceFault.REFUSED_REQUEST,
                        0x040A)), 0),
                Arguments.of(PrinterTrouble.DOCUMENT_UNANSWERED, new PrintOutcome.Printed(PAGES), PAGES),
                Arguments.of(PrinterTrouble.DOCUMENT_TORN, new PrintOutcome.NotPrinted(new Fault(DeviceFault.LINE_LOST, 0)), 0),
                Arguments.of(PrinterTrouble.CREATION_UNANSWERED, new PrintOutcome.Uncertain(new Fault(DeviceFault.LINE_LOST)), 0),
                Arguments.of(PrinterTrouble.SILENT_IN_JOB, new PrintOutcome.Uncertain(new Fault(DeviceFault.NO_ANSWER)), PAGES),
                Arguments.of(PrinterTrouble.GIBBERISH, new PrintOutcome.NotPrinted(new Fault(DeviceFault.GARBLED)), 0));
    }

    /// With Print-Job alone a lost answer is uncertain where two steps would have known better; it is never sent again.
    @ParameterizedTest
    @MethodSource("troublesOfPrintJob")
    void printJobAloneKeepsThePromises(PrinterTrouble trouble, PrintOutcome expected, int sheets) throws IOException {
        twin.habit(PrinterHabit.PRINT_JOB_ONLY);
        twin.pageTakes(60);
        twin.trouble(trouble);
        assertThat(printer.print(new PaperJob(TOKEN, Pdfs.of(PAGES), PAGES, 1, Media.A4), told::add, SHORT)).isEqualTo(expected);
        assertThat(twin.injected(trouble)).as("the trouble was injected").isPositive();
        assertThat(twin.sheets(TOKEN)).as("sheets in the output").isEqualTo(sheets);
        assertThat(twin.asked(PRINT_JOB)).as("sent once, or refused as busy").matches(times -> trouble == PrinterTrouble.BUSY
                || times <= 1);
        twin.well();
        PaperJob next = new PaperJob("t-next-one", Pdfs.of(PAGES), PAGES, 1, Media.A4);
        assertThat(printer.print(next, told::add, PATIENCE)).as("and prints afterwards").isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(twin.sheets(TOKEN)).as("nothing of it comes out for the next person").isEqualTo(sheets);
        assertThat(printer.find("t-next-one", PAGES)).as("found after a crash")
                .isEqualTo(new JobFate.Over(new PrintOutcome.Printed(PAGES)));
    }
}
