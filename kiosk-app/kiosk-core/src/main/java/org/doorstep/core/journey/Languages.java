package org.doorstep.core.journey;

import java.time.Duration;

/// The choice of languages, high contrast beside it.
public record Languages(VisitStep under) implements Overlay {
    @Override
    public Languages over(VisitStep other) {
        return new Languages(other);
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.Speak speak when board.bundle().district().languages().contains(speak.language()) ->
                    in(under.manner().in(speak.language()));
            case Intent.Contrast(Manner.Contrast contrast) -> in(under.manner().in(contrast));
            case Intent.Resize(Manner.Size size) -> in(under.manner().in(size));
            case Intent.CallHelp _ -> Help.call(under);
            case Report.PatienceRanOut _ -> new StillThere(under);
            default -> this;
        };
    }

    private VisitStep in(Manner manner) {
        return under.with(under.visit().with(manner));
    }

    @Override
    public Duration patience(Board board) {
        return under.patience(board);
    }

    @Override
    public String name() {
        return "languages";
    }
}
