package org.doorstep.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.question.VisitId;

/// The whole terminal between two inputs: step, board, card gate, and which patience is armed. The loop and the simulation both move it,
/// and only by `on`.
///
/// @param arm      number of the patience that counts; one armed earlier is ignored
/// @param armedFor `Duration.ZERO` = no patience runs
public record Standing(Step step, Board board, CardGate gate, long arm, Duration armedFor) {
    public static Standing atStart(Board board) {
        return new Standing(new Idle(), board, CardGate.atStart(), 0, Duration.ZERO);
    }

    /// What an input came to. Where `standing.arm()` is new, a patience of `armedFor` starts now.
    public record Move(Standing standing, List<Effect> effects) {}

    public Move on(Input input) {
        if (input instanceof Report.PatienceRanOut(long old) && old != arm) {
            return new Move(this, List.of());
        }
        CardGate seen = input instanceof Report.CardLooked looked ? gate.after(looked) : gate;
        Board known = known(input, seen);
        Turn.Then turn = input instanceof Report.CardLooked looked && !seen.admits(looked)
                ? new Turn.Then(step, List.of())
                : Doors.opened(step.on(input, known), known);
        for (Effect effect : turn.effects()) {
            seen = after(effect, seen);
        }
        return moved(input, turn, known.with(known.facts().with(seen.card())), seen);
    }

    private Board known(Input input, CardGate seen) {
        return board.with((input instanceof BoardReport report ? report.changed(board.facts()) : board.facts()).with(seen.card()));
    }

    /// A reading or the end of a visit closes the gate.
    private static CardGate after(Effect effect, CardGate gate) {
        return switch (effect) {
            case Effect.EndVisit _ -> gate.locked(CardGate.FORGOTTEN);
            case Effect.Ask ask when ask.question() instanceof ReadCard -> gate.locked(CardGate.LIFTED);
            case Effect.Ask _, Effect.Drop _, Effect.Tell _, Effect.Note _ -> gate;
        };
    }

    private Move moved(Input input, Turn.Then turn, Board now, CardGate seen) {
        Duration wanted = turn.next().patience(now);
        // The ring that asks whether somebody is still there runs on, whatever is reported below it.
        boolean asking = step instanceof StillThere && turn.next() instanceof StillThere;
        boolean anew = input instanceof Intent || (!asking && !turn.next().equals(step)) || !wanted.equals(armedFor);
        return new Move(new Standing(turn.next(), now, seen, anew ? arm + 1 : arm, anew ? wanted : armedFor), turn.effects());
    }

    /// After a mistake in the terminal itself: nobody is here, whoever was is wiped, a card that lies there serves nobody, and the board
    /// stays. No step is asked, since a step may have made the mistake.
    public Move brokenOff() {
        List<Effect> effects = visit().<List<Effect>>map(id -> List.of(new Effect.EndVisit(id), new Effect.Note(Effect.Event.BROKEN_OFF)))
                .orElse(List.of());
        CardGate locked = gate.locked(CardGate.FORGOTTEN);
        return new Move(new Standing(new Idle(), board.with(board.facts().with(locked.card())), locked, arm + 1, Duration.ZERO), effects);
    }

    /// The visit that is on.
    public Optional<VisitId> visit() {
        return step.visitId();
    }
}
