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
            case Intent _ -> Turn.to(under);
            case Report.PatienceRanOut _ -> Leaving.farewell(under.visit(), true).after(under.abandoned());
            default -> stay();
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
