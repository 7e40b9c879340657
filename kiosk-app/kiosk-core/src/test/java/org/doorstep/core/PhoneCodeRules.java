package org.doorstep.core;

import static org.doorstep.core.Rule.given;
import static org.doorstep.core.Scenes.KNOWN;
import static org.doorstep.core.Scenes.LATER;
import static org.doorstep.core.Scenes.NOBODY;
import static org.doorstep.core.Scenes.PERSON;
import static org.doorstep.core.Scenes.SEND;
import static org.doorstep.core.Scenes.SENT;
import static org.doorstep.core.Scenes.SURER;
import static org.doorstep.core.Scenes.answer;
import static org.doorstep.core.Scenes.ask;
import static org.doorstep.core.Scenes.check;
import static org.doorstep.core.Scenes.checkingCode;
import static org.doorstep.core.Scenes.phoneCode;
import static org.doorstep.core.Scenes.typing;
import static org.doorstep.core.Scenes.waiting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.config.Assurance;
import org.doorstep.config.Language;
import org.doorstep.config.Verb;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.ItemState;

/// A code on the phone, between the card and a matter that needs more than it.
final class PhoneCodeRules {
    private static final PhoneCode SENDING = phoneCode(KNOWN, new PhoneCode.Stage.Sending(waiting(1, SEND)));
    private static final PhoneCode CHECKING = phoneCode(SENT, checkingCode(1, "123456"));
    private static final Effect CHECK_ANEW = ask(2, new CheckIdentity(PERSON, Language.ZH));
    private static final Visit CHECKED_ANEW = KNOWN.ask().with(Scenes.checking(2));

    private static final Board CLOSED = Fixtures.after(Scenes.BOARD,
            new BoardReport.CatalogueArrived(Map.of(Fixtures.PHONED.code(), new ItemState(false, false, 0))));

    private PhoneCodeRules() {}

    static Stream<Rule> rules() {
        return Stream.of(onTheWay(), sending(), typed(), tried(), checked(), back()).flatMap(List::stream);
    }

    private static PhoneCode failed(DistrictFailure why) {
        return phoneCode(KNOWN, new PhoneCode.Stage.Sending(Scenes.failed(why)));
    }

    /// The card first, then the code, and no further while one of them lacks; what no device here can show is said before any card.
    private static List<Rule> onTheWay() {
        Intent choose = new Intent.ChooseItem(Fixtures.PHONED.code());
        Visit assured = KNOWN.assured(Assurance.PHONE_CODE, SURER);
        return List.of(
                given(new Home(NOBODY)).on(choose).becomes(Scenes.identify(NOBODY, Fixtures.PHONED)),
                given(new Home(KNOWN)).on(choose).becomes(phoneCode(KNOWN.ask(), new PhoneCode.Stage.Sending(waiting(2, SEND))),
                        ask(2, SEND)),
                given(new Home(SENT)).on(choose).becomes(phoneCode(SENT, typing(""))),
                given(new Home(assured)).on(choose).becomes(Scenes.guide(assured, Fixtures.PHONED)),
                given(Scenes.guide(KNOWN, Fixtures.PHONED)).on(new Intent.Start())
                        .becomes(phoneCode(KNOWN.ask(), new PhoneCode.Stage.Sending(waiting(2, SEND))), ask(2, SEND)),
                given(new Home(KNOWN)).at(CLOSED).on(choose)
                        .becomes(Scenes.out(KNOWN, Fixtures.PHONED, OutOfService.Cause.MATTER_CLOSED)),
                given(new Home(KNOWN)).on(new Intent.ChooseItem(Fixtures.TOLD.code())).becomes(Scenes.guide(KNOWN, Fixtures.TOLD)),
                given(new Home(NOBODY)).on(new Intent.ChooseItem(Fixtures.WITNESSED.code()))
                        .becomes(Scenes.out(NOBODY, Fixtures.WITNESSED, OutOfService.Cause.ASSURANCE)),
                given(new Home(KNOWN)).on(new Intent.ChooseItem(Fixtures.WITNESSED.code()))
                        .becomes(Scenes.out(KNOWN, Fixtures.WITNESSED, OutOfService.Cause.ASSURANCE)));
    }

    private static List<Rule> sending() {
        CodeSent sent = new CodeSent.Sent(Scenes.CHALLENGE);
        CodeSent none = new CodeSent.NoPhone();
        CodeSent locked = new CodeSent.Locked(LATER);
        return List.of(
                given(SENDING).on(answer(1, SEND, sent)).becomes(phoneCode(SENT, typing(""))),
                given(SENDING).on(answer(0, SEND, sent)).stays(),
                given(SENDING).on(answer(1, SEND, none)).becomes(phoneCode(KNOWN.remembering(SEND, none), new PhoneCode.Stage.NoPhone())),
                given(SENDING).on(answer(1, SEND, locked))
                        .becomes(phoneCode(KNOWN.remembering(SEND, locked), new PhoneCode.Stage.Locked(LATER))),
                given(SENDING).on(Scenes.failure(1, SEND, DistrictFailure.LINE_DOWN)).becomes(failed(DistrictFailure.LINE_DOWN)),
                given(SENDING).on(new Report.PatienceRanOut(1)).becomes(failed(DistrictFailure.TOO_SLOW)),
                given(SENDING).on(new Intent.TryAgain()).stays(),
                given(failed(DistrictFailure.LINE_DOWN)).on(new Intent.TryAgain())
                        .becomes(phoneCode(KNOWN.ask(), new PhoneCode.Stage.Sending(waiting(2, SEND))), ask(2, SEND)),
                given(failed(DistrictFailure.CONFIRMATION_ENDED)).on(new Intent.TryAgain())
                        .becomes(Scenes.identify(CHECKED_ANEW, Fixtures.PHONED), CHECK_ANEW));
    }

