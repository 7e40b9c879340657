package org.doorstep.screens;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.doorstep.core.service.Line;
import org.doorstep.wording.BandWords;

/// The two bands: above, who runs this and whether it is well; below, six places that never move.
final class Bands {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Bands() {}

    static Region top(Look look) {
        HBox band = new HBox(14, Parts.icon(Icons.DOOR, 36),
                Parts.label(look.words().say(look.bundle().district().systemName()), "band-name"));
        // In large print only what one has to know: who runs this, what is wrong, and the time.
        Label line = line(look);
        if (!look.large()) {
            band.getChildren().addAll(Parts.label(look.words().say(look.bundle().site().name()), "note"), Parts.spring(),
                    Parts.icon(Icons.LINE, 32), line, Parts.icon(Icons.PHONE, 30), Parts.label(look.bundle().site().helpPhone(), "note"));
        } else {
            band.getChildren().add(Parts.spring());
            if (line.getStyleClass().contains("stop-text")) {
                band.getChildren().add(line);
            }
        }
        band.getChildren().add(Parts.label(look.board().facts().now().time().map(TIME::format).orElse("--:--"), "band-name"));
        if (!look.bundle().signed()) {
            band.getChildren().add(look.large() ? 3 : 4, Parts.label(look.say(BandWords.BENCH), "bench"));
        }
        band.getChildren().stream().filter(Label.class::isInstance).forEach(label -> ((Label) label).setMinWidth(Region.USE_PREF_SIZE));
        band.setAlignment(Pos.CENTER_LEFT);
        band.getStyleClass().add("top-band");
        return band;
    }

    /// What keeps the district from answering, for residents and staff: the line, or else a clock that cannot be right.
    private static Label line(Look look) {
        boolean down = look.board().facts().district().line() == Line.DOWN;
        if (!down && look.board().facts().now().time().isPresent()) {
            return Parts.label(look.say(BandWords.LINE_UP), "note");
        }
        return Parts.label(look.say(down ? BandWords.LINE_DOWN : BandWords.CLOCK_WRONG), "note", "stop-text");
    }

    /// What the six places below lead to: what can be done in a visit, and away from home.
    record Places(boolean inVisit, boolean away) {
        static Places at(Step step) {
            boolean inVisit = !(step instanceof Idle) && !(step instanceof Farewell);
            return new Places(inVisit, inVisit && !step.name().equals("home"));
        }
    }

    static Region bottom(Look look, Places places) {
        boolean inVisit = places.inVisit();
        List<Node> six = List.of(
                place(look, new Place(BandWords.BACK, "band-back", Icons.BACK), on(places.away(), new Intent.Back())),
                place(look, new Place(BandWords.HOME, "band-home", Icons.HOME), on(places.away(), new Intent.StartOver())),
                place(look, new Place(size(look.manner().size().next()), "band-size", Icons.BIGGER),
                        on(inVisit, new Intent.Resize(look.manner().size().next()))),
                place(look, new Place(BandWords.LANGUAGE, "band-language", Icons.GLOBE), on(inVisit, new Intent.OpenLanguages())),
                place(look, new Place(BandWords.HELP, "band-help", Icons.PHONE), on(inVisit, new Intent.CallHelp())),
                place(look, new Place(BandWords.FINISH, "band-finish", Icons.LEAVE), on(inVisit, new Intent.Finish())));
        VBox band = look.portrait() && look.large()
                ? new VBox(Parts.GUTTER, row(six.subList(0, 3)), row(six.subList(3, 6)))
                : new VBox(row(six));
        band.setAlignment(Pos.CENTER);
        band.getStyleClass().add("bottom-band");
        return band;
    }

    private static HBox row(List<Node> places) {
        HBox row = new HBox(Parts.GUTTER);
        row.getChildren().addAll(places);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static BandWords size(Manner.Size size) {
        return switch (size) {
            case USUAL -> BandWords.USUAL;
            case SIMPLE -> BandWords.SIMPLE;
            case LARGEST -> BandWords.LARGEST;
        };
    }

    private static HBox along(Node icon, Node name) {
        HBox along = new HBox(12, icon, name);
        along.setAlignment(Pos.CENTER);
        return along;
    }

    private static VBox down(Node icon, Node name) {
        VBox down = new VBox(6, icon, name);
        down.setAlignment(Pos.CENTER);
        return down;
    }

    private static Optional<Intent> on(boolean meaningful, Intent intent) {
        return meaningful ? Optional.of(intent) : Optional.empty();
    }

    private record Place(BandWords name, String id, Icons icon) {}

    private static Node place(Look look, Place what, Optional<Intent> intent) {
        boolean beside = look.large() && look.portrait();
        Label name = Parts.label(look.say(what.name()), "note");
        Pane place = beside ? along(Parts.icon(what.icon(), 40), name) : down(Parts.icon(what.icon(), 44), name);
        place.setMaxWidth(Double.MAX_VALUE);
        place.setPrefWidth(beside ? 300 : 128);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.getStyleClass().add(intent.isPresent() ? "place" : "place-off");
        intent.ifPresent(meant -> Parts.touch(place, what.id(), look, meant));
        if (what.name() == BandWords.HELP && intent.isPresent()) {
            place.getStyleClass().add("tint");
        }
        return place;
    }
}
