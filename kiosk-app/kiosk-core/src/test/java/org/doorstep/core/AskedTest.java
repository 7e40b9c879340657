package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.doorstep.config.Language;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.junit.jupiter.api.Test;

/// An answer is heard by whoever asked this very question with this very ticket, and by nobody who has been answered.
class AskedTest {
    private static final Asked<RecordOutcome> WAITING = Scenes.waiting(1, Scenes.FETCH);
    private static final RecordOutcome NONE = new RecordOutcome.NoRecord();

    private static VisitReport.Answer<?> answer(Ticket ticket, FetchRecord question) {
        return VisitReport.Answer.known(ticket, question, NONE);
    }

    @Test
    void ticketAndQuestionMustFit() {
        FetchRecord other = new FetchRecord("social-insurance", Scenes.TOKEN, Language.EN);
        assertThat(answer(Scenes.ticket(1), Scenes.FETCH).to(WAITING)).contains(new Asked.Known<>(NONE));
        assertThat(answer(Scenes.ticket(0), Scenes.FETCH).to(WAITING)).isEmpty();
        assertThat(answer(Scenes.ticket(2), Scenes.FETCH).to(WAITING)).isEmpty();
        assertThat(answer(new Ticket(new VisitId("another"), 1), Scenes.FETCH).to(WAITING)).isEmpty();
        assertThat(answer(Scenes.ticket(1), other).to(WAITING)).isEmpty();
        VisitReport.Answer<?> strange = VisitReport.Answer.known(Scenes.ticket(1), new AwaitHelp(Scenes.CALL), new HelpCall.Accepted());
        assertThat(strange.to(WAITING)).isEmpty();
    }

    @Test
    void aFailureIsAnAnswerToo() {
        VisitReport.Answer<?> failed = new VisitReport.Answer<>(Scenes.ticket(1), Scenes.FETCH, Scenes.failed(DistrictFailure.BUSY));
        assertThat(failed.to(WAITING)).contains(new Asked.Failed<>(DistrictFailure.BUSY));
    }

    @Test
    void nobodyIsAnsweredTwice() {
        assertThat(answer(Scenes.ticket(1), Scenes.FETCH).to(Scenes.<RecordOutcome>known(NONE))).isEqualTo(Optional.empty());
        assertThat(answer(Scenes.ticket(1), Scenes.FETCH).to(Scenes.<RecordOutcome>failed(DistrictFailure.BUSY)))
                .isEqualTo(Optional.empty());
    }
}
