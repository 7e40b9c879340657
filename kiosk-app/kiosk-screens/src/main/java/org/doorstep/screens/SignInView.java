package org.doorstep.screens;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.journey.Intent;
import org.doorstep.wording.IdentifyWords;
import org.doorstep.wording.SignInWords;

/// The number that is typed instead of laying a card: in full, so that it can be held against what one knows by heart, and in three pieces.
final class SignInView {
    private static final double FIELD = 112;
    /// Where the place of birth and the day of it end.
    private static final List<Integer> PIECES = List.of(6, 14);

    private SignInView() {}

    static Page draw(SignIn step, Look look) {
        VBox wall = Parts.column(look.large() ? 8 : 20, Parts.spring());
        if (!look.large() || look.portrait()) {
            wall.getChildren().add(Parts.label(look.words().say(step.item().name()), "under"));
        }
        wall.getChildren().add(Parts.label(look.say(SignInWords.TITLE), look.largest() ? "name" : look.portrait() ? "title" : "head"));
        boolean wrong = step.whole() && !step.agrees();
        // Where large words fill a low wall, what is wrong is more than what comes next.
        if (look.portrait() || !look.large()) {
            wall.getChildren().add(Parts.label(look.say(SignInWords.UNDER), "under"));
        }
        wall.getChildren().add(field(step.typed().text()));
        if (wrong) {
            wall.getChildren().add(Parts.label(look.say(SignInWords.WRONG), "key", "stop-text"));
        }
        return new Page(wall, _ -> ways(step, look), Page.Wall.HIGH, Optional.of(step.typed().keys()));
    }

    private static Region field(String text) {
        HBox field = new HBox(16);
        int from = 0;
        for (int piece : PIECES) {
            if (text.length() > piece) {
                field.getChildren().add(Parts.label(text.substring(from, piece), "typed"));
                from = piece;
            }
        }
        Region caret = new Region();
        caret.getStyleClass().add("caret");
        HBox last = new HBox(4, Parts.label(text.substring(from), "typed"), caret);
        last.setAlignment(Pos.CENTER_LEFT);
        field.getChildren().add(last);
        field.setAlignment(Pos.CENTER_LEFT);
        field.getStyleClass().addAll("field", "field-filling");
        field.setMinHeight(FIELD);
        return field;
    }

    private static Node ways(SignIn step, Look look) {
        Region send = step.agrees()
                ? Parts.touch(Parts.button(Icons.TICK, look.say(SignInWords.SEND), "main"), "start", look, new Intent.Start())
                : Tiles.unavailable(look.say(step.whole() ? SignInWords.RIGHT : SignInWords.FULL));
        VBox floor = Parts.column(Parts.GUTTER, Parts.spring(), send);
        if (!look.large() && look.portrait()) {
            floor.getChildren().add(1, Parts.label(look.say(IdentifyWords.PRIVACY), "note"));
        }
        return floor;
    }
}
