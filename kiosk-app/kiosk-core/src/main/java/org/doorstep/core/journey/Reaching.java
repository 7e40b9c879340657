package org.doorstep.core.journey;

import org.doorstep.config.Assurance;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.service.Printing;

/// The way to a matter: nothing of it is reached below the assurance it needs.
final class Reaching {
    private Reaching() {}

    static Turn matter(Visit visit, ServiceItem item, Board board) {
        if (!board.today(item.code()).served()) {
            return Turn.to(new OutOfService(visit, item, OutOfService.Cause.MATTER_CLOSED));
        }
        if (board.departmentDown(item)) {
            return Turn.to(new OutOfService(visit, item, OutOfService.Cause.DEPARTMENT_DOWN));
        }
        if (item.onlyPrints() && board.printing() != Printing.SERVES) {
            boolean fitted = board.printing() == Printing.NOT_NOW;
            return Turn.to(new OutOfService(visit, item, fitted ? OutOfService.Cause.PRINTER : OutOfService.Cause.NO_PRINTER));
        }
        if (!item.personal() || assured(visit, item)) {
            return Turn.to(new Guide(visit, item));
        }
        boolean underWay = visit.document().isPresent();
        return Turn.to(board.reader().serves() || underWay
                ? new Identify(visit, item)
                : new OutOfService(visit, item, OutOfService.Cause.READER));
    }

    /// A document that the district confirmed gives `CARD_PRESENT`, and no more.
    static boolean assured(Visit visit, ServiceItem item) {
        return item.needs().stream().allMatch(need -> need == Assurance.CARD_PRESENT && visit.applicant().isPresent());
    }
}
