package org.doorstep.screens;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.doorstep.config.Language;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.service.CardPlace;
import org.doorstep.wording.IdleWords;

/// From five metres a clock, from one metre an invitation. Nothing moves.
final class IdleView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final double HORIZON_WIDTH = 1080;
    private static final double HORIZON_HEIGHT = 200;
    private static final double WALL_LANDSCAPE = 648;

    private IdleView() {}

    static Page draw(Look look) {
        VBox wall = look.board().facts().now().time().map(time -> clock(time, look)).orElseGet(() -> name(look));
        wall.getChildren().addAll(Parts.spring(), horizon(look));
        wall.setAlignment(Pos.BOTTOM_CENTER);
        wall.setFillWidth(false);
        return new Page(wall, floor(look));
    }

    private static VBox clock(LocalDateTime time, Look look) {
        String date = time.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(look.words().language().locale()));
        return Parts.column(8, Parts.label(TIME.format(time), "clock"), Parts.label(date, "head"));
    }

    /// Who is at home here, where the time is not known.
    private static VBox name(Look look) {
        return Parts.column(8, Parts.spring(), Parts.label(look.words().say(look.bundle().district().systemName()), "home-name"),
                Parts.label(look.words().say(look.bundle().site().name()), "head"));
    }

    /// The theme's horizon, as wide as the wall and standing on the doorstep.
    private static Region horizon(Look look) {
        SVGPath path = new SVGPath();
        look.bundle().theme().horizon().ifPresent(path::setContent);
        path.getStyleClass().add("horizon");
        double scale = (look.portrait() ? Parts.COLUMN : WALL_LANDSCAPE) / HORIZON_WIDTH;
        path.getTransforms().add(new Scale(scale, scale));
        Pane ground = new Pane(path);
        ground.setMinSize(HORIZON_WIDTH * scale, HORIZON_HEIGHT * scale);
        ground.setMaxSize(HORIZON_WIDTH * scale, HORIZON_HEIGHT * scale);
        return ground;
    }

    private static Region floor(Look look) {
        boolean lift = look.board().facts().card() == CardPlace.MUST_BE_LIFTED;
        VBox words = Parts.column(look.portrait() ? 18 : 6,
                Parts.label(look.say(IdleWords.TOUCH), "title"),
                Parts.label(look.say(lift ? IdleWords.LIFT : IdleWords.CARD), "head", lift ? "stop-text" : "accent-text"));
        // Whoever does not read the first language is invited too, before they have found their tile.
        look.bundle().district().languages().stream().filter(other -> !other.equals(look.words().language())).forEach(other -> {
            Words theirs = Words.in(other, look.bundle());
            words.getChildren().add(Parts.label(lift ? theirs.say(IdleWords.LIFT)
                    : theirs.say(IdleWords.TOUCH) + (look.portrait() ? " " + theirs.say(IdleWords.CARD) : ""), "body"));
        });
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox invitation = new HBox(Parts.GUTTER, words, Pictures.reader(look.portrait() ? 260 : 180));
        Parts.touch(invitation, "idle-touch", () -> begin(Manner.USUAL, look));
        invitation.getStyleClass().add("invitation");
        invitation.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(invitation, Priority.ALWAYS);
        HBox languages = new HBox(Parts.GUTTER);
        for (Language language : look.bundle().district().languages()) {
            Region tile = Parts.button(Icons.GLOBE, look.words().name(language));
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setMaxWidth(Double.MAX_VALUE);
            languages.getChildren().add(Parts.touch(tile, "idle-language-" + language.tag(), () -> begin(Manner.USUAL.in(language), look)));
        }
        Region simple = Parts.button(Icons.BIGGER, look.say(IdleWords.SIMPLE), "main");
        Parts.touch(simple, "idle-simple", () -> begin(Manner.USUAL.in(Manner.Size.SIMPLE), look));
        return Parts.column(Parts.GUTTER, invitation, notice(look), languages, simple);
    }

    /// Each touch begins a visit of its own, however long the page has stood.
    private static void begin(Manner manner, Look look) {
        look.touch(new Intent.Begin(look.fresh().get(), manner));
    }

    /// The district's newest notice, or the bundle's while none has come.
    static Region notice(Look look) {
        String text = look.board().facts().district().notices().stream().findFirst().map(notice -> look.words().say(notice.text()))
                .orElseGet(() -> look.words().say(look.bundle().district().fallbackNotice()));
        HBox notice = new HBox(20, Parts.icon(Icons.BELL, 40), Parts.label(text, "body"));
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().add("card");
        return notice;
    }
}
