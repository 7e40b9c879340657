package org.doorstep.district;

import org.doorstep.config.Language;
import org.doorstep.core.identity.CheckSignIn;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.device.Secret;
import tools.jackson.databind.JsonNode;

/// `/identity/sign-ins`: a code to the phone of a number that was typed, and who it is.
final class SignIns {
    private final Asking asking;

    SignIns(Asking asking) {
        this.asking = asking;
    }

    CodeSent send(SendSignIn send) throws NoAnswer {
        var body = asking.object().put("number", send.number().reveal());
        return sent(asking.json(asking.post("/identity/sign-ins", body), send.language(), Asking.OK));
    }

    static CodeSent sent(JsonNode body) throws NoAnswer {
        return switch (Answers.text(body, "outcome")) {
            case "not-reachable" -> new CodeSent.NoPhone();
            case "no-phone" -> throw NoAnswer.nonsense();
            default -> PhoneCodes.sent(body);
        };
    }

    CodeOutcome check(CheckSignIn check) throws NoAnswer {
        var body = asking.object().put("code", check.code().reveal());
        String path = "/identity/sign-ins/" + check.challenge().id() + "/checks";
        return checked(asking.json(asking.post(path, body), Language.ZH, Asking.OK));
    }

    static CodeOutcome checked(JsonNode body) throws NoAnswer {
        if (!Answers.text(body, "outcome").equals("right")) {
            return PhoneCodes.checked(body);
        }
        JsonNode subject = body.path("subject");
        return new CodeOutcome.Named(new SignedIn(new Secret(Answers.text(subject, "name")), new Secret(Answers.text(subject, "idNumber")),
                Answers.subject(body)));
    }
}
