package org.doorstep.screens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.Language;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.wording.CommonWords;
import org.doorstep.wording.FarewellWords;
import org.doorstep.wording.HelpWords;
import org.doorstep.wording.LanguageWords;
import org.doorstep.wording.StillWords;

/// What lies in front of a screen, and the farewell.
final class Sheets {
    private Sheets() {}

    /// @param since how long the question has stood already
    static Region stillThere(Look look, Duration since) {
        VBox sheet = sheet(Parts.label(look.say(StillWords.QUESTION), "title"), new Ring(look.board().patiences().stillThere(), since),
                Parts.label(look.say(StillWords.UNDER, look.board().patiences().stillThere().toSeconds()), "head"),
                Parts.button(Icons.NEXT, look.say(StillWords.GO_ON), "main"));
        return Parts.touch(sheet, "go-on", look, new Intent.GoOn());
    }

    static Region help(Help help, Look look) {
        boolean reached = help.state() != Help.State.NOT_REACHED;
        VBox sheet = sheet(Parts.label(look.say(Codes.of(help.state())), "title", reached ? "accent-text" : "stop-text"),
                Parts.label(look.say(reached ? HelpWords.OR : HelpWords.INSTEAD), "head"),
                        Parts.label(look.bundle().site().helpPhone(), "figure-label"));
        if (!reached) {
            sheet.getChildren().add(Parts.touch(Parts.button(Icons.PHONE, look.say(CommonWords.TRY_AGAIN)), "try-again", look,
                    new Intent.TryAgain()));
        }
        sheet.getChildren().add(Parts.touch(Parts.button(Icons.NEXT, look.say(StillWords.GO_ON), "main"), "go-on", look,
                new Intent.GoOn()));
        return sheet;
    }

    static Region languages(Languages languages, Look look) {
        VBox sheet = sheet(Parts.label(look.say(LanguageWords.TITLE), "title"));
        List<Region> tongues = look.bundle().district().languages().stream().map(language -> Parts.touch(
                Parts.button(Icons.GLOBE, look.words().name(language)), "language-" + language.tag(), look, new Intent.Speak(language)))
                        .toList();
        sheet.getChildren().addAll(pairs(tongues));
        List<Region> looks = Stream.of(Manner.Contrast.values()).filter(contrast -> contrast != languages.manner().contrast())
                .map(contrast -> Parts.touch(Parts.button(Icons.EYE, look.say(Codes.of(contrast))), "contrast-" + contrast.name(), look,
                        new Intent.Contrast(contrast))).toList();
        sheet.getChildren().addAll(pairs(looks));
        sheet.getChildren().add(Parts.touch(Parts.button(Icons.NEXT, look.say(StillWords.GO_ON), "main"), "go-on", look,
                new Intent.GoOn()));
        return sheet;
    }

    /// Two beside each other, of one width.
    private static List<HBox> pairs(List<Region> tiles) {
        List<HBox> rows = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i += 2) {
            HBox row = new HBox(Parts.GUTTER);
            row.getChildren().addAll(tiles.subList(i, Math.min(tiles.size(), i + 2)));
            row.getChildren().forEach(tile -> {
                HBox.setHgrow(tile, Priority.ALWAYS);
                ((Region) tile).setPrefWidth(320);
                ((Region) tile).setMaxWidth(Double.MAX_VALUE);
            });
            rows.add(row);
        }
        return rows;
    }

    private static VBox sheet(Region... parts) {
        VBox sheet = Parts.column(32, parts);
        sheet.getStyleClass().add("sheet");
        sheet.setAlignment(Pos.CENTER);
        sheet.setMaxSize(860, Region.USE_PREF_SIZE);
        return sheet;
    }

    static Page farewell(Farewell farewell, Look look) {
        VBox wall = Parts.question(look, look.say(FarewellWords.TITLE), look.say(FarewellWords.WIPED));
        VBox floor = Parts.column(Parts.GUTTER);
        if (farewell.cardUsed()) {
            boolean gone = farewell.cardGone(look.board());
            floor.getChildren().add(Parts.label(look.say(gone ? FarewellWords.GONE : FarewellWords.CARD), "head", "card",
                    gone ? "accent-text"
                    : "stop-text"));
        }
        floor.getChildren().add(Parts.touch(Parts.button(Icons.HOME, look.say(FarewellWords.DONE), "main"), "done", look,
                new Intent.GoOn()));
        return Page.touched(wall, _ -> floor);
    }
}
