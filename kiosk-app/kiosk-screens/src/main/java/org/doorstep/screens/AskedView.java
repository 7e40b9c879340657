package org.doorstep.screens;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.doorstep.core.journey.AskingStep;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.wording.CommonWords;
import org.doorstep.wording.RecordsWords;
import org.doorstep.wording.Worded;

/// What every step that asks the district looks like while there is no answer to show: it waits, or it failed and says what to do.
final class AskedView {
    private AskedView() {}

    /// The titles; what stands under them is the same for all.
    record Titles(Worded waiting, Worded failed) {}

    /// @param known draws what was answered
    static <A> Page draw(AskingStep<A> step, Titles titles, Look look, Function<A, Page> known) {
        return switch (step.asked()) {
            case Asked.Waiting<A> _ -> said(step, titles.waiting(), look.say(RecordsWords.WAITING_UNDER), look);
            case Asked.Known<A>(A answer) -> known.apply(answer);
            case Asked.Failed<A>(DistrictFailure why) -> failed(step, titles.failed(), why, look);
        };
    }

    /// The matter, a sentence, and what it means for the resident.
    static Page said(AskingStep<?> step, Worded title, String under, Look look) {
        return new Page(wall(step, title, look), Parts.column(Parts.GUTTER, Parts.label(under, "head")));
    }

    static VBox wall(AskingStep<?> step, Worded title, Look look) {
        return Parts.column(20, Parts.label(look.words().say(step.item().name()), "under"), Parts.spring(),
                Parts.label(look.say(title), "title"));
    }

    static Page failed(AskingStep<?> step, Worded title, DistrictFailure why, Look look) {
        return withWaysOn(wall(step, title, look), look.say(Codes.of(why)), why.worthAnotherTry(), look);
    }

    /// What to do next where something was not had.
    static Page withWaysOn(Node wall, String words, boolean worthAnotherTry, Look look) {
        VBox floor = Parts.column(Parts.GUTTER, Parts.label(words, "head"));
        if (worthAnotherTry) {
            floor.getChildren().add(Parts.touch(Parts.button(Icons.NEXT, look.say(CommonWords.TRY_AGAIN), "main"), "try-again", look,
                    new Intent.TryAgain()));
        }
        floor.getChildren().add(Parts.touch(Parts.button(Icons.PHONE, look.say(CommonWords.CALL_SOMEONE)), "call-someone", look,
                new Intent.CallHelp()));
        return Page.touched(wall, _ -> floor);
    }
}
