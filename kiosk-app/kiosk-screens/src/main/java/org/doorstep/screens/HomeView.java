package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.LifeEvent;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.Verb;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Intent;
import org.doorstep.wording.HomeWords;
import org.doorstep.wording.VerbWords;

/// Five doors, a field to look for a matter, what this site uses most, and the steps in a life.
final class HomeView {
    private static final double GAP = 20;
    private static final int MOST_EVENTS = 5;
    private static final int MOST_COLUMNS = 3;

    private HomeView() {}

    static Page home(Home home, Look look) {
        String title = home.visit().name().map(name -> look.say(HomeWords.GREETING, Masks.name(name)))
                .orElseGet(() -> look.say(HomeWords.QUESTION));
        String under = ProofWords.say(home.visit().proof(), look).orElseGet(() -> look.say(HomeWords.UNDER));
        VBox words = Parts.column(16, Parts.spring(), Parts.label(title, "title"), Parts.label(under, "under"));
        // What went wrong needs the room, and is all that should be read just now; in the largest print a low wall has none for more.
        boolean low = look.largest() && !look.portrait();
        if (!ProofWords.trouble(home.visit().proof()) && !low) {
            words.getChildren().addFirst(IdleView.notice(look));
        }
        HBox doors = new HBox(Parts.GUTTER);
        for (Verb verb : Verb.values()) {
            doors.getChildren().add(door(verb, look));
        }
        if (look.portrait()) {
            words.getChildren().add(doors);
            return new Page(words, room -> oneUnderAnother(room, List.of(), look), Page.Wall.HOME, Optional.empty());
        }
        // Large words would leave no floor under a low wall.
        if (look.large()) {
            doors.setPadding(new Insets(0, 0, Parts.GUTTER - GAP, 0));
            return Page.touched(words, room -> oneUnderAnother(room, List.of(doors), look));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setPadding(new Insets(8, 0, 24, 0));
        return new Page(new HBox(Parts.GUTTER, words, doors), room -> sideBySide(room, look), Page.Wall.HOME, Optional.empty());
    }

    /// The field and the site's own matters always; the steps in a life where the room is left for them.
    private static Node oneUnderAnother(Room room, List<Region> first, Look look) {
        List<Region> parts = new ArrayList<>(first);
        parts.add(field(room.width(), room, look));
        parts.add(commonHead(look));
        double left = room.height() - parts.stream().mapToDouble(part -> under(part, room)).sum();
        VBox floor = Parts.column(GAP);
        floor.getChildren().addAll(parts);
        List<LifeEvent> events = look.large() ? List.of() : events(look).stream().limit(MOST_EVENTS).toList();
        if (!events.isEmpty()) {
            Region head = head(look.say(HomeWords.EVENTS), look);
            Region row = Tiles.row(room.width(), MOST_EVENTS, events.stream().map(event -> event(event, look)).toList());
            double forEvents = under(head, room) + under(row, room);
            // One row more of what is used most is worth less than all steps in a life, but two rows are worth more.
            if (left - forEvents >= 2 * Tiles.HEIGHT + Parts.GUTTER) {
                floor.getChildren().addAll(common(room, left - forEvents, look), head, row);
                return floor;
            }
        }
        floor.getChildren().add(common(room, left, look));
        return floor;
    }

    /// Ways to find a matter on the left, what this site uses most under the doors.
    private static Node sideBySide(Room room, Look look) {
        Region head = commonHead(look);
        VBox right = Parts.column(GAP, common(room, room.height() - under(head, room), look));
        right.getChildren().addFirst(head);
        double width = room.width() - look.column() - Parts.GUTTER;
        Region field = field(width, room, look);
        VBox left = Parts.column(GAP);
        left.setMinWidth(width);
        left.setMaxWidth(width);
        List<LifeEvent> events = events(look);
        if (!events.isEmpty()) {
            Region eventsHead = head(look.say(HomeWords.EVENTS), look);
            double rest = room.height() - under(field, room) - under(eventsHead, room);
            boolean narrow = events.stream().allMatch(event -> room.wide(event(event, look)) <= Tiles.width(width, MOST_COLUMNS));
            Room.Rows rows = Tiles.rows(width, narrow ? MOST_COLUMNS : MOST_COLUMNS - 1, events, event -> event(event, look));
            left.getChildren().addAll(eventsHead, column(rows, room, rest));
        }
        left.getChildren().addFirst(field);
        return new HBox(Parts.GUTTER, left, right);
    }

    /// How much of a column a part takes, with the gap under it.
    private static double under(Region part, Room room) {
        return room.high(part) + GAP;
    }

    private static Region commonHead(Look look) {
        HBox head = new HBox(Parts.GUTTER, head(look.say(HomeWords.COMMON), look), Parts.spring());
        if (look.board().countsUse() && !look.large()) {
            head.getChildren().add(Parts.label(look.say(HomeWords.COMMON_BY_USE), "note"));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node common(Room room, double height, Look look) {
        int columns = look.large() ? 1 : 2;
        return column(Tiles.rows(look.column(), columns, look.board().common(), item -> Tiles.matter(item, look)), room, height);
    }

    /// As many rows as the height holds.
    private static Node column(Room.Rows rows, Room room, double height) {
        VBox column = Parts.column(rows.gap());
        column.getChildren().addAll(room.fit(rows, height).shown());
        return column;
    }

    private static Region head(String words, Look look) {
        return Parts.label(words, look.large() ? "name" : "head");
    }

    /// With a word of what may be typed, where a line of that width has room for it.
    private static Region field(double width, Room room, Look look) {
        HBox field = new HBox(20, Parts.icon(Icons.SEARCH, 44), Parts.label(look.say(HomeWords.SEARCH), "name"), Parts.spring());
        field.setAlignment(Pos.CENTER_LEFT);
        field.getStyleClass().add("field");
        field.setMinHeight(96);
        if (!look.large()) {
            Label hint = Parts.label(look.say(HomeWords.SEARCH_HINT), "note");
            if (room.wide(field) + room.wide(hint) + GAP <= width) {
                field.getChildren().add(hint);
            }
        }
        return Parts.touch(field, "search", look, new Intent.OpenSearch());
    }

    private static List<LifeEvent> events(Look look) {
        return look.bundle().site().events().stream().flatMap(id -> look.bundle().catalogue().event(id).stream()).toList();
    }

    private static Region event(LifeEvent event, Look look) {
        Node icon = Parts.icon(icon(event), 44);
        VBox words = new VBox(4, Parts.label(look.words().say(event.name()), "key"));
        if (!look.large()) {
            words.getChildren().add(Parts.label(look.say(HomeWords.EVENT_ITEMS, event.items().size()), "note"));
        }
        words.getStyleClass().add("words");
        Pane tile = look.portrait() ? new VBox(4, icon, words) : new HBox(12, icon, words);
        tile.getStyleClass().addAll("tile", "event");
        tile.setMinHeight(look.portrait() ? 168 : 96);
        return Parts.touch(tile, "event-" + event.id(), look, new Intent.ChooseEvent(event.id()));
    }

    /// Pictures for the steps that most districts have; any other has a leaf.
    private static Icons icon(LifeEvent event) {
        return switch (event.id()) {
            case "birth" -> Icons.BIRTH;
            case "school" -> Icons.SCHOOL;
            case "work" -> Icons.WORK;
            case "home" -> Icons.HOUSE;
            case "shop" -> Icons.SHOP;
            case "retire" -> Icons.RETIRE;
            default -> Icons.LEAF;
        };
    }

    private static Region door(Verb verb, Look look) {
        VBox leaf = new VBox(10, fanlight(), Parts.icon(Icons.valueOf(verb.name()), 52), Parts.label(look.say(Codes.of(verb)), "verb"));
        if (!look.large()) {
            leaf.getChildren().add(Parts.label(doorNote(verb, look), "door-note"));
        }
        leaf.setAlignment(Pos.CENTER);
        leaf.getStyleClass().add("leaf");
        VBox.setVgrow(leaf, Priority.ALWAYS);
        VBox door = new VBox(leaf);
        door.getStyleClass().add("door");
        door.setPrefHeight(look.portrait() ? 332 : look.large() ? 216 : 288);
        int doors = Verb.values().length;
        double width = Math.floor((look.column() - Parts.GUTTER * (doors - 1)) / doors);
        door.setMinWidth(width);
        door.setMaxWidth(width);
        return Parts.touch(door, "verb-" + verb.name(), look, new Intent.ChooseVerb(verb));
    }

    private static String doorNote(Verb verb, Look look) {
        if (verb != Verb.PRINT) {
            return look.say(Codes.note(verb));
        }
        return switch (look.board().printing()) {
            case SERVES -> look.say(Codes.note(verb));
            case NOT_NOW -> look.say(VerbWords.PRINT_NOT_NOW);
            case NOT_HERE -> look.say(VerbWords.PRINT_NOT_HERE);
        };
    }

    private static Region fanlight() {
        Region light = new Region();
        light.getStyleClass().add("fanlight");
        light.setMinSize(112, 40);
        light.setMaxSize(112, 40);
        return light;
    }
}
