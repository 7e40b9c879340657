package org.doorstep.core.catalogue;

import java.time.Duration;
import java.util.List;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.Verb;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;

/// Behind one of the five doors: its matters, a page at a time.
public record Choosing(Visit visit, Verb verb, int page) implements Chapter {
    private static final int PAGE = 6;
    private static final int SIMPLE_PAGE = 3;

    /// At the page that one stood at, or at the last that there is by now.
    public static Choosing open(Visit visit, Destination.Behind door, Board board) {
        Choosing first = new Choosing(visit, door.verb(), 0);
        return first.turned(Math.min(door.page(), first.pages(board) - 1));
    }

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
                    .<Turn>map(item -> Turn.go(visit, new Destination.Matter(item)))
                    .orElse(this);
            case Intent.TurnTo turn when turn.page() >= 0 && turn.page() < pages(board) -> turned(turn.page());
            default -> this;
        };
    }

    private Choosing turned(int to) {
        return new Choosing(visit.at(new Destination.Behind(verb, to)), verb, to);
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
