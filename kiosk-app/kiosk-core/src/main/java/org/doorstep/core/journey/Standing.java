package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The whole terminal between two inputs: step, board, and which patience is armed. The loop and the simulation both move it, and only by `on`.
///
/// @param arm      number of the patience that counts; one armed earlier is ignored
/// @param armedFor `Duration.ZERO` = no patience runs
public record Standing(Step step, Board board, long arm, Duration armedFor) {
    public static Standing atStart(Board board) {
        return new Standing(new Idle(), board, 0, Duration.ZERO);
    }

    /// What an input came to. Where `standing.arm()` is new, a patience of `armedFor` starts now.
    public record Move(Standing standing, List<Effect> effects) {}

    public Move on(Input input) {
        if (input instanceof Report.PatienceRanOut(long old) && old != arm) {
            return new Move(this, List.of());
        }
        Board seen = board.after(input);
        Turn turn = step.on(input, seen);
        for (Effect effect : turn.effects()) {
            seen = seen.after(effect);
        }
        Duration wanted = turn.next().patience(seen);
        // The ring that asks whether somebody is still there runs on, whatever is reported below it.
        boolean asking = step instanceof StillThere && turn.next() instanceof StillThere;
        boolean anew = input instanceof Intent || (!asking && !turn.next().equals(step)) || !wanted.equals(armedFor);
        return new Move(new Standing(turn.next(), seen, anew ? arm + 1 : arm, anew ? wanted : armedFor), turn.effects());
    }

    /// After a mistake in the terminal itself: nobody is here, whoever was is wiped, a card that lies there serves nobody, and the board stays. No step is
    /// asked, since a step may have made the mistake.
    public Move brokenOff() {
        List<Effect> effects = visit().<List<Effect>>map(id -> List.of(new Effect.EndVisit(id), new Effect.Note(Effect.Event.BROKEN_OFF))).orElse(List.of());
        return new Move(new Standing(new Idle(), board.locked(), arm + 1, Duration.ZERO), effects);
    }

    /// The visit that is on.
    public Optional<VisitId> visit() {
        return switch (step) {
            case VisitStep at -> Optional.of(at.visit().id());
            case Overlay over -> Optional.of(over.under().visit().id());
            case Idle _, Farewell _ -> Optional.empty();
        };
    }
}
