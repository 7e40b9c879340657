package org.doorstep.core.journey;

import java.util.Optional;
import org.doorstep.core.question.VisitId;

/// Something in front of a step, which stands unchanged below it. Reports reach the step below; nothing that arrives meanwhile is lost.
public sealed interface Overlay extends Step permits StillThere, Help, Languages {
    VisitStep under();

    Overlay over(VisitStep other);

    Turn own(Input input, Board board);

    @Override
    default Turn on(Input input, Board board) {
        return switch (input) {
            case Intent.Finish _, Intent.StartOver _ -> under().on(input, board);
            case Intent.GoOn _, Intent.Back _ -> under();
            case Intent _, Report.PatienceRanOut _ -> own(input, board);
            case VisitReport report when awaits(report) -> own(input, board);
            case Report _ -> new Below(this, under().on(input, board));
        };
    }

    /// It has asked for this itself.
    default boolean awaits(VisitReport report) {
        return false;
    }

    @Override
    default Manner manner() {
        return under().manner();
    }

    @Override
    default Optional<VisitId> visitId() {
        return under().visitId();
    }
}
