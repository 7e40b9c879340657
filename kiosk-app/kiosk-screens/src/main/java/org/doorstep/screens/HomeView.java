package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
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

    private HomeView() {}

    static Page home(Home home, Look look) {
        String title = home.visit().document().map(d -> look.say(HomeWords.GREETING, Masks.name(d)))
                .orElseGet(() -> look.say(HomeWords.QUESTION));
        String under = ProofWords.say(home.visit().proof(), look).orElseGet(() -> look.say(HomeWords.UNDER));
        VBox wall = Parts.column(16, Parts.spring(), Parts.label(title, "title"), Parts.label(under, "under"));
        // What went wrong needs the room, and is all that should be read just now.
        if (!ProofWords.trouble(home.visit().proof())) {
            wall.getChildren().addFirst(IdleView.notice(look));
        }
        HBox doors = new HBox(Parts.GUTTER);
        for (Verb verb : Verb.values()) {
            doors.getChildren().add(door(verb, look));
        }
        if (look.portrait()) {
            wall.getChildren().add(doors);
        }
        return Page.touched(wall, room -> floor(room, look.portrait() ? List.of() : List.of(doors), look));
    }

    /// The field and the site's own matters always; the steps in a life where the room is left for them.
    private static Node floor(Room room, List<Region> first, Look look) {
        List<ServiceItem> common = look.board().common();
        List<Region> parts = new ArrayList<>(first);
        parts.add(field(look));
        HBox head = new HBox(Parts.GUTTER, head(look.say(HomeWords.COMMON), look), Parts.spring());
        if (look.board().countsUse() && !look.large()) {
            head.getChildren().add(Parts.label(look.say(HomeWords.COMMON_BY_USE), "note"));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        parts.add(head);
        List<Region> events = events(look);
        int columns = look.large() ? 1 : 2;
        double used = parts.stream().mapToDouble(part -> room.high(part) + GAP).sum() + first.size() * (Parts.GUTTER - GAP);
        double forEvents = events.stream().mapToDouble(part -> room.high(part) + GAP).sum();
        double left = room.height() - used;
        // One row more of what is used most is worth less than all steps in a life, but two rows are worth more.
        Room.Rows listed = rows(common, columns, look);
        Room.Fitting fitting = room.fit(listed, left - forEvents);
        boolean shown = !events.isEmpty() && forEvents > 0 && left - forEvents >= 2 * 112 + Parts.GUTTER;
        if (!shown) {
            fitting = room.fit(listed, left);
        }
        VBox floor = Parts.column(GAP);
        floor.getChildren().addAll(parts);
        first.forEach(part -> VBox.setMargin(part, new Insets(0, 0, Parts.GUTTER - GAP, 0)));
        VBox tiles = Parts.column(Parts.GUTTER);
        tiles.getChildren().addAll(fitting.shown());
        floor.getChildren().add(tiles);
        if (shown) {
            floor.getChildren().addAll(events);
        }
        return floor;
    }

    private static Room.Rows rows(List<ServiceItem> common, int columns, Look look) {
        return new Room.Rows(Math.ceilDiv(common.size(), columns), 0, Parts.GUTTER, row -> Tiles.row(look.column(), columns,
                common.subList(row * columns, Math.min(common.size(), (row + 1) * columns)).stream()
                        .map(item -> Tiles.matter(item, look)).toList()));
    }

    private static Region head(String words, Look look) {
        return Parts.label(words, look.large() ? "name" : "head");
    }

    private static Region field(Look look) {
        HBox field = new HBox(20, Parts.icon(Icons.SEARCH, 44), Parts.label(look.say(HomeWords.SEARCH), "name"), Parts.spring());
        if (!look.large()) {
            field.getChildren().add(Parts.label(look.say(HomeWords.SEARCH_HINT), "note"));
        }
        field.setAlignment(Pos.CENTER_LEFT);
        field.getStyleClass().add("field");
        field.setMinHeight(96);
        return Parts.touch(field, "search", look, new Intent.OpenSearch());
    }

    private static List<Region> events(Look look) {
        List<LifeEvent> events = look.bundle().site().events().stream().flatMap(id -> look.bundle().catalogue().event(id).stream())
                .limit(MOST_EVENTS).toList();
        return events.isEmpty() || look.large() ? List.of()
                : List.of(head(look.say(HomeWords.EVENTS), look),
                        Tiles.row(look.column(), MOST_EVENTS, events.stream().map(event -> event(event, look)).toList()));
    }

    private static Region event(LifeEvent event, Look look) {
        VBox tile = new VBox(4, Parts.icon(icon(event), 44), Parts.label(look.words().say(event.name()), "key"),
                Parts.label(look.say(HomeWords.EVENT_ITEMS, event.items().size()), "note"));
        tile.setAlignment(Pos.CENTER);
        tile.getStyleClass().addAll("tile", "event");
        tile.setMinHeight(look.portrait() ? 168 : 148);
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
        door.setPrefHeight(look.portrait() ? 332 : 216);
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
