package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.Opened.kept;
import static org.doorstep.store.Opened.moved;
import static org.doorstep.store.Samples.LI;
import static org.doorstep.store.Samples.WANG;
import static org.doorstep.store.Samples.confirmation;
import static org.doorstep.store.Samples.issue;
import static org.doorstep.store.Samples.paper;
import static org.doorstep.store.Samples.reservation;
import static org.doorstep.store.Samples.voiding;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Right paper, right person, once: the moves that there are, and every other refused.
class PrintLedgerTest {
    private final Clock clock = new Clock();

    @TempDir
    Path state;

    private Store store;
    private PrintLedger ledger;

    @BeforeEach
    void open() {
        store = Opened.with(StoreSettings.in(state).at(clock, clock::nanos));
        ledger = store.ledger();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    @Test
    void aPaperThatComesOut() {
        Samples.reserve(store, 1, WANG);
        Samples.send(store, 1);
        Samples.print(store, 1);
        reopen();
        assertThat(Opened.entry(store, issue(1))).isEqualTo(new Entry(issue(1), new VisitId("visit-1"), "residence-proof", PrintState.PRINTED, WANG,
                Optional.of(paper(1)), 2, Optional.empty(), Clock.START, Optional.of(Clock.START), Optional.of(Clock.START)));
        assertThat(Opened.delivered(store, Clock.START)).isEqualTo(confirmation(1));
    }

    /// Brings a fresh issue into a state.
    private void bring(PrintState to, int number) {
        Samples.reserve(store, number, WANG);
        switch (to) {
            case RESERVED -> assertThat(Opened.state(store, issue(number))).isEqualTo(to);
            case VOID -> moved(ledger.voided(issue(number), voiding(number)), to);
            case SENT -> Samples.send(store, number);
            case PRINTED -> {
                Samples.send(store, number);
                Samples.print(store, number);
            }
            case UNCERTAIN -> {
                Samples.send(store, number);
                moved(ledger.uncertain(issue(number)), to);
            }
        }
    }

    /// A time that has not come is none.
    @ParameterizedTest
    @CsvSource({"RESERVED, false, false", "SENT, true, false", "UNCERTAIN, true, false", "PRINTED, true, true", "VOID, false, true"})
    void timesOfAnIssue(PrintState now, boolean sent, boolean settled) {
        bring(now, 1);
        Entry entry = Opened.entry(store, issue(1));
        assertThat(entry.reservedAt()).isEqualTo(Clock.START);
        assertThat(entry.sentAt()).isEqualTo(sent ? Optional.of(Clock.START) : Optional.empty());
        assertThat(entry.settledAt()).isEqualTo(settled ? Optional.of(Clock.START) : Optional.empty());
    }

    private enum Attempt { SENT, PRINTED, UNCERTAIN, VOID, PRINTED_SAYS_PRINTER, PRINTED_SAYS_STAFF, VOID_SAYS_PRINTER, VOID_SAYS_STAFF }

    private static final Set<Attempt> SETTLING = EnumSet.range(Attempt.PRINTED_SAYS_PRINTER, Attempt.VOID_SAYS_STAFF);

    private CompletableFuture<Stored<MoveOutcome>> attempt(Attempt attempt, int number) {
        IssueId issue = issue(number);
        Letter told = new Letter(Letter.Errand.VOID, Optional.of(issue), "another-key-" + number, new Secret("{}"));
        return switch (attempt) {
            case SENT -> ledger.sent(issue, new Paper(new Secret("c"), 1, 1, "a-second-job-name-" + number, Sha256.of(new byte[0])));
            case PRINTED -> ledger.printed(issue, 1, told);
            case UNCERTAIN -> ledger.uncertain(issue);
            case VOID -> ledger.voided(issue, told);
            case PRINTED_SAYS_PRINTER -> ledger.settled(issue, new Verdict.OnPaper(Verdict.Witness.PRINTER, 1), told);
            case PRINTED_SAYS_STAFF -> ledger.settled(issue, new Verdict.OnPaper(Verdict.Witness.STAFF, 1), told);
            case VOID_SAYS_PRINTER -> ledger.settled(issue, new Verdict.NoPaper(Verdict.Witness.PRINTER), told);
            case VOID_SAYS_STAFF -> ledger.settled(issue, new Verdict.NoPaper(Verdict.Witness.STAFF), told);
        };
    }

    private static Set<Attempt> legal(PrintState from) {
        return switch (from) {
            case RESERVED -> EnumSet.of(Attempt.SENT, Attempt.VOID);
            case SENT -> EnumSet.of(Attempt.PRINTED, Attempt.UNCERTAIN);
            case UNCERTAIN -> SETTLING;
            case PRINTED, VOID -> EnumSet.noneOf(Attempt.class);
        };
    }

    /// Every state times every move: the eight moves that there are, and 32 that change nothing.
    @Test
    void everyOtherMoveIsRefusedAndChangesNothing() {
        int number = 0;
        int moves = 0;
        for (PrintState from : PrintState.values()) {
            for (Attempt attempt : Attempt.values()) {
                number++;
                bring(from, number);
                moves += tried(from, attempt, number) ? 1 : 0;
            }
        }
        assertThat(number).isEqualTo(40);
        assertThat(moves).isEqualTo(8);
    }

    private boolean tried(PrintState from, Attempt attempt, int number) {
        Entry before = Opened.entry(store, issue(number));
        long letters = Opened.count(store, "outbox");
        MoveOutcome outcome = kept(attempt(attempt, number));
        boolean legal = legal(from).contains(attempt);
        if (legal) {
            assertThat(outcome).isEqualTo(new MoveOutcome.Moved(PrintState.valueOf(attempt.name().split("_", -1)[0])));
        } else {
            assertThat(outcome).as("%s %s", from, attempt).isEqualTo(new MoveOutcome.Illegal(from));
            assertThat(Opened.entry(store, issue(number))).isEqualTo(before);
            assertThat(Opened.count(store, "outbox")).isEqualTo(letters);
        }
        return legal;
    }

    @Test
    void whoSettledAnUncertainOneIsKept() {
        bring(PrintState.UNCERTAIN, 1);
        moved(ledger.settled(issue(1), new Verdict.OnPaper(Verdict.Witness.STAFF, 3), confirmation(1)), PrintState.PRINTED);
        assertThat(Opened.entry(store, issue(1)).by()).contains(Verdict.Witness.STAFF);
        assertThat(Opened.entry(store, issue(1)).sheets()).isEqualTo(3);
        bring(PrintState.UNCERTAIN, 2);
        moved(ledger.settled(issue(2), new Verdict.NoPaper(Verdict.Witness.PRINTER), voiding(2)), PrintState.VOID);
        assertThat(Opened.entry(store, issue(2)).by()).contains(Verdict.Witness.PRINTER);
        assertThat(Opened.delivered(store, Clock.START)).isEqualTo(confirmation(1));
        assertThat(Opened.delivered(store, Clock.START)).isEqualTo(voiding(2));
    }

    @Test
    void anIssueIsReservedOnceAndAJobNameServesOneIssue() {
        Samples.reserve(store, 1, WANG);
        assertThat(kept(ledger.reserve(reservation(1, LI)))).isEqualTo(new MoveOutcome.AlreadyThere(PrintState.RESERVED));
        assertThat(Opened.entry(store, issue(1)).person()).isEqualTo(WANG);
        Samples.send(store, 1);
        Samples.reserve(store, 2, WANG);
        assertThat(kept(ledger.sent(issue(2), paper(1)))).isEqualTo(new MoveOutcome.JobNameTaken());
        assertThat(Opened.state(store, issue(2))).isEqualTo(PrintState.RESERVED);
        assertThat(kept(ledger.uncertain(issue(9)))).isEqualTo(new MoveOutcome.NoSuchIssue());
    }

    @Test
    void aMoveWhoseLetterCannotBePutIsNotMade() {
        Samples.reserve(store, 1, WANG);
        Samples.reserve(store, 2, WANG);
        moved(ledger.voided(issue(1), voiding(1)), PrintState.VOID);
        Letter sameKey = new Letter(Letter.Errand.VOID, Optional.of(issue(2)), voiding(1).idempotencyKey(), new Secret("{}"));
        assertThat(kept(ledger.voided(issue(2), sameKey))).isEqualTo(new MoveOutcome.KeyTaken());
        assertThat(Opened.state(store, issue(2))).isEqualTo(PrintState.RESERVED);
        assertThatThrownBy(() -> ledger.voided(issue(2), voiding(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStartLearnsWhatIsOpen() {
        bring(PrintState.RESERVED, 1);
        bring(PrintState.SENT, 2);
        bring(PrintState.PRINTED, 3);
        bring(PrintState.UNCERTAIN, 4);
        bring(PrintState.VOID, 5);
        reopen();
        AtStart atStart = kept(ledger.atStart());
        assertThat(Samples.ids(atStart.toVoid())).containsExactly(issue(1));
        assertThat(Samples.ids(atStart.toAsk())).containsExactly(issue(2));
        assertThat(atStart.toAsk().getFirst().paper().orElseThrow().jobName()).isEqualTo(paper(2).jobName());
        assertThat(Samples.ids(atStart.uncertain())).containsExactly(issue(4));
    }

    @Test
    void aPersonIsFoundByTheirMarkAndNobodyElseIs() {
        Samples.reserve(store, 1, WANG);
        Samples.reserve(store, 2, LI);
        Samples.reserve(store, 3, WANG);
        Samples.reserve(store, 4, Secret.NONE);
        assertThat(Samples.ids(kept(ledger.of(WANG)))).containsExactly(issue(1), issue(3));
        assertThat(Samples.ids(kept(ledger.of(LI)))).containsExactly(issue(2));
        assertThat(kept(ledger.of(new Secret("999999197001010010")))).isEmpty();
        assertThat(kept(ledger.of(Secret.NONE))).isEmpty();
        assertThat(Opened.entry(store, issue(4)).person()).isEqualTo(Secret.NONE);
        assertThat(Opened.count(store, "issue WHERE person IS NULL AND mark IS NULL")).as("of nobody nothing is sealed").isEqualTo(1);
    }

    @Test
    void nothingIsReservedThatCouldNotBeReported() {
        store.close();
        store = Opened.with(StoreSettings.in(state).holding(16, 3));
        ledger = store.ledger();
        Samples.reserve(store, 1, WANG);
        Samples.reserve(store, 2, WANG);
        assertThat(kept(store.outbox().put(Samples.rating(1)))).isInstanceOf(PutOutcome.Put.class);
        assertThat(kept(ledger.reserve(reservation(3, LI)))).isEqualTo(new MoveOutcome.NoRoom());
        assertThat(kept(store.outbox().put(Samples.rating(2)))).isEqualTo(new PutOutcome.NoRoom());
        moved(ledger.voided(issue(1), voiding(1)), PrintState.VOID);
        Samples.send(store, 2);
        Samples.print(store, 2);
        assertThat(Opened.count(store, "outbox")).isEqualTo(3);
    }

    /// What stands in the clear must not be able to hold a number of a person.
    @Test
    void numbersOfPersonsAreNoTokens() {
        assertThatThrownBy(() -> new IssueId("99999919491231002X")).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("9999");
        assertThatThrownBy(() -> new Paper(WANG, 1, 1, "99999919491231002X", Sha256.of(new byte[0]))).hasMessageNotContaining("9999");
        assertThatThrownBy(() -> new Letter(Letter.Errand.RATING, Optional.empty(), "13900000000", WANG)).hasMessageNotContaining("1390");
        assertThatThrownBy(() -> new Reservation(issue(1), new VisitId("v"), "王小明", WANG)).hasMessageNotContaining("王");
        assertThat(reservation(1, WANG).toString() + paper(1) + voiding(1)).doesNotContain("9999991949").doesNotContain("ZJ-2026").doesNotContain("number");
    }
}
