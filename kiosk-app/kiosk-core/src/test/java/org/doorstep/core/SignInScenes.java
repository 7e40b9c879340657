package org.doorstep.core;

import java.util.Map;
import java.util.Optional;
import org.doorstep.config.Language;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.identity.CheckSignIn;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.Visit;
import org.doorstep.device.Secret;

/// What the tables of signing in speak of: the number of the same person that the other tables know by their card.
final class SignInScenes {
    static final Secret NUMBER = Scenes.PERSON.number();
    static final SignedIn PERSON_SIGNED = new SignedIn(Scenes.PERSON.name(), NUMBER, new SubjectToken("signed"));
    static final Visit SIGNED = Scenes.NOBODY.with(PERSON_SIGNED);
    static final SendSignIn SEND_SIGN_IN = new SendSignIn(NUMBER, Language.ZH);

    static CheckSignIn checkSignIn(String code) {
        return new CheckSignIn(Scenes.CHALLENGE, new Secret(code));
    }

    private SignInScenes() {}

    private static Visit signingIn(Visit visit, Secret before) {
        return visit.at(new Destination.Matter(Fixtures.SIGNED)).at(new Destination.SigningIn(Fixtures.SIGNED, before));
    }

    static SignIn signIn(Visit visit, String number) {
        return new SignIn(signingIn(visit, Secret.NONE), Fixtures.SIGNED, new Typed(number, Key.Keys.ID_NUMBER, 0, Map.of()));
    }

    /// The number that is put right.
    static SignIn mending(Visit visit) {
        return new SignIn(signingIn(visit, NUMBER), Fixtures.SIGNED, new Typed(NUMBER.reveal(), Key.Keys.ID_NUMBER, 0, Map.of()));
    }

    /// The code of who signs in.
    static PhoneCode signInCode(Visit visit, PhoneCode.Stage stage) {
        return new PhoneCode(signingIn(visit, Secret.NONE), Fixtures.SIGNED, Optional.of(NUMBER), stage);
    }
}
