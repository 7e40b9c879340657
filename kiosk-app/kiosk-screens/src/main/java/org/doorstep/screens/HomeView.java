package org.doorstep.screens;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.service.Printing;
import org.doorstep.wording.ChoosingWords;
import org.doorstep.wording.HomeWords;
import org.doorstep.wording.ItemWords;
import org.doorstep.wording.VerbWords;

/// Five doors and this site's own matters; behind a door, its list.
final class HomeView {
    private HomeView() {}

    static Page home(Home home, Look look) {
        String title = home.visit().document().map(d -> look.say(HomeWords.GREETING, Masks.name(d)))
                .orElseGet(() -> look.say(HomeWords.QUESTION));
        String under = ProofWords.say(home.visit().proof(), look).orElseGet(() -> look.say(HomeWords.UNDER));
        VBox wall = Parts.column(20, Parts.spring(), Parts.label(title, "title"), Parts.label(under, "under"));
        // What went wrong needs the room, and is all that should be read just now.
        if (!ProofWords.trouble(home.visit().proof())) {
            wall.getChildren().addFirst(IdleView.notice(look));
        }
        HBox doors = new HBox(Parts.GUTTER);
        for (Verb verb : Verb.values()) {
            doors.getChildren().add(door(verb, look));
        }
        List<ServiceItem> common = look.bundle().site().common().stream().flatMap(code -> look.board().item(code).stream())
                .limit(commonOnes(look)).toList();
        VBox floor = Parts.column(16);
        if (look.portrait()) {
            wall.getChildren().add(doors);
        } else {
            floor.getChildren().add(doors);
        }
        floor.getChildren().addAll(Parts.label(look.say(HomeWords.COMMON), "head"), tiles(common, look));
        return new Page(wall, floor);
    }

    /// As many of the site's own matters as stand there without a page to turn; the others are behind the doors.
    private static int commonOnes(Look look) {
        return look.portrait() ? (look.manner().simple() ? 3 : 6) : (look.manner().simple() ? 2 : 4);
    }

    private static Region door(Verb verb, Look look) {
        VBox leaf = new VBox(10, fanlight(), Parts.icon(Icons.valueOf(verb.name()), 52), Parts.label(look.say(Codes.of(verb)), "verb"),
                Parts.label(doorNote(verb, look), "door-note"));
        leaf.setAlignment(Pos.CENTER);
        leaf.getStyleClass().add("leaf");
        VBox.setVgrow(leaf, Priority.ALWAYS);
        VBox door = new VBox(leaf);
        door.getStyleClass().add("door");
        door.setPrefHeight(look.portrait() ? 284 : 250);
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

    static TilePane tiles(List<ServiceItem> items, Look look) {
        TilePane pane = new TilePane(Parts.GUTTER, Parts.GUTTER);
        boolean one = look.manner().simple();
        pane.setPrefColumns(one ? 1 : 2);
        for (ServiceItem item : items) {
            Region tile = tile(item, look);
            tile.setPrefWidth(one ? look.column() : (look.column() - Parts.GUTTER) / 2);
            pane.getChildren().add(tile);
        }
        return pane;
    }

    private static Region tile(ServiceItem item, Look look) {
        Optional<String> stops = stops(item, look);
        Region tile = Parts.tile(look.words().say(item.name()), stops.or(() -> unprinted(item, look))
                .orElseGet(() -> look.words().say(item.note())));
        if (stops.isPresent()) {
            tile.getStyleClass().add("unavailable");
        }
        return Parts.touch(tile, "item-" + item.code().value(), look, new Intent.ChooseItem(item.code()));
    }

    /// Why a matter cannot be done here now, as far as that is known before anybody lays a card.
    private static Optional<String> stops(ServiceItem item, Look look) {
        if (!look.board().facts().district().item(item.code()).served()) {
            return Optional.of(look.say(ItemWords.CLOSED));
        }
        if (look.board().facts().district().departmentDown(item)) {
            return Optional.of(look.say(ItemWords.DOWN));
        }
        if (!item.onlyPrints()) {
            return Optional.empty();
        }
        return switch (look.board().printing()) {
            case SERVES -> Optional.empty();
            case NOT_NOW -> Optional.of(look.say(ItemWords.NO_PRINTING));
            case NOT_HERE -> Optional.of(look.say(ItemWords.NO_PRINTER));
        };
    }

    /// A matter with something to look at is open all the same.
    private static Optional<String> unprinted(ServiceItem item, Look look) {
        boolean missed = item.prints().isPresent() && look.board().printing() == Printing.NOT_NOW;
        return missed ? Optional.of(look.say(ItemWords.LOOK_ONLY)) : Optional.empty();
    }

    static Page choosing(Choosing choosing, Look look) {
        VBox wall = Parts.question(look, look.say(Codes.of(choosing.verb())), look.say(ChoosingWords.UNDER));
        VBox floor = Parts.column(Parts.GUTTER, tiles(choosing.items(look.board()), look));
        if (choosing.pages(look.board()) > 1) {
            floor.getChildren().add(Pager.draw(choosing.page(), choosing.pages(look.board()), look));
        }
        return new Page(wall, floor);
    }
}
