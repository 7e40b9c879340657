package org.doorstep.core.journey;

import java.time.Duration;
import org.doorstep.config.ServiceItem;

/// This matter cannot be done here now: what does not work, what still does, where the next terminal is. As soon as it can be done, it
/// says so
/// itself.
public record OutOfService(Visit visit, ServiceItem item, Cause cause) implements VisitStep {
    public enum Cause { READER, MATTER_CLOSED, DEPARTMENT_DOWN, PRINTER, NO_PRINTER }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.ChooseVerb choice -> Turn.to(new Choosing(visit, choice.verb(), 0));
            case Intent.TryAgain _, Report.ReaderChanged _, Report.PrinterChanged _, Report.CatalogueArrived _, Report.HealthArrived _ ->
                    Reaching.matter(visit, item, board);
            case Intent.Back _ -> Turn.to(new Home(visit));
            default -> Turn.to(this);
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
