package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.doorstep.shell.DeskRig.NAME;
import static org.doorstep.shell.DeskRig.NUMBER;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Secret;
import org.doorstep.district.Content;
import org.doorstep.district.Issued;
import org.doorstep.sandbox.paper.Spoil;
import org.doorstep.store.PrintState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Right paper, right person, once: the order of what is written down and what is done, and every way in which nothing comes out.
@ResourceLock(Punctual.COMPUTING)
class PaperDeskTest {
    private static final PrintOutcome FORGOTTEN = new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_FORGOTTEN));
    private static final int RACES = 60;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private DeskRig rig;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        rig = DeskRig.usual(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Ticket ready() {
        Ticket ticket = rig.begin(false);
        assertThat(rig.prepared(ticket)).isInstanceOf(PreparedOutcome.Ready.class);
        return ticket;
    }

    @Test
    void theDeskAnswersWhatATerminalWithoutAPrinterRefuses() {
        assertThat(rig.questions()).containsExactlyInAnyOrder(PreparePaper.class, PrintPaper.class, PrintSlip.class);
    }

    /// Each step is on the disk before the next is taken.
    @Test
    void reservedBeforeItIsIssuedAndSentBeforeItIsPrinted() {
        Queue<List<PrintState>> seen = new ConcurrentLinkedQueue<>();
        rig.issue = _ -> {
            seen.add(rig.rows());
            return DeskRig.issued();
        };
        rig.print = job -> {
            seen.add(rig.rows());
            return new PrintOutcome.Printed(job.impressions());
        };
        assertThat(rig.printed(ready())).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(seen).containsExactly(List.of(PrintState.RESERVED), List.of(PrintState.SENT));
        assertThat(rig.rows()).containsExactly(PrintState.PRINTED);
        assertThat(rig.letters()).singleElement().asString().contains("\"outcome\":\"printed\"", "\"sheets\":1");
    }

    @ParameterizedTest
    @EnumSource(value = Spoil.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotProvenNeverReachesThePrinter(Spoil spoil) {
        rig.content = id -> rig.came(DeskRig.sheet(id, NAME, NUMBER, false), spoil);
        refused();
    }

    @Test
    void anotherPersonsPaperNeverReachesThePrinter() {
        rig.content = id -> rig.came(DeskRig.sheet(id, new Secret("李建国"), new Secret("379999195501010018"), false), Spoil.NONE);
        refused();
    }

    /// The time of its seal could not be judged, so nothing is asked for and nothing is written down.
    @Test
    void noCertificateIsAskedForByAClockThatCannotBeRight() {
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        rig.issue = id -> {
            asked.add(id);
            return DeskRig.issued();
        };
        rig.clockLost(true);
        assertThat(rig.failed(rig.begin(false))).isEqualTo(DistrictFailure.CLOCK_WRONG);
        assertThat(asked).isEmpty();
        assertThat(rig.rows()).isEmpty();
        assertThat(rig.letters()).isEmpty();
        rig.clockLost(false);
        ready();
        assertThat(asked).hasSize(1);
    }

    private void refused() {
        Ticket ticket = rig.begin(false);
        assertThat(rig.prepared(ticket)).isInstanceOf(PreparedOutcome.NotProven.class);
        assertThat(rig.printed(ticket)).isEqualTo(FORGOTTEN);
        assertThat(rig.jobs).isEmpty();
        assertThat(rig.rows()).containsExactly(PrintState.VOID);
        assertThat(rig.letters()).singleElement().asString().contains("not-proven");
    }

    @Test
    void aMaskedOneIsProvenOnlyWhereTheMatterAllowsIt() {
        rig.content = id -> rig.came(DeskRig.sheet(id, NAME, NUMBER, true), Spoil.NONE);
        assertThat(rig.prepared(rig.begin(false))).isInstanceOf(PreparedOutcome.NotProven.class);
        assertThat(rig.prepared(rig.begin(true))).isInstanceOf(PreparedOutcome.Ready.class);
    }

    @Test
    void aDistrictThatFailsMayHaveIssuedAllTheSame() {
        rig.issue = _ -> new Asked.Failed<>(DistrictFailure.TOO_SLOW);
        assertThat(rig.failed(rig.begin(false))).isEqualTo(DistrictFailure.TOO_SLOW);
        assertThat(rig.letters()).singleElement().asString().contains("not-received");
        rig.issue = _ -> DeskRig.issued();
        rig.content = _ -> new Asked.Failed<>(DistrictFailure.LINE_DOWN);
        assertThat(rig.failed(rig.begin(false))).isEqualTo(DistrictFailure.LINE_DOWN);
        assertThat(rig.letters()).singleElement().asString().contains("not-received");
        assertThat(rig.rows()).containsExactly(PrintState.VOID, PrintState.VOID);
    }

    /// Gone while the district still makes it: it is not even fetched.
    @Test
    void whoLeavesEarlyGetsNothingPrinted() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        AtomicInteger fetched = new AtomicInteger();
        rig.issue = _ -> {
            asked.countDown();
            return left(left);
        };
        rig.content = _ -> {
            fetched.incrementAndGet();
            return new Asked.Failed<>(DistrictFailure.LINE_DOWN);
        };
        Ticket ticket = rig.begin(false);
        asked.await();
        rig.endVisit(ticket);
        left.countDown();
        rig.awaitRows(PrintState.VOID);
        assertThat(fetched).hasValue(0);
        assertThat(rig.letters()).singleElement().asString().contains("not-wanted");
    }

    private static Asked.Answered<Issued> left(CountDownLatch left) {
        try {
            left.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return DeskRig.issued();
    }

    @Test
    void whatLiesReadyIsVoidedWithTheVisitAndNeverPrinted() {
        Ticket ticket = ready();
        rig.endVisit(ticket);
        rig.awaitRows(PrintState.VOID);
        assertThat(rig.printed(ticket)).isEqualTo(FORGOTTEN);
        assertThat(rig.jobs).isEmpty();
        assertThat(rig.letters()).singleElement().asString().contains("not-wanted");
    }

    /// Dropped and printed in the same moment: one of them, and the row and the district know which.
    @Test
    void eitherDroppedOrPrinted() {
        SplittableRandom random = new SplittableRandom(4);
        int printed = 0;
        for (int i = 0; i < RACES; i++) {
            Ticket ticket = ready();
            long later = random.nextLong(200_000);
            CompletableFuture<Void> dropping = CompletableFuture.runAsync(() -> {
                LockSupport.parkNanos(later);
                rig.drop(ticket);
            }, Thread.ofPlatform().daemon()::start);
            LockSupport.parkNanos(random.nextLong(200_000));
            boolean came = rig.printed(ticket) instanceof PrintOutcome.Printed;
            dropping.join();
            printed += came ? 1 : 0;
            List<PrintState> before = i == 0 ? List.of() : rig.rows().subList(0, i);
            PrintState end = came ? PrintState.PRINTED : PrintState.VOID;
            await().until(() -> rig.rows().getLast() == end);
            assertThat(before).doesNotContain(PrintState.RESERVED, PrintState.SENT);
            assertThat(rig.jobs).hasSize(printed);
            assertThat(rig.letters()).singleElement().asString().contains(came ? "printed" : "not-wanted");
        }
        assertThat(printed).as("both happened").isBetween(1, RACES - 1);
    }

    @Test
    void aTicketIsPrintedOnce() {
        Ticket ticket = ready();
        assertThat(rig.printed(ticket)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(rig.printed(ticket)).isEqualTo(FORGOTTEN);
        assertThat(rig.jobs).hasSize(1);
    }

    /// While it is on its way nobody sends it again, and nobody takes it back.
    @Test
    void whatIsOnItsWayIsNeitherSentAgainNorVoided() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch out = new CountDownLatch(1);
        rig.print = job -> {
            begun.countDown();
            left(out);
            return new PrintOutcome.Printed(job.impressions());
        };
        Ticket ticket = ready();
        rig.print(ticket);
        begun.await();
        assertThat(rig.printed(ticket)).isEqualTo(FORGOTTEN);
        rig.endVisit(ticket);
        assertThat(rig.jobs).singleElement().satisfies(job -> assertThat(job.document()).as("still needed").isNotEmpty().contains('%', 'P', 'D', 'F'));
        out.countDown();
        rig.awaitRows(PrintState.PRINTED);
        assertThat(rig.letters()).singleElement().asString().contains("printed");
        assertThat(rig.jobs).hasSize(1);
    }

    @Test
    void whatThePrinterSaysIsWhatIsWrittenDown() {
        Fault jam = new Fault(DeviceFault.NO_ANSWER);
        rig.print = _ -> new PrintOutcome.NotPrinted(jam);
        assertThat(rig.printed(ready())).isEqualTo(new PrintOutcome.NotPrinted(jam));
        assertThat(rig.letters()).singleElement().asString().contains("not-printed");
        rig.print = _ -> new PrintOutcome.Uncertain(jam);
        assertThat(rig.printed(ready())).isEqualTo(new PrintOutcome.Uncertain(jam));
        assertThat(rig.letters()).singleElement().asString().contains("uncertain");
        assertThat(rig.rows()).containsExactlyInAnyOrder(PrintState.VOID, PrintState.UNCERTAIN);
    }

    /// The bytes that came, and those that went to the printer, are gone with the visit.
    @Test
    void nothingOfItStaysInMemory() {
        Queue<byte[]> given = new ConcurrentLinkedQueue<>();
        rig.content = id -> {
            Asked.Answered<Content> came = rig.came(DeskRig.sheet(id, NAME, NUMBER, false), Spoil.NONE);
            given.add(((Asked.Known<Content>) came).answer().bytes());
            return came;
        };
        Ticket ticket = ready();
        assertThat(given).singleElement().satisfies(bytes -> assertThat(bytes).containsOnly(0));
        assertThat(rig.printed(ticket)).isInstanceOf(PrintOutcome.Printed.class);
        rig.endVisit(ticket);
        assertThat(rig.jobs).singleElement().satisfies(job -> assertThat(job.document()).containsOnly(0));
    }

    @Test
    void withoutAStoreNothingIsAsked() throws IOException, GeneralSecurityException {
        try (DeskRig unstored = new DeskRig(folder.resolve("unstored"), false, CompletableFuture.completedFuture(null))) {
            unasked(unstored, new PreparedOutcome.NoRecord());
        }
    }

    /// What a former run left open comes first, so that no paper of it comes out beside this one.
    @Test
    void beforeAFormerRunIsSettledNothingIsAsked() throws IOException, GeneralSecurityException {
        try (DeskRig unsettled = new DeskRig(folder.resolve("unsettled"), true, new CompletableFuture<>())) {
            unasked(unsettled, new PreparedOutcome.NoPrinter(new Fault(PrinterFault.BUSY)));
        }
    }

    private static void unasked(DeskRig rig, PreparedOutcome expected) {
        AtomicInteger asked = new AtomicInteger();
        rig.issue = _ -> {
            asked.incrementAndGet();
            return DeskRig.issued();
        };
        assertThat(rig.prepared(rig.begin(false))).isEqualTo(expected);
        assertThat(asked).hasValue(0);
    }
}
