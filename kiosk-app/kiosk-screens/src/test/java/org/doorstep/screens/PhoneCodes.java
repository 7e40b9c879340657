package org.doorstep.screens;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.doorstep.config.Language;
import org.doorstep.core.authentication.PhoneCode.Before;
import org.doorstep.core.authentication.PhoneCode.Stage;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.Secret;

/// How far a code on the phone can have come, each with the words that it has then.
final class PhoneCodes {
    private static final CodeChallenge CHALLENGE = new CodeChallenge("c", "160****0001");
    private static final SubjectToken SUBJECT = new SubjectToken("s");
    private static final Ticket TICKET = new Ticket(new VisitId("v"), 1);

    private PhoneCodes() {}

    static Map<String, Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("sending", new Stage.Sending(new Asked.Waiting<>(TICKET, new SendCode(SUBJECT, Language.ZH))));
        stages.put("not-sent", new Stage.Sending(new Asked.Failed<>(DistrictFailure.LINE_DOWN)));
        stages.put("empty", typing("", Optional.empty()));
        stages.put("full", typing("482913", Optional.empty()));
        stages.put("wrong", typing("", Optional.of(new Before.Wrong(2))));
        stages.put("ended", typing("", Optional.of(new Before.Ended())));
        for (DistrictFailure why : DistrictFailure.values()) {
            stages.put("not-checked-" + why, typing("482913", Optional.of(new Before.NotChecked(why))));
        }
        stages.put("checking", new Stage.Checking(CHALLENGE, digits("482913"),
                new Asked.Waiting<>(TICKET, new CheckCode(CHALLENGE, new Secret("482913"), SUBJECT))));
        stages.put("no-phone", new Stage.NoPhone());
        stages.put("locked", new Stage.Locked(Instant.parse("2026-09-30T13:30:00Z")));
        stages.put("locked-tomorrow", new Stage.Locked(Instant.parse("2026-10-01T13:30:00Z")));
        return stages;
    }

    private static Typed digits(String digits) {
        return new Typed(digits, Key.Keys.PHONE, 0, Map.of());
    }

    private static Stage typing(String digits, Optional<Before> heard) {
        return new Stage.Typing(CHALLENGE, digits(digits), heard);
    }
}