    /// Six digits and no more; what was said of the code before is gone with the first key.
    private static List<Rule> typed() {
        PhoneCode wrong = phoneCode(SENT, typing("", new PhoneCode.Before.Wrong(2)));
        return List.of(
                given(wrong).on(press('1')).becomes(phoneCode(SENT, typing("1"))),
                given(phoneCode(SENT, typing("12345"))).on(press('6')).becomes(phoneCode(SENT, typing("123456"))),
                given(phoneCode(SENT, typing("123456"))).on(press('7')).stays(),
                given(phoneCode(SENT, typing("12"))).on(press('x')).stays(),
                given(phoneCode(SENT, typing("123456"))).on(new Intent.Press(new Key.Erase())).becomes(phoneCode(SENT, typing("12345"))),
                given(phoneCode(SENT, typing("12"))).on(new Intent.Press(new Key.Clear())).becomes(phoneCode(SENT, typing(""))));
    }

    private static Intent press(char sign) {
        return new Intent.Press(new Key.Sign(sign));
    }

    private static List<Rule> tried() {
        PhoneCode ended = phoneCode(SENT, typing("123456", new PhoneCode.Before.NotChecked(DistrictFailure.CONFIRMATION_ENDED)));
        return List.of(
                given(phoneCode(SENT, typing("123456"))).on(new Intent.Start())
                        .becomes(phoneCode(SENT.ask(), checkingCode(2, "123456")), ask(2, check("123456"))),
                given(phoneCode(SENT, typing("12345"))).on(new Intent.Start()).stays(),
                given(phoneCode(SENT, typing("12"))).on(new Intent.TryAgain())
                        .becomes(phoneCode(SENT.ask(), new PhoneCode.Stage.Sending(waiting(2, SEND))), ask(2, SEND)),
                given(ended).on(new Intent.TryAgain()).becomes(Scenes.identify(CHECKED_ANEW, Fixtures.PHONED), CHECK_ANEW));
    }

    private static List<Rule> checked() {
        Visit assured = SENT.assured(Assurance.PHONE_CODE, SURER);
        return List.of(
                given(CHECKING).on(outcome(1, new CodeOutcome.Right(SURER))).becomes(Scenes.guide(assured, Fixtures.PHONED)),
                given(CHECKING).on(outcome(0, new CodeOutcome.Right(SURER))).stays(),
                given(CHECKING).on(answer(1, check("654321"), new CodeOutcome.Right(SURER))).stays(),
                given(CHECKING).on(outcome(1, new CodeOutcome.Wrong(2)))
                        .becomes(phoneCode(SENT, typing("", new PhoneCode.Before.Wrong(2)))),
                given(CHECKING).on(outcome(1, new CodeOutcome.Locked(LATER)))
                        .becomes(phoneCode(SENT, new PhoneCode.Stage.Locked(LATER)), new Effect.Note(Effect.Event.CODES_LOCKED)),
                given(CHECKING).on(outcome(1, new CodeOutcome.Ended())).becomes(phoneCode(SENT, typing("", new PhoneCode.Before.Ended()))),
                given(CHECKING).on(Scenes.failure(1, check("123456"), DistrictFailure.LINE_DOWN))
                        .becomes(phoneCode(SENT, typing("123456", new PhoneCode.Before.NotChecked(DistrictFailure.LINE_DOWN)))),
                given(CHECKING).on(new Report.PatienceRanOut(1))
                        .becomes(phoneCode(SENT, typing("123456", new PhoneCode.Before.NotChecked(DistrictFailure.TOO_SLOW)))));
    }

    private static Report outcome(int ticket, CodeOutcome outcome) {
        return answer(ticket, check("123456"), outcome);
    }

    /// By the way that the matter was come by.
    private static List<Rule> back() {
        Visit behind = KNOWN.at(new Destination.Behind(Shelf.Door.of(Verb.CHECK), 0));
        PhoneCode there = phoneCode(behind, new PhoneCode.Stage.NoPhone());
        return Stream.concat(
                Scenes.phoneCodes().stream().map(step -> given(step).on(new Intent.Back()).becomes(new Home(step.visit().left()))),
                Stream.of(given(there).on(new Intent.Back()).becomes(Scenes.choosing(KNOWN, Verb.CHECK, 0)))).toList();
    }
}
