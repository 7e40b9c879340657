package org.doorstep.screens;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.Language;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Languages;
import org.doorstep.wording.CommonWords;
import org.doorstep.wording.ContrastWords;
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
        sheet.getChildren().add(Parts.touch(Parts.button(Icons.NEXT, look.say(StillWords.GO_ON), "main"), "go-on", look, new Intent.GoOn()));
        return sheet;
    }

    static Region languages(Languages languages, Look look) {
        VBox sheet = sheet(Parts.label(look.say(LanguageWords.TITLE), "title"));
        for (Language language : look.bundle().district().languages()) {
            Region tile = Parts.button(Icons.GLOBE, look.words().name(language));
            sheet.getChildren().add(Parts.touch(tile, "language-" + language.tag(), look, new Intent.Speak(language)));
        }
        boolean contrast = languages.manner().contrast();
        sheet.getChildren().add(Parts.touch(
                Parts.button(Icons.EYE, look.say(contrast ? ContrastWords.OFF : ContrastWords.ON)), "contrast", look,
                        new Intent.Contrast(!contrast)));
        sheet.getChildren().add(Parts.touch(Parts.button(Icons.NEXT, look.say(StillWords.GO_ON), "main"), "go-on", look, new Intent.GoOn()));
        return sheet;
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
            floor.getChildren().add(Parts.label(look.say(gone ? FarewellWords.GONE : FarewellWords.CARD), "head", "card", gone ? "accent-text"
                    : "stop-text"));
        }
        floor.getChildren().add(Parts.touch(Parts.button(Icons.HOME, look.say(FarewellWords.DONE), "main"), "done", look, new Intent.GoOn()));
        return new Page(wall, floor);
    }
}
