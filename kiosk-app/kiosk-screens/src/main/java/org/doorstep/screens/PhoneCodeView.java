package org.doorstep.screens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.authentication.PhoneCode.Before;
import org.doorstep.core.authentication.PhoneCode.Stage;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.wording.PhoneWords;
import org.doorstep.wording.RecordsWords;
import org.doorstep.wording.SignInWords;
import org.doorstep.wording.Worded;

/// The code that came to the phone, typed a digit a cell; or the words for why there is none to type.
final class PhoneCodeView {
    private static final double CELL = 136;
    private static final double LOW_CELL = 96;

    private PhoneCodeView() {}

    static Page draw(PhoneCode step, Look look) {
        return switch (step.stage()) {
            case Stage.Sending(Asked.Failed<?>(DistrictFailure why)) -> AskedView.withWaysOn(
                    wall(step, look.say(PhoneWords.FAILED), look), look.say(Codes.of(why)), why.worthAnotherTry(), look);
            case Stage.Sending _ -> said(step, PhoneWords.SENDING, look.say(RecordsWords.WAITING_UNDER), look);
            case Stage.Typing typing -> typing(step, typing, look);
            case Stage.Checking _ -> said(step, PhoneWords.CHECKING, look.say(RecordsWords.WAITING_UNDER), look);
            case Stage.NoPhone _ when step.number().isPresent() -> notReached(step, look);
            case Stage.NoPhone _ -> said(step, PhoneWords.NO_PHONE, look.say(PhoneWords.NO_PHONE_UNDER), look);
            case Stage.Locked(Instant until) -> said(step, step.number().isPresent() ? SignInWords.LOCKED : PhoneWords.LOCKED,
                    look.say(PhoneWords.LOCKED_UNDER, look.moment(until)), look);
        };
    }

    private static Page said(PhoneCode step, Worded title, String under, Look look) {
        return new Page(wall(step, look.say(title), look), Parts.column(Parts.GUTTER, Parts.label(under, "head")));
    }

    /// Nobody has the number, or no phone is known of whoever has it: the words are the same, and the number can be put right.
    private static Page notReached(PhoneCode step, Look look) {
        Region mend = Parts.touch(Parts.button(Icons.NEXT, look.say(SignInWords.MEND), "main"), "mend", look, new Intent.Back());
        return Page.touched(wall(step, look.say(SignInWords.NOT_REACHED), look),
                _ -> Parts.column(Parts.GUTTER, Parts.label(look.say(SignInWords.NOT_REACHED_UNDER), "head"), mend));
    }

    private static VBox wall(PhoneCode step, String title, Look look) {
        return Parts.column(20, Parts.label(look.words().say(step.item().name()), "under"), Parts.spring(), Parts.label(title, "title"));
    }

    private static Page typing(PhoneCode step, Stage.Typing typing, Look look) {
        VBox wall = Parts.column(look.large() ? 8 : 20, Parts.spring());
        if (!look.large() || look.portrait()) {
            wall.getChildren().add(Parts.label(look.words().say(step.item().name()), "under"));
        }
        wall.getChildren().add(Parts.label(look.say(PhoneWords.TITLE), look.largest() ? "name" : look.portrait() ? "title" : "head"));
        // Where large words fill a low wall, what went wrong is more than where the code went.
        if (look.portrait() || !look.large() || typing.heard().isEmpty()) {
            wall.getChildren().add(Parts.label(look.say(PhoneWords.SENT_TO, typing.challenge().phone()), "under"));
        }
        wall.getChildren().add(cells(typing.typed(), look.portrait() ? CELL : LOW_CELL));
        typing.heard().ifPresent(before -> wall.getChildren().add(Parts.label(words(before, look), "key", "stop-text")));
        return new Page(wall, _ -> ways(typing, look), Page.Wall.HIGH, Optional.of(typing.typed().keys()));
    }

    private static Region cells(Typed typed, double size) {
        HBox cells = new HBox(size / 8);
        for (int i = 0; i < CodeChallenge.DIGITS; i++) {
            boolean next = i == typed.text().length();
            StackPane cell = new StackPane(Parts.label(i < typed.text().length() ? typed.text().substring(i, i + 1) : "", "typed"));
            cell.getStyleClass().addAll("field", next ? "field-filling" : "field-waiting");
            cell.setMinSize(size, size);
            cell.setMaxSize(size, size);
            cells.getChildren().add(cell);
        }
        return cells;
    }

    private static String words(Before before, Look look) {
        return switch (before) {
            case Before.Wrong(int left) -> look.say(PhoneWords.WRONG, left);
            case Before.Ended _ -> look.say(PhoneWords.ENDED);
            case Before.NotChecked(DistrictFailure why) -> look.say(Codes.of(why));
        };
    }

    /// Another code, and the word that the digits are all there; until then it says when it can be touched.
    private static Node ways(Stage.Typing typing, Look look) {
        boolean full = typing.typed().text().length() == CodeChallenge.DIGITS;
        Region again = Parts.touch(Parts.button(look.say(PhoneWords.AGAIN)), "try-again", look, new Intent.TryAgain());
        Region confirm = full
                ? Parts.touch(Parts.button(Icons.TICK, look.say(PhoneWords.CONFIRM), "main"), "start", look, new Intent.Start())
                : Tiles.unavailable(look.say(PhoneWords.FULL));
        return Parts.column(Parts.GUTTER, Parts.spring(), Tiles.row(look.column(), 2, List.of(again, confirm)));
    }
}
