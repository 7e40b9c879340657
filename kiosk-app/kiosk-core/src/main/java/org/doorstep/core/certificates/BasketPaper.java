package org.doorstep.core.certificates;

import java.util.Optional;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.device.PrintOutcome;

/// One certificate of a basket on its way.
///
/// @param ticket names this paper to the hands: the ticket that it was asked for with
public record BasketPaper(CertificateRequest request, Ticket ticket, State state) {
    /// How far it is.
    public sealed interface State {
        record Making(Asked.Waiting<PreparedOutcome> asked, PaperProgress progress) implements State {}

        /// Nothing of it was sent to the printer, and nothing will be.
        record NotMade(Asked.Answered<PreparedOutcome> why) implements State {}

        record Ready(PreparedPaper paper) implements State {}

        record Sent(PreparedPaper paper, Asked.Waiting<PrintOutcome> asked, PaperProgress progress) implements State {}

        record Over(PreparedPaper paper, PrintOutcome outcome) implements State {}
    }

    BasketPaper now(State next) {
        return new BasketPaper(request, ticket, next);
    }

    /// Where it is under way and this speaks of it.
    BasketPaper moved(VisitReport.Moved moved) {
        return switch (state) {
            case State.Making(var asked, _) when moved.progress() instanceof PaperProgress far && asked.ticket().equals(moved.ticket()) ->
                    now(new State.Making(asked, far));
            case State.Sent(PreparedPaper paper, var asked, _)
                    when moved.progress() instanceof PaperProgress far && asked.ticket().equals(moved.ticket()) ->
                    now(new State.Sent(paper, asked, far));
            default -> this;
        };
    }

    /// With what was made of it, where this answers it.
    BasketPaper prepared(VisitReport.Answer<?> answer) {
        return state instanceof State.Making(var asked, _) ? answer.to(asked).map(this::prepared).orElse(this) : this;
    }

    BasketPaper prepared(Asked.Answered<PreparedOutcome> heard) {
        return now(heard instanceof Asked.Known<PreparedOutcome>(PreparedOutcome.Ready(PreparedPaper paper))
                ? new State.Ready(paper)
                : new State.NotMade(heard));
    }

    /// It lies in memory, or will, and may still be dropped.
    boolean droppable() {
        return state instanceof State.Making || state instanceof State.Ready;
    }

    /// What became of it at the printer.
    public Optional<PrintOutcome> outcome() {
        return state instanceof State.Over(_, PrintOutcome outcome) ? Optional.of(outcome) : Optional.empty();
    }

    /// It, once it was made.
    public Optional<PreparedPaper> paper() {
        return switch (state) {
            case State.Ready(PreparedPaper paper) -> Optional.of(paper);
            case State.Sent(PreparedPaper paper, _, _) -> Optional.of(paper);
            case State.Over(PreparedPaper paper, _) -> Optional.of(paper);
            case State.Making _, State.NotMade _ -> Optional.empty();
        };
    }
}
