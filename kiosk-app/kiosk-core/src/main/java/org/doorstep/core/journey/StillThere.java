package org.doorstep.core.journey;

import java.time.Duration;

/// A ring that runs down; one touch anywhere goes on exactly where it was.
public record StillThere(VisitStep under) implements Overlay {
    @Override
    public StillThere over(VisitStep other) {
        return new StillThere(other);
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent _ -> under;
            case Report.PatienceRanOut _ ->
                    Farewell.of(under.visit(), under.abandoned()).and(new Effect.Note(Effect.Event.VISIT_ABANDONED));
            default -> this;
        };
    }

    @Override
    public Duration patience(Board board) {
        return board.patiences().stillThere();
    }

    @Override
    public String name() {
        return "still-there";
    }
}
