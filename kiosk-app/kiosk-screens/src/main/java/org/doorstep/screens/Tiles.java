package org.doorstep.screens;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.service.Doable;
import org.doorstep.core.service.Printing;
import org.doorstep.wording.ItemWords;

/// A matter as a tile: its name, what this terminal can do of it today, and what it takes.
final class Tiles {
    private static final double UNAVAILABLE = 96;
    static final double HEIGHT = 112;

    private Tiles() {}

    static Region matter(ServiceItem item, Look look) {
        return matter(item, look.words().say(item.name()), Optional.empty(), look);
    }

    /// Where there is little room: of what it takes only the first, the card or paper to bring.
    static Region narrow(ServiceItem item, Look look) {
        return matter(item, look.words().say(item.name()), Optional.of(look.words().say(item.note()).split("[，、,和]| and ", 2)[0]), look);
    }

    /// @param why in the place of what it takes: why it was found
    static Region matter(ServiceItem item, String name, Optional<String> why, Look look) {
        Optional<String> stops = stops(item, look);
        HBox under = new HBox(12, mark(look.board().doable(item), look));
        if (!item.speaks(look.words().language())) {
            under.getChildren().add(Parts.label(look.say(ItemWords.UNTRANSLATED), "mark", "mark-language"));
        }
        String note = stops.or(() -> why).or(() -> unprinted(item, look)).orElseGet(() -> look.words().say(item.note()));
        Label takes = Parts.label(note, "note");
        HBox.setHgrow(takes, Priority.ALWAYS);
        under.getChildren().add(takes);
        under.getChildren().stream().filter(mark -> mark.getStyleClass().contains("mark"))
                .forEach(mark -> ((Region) mark).setMinWidth(Region.USE_PREF_SIZE));
        under.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, Parts.label(name, "name"), under);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox tile = new HBox(16, words);
        tile.setAlignment(Pos.CENTER_LEFT);
        tile.getStyleClass().addAll("tile", "matter");
        tile.setMinHeight(HEIGHT);
        if (stops.isPresent()) {
            tile.getStyleClass().add("unavailable");
        }
        return Parts.touch(tile, "item-" + item.code().value(), look, new Intent.ChooseItem(item.code()));
    }

    /// Told apart by frame and word, not by colour.
    static Label mark(Doable doable, Look look) {
        return Parts.label(look.say(Codes.of(doable)), "mark", switch (doable) {
            case HERE -> "mark-here";
            case LOOK_UP -> "mark-look-up";
            case READ_ABOUT -> "mark-read-about";
        });
    }

    /// Why a matter cannot be done here now, as far as that is known before anybody lays a card.
    private static Optional<String> stops(ServiceItem item, Look look) {
        if (!look.board().facts().district().item(item.code()).served()) {
            return Optional.of(look.say(ItemWords.CLOSED));
        }
        if (look.board().facts().district().departmentDown(item)) {
            boolean rests = look.board().facts().district().departmentClosed(item);
            return Optional.of(look.board().backAt(item)
                    .map(back -> look.say(rests ? ItemWords.RESTS_UNTIL : ItemWords.DOWN_UNTIL, look.moment(back)))
                    .orElseGet(() -> look.say(rests ? ItemWords.RESTS : ItemWords.DOWN)));
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

    /// All tiles, so many of one width in a row; a row is drawn when it is needed.
    static <T> Room.Rows rows(double width, int columns, List<T> all, Function<T, Region> tile) {
        return new Room.Rows(Math.ceilDiv(all.size(), columns), 0, Parts.GUTTER, row -> row(width, columns,
                all.subList(row * columns, Math.min(all.size(), (row + 1) * columns)).stream().map(tile).toList()));
    }

    /// How wide each of so many tiles beside each other is.
    static double width(double row, int columns) {
        return Math.floor((row - Parts.GUTTER * (columns - 1)) / columns);
    }

    /// Tiles beside each other, of one width and one height.
    static HBox row(double width, int columns, List<Region> tiles) {
        HBox row = new HBox(Parts.GUTTER);
        double each = width(width, columns);
        tiles.forEach(tile -> {
            tile.setMinWidth(each);
            tile.setPrefWidth(each);
            tile.setMaxWidth(each);
            tile.setMaxHeight(Double.MAX_VALUE);
        });
        row.getChildren().addAll(tiles);
        return row;
    }

    /// What cannot be touched yet, and when it can.
    static Region unavailable(String why) {
        HBox place = new HBox(Parts.label(why, "note"));
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().addAll("tile", "unavailable");
        place.setMinHeight(UNAVAILABLE);
        HBox.setHgrow(place, Priority.ALWAYS);
        return place;
    }
}
