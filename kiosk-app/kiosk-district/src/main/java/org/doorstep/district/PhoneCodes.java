package org.doorstep.district;

import org.doorstep.config.Language;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.SendCode;
import tools.jackson.databind.JsonNode;

/// `/identity/phone-codes`: a code to somebody's phone, and whether it came back right.
final class PhoneCodes {
    private static final int MOST_LEFT = 9;
    private static final int LONGEST_PHONE = 24;

    private final Asking asking;

    PhoneCodes(Asking asking) {
        this.asking = asking;
    }

    CodeSent send(SendCode send) throws NoAnswer {
        return sent(asking.json(asking.postAbout("/identity/phone-codes", send.subject(), asking.object()), send.language(), Asking.OK));
    }

    static CodeSent sent(JsonNode body) throws NoAnswer {
        return switch (Answers.text(body, "outcome")) {
            case "sent" -> new CodeSent.Sent(new CodeChallenge(Answers.pathId(body, "challengeId"), phone(body)));
            case "no-phone" -> new CodeSent.NoPhone();
            case "locked" -> new CodeSent.Locked(Answers.instant(body, "until"));
            default -> throw NoAnswer.nonsense();
        };
    }

    /// A number that shows no star is whole: it is shown to nobody.
    private static String phone(JsonNode body) throws NoAnswer {
        String phone = Answers.text(body, "phone");
        if (phone.length() > LONGEST_PHONE || !phone.contains("*")) {
            throw NoAnswer.nonsense();
        }
        return phone;
    }

    CodeOutcome check(CheckCode check) throws NoAnswer {
        var body = asking.object().put("code", check.code().reveal());
        String path = "/identity/phone-codes/" + check.challenge().id() + "/checks";
        return checked(asking.json(asking.postAbout(path, check.subject(), body), Language.ZH, Asking.OK));
    }

    static CodeOutcome checked(JsonNode body) throws NoAnswer {
        return switch (Answers.text(body, "outcome")) {
            case "right" -> new CodeOutcome.Right(Answers.subject(body));
            case "wrong" -> new CodeOutcome.Wrong(left(body));
            case "locked" -> new CodeOutcome.Locked(Answers.instant(body, "until"));
            case "ended" -> new CodeOutcome.Ended();
            default -> throw NoAnswer.nonsense();
        };
    }

    private static int left(JsonNode body) throws NoAnswer {
        int left = Answers.count(body, "left");
        if (left < 1 || left > MOST_LEFT) {
            throw NoAnswer.nonsense();
        }
        return left;
    }
}
