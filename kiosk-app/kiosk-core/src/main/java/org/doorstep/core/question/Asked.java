package org.doorstep.core.question;

import java.util.Optional;
import org.doorstep.core.service.DistrictFailure;

/// What became of a question: nothing yet, an answer, or why there is none.
public sealed interface Asked<A> {
    record Waiting<A>(Ticket ticket, Question<A> question) implements Asked<A> {
        /// What this answer says to the question; empty if it answers another, or this one as it was asked before.
        @SuppressWarnings("unchecked") // Equal questions have answers of one kind: an answer is made with its question.
        public Optional<Answered<A>> heard(Ticket other, Question<?> answered, Answered<?> answer) {
            return ticket.equals(other) && question.equals(answered) ? Optional.of((Answered<A>) answer) : Optional.empty();
        }
    }

    /// Nobody waits any more.
    sealed interface Answered<A> extends Asked<A> {}

    record Known<A>(A answer) implements Answered<A> {}

    record Failed<A>(DistrictFailure why) implements Answered<A> {}
}
