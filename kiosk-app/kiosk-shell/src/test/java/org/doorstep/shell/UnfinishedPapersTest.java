package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.JobFate;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;
import org.doorstep.district.Errand;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Seat;
import org.doorstep.store.Entry;
import org.doorstep.store.IssueId;
import org.doorstep.store.NextLetter;
import org.doorstep.store.Paper;
import org.doorstep.store.PrintState;
import org.doorstep.store.Reservation;
import org.doorstep.store.Sha256;
import org.doorstep.store.Store;
import org.doorstep.store.Stored;
import org.doorstep.store.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a start does with each state that a former run left in the ledger, and with each answer of the printer. Nothing is printed again.
class UnfinishedPapersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Secret NUMBER = new Secret("379999197003120049");
    private static final IssueId ISSUE = new IssueId("i-0000000001");
    private static final Fault FAULT = new Fault(DeviceFault.NO_ANSWER);
    private static final int MOST = 3;
    private static final UnfinishedPapers.Asking QUICK = new UnfinishedPapers.Asking(Duration.ofMillis(1), MOST);

    /// What the printer answers when it is asked for the nth time, from 1.
    interface Fate extends IntFunction<JobFate> {}

    /// One line of the table.
    private record Row(PrintState left, Fate fate, PrintState becomes, String letter, int asked) {
        Arguments arguments() {
            return Arguments.of(left, fate, becomes, letter, asked);
        }
    }

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private PaperBook book;

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void open() {
        store = SetDesk.store(folder);
        book = new PaperBook(CompletableFuture.completedFuture(Optional.of(store)), InstantSource.system(), () -> { });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static JobFate over(PrintOutcome outcome) {
        return new JobFate.Over(outcome);
    }

    static Stream<Arguments> table() {
        PrintOutcome printed = new PrintOutcome.Printed(2);
        PrintOutcome not = new PrintOutcome.NotPrinted(FAULT);
        PrintOutcome uncertain = new PrintOutcome.Uncertain(FAULT);
        Fate twice = nth -> nth < 2 ? new JobFate.Underway(1) : over(printed);
        Fate unasked = nth -> nth < 3 ? new JobFate.Unasked(FAULT) : over(not);
        return Stream.of(
                new Row(PrintState.RESERVED, _ -> over(printed), PrintState.VOID, "restarted", 0),
                new Row(PrintState.SENT, _ -> over(printed), PrintState.PRINTED, "\"sheets\":2", 1),
                new Row(PrintState.SENT, _ -> over(not), PrintState.VOID, "not-printed", 1),
                new Row(PrintState.SENT, _ -> over(uncertain), PrintState.UNCERTAIN, "uncertain", 1),
                new Row(PrintState.SENT, _ -> new JobFate.Unknown(), PrintState.UNCERTAIN, "uncertain", 1),
                new Row(PrintState.SENT, _ -> new JobFate.Underway(1), PrintState.UNCERTAIN, "uncertain", MOST),
                new Row(PrintState.SENT, _ -> new JobFate.Unasked(FAULT), PrintState.UNCERTAIN, "uncertain", MOST),
                new Row(PrintState.SENT, twice, PrintState.PRINTED, "\"sheets\":2", 2),
                new Row(PrintState.SENT, unasked, PrintState.VOID, "not-printed", 3),
                new Row(PrintState.UNCERTAIN, _ -> over(printed), PrintState.PRINTED, "\"sheets\":2", 1),
                new Row(PrintState.UNCERTAIN, _ -> over(not), PrintState.VOID, "not-printed", 1),
                new Row(PrintState.UNCERTAIN, _ -> over(uncertain), PrintState.UNCERTAIN, "uncertain", 1),
                new Row(PrintState.UNCERTAIN, _ -> new JobFate.Unknown(), PrintState.UNCERTAIN, "uncertain", 1),
                new Row(PrintState.UNCERTAIN, _ -> new JobFate.Underway(1), PrintState.UNCERTAIN, "uncertain", 1),
                new Row(PrintState.UNCERTAIN, _ -> new JobFate.Unasked(FAULT), PrintState.UNCERTAIN, "uncertain", 1),
                new Row(PrintState.PRINTED, _ -> over(not), PrintState.PRINTED, "", 0),
                new Row(PrintState.VOID, _ -> over(printed), PrintState.VOID, "", 0)).map(Row::arguments);
    }

    /// @param letter what the district is told, empty for nothing
    /// @param times  how often the printer is asked
    @ParameterizedTest(name = "{index}: {0} becomes {2}, told {3}, asked {4}")
    @MethodSource("table")
    void aStateOfTheLedger(PrintState left, Fate fate, PrintState becomes, String letter, int times) throws InterruptedException {
        leave(ISSUE, left);
        var _ = letters();
        try (Seat<CertificatePrinter> seat = seat(fate)) {
            new UnfinishedPapers(book, Optional.of(new CertificateSeat(seat)), QUICK).settle();
        }
        assertThat(rows()).containsExactly(becomes);
        assertThat(asked).hasValue(times);
        List<String> letters = letters();
        assertThat(letters).hasSize(letter.isEmpty() ? 0 : 1).allSatisfy(told -> assertThat(told).contains(letter));
    }

    @Test
    void withoutAPrinterNobodyKnows() throws InterruptedException {
        leave(ISSUE, PrintState.SENT);
        new UnfinishedPapers(book, Optional.empty(), QUICK).settle();
        assertThat(rows()).containsExactly(PrintState.UNCERTAIN);
    }

    /// A driver that breaks over one paper takes nothing from the others.
    @Test
    void aMistakeOverOneLeavesTheOthersSettled() throws InterruptedException {
        leave(ISSUE, PrintState.SENT);
        leave(new IssueId("i-0000000002"), PrintState.SENT);
        leave(new IssueId("i-0000000003"), PrintState.UNCERTAIN);
        var _ = letters();
        Fate fate = nth -> {
            if (nth == 1) {
                throw new IllegalStateException("a mistake of a driver");
            }
            return over(new PrintOutcome.Printed(2));
        };
        try (Seat<CertificatePrinter> seat = seat(fate)) {
            new UnfinishedPapers(book, Optional.of(new CertificateSeat(seat)), new UnfinishedPapers.Asking(Duration.ofMillis(100), 100)).settle();
        }
        assertThat(rows()).containsExactly(PrintState.PRINTED, PrintState.PRINTED, PrintState.PRINTED);
    }

    @Test
    void withoutAStoreThereIsNothingToDo() throws InterruptedException {
        PaperBook none = new PaperBook(CompletableFuture.completedFuture(Optional.empty()), InstantSource.system(), () -> { });
        new UnfinishedPapers(none, Optional.empty(), QUICK).settle();
        assertThat(rows()).isEmpty();
    }

    private void leave(IssueId issue, PrintState state) {
        assertThat(book.reserve(new Reservation(issue, new VisitId("v-1"), "insured-proof", NUMBER))).isTrue();
        if (state == PrintState.VOID) {
            assertThat(book.voided(issue, Errand.Reason.NOT_WANTED)).isTrue();
        } else if (state != PrintState.RESERVED) {
            assertThat(book.sent(issue, new Paper(new Secret("SN"), 2, 1, "job-of-" + issue.value(), Sha256.of(new byte[1])))).isTrue();
        }
        if (state == PrintState.PRINTED) {
            assertThat(book.printed(issue, 2)).isTrue();
        } else if (state == PrintState.UNCERTAIN) {
            assertThat(book.uncertain(issue)).isTrue();
        }
    }

    private Seat<CertificatePrinter> seat(Fate fate) {
        DeviceBinding binding = new DeviceBinding("printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
        Seat<CertificatePrinter> seat = new Seat<>(Place.usual(binding, _ -> new Remembering(fate)), (_, _) -> { });
        seat.start();
        await().atMost(PATIENCE).until(() -> seat.status() instanceof Status.Online);
        return seat;
    }

    /// A printer that is asked about jobs, and never for one.
    private final class Remembering implements CertificatePrinter {
        private final Fate fate;

        Remembering(Fate fate) {
            this.fate = fate;
        }

        @Override
        public JobFate find(String jobName, int impressions) {
            assertThat(impressions).isEqualTo(2);
            return fate.apply(asked.incrementAndGet());
        }

        @Override
        public PrintOutcome print(PaperJob job, Consumer<PrintProgress> progress, Duration patience) {
            throw new AssertionError("printed again by itself");
        }

        @Override
        public Status status() {
            return new Status.Online();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private List<PrintState> rows() {
        return Stored.within(store.ledger().of(NUMBER), PATIENCE) instanceof Stored.Kept(List<Entry> rows) ? rows.stream().map(Entry::state).toList() : List.of();
    }

    private List<String> letters() {
        List<String> letters = new ArrayList<>();
        while (Stored.within(store.outbox().next(Instant.now()), PATIENCE) instanceof Stored.Kept(NextLetter.Send(Waiting waiting))) {
            letters.add(waiting.letter().body().reveal());
            var _ = Stored.within(store.outbox().done(waiting.id()), PATIENCE);
        }
        return letters;
    }
}
