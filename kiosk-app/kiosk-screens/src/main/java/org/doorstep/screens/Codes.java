package org.doorstep.screens;

import org.doorstep.config.GuideFact;
import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Doable;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.ReadOutcome;
import org.doorstep.wording.CardWords;
import org.doorstep.wording.ChoosingWords;
import org.doorstep.wording.ContrastWords;
import org.doorstep.wording.EndedWords;
import org.doorstep.wording.FailureWords;
import org.doorstep.wording.GuideWords;
import org.doorstep.wording.HelpWords;
import org.doorstep.wording.ItemWords;
import org.doorstep.wording.OutWords;
import org.doorstep.wording.RatingWords;
import org.doorstep.wording.VerbWords;
import org.doorstep.wording.Worded;

/// The words for whatever core and devices tell by a name. Only here does a name become a word, so that one test can walk them all.
final class Codes {
    private static final String UNDER = "_UNDER";

    private Codes() {}

    static Worded of(DistrictFailure why) {
        return FailureWords.valueOf(why.name());
    }

    static Worded of(ReadOutcome.Why why) {
        return CardWords.valueOf(why.name());
    }

    static Worded of(Proof.Reason reason) {
        return CardWords.valueOf(reason.name());
    }

    static Worded of(OutOfService.Cause cause) {
        return OutWords.valueOf(cause.name());
    }

    static Worded under(OutOfService.Cause cause) {
        return OutWords.valueOf(cause.name() + UNDER);
    }

    static Worded of(Help.State state) {
        return HelpWords.valueOf(state.name());
    }

    static Worded of(RatingLevel level) {
        return RatingWords.valueOf(level.name());
    }

    static Worded of(GuideFact.About about) {
        return GuideWords.valueOf(about.name());
    }

    static Worded of(Manner.Contrast contrast) {
        return ContrastWords.valueOf(contrast.name());
    }

    static Worded of(Doable doable) {
        return ItemWords.valueOf(doable.name());
    }

    static Worded of(Verb verb) {
        return VerbWords.valueOf(verb.name());
    }

    static Worded note(Doable doable) {
        return ChoosingWords.valueOf(doable.name() + "_NOTE");
    }

    static Worded note(Verb verb) {
        return VerbWords.valueOf(verb.name() + "_NOTE");
    }

    static Worded of(PrintOutcome outcome) {
        return ended(outcome);
    }

    static Worded under(PrintOutcome outcome) {
        return EndedWords.valueOf(ended(outcome).name() + UNDER);
    }

    private static EndedWords ended(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed _ -> EndedWords.PRINTED;
            case PrintOutcome.NotPrinted _ -> EndedWords.NOT_PRINTED;
            case PrintOutcome.Uncertain _ -> EndedWords.UNCERTAIN;
        };
    }
}
