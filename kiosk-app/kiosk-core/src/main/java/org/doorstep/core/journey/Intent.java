package org.doorstep.core.journey;

import org.doorstep.config.Language;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.question.VisitId;

/// What the resident does at the glass.
public sealed interface Intent extends Input {
    /// A touch on the idle screen; language or simple mode may be chosen with it.
    record Begin(VisitId fresh, Manner manner) implements Intent {}

    record ChooseVerb(Verb verb) implements Intent {}

    record ChooseItem(ServiceItemCode code) implements Intent {}

    record Start() implements Intent {}

    record TryAgain() implements Intent {}

    /// Show or hide what identifies.
    record Reveal(boolean shown) implements Intent {}

    /// Print what this record can be printed as.
    record Print() implements Intent {}

    /// @param place in the list that is offered, 0 the first
    record Choose(Of of, int place) implements Intent {
        public enum Of { CERTIFICATE, PERIOD, PURPOSE }
    }

    record Judge(RatingLevel level) implements Intent {}

    /// Page of a table or list, 0 the first.
    record TurnTo(int page) implements Intent {}

    record Back() implements Intent {}

    record StartOver() implements Intent {}

    record OpenLanguages() implements Intent {}

    record Speak(Language language) implements Intent {}

    record Simplify(boolean on) implements Intent {}

    record Contrast(boolean on) implements Intent {}

    record CallHelp() implements Intent {}

    /// A touch anywhere: goes on where it was.
    record GoOn() implements Intent {}

    /// 结束: cancel or finish, from every step.
    record Finish() implements Intent {}
}
