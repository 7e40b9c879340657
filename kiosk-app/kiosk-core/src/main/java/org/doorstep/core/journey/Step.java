package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.core.question.VisitId;

/// Where the terminal stands. One step, one view, one file of rules.
public sealed interface Step extends Turn permits Idle, VisitStep, Overlay, Farewell {
    /// Pure. An input that means nothing here leaves the step as it is.
    Turn on(Input input, Board board);

    /// How long this step waits before `PatienceRanOut`; `Duration.ZERO` = for ever (only Idle).
    Duration patience(Board board);

    /// How the screen speaks on this step.
    Manner manner();

    /// The step's name for help calls, logs and pictures: `record`.
    String name();

    /// The visit that is on.
    Optional<VisitId> visitId();

    @Override
    default Turn and(List<Effect> more) {
        return more.isEmpty() ? this : new Then(this, more);
    }
}
