package org.doorstep.shell;

import java.util.function.Consumer;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Progress;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;

/// One question as a hand gets it, and the way its answer takes back into the loop. From any thread.
///
/// @param loop takes a report without blocking
record Call<Q extends Question<A>, A>(Ticket ticket, Q question, Consumer<? super Input> loop) {
    void answer(Asked.Answered<A> answer) {
        loop.accept(new VisitReport.Answer<>(ticket, question, answer));
    }

    void known(A answer) {
        answer(new Asked.Known<>(answer));
    }

    void moved(Progress progress) {
        loop.accept(new VisitReport.Moved(ticket, progress));
    }

    @Override
    public String toString() {
        return question.getClass().getSimpleName() + " #" + ticket.number();
    }
}
