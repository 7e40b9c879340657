package org.doorstep.core.journey;

import java.time.Duration;
import org.doorstep.config.ServiceItem;

/// A matter needs to know who stands there; the reader's state is alive on the screen.
public record Identify(Visit visit, ServiceItem item) implements VisitStep {
    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.TryAgain _ when visit.proof() instanceof Proof.NotChecked failed -> Proving.check(this, failed.document());
            case Report.ReaderChanged _, Report.PrinterChanged _ when !Proving.underWay(visit) -> Reaching.matter(visit, item, board);
            case Intent.Back _ -> Turn.to(new Home(visit));
            default -> Turn.to(this);
        };
    }

    @Override
    public Identify with(Visit other) {
        return new Identify(other, item);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().choose();
    }

    @Override
    public String name() {
        return "identify";
    }
}
