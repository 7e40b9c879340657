package org.doorstep.core.journey;

import java.util.Optional;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Progress;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;

/// What the world reports to one visit. It names the ticket that was asked with; a report with another ticket means nothing.
public sealed interface VisitReport extends Report {
    Ticket ticket();

    record Answer<A>(Ticket ticket, Question<A> question, Asked.Answered<A> answer) implements VisitReport {
        public static <A> Answer<A> known(Ticket ticket, Question<A> question, A answer) {
            return new Answer<>(ticket, question, new Asked.Known<>(answer));
        }

        /// What it says to somebody who waits.
        public <B> Optional<Asked.Answered<B>> to(Asked<B> asked) {
            return asked instanceof Asked.Waiting<B> waiting ? waiting.heard(ticket, question, answer) : Optional.empty();
        }
    }

    record Moved(Ticket ticket, Progress progress) implements VisitReport {}
}
