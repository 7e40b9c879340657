package org.doorstep.core.journey;

import java.time.Duration;
import org.doorstep.config.ServiceItem;

/// What a matter asks and gives; "start" where this terminal can do it.
public record Guide(Visit visit, ServiceItem item) implements VisitStep {
    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.Start _ when item.recordKind().isPresent() -> Records.ask(visit, item, board);
            case Intent.Start _ when item.personal() -> Certificates.ask(visit, item, this, board);
            case Report.PrinterChanged _ when item.onlyPrints() -> Reaching.matter(visit, item, board);
            case Intent.Back _ -> Turn.to(new Home(visit));
            default -> Turn.to(this);
        };
    }

    @Override
    public Guide with(Visit other) {
        return new Guide(other, item);
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
