package org.doorstep.core.catalogue;

import java.time.Duration;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;

/// This matter cannot be done here now: what does not work, what still does, where the next terminal is. As soon as it can be done, it
/// says so itself.
public record OutOfService(Visit visit, ServiceItem item, Cause cause) implements Chapter {
    public enum Cause {
        READER, MATTER_CLOSED, DEPARTMENT_DOWN, DEPARTMENT_CLOSED, PRINTER, NO_PRINTER,
        /// It needs to know more surely who stands there than this terminal can.
        ASSURANCE
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.ChooseVerb choice -> Turn.go(visit, new Destination.Behind(Shelf.Door.of(choice.verb()), 0));
            case Intent.TryAgain _, BoardReport.DeviceChanged _, BoardReport.CatalogueArrived _, BoardReport.HealthArrived _ ->
                    Turn.go(visit, new Destination.Matter(item));
            default -> this;
        };
    }

    @Override
    public OutOfService with(Visit other) {
        return new OutOfService(other, item, cause);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().choose();
    }

    @Override
    public String name() {
        return "out-of-service";
    }
}
