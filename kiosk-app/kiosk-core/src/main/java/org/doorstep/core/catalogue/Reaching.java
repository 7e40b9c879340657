package org.doorstep.core.catalogue;

import java.util.Optional;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.service.DistrictToday;
import org.doorstep.core.service.Printing;
import org.doorstep.device.DeviceClass;

/// The way to a matter: what cannot be done is said before anybody lays a card, and nothing is reached below the assurance it needs.
public final class Reaching {
    private Reaching() {}

    public static Chapter matter(Visit visit, ServiceItem item, Board board) {
        Optional<OutOfService.Cause> closed = closed(item, board);
        if (closed.isPresent()) {
            return new OutOfService(visit, item, closed.get());
        }
        if (!item.personal() || visit.assures(item)) {
            return new Guide(visit, item, 0);
        }
        boolean underWay = visit.document().isPresent();
        return board.serves(DeviceClass.ID_CARD_READER) || underWay
                ? new Identify(visit, item)
                : new OutOfService(visit, item, OutOfService.Cause.READER);
    }

    private static Optional<OutOfService.Cause> closed(ServiceItem item, Board board) {
        DistrictToday today = board.facts().district();
        if (!today.item(item.code()).served()) {
            return Optional.of(OutOfService.Cause.MATTER_CLOSED);
        }
        if (today.departmentDown(item)) {
            return Optional.of(OutOfService.Cause.DEPARTMENT_DOWN);
        }
        if (item.onlyPrints() && board.printing() != Printing.SERVES) {
            boolean fitted = board.printing() == Printing.NOT_NOW;
            return Optional.of(fitted ? OutOfService.Cause.PRINTER : OutOfService.Cause.NO_PRINTER);
        }
        return Optional.empty();
    }
}
