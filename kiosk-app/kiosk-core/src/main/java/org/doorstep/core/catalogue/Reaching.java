package org.doorstep.core.catalogue;

import java.util.Optional;
import java.util.Set;
import org.doorstep.config.Assurance;
import org.doorstep.config.Deed;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.service.DistrictToday;
import org.doorstep.core.service.Printing;
import org.doorstep.device.DeviceClass;

/// The way to a matter: what cannot be done is said before anybody lays a card, and nothing is reached below the assurance it needs.
public final class Reaching {
    /// How a terminal can be sure; the other ways are refused with words until their device is there.
    private static final Set<Assurance> POSSIBLE = Set.of(Assurance.SIGNED_IN, Assurance.CARD_PRESENT, Assurance.PHONE_CODE);

    private Reaching() {}

    /// Who laid a card, where the matter needs a code on their phone besides.
    public static Optional<Applicant> known(Visit visit, ServiceItem item, Board board) {
        boolean wanted = closed(item, board).isEmpty() && item.personal() && !visit.assures(item) && POSSIBLE.containsAll(item.needs());
        return visit.applicant().filter(_ -> wanted);
    }

    public static Chapter matter(Visit visit, ServiceItem item, Board board) {
        Optional<OutOfService.Cause> closed = closed(item, board);
        if (closed.isPresent()) {
            return new OutOfService(visit, item, closed.get());
        }
        if (!item.personal() || visit.assures(item, item.deeds().getFirst())) {
            return new Guide(visit, item, 0);
        }
        if (!POSSIBLE.containsAll(item.needs())) {
            return new OutOfService(visit, item, OutOfService.Cause.ASSURANCE);
        }
        boolean underWay = visit.document().isPresent();
        return board.serves(DeviceClass.ID_CARD_READER) || underWay || signsIn(visit, item, board)
                ? new Identify(visit, item)
                : new OutOfService(visit, item, OutOfService.Cause.READER);
    }

    /// Nobody is known yet, the district lets them sign in, and that is enough for what the matter begins with.
    public static boolean signsIn(Visit visit, ServiceItem item, Board board) {
        return board.bundle().district().signIn() && visit.person().isEmpty() && closed(item, board).isEmpty()
                && item.needs().equals(Set.of(Assurance.SIGNED_IN)) && item.personal() && item.deeds().getFirst() instanceof Deed.Show;
    }

    private static Optional<OutOfService.Cause> closed(ServiceItem item, Board board) {
        DistrictToday today = board.facts().district();
        if (!today.item(item.code()).served()) {
            return Optional.of(OutOfService.Cause.MATTER_CLOSED);
        }
        if (today.departmentDown(item)) {
            return Optional.of(today.departmentClosed(item) ? OutOfService.Cause.DEPARTMENT_CLOSED : OutOfService.Cause.DEPARTMENT_DOWN);
        }
        if (item.onlyPrints() && board.printing() != Printing.SERVES) {
            boolean fitted = board.printing() == Printing.NOT_NOW;
            return Optional.of(fitted ? OutOfService.Cause.PRINTER : OutOfService.Cause.NO_PRINTER);
        }
        return Optional.empty();
    }
}
