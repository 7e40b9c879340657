package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.service.DistrictFailure;
import org.junit.jupiter.api.Test;

/// Nobody answers at all: the step that waits says so by itself, in simple mode no later, and a late answer changes nothing.
class WaitingTest {
    private static final Board BOARD = Fixtures.board();
    private static final Duration ANSWER = BOARD.patiences().answer();

    private static <S extends VisitStep> S simple(S step, Class<S> kind) {
        return kind.cast(step.with(step.visit().with(Manner.USUAL.in(Manner.Size.SIMPLE))));
    }

    private static Standing standing(Step step) {
        return new Standing(step, BOARD, CardGate.atStart(), 7, step.patience(BOARD));
    }

    @Test
    void aRecordThatNeverComes() {
        Records waiting = simple(Scenes.records(Scenes.waiting(1, Scenes.FETCH)), Records.class);
        assertThat(waiting.patience(BOARD)).isEqualTo(ANSWER);
        Standing after = standing(waiting).on(new Report.PatienceRanOut(7)).standing();
        assertThat(after.step()).isInstanceOfSatisfying(Records.class, records ->
                assertThat(records.asked()).isEqualTo(Scenes.failed(DistrictFailure.TOO_SLOW)));
        Standing later = after.on(Scenes.answer(1, Scenes.FETCH, new RecordOutcome.Found(Scenes.RECORD))).standing();
        assertThat(later.step()).isEqualTo(after.step());
    }

    @Test
    void aCheckAndAReadingThatNeverEnd() {
        Standing checking = standing(simple(Scenes.identify(Scenes.visit(Scenes.checking(1)), Fixtures.PAID), Identify.class));
        assertThat(checking.armedFor()).isEqualTo(ANSWER);
        assertThat(((Identify) checking.on(new Report.PatienceRanOut(7)).standing().step()).visit().proof())
                .isEqualTo(new Proof.NotChecked(Scenes.PERSON, DistrictFailure.TOO_SLOW));
        Standing reading = standing(simple(new Home(Scenes.visit(Scenes.reading(1))), Home.class));
        assertThat(((Home) reading.on(new Report.PatienceRanOut(7)).standing().step()).visit().proof()).isEqualTo(new Proof.ReaderFault());
    }
}
