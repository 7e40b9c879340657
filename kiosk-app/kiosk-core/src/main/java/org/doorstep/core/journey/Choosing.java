package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.Verb;

/// Behind one of the five doors: its matters, a page at a time.
public record Choosing(Visit visit, Verb verb, int page) implements VisitStep {
    private static final int PAGE = 6;
    private static final int SIMPLE_PAGE = 3;

    private int perPage() {
        return manner().simple() ? SIMPLE_PAGE : PAGE;
    }

    public int pages(Board board) {
        return Math.max(1, Math.ceilDiv(board.bundle().catalogue().under(verb).size(), perPage()));
    }

    public List<ServiceItem> items(Board board) {
        return board.bundle().catalogue().under(verb).stream().skip((long) page * perPage()).limit(perPage()).toList();
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.ChooseItem choice -> board.item(choice.code())
                    .map(item -> Reaching.matter(visit, item, board))
                    .orElse(Turn.to(this));
            case Intent.TurnTo turn when turn.page() >= 0 && turn.page() < pages(board) -> Turn.to(new Choosing(visit, verb, turn.page()));
            case Intent.Back _ -> Turn.to(new Home(visit));
            default -> Turn.to(this);
        };
    }

    @Override
    public Choosing with(Visit other) {
        return new Choosing(other, verb, other.manner().simple() == manner().simple() ? page : 0);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().choose();
    }

    @Override
    public String name() {
        return "choosing";
    }
}
