package org.doorstep.core.journey;

import java.time.Duration;

/// Nobody is here. Idle has no fields and is always the site's default.
public record Idle() implements Step {
    @Override
    public Turn on(Input input, Board board) {
        return switch (input) {
            case Intent.Begin begin -> Turn.to(new Home(Visit.begin(begin.fresh(), begin.manner())));
            case Report.CardLooked looked when board.gate().admits(looked) ->
                    Proving.read(new Home(Visit.begin(looked.fresh(), manner())));
            default -> Turn.to(this);
        };
    }

    @Override
    public Duration patience(Board board) {
        return Duration.ZERO;
    }

    @Override
    public Manner manner() {
        return Manner.USUAL;
    }

    @Override
    public String name() {
        return "idle";
    }
}
