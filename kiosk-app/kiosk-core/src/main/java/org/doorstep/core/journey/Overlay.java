package org.doorstep.core.journey;

import java.util.List;

/// Something in front of a step, which stands unchanged below it. Reports reach the step below; nothing that arrives meanwhile is lost.
public sealed interface Overlay extends Step permits StillThere, Help, Languages {
    VisitStep under();

    Overlay over(VisitStep other);

    Turn own(Input input, Board board);

    @Override
    default Turn on(Input input, Board board) {
        return switch (input) {
            case Intent.Finish _ -> under().on(input, board);
            case Intent.GoOn _, Intent.Back _ -> Turn.to(under());
            case Intent.StartOver _ -> under().on(input, board);
            case Report.PatienceRanOut _, Report.HelpAnswered _, Intent _ -> own(input, board);
            case Report _ -> below(input, board);
        };
    }

    private Turn below(Input input, Board board) {
        Turn turn = under().on(input, board);
        return turn.next() instanceof VisitStep moved ? new Turn(over(moved), turn.effects()) : turn;
    }

    @Override
    default Manner manner() {
        return under().manner();
    }

    /// An overlay's own answer where it has none.
    default Turn stay() {
        return new Turn(this, List.of());
    }
}
