package org.doorstep.screens;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.config.Bundle;
import org.doorstep.config.Deed;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.authentication.PhoneCode.Stage;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Secret;

/// The screens of signing in without a card: where it is offered, the number, the code, and what is seen by it.
final class SignIns {
    private static final Secret NUMBER = new Secret("37999919580312007X");
    private static final SignedIn PERSON = new SignedIn(new Secret("古丽巴哈尔·阿布都热依木江木提"), NUMBER, new SubjectToken("s"));

    private SignIns() {}

    /// @param card a matter that wants the card
    static Map<String, Step> steps(Bundle bundle, Visit nobody, ServiceItem card) {
        ServiceItem item = bundle.catalogue().item(new ServiceItemCode("372014003000")).orElseThrow();
        Visit signed = nobody.with(PERSON);
        Map<String, Step> steps = new LinkedHashMap<>();
        List<Proof> proofs = List.of(new Proof.None(), new Proof.Refused(Proof.Reason.REPORTED_LOST),
                new Proof.NotRead(ReadOutcome.Why.BAD_NUMBER),
                new Proof.NotChecked(MasksTest.person("测试", ""), DistrictFailure.CLOCK_WRONG));
        proofs.forEach(proof -> steps.put("identify-no-card-" + proof.getClass().getSimpleName(), new Identify(nobody.with(proof), item)));
        steps.put("readerless-identify", new Identify(nobody, item));
        steps.put("identify-signed-in", new Identify(signed, card));
        steps.put("identify-anothers", new Identify(signed.with(new Proof.Refused(Proof.Reason.ANOTHERS)), card));
        steps.put("home-signed-in", new Home(signed));
        for (String typed : List.of("", "3", "379999195", NUMBER.reveal(), "379999195803120071")) {
            steps.put("sign-in-" + typed.length() + (typed.endsWith("1") ? "-wrong" : ""),
                    new SignIn(nobody, item, new Typed(typed, Key.Keys.ID_NUMBER, 0, Map.of())));
        }
        stages().forEach((name, stage) -> steps.put("sign-in-code-" + name, new PhoneCode(nobody, item, Optional.of(NUMBER), stage)));
        steps.put("record-signed-in", record(signed, item));
        steps.put("record-signed-in-anothers", record(signed.with(new Proof.Refused(Proof.Reason.ANOTHERS)), item));
        return steps;
    }

    private static Map<String, Stage> stages() {
        CodeChallenge challenge = new CodeChallenge("c", "160****0001");
        Ticket ticket = new Ticket(new VisitId("v"), 1);
        return Map.of("sending", new Stage.Sending(new Asked.Waiting<>(ticket, new SendSignIn(NUMBER, Language.ZH))),
                "typing", new Stage.Typing(challenge, new Typed("48", Key.Keys.PHONE, 0, Map.of()), Optional.empty()),
                "not-reached", new Stage.NoPhone(), "locked", new Stage.Locked(Instant.parse("2026-10-01T13:30:00Z")));
    }

    private static Records record(Visit visit, ServiceItem item) {
        Deed.Show show = (Deed.Show) item.deeds().getFirst();
        Answer none = new Answer("none", List.of(), Map.of());
        ServiceRecord record = new ServiceRecord(show.recordKind(), PERSON.name(), NUMBER, none, Map.of());
        return new Records(visit, item, show, new Asked.Known<>(new RecordOutcome.Found(record)), false, 0);
    }
}
