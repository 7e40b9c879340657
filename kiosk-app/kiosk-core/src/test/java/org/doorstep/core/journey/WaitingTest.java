package org.doorstep.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.Status;
import org.junit.jupiter.api.Test;

/// Nobody answers at all: the step that waits says so by itself, in simple mode no later, and a late answer changes nothing.
class WaitingTest {
    private static final Board BOARD = Fixtures.board();
    private static final Duration ANSWER = BOARD.patiences().answer();

    private static Visit visit(Proof proof) {
        return Visit.begin(new VisitId("v"), Manner.USUAL.simplified(true)).with(proof);
    }

    private static Proof confirmed() {
        return new Proof.Confirmed(new Applicant(Fixtures.person(1), new SubjectToken("s")));
    }

    private static Standing standing(Step step) {
        return new Standing(step, BOARD.after(new Report.ReaderChanged(new Status.Online(), Set.of())), 7, step.patience(BOARD));
    }

    @Test
    void aRecordThatNeverComes() {
        Step waiting = Records.ask(visit(confirmed()), Fixtures.PAID, BOARD).next();
        assertThat(waiting.patience(BOARD)).isEqualTo(ANSWER);
        Standing after = standing(waiting).on(new Report.PatienceRanOut(7)).standing();
        assertThat(after.step()).isInstanceOfSatisfying(Records.class, records ->
                assertThat(records.content()).isEqualTo(new Records.Content.Failed(DistrictFailure.TOO_SLOW)));
        Ticket late = ((Records.Content.Waiting) ((Records) waiting).content()).ticket();
        Standing later = after.on(new Report.RecordAnswered(late, new RecordOutcome.Found(Fixtures.record(Fixtures.person(1))))).standing();
        assertThat(later.step()).isEqualTo(after.step());
    }

    @Test
    void aCheckAndAReadingThatNeverEnd() {
        Ticket ticket = new Ticket(new VisitId("v"), 1);
        Standing checking = standing(new Identify(visit(new Proof.Checking(Fixtures.person(1), ticket)), Fixtures.PAID));
        assertThat(checking.armedFor()).isEqualTo(ANSWER);
        assertThat(((Identify) checking.on(new Report.PatienceRanOut(7)).standing().step()).visit().proof())
                .isEqualTo(new Proof.NotChecked(Fixtures.person(1), DistrictFailure.TOO_SLOW));
        Standing reading = standing(new Home(visit(new Proof.Reading(ticket))));
        assertThat(((Home) reading.on(new Report.PatienceRanOut(7)).standing().step()).visit().proof()).isEqualTo(new Proof.ReaderFault());
    }

    /// A confirmation that ran out is asked for anew with the document in hand.
    @Test
    void aConfirmationThatRanOut() {
        Records failed = new Records(visit(confirmed()), Fixtures.PAID, new Records.Content.Failed(DistrictFailure.CONFIRMATION_ENDED),
                false, 0);
        Turn turn = failed.on(new Intent.TryAgain(), BOARD);
        assertThat(turn.effects()).singleElement().isInstanceOf(Effect.CheckIdentity.class);
        assertThat(turn.next()).isInstanceOf(Identify.class);
    }
}
