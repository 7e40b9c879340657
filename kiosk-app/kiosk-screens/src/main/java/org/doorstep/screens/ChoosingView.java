package org.doorstep.screens;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Choosing.Entry;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.service.Doable;
import org.doorstep.wording.ChoosingWords;
import org.doorstep.wording.PageWords;

/// A list of matters: as many as the room holds, under the heads that they stand under.
final class ChoosingView {
    private static final double HEAD = 184;

    private ChoosingView() {}

    static Page draw(Choosing choosing, Look look) {
        List<Entry> entries = choosing.entries(look.board());
        VBox wall = Parts.column(12, Parts.spring(), Parts.label(title(choosing.shelf(), look), "title"));
        wall.getChildren().add(Parts.label(entries.isEmpty() ? look.say(ChoosingWords.NONE)
                : look.say(order(choosing.shelf()), entries.size()), "under"));
        if (!look.large()) {
            wall.getChildren().add(legend(entries, look));
        }
        return Page.touched(wall, room -> floor(choosing, entries, room, look));
    }

    private static String title(Shelf shelf, Look look) {
        return switch (shelf) {
            case Shelf.Door door -> look.say(Codes.of(door.verb()));
            case Shelf.Event(String id) -> look.bundle().catalogue().event(id).map(event -> look.words().say(event.name())).orElse("");
        };
    }

    private static ChoosingWords order(Shelf shelf) {
        return switch (shelf) {
            case Shelf.Door(_, Shelf.Order order) -> order == Shelf.Order.BY_EVENT ? ChoosingWords.BY_EVENT : ChoosingWords.BY_DEPARTMENT;
            case Shelf.Event _ -> ChoosingWords.EVENT;
        };
    }

    /// What the marks mean, and how many of each there are.
    private static Region legend(List<Entry> entries, Look look) {
        Map<Doable, Integer> counts = new EnumMap<>(Doable.class);
        entries.forEach(entry -> counts.merge(look.board().doable(entry.item()), 1, Integer::sum));
        List<Region> cards = new ArrayList<>();
        for (Doable doable : Doable.values()) {
            HBox head = new HBox(12, Tiles.mark(doable, look), Parts.spring(),
                    Parts.label(look.say(ChoosingWords.PIECES, counts.getOrDefault(doable, 0)), "key"));
            head.setAlignment(Pos.CENTER_LEFT);
            VBox card = Parts.column(8, head, Parts.label(look.say(Codes.note(doable)), "note"));
            card.getStyleClass().add("legend");
            cards.add(card);
        }
        return look.portrait() ? Tiles.row(Parts.COLUMN, cards.size(), cards) : Parts.column(16, cards.toArray(Region[]::new));
    }

    /// A row of tiles.
    ///
    /// @param first place of its first matter in the list
    private record Row(int first, List<Entry> entries) {
        Optional<Choosing.Head> head() {
            return entries.getFirst().head();
        }
    }

    private static Node floor(Choosing choosing, List<Entry> entries, Room room, Look look) {
        List<Row> rows = rows(entries, look.large() ? 1 : 2);
        int first = Math.max(0, (int) rows.stream().takeWhile(row -> row.first() <= choosing.from()).count() - 1);
        Room.Rows listed = new Room.Rows(rows.size(), first, Parts.GUTTER, i ->
                row(rows.get(i), i == first || !rows.get(i - 1).head().equals(rows.get(i).head()), look));
        // Behind a door there is always something below the list: the other way to arrange it.
        boolean door = choosing.shelf() instanceof Shelf.Door;
        double below = room.high(pager(choosing, new Turned(-1, -1, ""), look)) + Parts.GUTTER;
        Room.Fitting fitting = door ? room.fit(listed, room.height() - below) : room.fitPages(listed, room.height(), below);
        boolean paged = door || !fitting.all(rows.size());
        VBox list = Parts.column(Parts.GUTTER);
        list.getChildren().addAll(fitting.shown());
        VBox floor = Parts.column(Parts.GUTTER, Parts.grown(list));
        if (paged && !entries.isEmpty()) {
            int after = fitting.after() < rows.size() ? rows.get(fitting.after()).first() : -1;
            int before = fitting.before() < 0 ? -1 : rows.get(fitting.before()).first();
            String where = look.say(PageWords.RANGE, rows.get(first).first() + 1, after < 0 ? entries.size() : after, entries.size());
            floor.getChildren().add(pager(choosing, new Turned(before, after, where), look));
        }
        return floor;
    }

    /// Where the page before begins and the page after, and where we are.
    private record Turned(int before, int after, String where) {}

    private static List<Row> rows(List<Entry> entries, int columns) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entries.size();) {
            int end = i + 1;
            while (end < entries.size() && end - i < columns && entries.get(end).head().equals(entries.get(i).head())) {
                end++;
            }
            rows.add(new Row(i, entries.subList(i, end)));
            i = end;
        }
        return rows;
    }

    /// @param headed its head stands beside it, or above it in large print
    private static Region row(Row row, boolean headed, Look look) {
        boolean beside = row.head().isPresent() && !look.large();
        double width = look.column() - (beside ? HEAD + Parts.GUTTER : 0);
        HBox tiles = Tiles.row(width, look.large() ? 1 : 2, row.entries().stream()
                .map(entry -> beside ? Tiles.narrow(entry.item(), look) : Tiles.matter(entry.item(), look)).toList());
        if (row.head().isEmpty()) {
            return tiles;
        }
        VBox head = Parts.column(2);
        if (headed) {
            row.head().ifPresent(named -> {
                head.getChildren().add(Parts.label(look.words().say(named.name()), beside ? "row-head" : "name"));
                named.about().filter(_ -> beside).ifPresent(about -> head.getChildren().add(Parts.label(look.words().say(about), "note")));
            });
        }
        if (!beside) {
            return headed ? Parts.column(12, head, tiles) : tiles;
        }
        head.setMinWidth(HEAD);
        head.setMaxWidth(HEAD);
        return new HBox(Parts.GUTTER, head, tiles);
    }

    /// Where we are, and under it the ways: back, arranged otherwise, on.
    private static Region pager(Choosing choosing, Turned turned, Look look) {
        boolean door = choosing.shelf() instanceof Shelf.Door;
        HBox keys = Pager.draw(turned.before(), turned.after(), door || look.large() ? "" : turned.where(), look);
        if (!(choosing.shelf() instanceof Shelf.Door(_, Shelf.Order order))) {
            return keys;
        }
        boolean byEvent = order == Shelf.Order.BY_EVENT;
        String word = look.say(byEvent ? ChoosingWords.TO_DEPARTMENT : ChoosingWords.TO_EVENT);
        Region other = Parts.touch(look.large() ? Parts.button(word) : Parts.button(byEvent ? Icons.DOOR : Icons.LEAF, word), "arrange",
                look, new Intent.Arrange(byEvent ? Shelf.Order.BY_DEPARTMENT : Shelf.Order.BY_EVENT));
        HBox.setHgrow(other, Priority.ALWAYS);
        other.setMaxWidth(Double.MAX_VALUE);
        keys.getChildren().set(1, other);
        return look.large() ? keys : Parts.column(8, Parts.label(turned.where(), "note"), keys);
    }
}
