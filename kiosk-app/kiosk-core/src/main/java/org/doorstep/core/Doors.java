package org.doorstep.core;

import java.util.List;
import java.util.Optional;
import org.doorstep.config.Deed;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Finding;
import org.doorstep.core.catalogue.Reaching;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.records.Records;
import org.doorstep.core.service.Printing;
import org.doorstep.device.Secret;

/// Which step opens at a destination: the only place that knows all chapters.
final class Doors {
    private Doors() {}

    /// The turn with the step that it leads to.
    static Turn.Then opened(Turn turn, Board board) {
        return switch (turn) {
            case Step step -> new Turn.Then(step, List.of());
            case Turn.Then then -> then;
            case Turn.Go(Visit visit, Destination to, var effects) -> {
                Turn.Then opened = opened(open(visit.at(to), to, board), board);
                yield new Turn.Then(opened.next(), effects).and(opened.effects());
            }
            case Turn.Below(var over, Turn below) -> {
                Turn.Then moved = opened(below, board);
                yield moved.next() instanceof VisitStep next ? new Turn.Then(over.over(next), moved.effects()) : moved;
            }
        };
    }

    private static Turn open(Visit visit, Destination to, Board board) {
        return switch (to) {
            case Destination.AtHome _ -> new Home(visit);
            case Destination.Behind door -> Choosing.open(visit, door, board);
            case Destination.Finding finding -> new Finding(visit, finding.typed());
            case Destination.Matter(ServiceItem item) -> Reaching.known(visit, item, board)
                    .map(applicant -> PhoneCode.open(visit, applicant, item))
                    .orElseGet(() -> Reaching.matter(visit, item, board));
            case Destination.SigningIn(ServiceItem item, Secret number) when Reaching.signsIn(visit, item, board) ->
                    SignIn.open(visit, item, number);
            case Destination.SigningIn(ServiceItem item, _) -> Turn.go(visit.left(), new Destination.Matter(item));
            case Destination.Doing doing -> doing(visit, doing, board);
        };
    }

    /// Nothing of a matter is done below the assurance that it needs, and nothing is printed while no printer serves.
    private static Turn doing(Visit visit, Destination.Doing doing, Board board) {
        Optional<Turn> done = switch (doing.deed()) {
            case Deed _ when !visit.assures(doing.item(), doing.deed()) -> Optional.empty();
            case Deed.Show show -> visit.person().map(known -> Records.open(visit, known, doing, show));
            case Deed.Print print -> visit.applicant().filter(_ -> board.printing() == Printing.SERVES)
                    .map(known -> Certificates.open(visit, known, doing, print));
        };
        return done.orElseGet(() -> Turn.go(visit, new Destination.Matter(doing.item())));
    }
}
