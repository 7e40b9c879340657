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

    /// No card is at hand.
    record WithoutCard() implements Intent {}

    /// Show or hide what identifies.
    record Reveal(boolean shown) implements Intent {}

    /// Print what this record can be printed as.
    record Print() implements Intent {}

    /// @param place in the list that is offered, 0 the first
    record Choose(Of of, int place) implements Intent {
        /// `SEVERAL`: 1 to pick several in one go, 0 to pick one.
        public enum Of { CERTIFICATE, SEVERAL, PERIOD, PURPOSE, RECEIVER }
    }

    /// Look at a page as wide as the glass, or whole.
    record Widen(boolean wide) implements Intent {}

    record Judge(RatingLevel level) implements Intent {}

    /// What of a table or list is looked at first, 0 the first of all.
    record TurnTo(int from) implements Intent {}

    record Arrange(Shelf.Order order) implements Intent {}

    record ChooseEvent(String id) implements Intent {}

    /// To look for a matter.
    record OpenSearch() implements Intent {}

    /// A key of our own keyboard.
    record Press(Key key) implements Intent {}

    /// A word for the letters that were typed last.
    ///
    /// @param place among those that are offered, 0 the first
    record TakeWord(int place) implements Intent {}

    /// @param from the first of the offered words that is shown
    record MoreWords(int from) implements Intent {}

    record Back() implements Intent {}

    record StartOver() implements Intent {}

    record OpenLanguages() implements Intent {}

    record Speak(Language language) implements Intent {}

    record Resize(Manner.Size size) implements Intent {}

    record Contrast(Manner.Contrast contrast) implements Intent {}

    record CallHelp() implements Intent {}

    /// A touch anywhere: goes on where it was.
    record GoOn() implements Intent {}

    /// 结束: cancel or finish, from every step.
    record Finish() implements Intent {}
}
