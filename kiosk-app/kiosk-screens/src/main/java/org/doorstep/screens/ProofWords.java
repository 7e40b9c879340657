package org.doorstep.screens;

import java.util.Optional;
import org.doorstep.core.journey.Proof;
import org.doorstep.wording.CardWords;

/// What the proof of a person looks like in words, with the next thing to do.
final class ProofWords {
    private ProofWords() {}

    static Optional<String> say(Proof proof, Look look) {
        return switch (proof) {
            case Proof.None _ -> Optional.empty();
            case Proof.Reading _ -> Optional.of(look.say(CardWords.READING));
            case Proof.Checking _ -> Optional.of(look.say(CardWords.CHECKING));
            case Proof.Confirmed _ -> Optional.of(look.say(CardWords.CONFIRMED));
            case Proof.NotRead notRead -> Optional.of(look.say(Codes.of(notRead.why())));
            case Proof.ReaderFault _ -> Optional.of(look.say(CardWords.FAULT));
            case Proof.NotChecked notChecked -> Optional.of(look.say(Codes.of(notChecked.why())));
            case Proof.Refused refused -> Optional.of(look.say(Codes.of(refused.reason())));
        };
    }

    static boolean trouble(Proof proof) {
        return switch (proof) {
            case Proof.NotRead _, Proof.ReaderFault _, Proof.NotChecked _, Proof.Refused _ -> true;
            case Proof.None _, Proof.Reading _, Proof.Checking _, Proof.Confirmed _ -> false;
        };
    }
}
