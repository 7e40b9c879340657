package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;

/// A step at which a resident is at work. What the bottom band offers and what a card means is the same on all of them.
public sealed interface VisitStep extends Step permits Home, Choosing, Identify, Guide, Records, Certificates, Papers, OutOfService {
    Visit visit();

    VisitStep with(Visit visit);

    /// What only this step does.
    Turn own(Input input, Board board);

    /// The settings' patience for this kind of screen, before simple mode doubles it.
    Duration usualPatience(Board board);

    @Override
    default Turn on(Input input, Board board) {
        return switch (input) {
            case Intent.Finish _ -> Leaving.farewell(visit(), false).after(abandoned());
            case Intent.StartOver _ -> Turn.to(new Home(visit())).after(abandoned());
            case Intent.Simplify(boolean on) -> Turn.to(with(visit().with(manner().simplified(on))));
            case Intent.Contrast(boolean on) -> Turn.to(with(visit().with(manner().contrasted(on))));
            case Intent.OpenLanguages _ -> Turn.to(new Languages(this));
            case Intent.CallHelp _ -> Help.call(this);
            case Report.PatienceRanOut _ -> waiting() ? givenUp() : Turn.to(new StillThere(this));
            case Report.CardLooked looked -> Proving.looked(this, looked, board);
            case Report.CardRead read -> Proving.cardRead(this, read, board);
            case Report.IdentityChecked checked -> Proving.checked(this, checked, board);
            default -> own(input, board);
        };
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
        return Proving.givenUp(this);
    }

    @Override
    default Duration patience(Board board) {
        Duration usual = waiting() ? waitingPatience(board) : usualPatience(board);
        return manner().simple() && !waiting() ? usual.multipliedBy(2) : usual;
    }

    default Duration waitingPatience(Board board) {
        return board.patiences().answer();
    }

    @Override
    default Manner manner() {
        return visit().manner();
    }
}
