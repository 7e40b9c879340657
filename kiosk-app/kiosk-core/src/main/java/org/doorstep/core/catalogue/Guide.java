package org.doorstep.core.catalogue;

import java.time.Duration;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;

/// What a matter asks and gives; "start" where this terminal can do it.
///
/// @param from the first fact that is looked at, 0 the first of all
public record Guide(Visit visit, ServiceItem item, int from) implements Chapter {
    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.Start _ when !item.deeds().isEmpty() -> Turn.go(visit, new Destination.Doing(item, item.deeds().getFirst()));
            case Intent.TurnTo(int to) when to >= 0 -> new Guide(visit, item, to);
            case BoardReport.DeviceChanged _ when item.onlyPrints() -> Turn.go(visit, new Destination.Matter(item));
            default -> this;
        };
    }

    @Override
    public Guide with(Visit other) {
        return new Guide(other, item, from);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().read();
    }

    @Override
    public String name() {
        return "guide";
    }
}
