package org.doorstep.core.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.Catalogue;
import org.doorstep.config.Department;
import org.doorstep.config.LangText;
import org.doorstep.config.LifeEvent;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.Verb;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;

/// A list of matters, from one of them on: as many as the frame holds, which only the screen knows.
///
/// @param from the first that is shown, 0 the first of all
public record Choosing(Visit visit, Shelf shelf, int from) implements Chapter {
    /// A matter in the list, and under which head it stands.
    ///
    /// @param head of the group that it stands in; empty where the list has no groups
    public record Entry(ServiceItem item, Optional<Head> head) {}

    /// @param about in a few words; empty where the name says enough
    public record Head(LangText name, Optional<LangText> about) {}

    /// At the matter that one stood at, or at the first if it is gone by now.
    public static Choosing open(Visit visit, Destination.Behind door, Board board) {
        Choosing first = new Choosing(visit, door.shelf(), 0);
        return door.from() > 0 && door.from() < first.entries(board).size() ? first.turned(door.from()) : first;
    }

    public List<Entry> entries(Board board) {
        Catalogue catalogue = board.bundle().catalogue();
        return switch (shelf) {
            case Shelf.Door(Verb verb, Shelf.Order order) -> switch (order) {
                case BY_DEPARTMENT -> byDepartment(catalogue.under(verb));
                case BY_EVENT -> byEvent(catalogue, verb);
            };
            case Shelf.Event(String id) -> catalogue.event(id).stream().flatMap(event -> catalogue.of(event).stream())
                    .map(item -> new Entry(item, Optional.empty())).toList();
        };
    }

    private static List<Entry> byDepartment(List<ServiceItem> items) {
        Set<Department> departments = new LinkedHashSet<>(items.stream().map(ServiceItem::department).toList());
        List<Entry> entries = new ArrayList<>();
        for (Department department : departments) {
            Head head = new Head(department.name(), Optional.of(department.about()));
            items.stream().filter(item -> item.department().equals(department))
                    .forEach(item -> entries.add(new Entry(item, Optional.of(head))));
        }
        return entries;
    }

    /// A matter stands in each life event that it comes with; what comes with none is found by department.
    private static List<Entry> byEvent(Catalogue catalogue, Verb verb) {
        List<Entry> entries = new ArrayList<>();
        for (LifeEvent event : catalogue.events()) {
            Head head = new Head(event.name(), Optional.empty());
            catalogue.of(event).stream().filter(item -> item.doors().contains(verb))
                    .forEach(item -> entries.add(new Entry(item, Optional.of(head))));
        }
        return entries;
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.ChooseItem choice -> board.item(choice.code())
                    .<Turn>map(item -> Turn.go(visit, new Destination.Matter(item)))
                    .orElse(this);
            case Intent.TurnTo turn when turn.from() >= 0 && turn.from() < entries(board).size() -> turned(turn.from());
            case Intent.Arrange(Shelf.Order order) when shelf instanceof Shelf.Door(Verb verb, _) ->
                    Turn.go(visit, new Destination.Behind(new Shelf.Door(verb, order), 0));
            default -> this;
        };
    }

    private Choosing turned(int to) {
        return new Choosing(visit.at(new Destination.Behind(shelf, to)), shelf, to);
    }

    @Override
    public Choosing with(Visit other) {
        return new Choosing(other, shelf, from);
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
