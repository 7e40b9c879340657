package org.doorstep.core.journey;

import java.time.Duration;
import java.util.Optional;
import org.doorstep.core.question.VisitId;

/// Nobody is here. Idle has no fields and is always the site's default.
public record Idle() implements Step {
    @Override
    public Turn on(Input input, Board board) {
        return switch (input) {
            case Intent.Begin begin -> new Home(Visit.begin(begin.fresh(), begin.manner()));
            case Report.CardLooked found -> {
                Proving.Proved reading = Proving.reading(Visit.begin(found.fresh(), manner()));
                yield new Home(reading.visit()).and(reading.effects());
            }
            default -> this;
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

    @Override
    public Optional<VisitId> visitId() {
        return Optional.empty();
    }
}
