package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.shell.DeskRig.NAME;
import static org.doorstep.shell.DeskRig.NUMBER;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.district.Content;
import org.doorstep.sandbox.paper.Spoil;
import org.doorstep.store.PrintState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever breaks off on a paper's way, its row is settled, its bytes are wiped and whoever waits is answered; and nothing is asked for that could not be printed.
@ResourceLock(Punctual.COMPUTING_TOO)
class BrokenDeskTest {
    private static final String SECRET = "王秀英 379999197003120049";

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private DeskRig rig;

    private final Queue<byte[]> came = new ConcurrentLinkedQueue<>();
    private final Queue<byte[]> proven = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        rig = DeskRig.usual(folder);
        rig.content = id -> {
            Asked.Answered<Content> content = rig.came(DeskRig.sheet(id, NAME, NUMBER, false), Spoil.NONE);
            came.add(((Asked.Known<Content>) content).answer().bytes());
            return content;
        };
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aPictureThatCannotBeDrawn() {
        rig.artist = (paper, _) -> {
            proven.add(paper.file());
            throw new IllegalStateException(SECRET);
        };
        Ticket ticket = rig.begin(false);
        assertThat(rig.prepared(ticket)).isInstanceOf(PreparedOutcome.NotProven.class);
        wiped();
        assertThat(rig.rows()).containsExactly(PrintState.VOID);
        assertThat(rig.letters()).singleElement().asString().contains("not-proven");
        assertThat(rig.printed(ticket)).isInstanceOf(PrintOutcome.NotPrinted.class);
        assertThat(rig.jobs).isEmpty();
    }

    @Test
    void aDistrictThatBreaksWhileItIssues() {
        rig.issue = _ -> {
            throw new IllegalStateException(SECRET);
        };
        broken();
    }

    @Test
    void aDistrictThatBreaksWhileItSends() {
        rig.content = _ -> {
            throw new StackOverflowError(SECRET);
        };
        broken();
    }

    private void broken() {
        assertThat(rig.failed(rig.begin(false))).isEqualTo(DistrictFailure.NONSENSE);
        assertThat(rig.rows()).containsExactly(PrintState.VOID);
        assertThat(rig.letters()).singleElement().asString().contains("not-received");
    }

    /// It was handed over, so nobody knows; and the bytes go with the visit.
    @Test
    void aPrinterThatBreaks() {
        rig.artist = (paper, page) -> {
            proven.add(paper.file());
            return PaperProof.USUAL_ARTIST.draw(paper, page);
        };
        rig.print = _ -> {
            throw new IllegalStateException(SECRET);
        };
        Ticket ticket = rig.begin(false);
        assertThat(rig.prepared(ticket)).isInstanceOf(PreparedOutcome.Ready.class);
        assertThat(rig.printed(ticket)).isInstanceOf(PrintOutcome.Uncertain.class);
        assertThat(rig.rows()).containsExactly(PrintState.UNCERTAIN);
        rig.endVisit(ticket);
        wiped();
    }

    private void wiped() {
        assertThat(came).isNotEmpty().allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
        assertThat(proven).isNotEmpty().allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    }

    static Stream<FaultCode> blocking() {
        return Stream.of(PrinterFault.PAPER_OUT, PrinterFault.COVER_OPEN, PrinterFault.JAM, PrinterFault.SUPPLY_OUT, PrinterFault.PRINTER_STOPPED, DeviceFault.NO_ANSWER);
    }

    @ParameterizedTest
    @MethodSource("blocking")
    void aPrinterThatCannotPrintIsAskedForNothing(FaultCode code) {
        AtomicInteger asked = new AtomicInteger();
        rig.issue = _ -> {
            asked.incrementAndGet();
            return DeskRig.issued();
        };
        Fault fault = new Fault(code);
        rig.printerSays(new Status.Offline(fault));
        assertThat(rig.prepared(rig.begin(false))).isEqualTo(new PreparedOutcome.NoPrinter(fault));
        assertThat(asked).hasValue(0);
        assertThat(rig.rows()).isEmpty();
        rig.printerSays(new Status.Online());
        assertThat(rig.prepared(rig.begin(false))).isInstanceOf(PreparedOutcome.Ready.class);
        assertThat(asked).hasValue(1);
    }
}
