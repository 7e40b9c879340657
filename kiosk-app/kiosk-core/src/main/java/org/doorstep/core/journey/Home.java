package org.doorstep.core.journey;

import java.time.Duration;

/// Five doors, and under them what this site uses most.
public record Home(Visit visit) implements VisitStep {
    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.ChooseVerb choice -> Turn.to(new Choosing(visit, choice.verb(), 0));
            case Intent.ChooseItem choice -> board.item(choice.code())
                    .map(item -> Reaching.matter(visit, item, board))
                    .orElse(Turn.to(this));
            case Intent.TryAgain _ when visit.proof() instanceof Proof.NotChecked failed -> Proving.check(this, failed.document());
            default -> Turn.to(this);
        };
    }

    @Override
    public Home with(Visit other) {
        return new Home(other);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().choose();
    }

    @Override
    public String name() {
        return "home";
    }
}
