package org.doorstep.screens;

import java.util.Locale;
import org.doorstep.config.GuideFact;
import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.ReadOutcome;

/// The keys of the words for whatever is told by a name of ours. Only here does a name become a key, so that one test can walk them all.
final class Codes {
    private Codes() {}

    static String of(DistrictFailure why) {
        return "failure." + why.name();
    }

    static String of(ReadOutcome.Why why) {
        return "card." + why.name();
    }

    static String of(Proof.Reason reason) {
        return "card." + reason.name();
    }

    static String of(OutOfService.Cause cause) {
        return "out." + cause.name();
    }

    static String under(OutOfService.Cause cause) {
        return "out.under." + cause.name();
    }

    static String of(Help.State state) {
        return "help." + state.name();
    }

    static String of(RatingLevel level) {
        return "rating." + level.name();
    }

    static String of(Intent.Choose.Of of) {
        return "paper.which." + of.name();
    }

    static String of(GuideFact.About about) {
        return "guide." + about.name().toLowerCase(Locale.ROOT);
    }

    static String of(Verb verb) {
        return "verb." + verb.name().toLowerCase(Locale.ROOT);
    }

    static String note(Verb verb) {
        return of(verb) + ".note";
    }
}
