package org.doorstep.core.journey;

import java.time.Duration;
import org.doorstep.config.ServiceItem;

/// How was it (好差评)? Five faces, voluntary, once a matter; to skip is as large as to answer. Any of them leads to the farewell.
public record Rate(Visit visit, ServiceItem item) implements VisitStep {
    /// 非常满意 to 非常不满意, as the national standard of 好差评 has them (GB/T 39734-2020).
    public enum Level { VERY_GOOD, GOOD, FAIR, POOR, VERY_POOR }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.Judge(Level level) -> {
                Visit asking = visit.ask();
                Turn leave = Leaving.farewell(asking, false);
                yield leave.before(new Effect.SendRating(asking.ticket(), item.code(), level));
            }
            case Intent.Back _ -> Leaving.farewell(visit, false);
            default -> Turn.to(this);
        };
    }

    @Override
    public Rate with(Visit other) {
        return new Rate(other, item);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().rating();
    }

    @Override
    public String name() {
        return "rating";
    }
}
