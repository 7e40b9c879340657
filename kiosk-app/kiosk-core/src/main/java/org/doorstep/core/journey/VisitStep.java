package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.question.VisitId;

/// A step at which a resident is at work. What the bottom band offers and what a card means is the same on all of them.
public sealed interface VisitStep extends Step permits Home, Chapter {
    Visit visit();

    VisitStep with(Visit visit);

    /// What only this step does.
    Turn own(Input input, Board board);

    /// The settings' patience for this kind of screen, before large print doubles it.
    Duration usualPatience(Board board);

    @Override
    default Turn on(Input input, Board board) {
        return switch (input) {
            case Intent.Finish _ -> Farewell.of(visit(), abandoned());
            case Intent.StartOver _ -> Turn.go(visit(), new Destination.AtHome()).and(abandoned());
            case Intent.Back _ -> back();
            case Intent.Resize(Manner.Size size) -> with(visit().with(manner().in(size)));
            case Intent.Contrast(Manner.Contrast contrast) -> with(visit().with(manner().in(contrast)));
            case Intent.OpenLanguages _ -> new Languages(this);
            case Intent.CallHelp _ -> Help.call(this);
            case Report.PatienceRanOut _ -> waiting() ? givenUp() : new StillThere(this);
            case Report.CardLooked _ -> Proving.found(visit()).map(this::proved).orElse(this);
            case VisitReport.Answer<?> answer -> Proving.heard(visit(), answer).map(this::proved).orElseGet(() -> own(answer, board));
            default -> own(input, board);
        };
    }

    /// The document in hand is checked once more.
    default Turn provedAgain() {
        return Proving.again(visit()).map(this::proved).orElse(this);
    }

    /// The district's confirmation of the person ended: the document in hand is checked anew on the way to the matter; where there is none,
    /// they say anew who they are.
    default Turn confirmedAnew(ServiceItem item) {
        Destination matter = new Destination.Matter(item);
        return Proving.again(visit()).map(proved -> Turn.go(proved.visit(), matter).and(proved.effects()))
                .orElseGet(() -> Turn.go(visit().signedOut(), matter));
    }

    /// Stands on with what became of proving who stands there.
    private Turn proved(Proving.Proved proved) {
        VisitStep next = with(proved.visit());
        boolean confirmed = proved.visit().applicant().isPresent() && visit().applicant().isEmpty();
        return (confirmed ? next.identified() : next).and(proved.effects());
    }

    /// The person of the visit is known from now on.
    default Turn identified() {
        return this;
    }

    default Turn back() {
        return Turn.back(visit()).and(abandoned());
    }

    /// What must be undone where this step is left for good by another way than its own.
    default List<Effect> abandoned() {
        return List.of();
    }

    /// The step waits for the district or a device, which is to have answered within `Patiences.answer`.
    default boolean waiting() {
        return Proving.underWay(visit());
    }

    /// Nobody answered at all: the step says so instead of waiting on.
    default Turn givenUp() {
        return with(Proving.givenUp(visit()));
    }

    @Override
    default Duration patience(Board board) {
        Duration usual = waiting() ? waitingPatience(board) : usualPatience(board);
        return manner().large() && !waiting() ? usual.multipliedBy(2) : usual;
    }

    default Duration waitingPatience(Board board) {
        return board.patiences().answer();
    }

    @Override
    default Manner manner() {
        return visit().manner();
    }

    @Override
    default Optional<VisitId> visitId() {
        return Optional.of(visit().id());
    }
}
