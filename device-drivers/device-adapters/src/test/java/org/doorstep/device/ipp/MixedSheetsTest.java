package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Status;
import org.doorstep.device.driver.Drivers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A certificate whose second sheet lies across among upright ones, on printers that are not ours: whole, a sheet a page, and nothing is
/// said to the printer of how a page lies. A job has one word for that (`orientation-requested`, RFC 8011 §5.2.10), and it would turn all
/// of its pages.
@Tag("wire")
class MixedSheetsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGES = 3;
    /// The marks of a sheet across, on one that is upright. Neither is wrong: CUPS 2.4.2 with cups-filters 1.28 turns it the first way,
    /// Ghostscript 10 the second, which is what RFC 8011 calls landscape (5.2.10: anti-clockwise).
    private static final String CLOCKWISE = "18,2 18,3 1,28";
    private static final String COUNTER_CLOCKWISE = "19,1 2,26 2,27";

    @TempDir
    private Path folder = Path.of("");

    private EvePrinter eve;

    @BeforeAll
    static void isInstalled() {
        assertThat(EvePrinter.program()).as("ippeveprinter or dbus-daemon is missing: 'apt-get install cups-ipp-utils dbus'").isPresent();
    }

    @BeforeEach
    void plug() throws IOException, InterruptedException {
        eve = EvePrinter.start(folder, EvePrinter.program().orElseThrow());
        eve.mode("ok");
    }

    @AfterEach
    void unplug() throws InterruptedException {
        eve.stop();
    }

    private static PrintOutcome print(String channel, byte[] document) throws IOException {
        DeviceBinding binding = new DeviceBinding("certificate", DeviceClass.CERTIFICATE_PRINTER, "ipp", channel);
        try (CertificatePrinter printer = Drivers.open(CertificatePrinter.class, binding, Optional::empty)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !(printer.status() instanceof Status.Offline));
            return printer.print(new PaperJob("t-0123456789abcdef", document, PAGES, 1, Media.A4), _ -> { }, PATIENCE);
        }
    }

    @Test
    void thePrinterGetsTheBytesAndNoWordOfHowTheyLie() throws IOException {
        byte[] mixed = Pdfs.mixed("|-|");
        assertThat(print(eve.address(), mixed)).isEqualTo(new PrintOutcome.Printed(PAGES));
        assertThat(eve.printed()).isEqualTo(mixed);
        assertThat(Pdfs.sheets(eve.printed())).containsExactly("595×842 0", "842×595 0", "595×842 0");
        assertThat(Pdfs.marks(eve.printed())).containsExactly("2,2 3,2 19,28", "2,2 3,2 28,19", "2,2 3,2 19,28");
        assertThat(eve.asked()).contains("IPP_MEDIA=iso_a4_210x297mm").noneMatch(word -> word.startsWith("IPP_ORIENTATION_REQUESTED="));
    }

    /// A queue of CUPS lays the pages on sheets, as the renderer of a printer does: each upright, and the marks of all where they were, so
    /// nothing is cut off or made smaller.
    @Test
    void aQueueOfCupsTurnsTheOneAcross() throws IOException, InterruptedException {
        assertThat(CupsQueue.installed()).as("cupsd is missing: 'apt-get install cups-daemon cups-client cups-filters'").isTrue();
        CupsQueue cups = CupsQueue.start(folder, eve.address());
        try {
            assertThat(print(cups.address(), Pdfs.mixed("|-|"))).as(cups::words).isEqualTo(new PrintOutcome.Printed(PAGES));
            assertThat(Pdfs.sheets(eve.printed())).containsExactly("595×842 0", "595×842 0", "595×842 0");
            assertThat(Pdfs.marks(eve.printed())).satisfiesExactly(upright -> assertThat(upright).isEqualTo("2,2 3,2 19,28"),
                    across -> assertThat(across).isIn(CLOCKWISE, COUNTER_CLOCKWISE),
                    upright -> assertThat(upright).isEqualTo("2,2 3,2 19,28"));
        } finally {
            cups.stop();
        }
    }
}
