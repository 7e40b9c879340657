package org.doorstep.core.journey;

import java.time.Duration;
import java.util.stream.Stream;

/// A ring that runs down; one touch anywhere goes on exactly where it was.
public record StillThere(VisitStep under) implements Overlay {
    @Override
    public StillThere over(VisitStep other) {
        return new StillThere(other);
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent _ -> Turn.to(under);
            case Report.PatienceRanOut _ -> abandon();
            default -> stay();
        };
    }

    private Turn abandon() {
        Turn turn = Leaving.farewell(under.visit(), true);
        return new Turn(turn.next(), Stream.concat(under.abandoned().stream(), turn.effects().stream()).toList());
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
