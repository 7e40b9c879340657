package org.doorstep.core.journey;

import java.time.Duration;
import java.util.Optional;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.question.Asked;

/// The site's number in large figures, and a call that says which screen it comes from, never which person.
///
/// @param asked what this overlay still waits for
public record Help(VisitStep under, State state, Optional<Asked.Waiting<HelpCall>> asked) implements Overlay {
    /// How the call for a person of the site stands.
    public enum State { CALLING, WAITING, ACCEPTED, NOT_REACHED }

    static Turn call(VisitStep step) {
        Visit.Asking<HelpCall> asking = step.visit().asks(new CallForHelp(step.name()));
        return new Help(step.with(asking.visit()), State.CALLING, Optional.of(asking.waiting()))
                .and(asking.effect(), new Effect.Note(Effect.Event.HELP_CALLED));
    }

    @Override
    public Help over(VisitStep other) {
        return new Help(other, state, asked);
    }

    @Override
    public boolean awaits(VisitReport report) {
        return heard(report).isPresent();
    }

    private Optional<Asked.Answered<HelpCall>> heard(Input input) {
        return input instanceof VisitReport.Answer<?> answer ? asked.flatMap(answer::to) : Optional.empty();
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case VisitReport.Answer<?> answer -> heard(answer).map(this::answered).orElse(this);
            case Intent.TryAgain _ when state == State.NOT_REACHED -> call(under);
            case Report.PatienceRanOut _ -> new StillThere(under);
            default -> this;
        };
    }

    private Turn answered(Asked.Answered<HelpCall> heard) {
        return switch (heard) {
            case Asked.Known<HelpCall>(HelpCall.Accepted _) -> settled(State.ACCEPTED);
            case Asked.Known<HelpCall>(HelpCall.Waiting waiting) -> await(waiting);
            // The site knows of the call, even though it cannot be asked whether somebody comes.
            case Asked.Failed<HelpCall> _ -> settled(state == State.WAITING ? State.WAITING : State.NOT_REACHED);
        };
    }

    private Turn await(HelpCall.Waiting call) {
        if (state == State.WAITING) {
            return settled(State.WAITING);
        }
        Visit.Asking<HelpCall> asking = under.visit().asks(new AwaitHelp(call));
        return new Help(under.with(asking.visit()), State.WAITING, Optional.of(asking.waiting())).and(asking.effect());
    }

    private Help settled(State now) {
        return new Help(under, now, Optional.empty());
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
