package org.doorstep.core.journey;

import java.time.Duration;

/// Five doors, and under them what this site uses most.
public record Home(Visit visit) implements VisitStep {
    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.ChooseVerb choice -> Turn.go(visit, new Destination.Behind(Shelf.Door.of(choice.verb()), 0));
            case Intent.ChooseEvent event when board.bundle().catalogue().event(event.id()).isPresent() ->
                    Turn.go(visit, new Destination.Behind(new Shelf.Event(event.id()), 0));
            case Intent.OpenSearch _ -> Turn.go(visit, new Destination.Finding(Typed.NOTHING));
            case Intent.ChooseItem choice -> board.item(choice.code())
                    .<Turn>map(item -> Turn.go(visit, new Destination.Matter(item)))
                    .orElse(this);
            case Intent.TryAgain _ when visit.proof() instanceof Proof.NotChecked -> provedAgain();
            default -> this;
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
