package org.doorstep.core.journey;

import java.time.Duration;
import org.doorstep.core.service.HelpCall;

/// The site's number in large figures, and a call that says which screen it comes from, never which person.
public record Help(VisitStep under, Ticket ticket, HelpCall state) implements Overlay {
    static Turn call(VisitStep step) {
        Visit asking = step.visit().ask();
        return Turn.to(
                new Help(step.with(asking), asking.ticket(), HelpCall.CALLING),
                new Effect.CallForHelp(asking.ticket(), step.name()),
                new Effect.Note(Effect.Event.HELP_CALLED));
    }

    @Override
    public Help over(VisitStep other) {
        return new Help(other, ticket, state);
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Report.HelpAnswered answered when answered.ticket().equals(ticket) -> Turn.to(new Help(under, ticket, answered.state()));
            case Intent.TryAgain _ when state == HelpCall.NOT_REACHED -> call(under);
            case Report.PatienceRanOut _ -> Turn.to(new StillThere(under));
            default -> stay();
        };
    }

    @Override
    public Duration patience(Board board) {
        return under.patience(board);
    }

    @Override
    public String name() {
        return "help";
    }
}
