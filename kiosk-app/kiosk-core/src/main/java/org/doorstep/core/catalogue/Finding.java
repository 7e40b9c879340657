package org.doorstep.core.catalogue;

import java.time.Duration;
import java.util.List;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.search.Hit;

/// Looking for a matter: what is typed, and what is found while one types.
public record Finding(Visit visit, Typed typed) implements Chapter {
    /// More than anybody looks through.
    private static final int MOST = 12;
    /// Of 460 phrases that mean a matter, one in a hundred scores less; most that mean none do.
    private static final double ALIKE = 0.45;

    /// The best first; empty while nothing is typed or the terminal is not ready to look.
    public List<Hit> hits(Board board) {
        return board.facts().finder().map(finder -> finder.search().find(typed.text(), MOST)).orElse(List.of());
    }

    /// Nothing is what was typed: the hits are only the nearest.
    public static boolean onlyNear(List<Hit> hits) {
        return hits.isEmpty() || hits.getFirst().score() < ALIKE;
    }

    /// Words for the letters that were typed last.
    public List<String> words(Board board) {
        String letters = typed.letters();
        return board.facts().finder().map(finder -> finder.words().offered(letters, typed.taken().getOrDefault(letters, List.of())))
                .orElse(List.of());
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.Press(var key) -> with(typed.pressed(key));
            case Intent.TakeWord(int place) when place >= 0 && place < words(board).size() -> with(typed.took(words(board).get(place)));
            case Intent.MoreWords(int from) when from >= 0 && from < words(board).size() -> with(typed.wordsFrom(from));
            case Intent.Start _ -> hits(board).stream().findFirst()
                    .<Turn>map(hit -> Turn.go(visit, new Destination.Matter(hit.item()))).orElse(this);
            case Intent.ChooseItem choice -> board.item(choice.code())
                    .<Turn>map(item -> Turn.go(visit, new Destination.Matter(item))).orElse(this);
            default -> this;
        };
    }

    private Finding with(Typed other) {
        return new Finding(visit.at(new Destination.Finding(other)), other);
    }

    @Override
    public Finding with(Visit other) {
        return new Finding(other, typed);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().read();
    }

    @Override
    public String name() {
        return "finding";
    }
}
