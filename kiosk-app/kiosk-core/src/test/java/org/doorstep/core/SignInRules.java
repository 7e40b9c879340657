package org.doorstep.core;

import static org.doorstep.core.Rule.given;
import static org.doorstep.core.Scenes.KNOWN;
import static org.doorstep.core.Scenes.NOBODY;
import static org.doorstep.core.SignInScenes.NUMBER;
import static org.doorstep.core.Scenes.PERSON;
import static org.doorstep.core.SignInScenes.PERSON_SIGNED;
import static org.doorstep.core.SignInScenes.SEND_SIGN_IN;
import static org.doorstep.core.SignInScenes.SIGNED;
import static org.doorstep.core.Scenes.answer;
import static org.doorstep.core.Scenes.ask;
import static org.doorstep.core.SignInScenes.checkSignIn;
import static org.doorstep.core.SignInScenes.mending;
import static org.doorstep.core.SignInScenes.signIn;
import static org.doorstep.core.SignInScenes.signInCode;
import static org.doorstep.core.Scenes.typing;
import static org.doorstep.core.Scenes.waiting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Bundle;
import org.doorstep.config.Deed;
import org.doorstep.config.DistrictSettings;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.ItemState;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;

/// Signing in without a card: where it is offered, what is typed, what it opens, and what a card is that is laid afterwards.
final class SignInRules {
    private static final Intent NO_CARD = new Intent.WithoutCard();
    private static final Board CLOSED = Fixtures.after(Scenes.BOARD,
            new BoardReport.CatalogueArrived(Map.of(Fixtures.SIGNED.code(), new ItemState(false, false))));
    private static final FetchRecord FETCH = new FetchRecord("social-insurance", PERSON_SIGNED.token(), Language.ZH);
    private static final CodeSent SENT_CODE = new CodeSent.Sent(Scenes.CHALLENGE);
    private static final Visit SENT = NOBODY.remembering(SEND_SIGN_IN, SENT_CODE);
    private static final PhoneCode CHECKING = signInCode(SENT, checkingCode(1));

    private SignInRules() {}

    static Stream<Rule> rules() {
        return Stream.of(offered(), opened(), typed(), sent(), checked(), back(), shown(), cards(), ended()).flatMap(List::stream);
    }

    private static PhoneCode.Stage checkingCode(int ticket) {
        return new PhoneCode.Stage.Checking(Scenes.CHALLENGE, Scenes.digits("123456"), waiting(ticket, checkSignIn("123456")));
    }

    /// A district that lets nobody sign in.
    private static Board forbidding(Board board) {
        Bundle bundle = board.bundle();
        DistrictSettings open = bundle.district();
        DistrictSettings district = new DistrictSettings(open.id(), open.name(), open.systemName(), open.address(), open.languages(),
                open.zone(), false, open.patiences(), open.fallbackNotice());
        return new Board(new Bundle(bundle.id(), bundle.version(), district, bundle.site(), bundle.terminal(), bundle.catalogue(),
                bundle.wording(), bundle.theme(), bundle.anchors(), bundle.seals(), bundle.signed(), bundle.digest()), board.facts());
    }

    /// Where the district allows it and the matter wants no more; nowhere else.
    private static List<Rule> offered() {
        Identify identify = Scenes.identify(NOBODY, Fixtures.SIGNED);
        Identify card = Scenes.identify(NOBODY, Fixtures.PAID);
        Identify printed = Scenes.identify(NOBODY, Fixtures.SIGNED_PRINTED);
        Identify known = Scenes.identify(SIGNED, Fixtures.SIGNED);
        return List.of(
                given(identify).on(NO_CARD).becomes(signIn(NOBODY, "")),
                given(identify).at(forbidding(Scenes.BOARD)).on(NO_CARD).stays(),
                given(identify).at(CLOSED).on(NO_CARD)
                        .becomes(Scenes.out(NOBODY, Fixtures.SIGNED, OutOfService.Cause.MATTER_CLOSED)),
                given(card).on(NO_CARD).stays(),
                given(printed).on(NO_CARD).stays(),
                given(known).on(NO_CARD).becomes(Scenes.guide(SIGNED, Fixtures.SIGNED)),
                given(identify).at(Scenes.NO_READER).on(Scenes.READER_LOST).stays(),
                given(identify).at(Scenes.NO_READER).on(NO_CARD).becomes(signIn(NOBODY, "")),
                given(identify).at(forbidding(Scenes.NO_READER)).on(Scenes.READER_LOST)
                        .becomes(Scenes.out(NOBODY, Fixtures.SIGNED, OutOfService.Cause.READER)),
                given(printed).at(Scenes.NO_READER).on(Scenes.READER_LOST)
                        .becomes(Scenes.out(NOBODY, Fixtures.SIGNED_PRINTED, OutOfService.Cause.READER)),
                given(Scenes.identify(SIGNED, Fixtures.PAID)).at(Scenes.NO_READER).on(Scenes.READER_LOST)
                        .becomes(Scenes.out(SIGNED, Fixtures.PAID, OutOfService.Cause.READER)));
    }

    private static Rule chosen(Visit visit, ServiceItem item, Step next) {
        return given(new Home(visit)).on(new Intent.ChooseItem(item.code())).becomes(next);
    }

    /// What it opens, and what it does not; a card opens it too.
    private static List<Rule> opened() {
        return List.of(
                chosen(NOBODY, Fixtures.SIGNED, Scenes.identify(NOBODY, Fixtures.SIGNED)),
                chosen(SIGNED, Fixtures.SIGNED, Scenes.guide(SIGNED, Fixtures.SIGNED)),
                chosen(KNOWN, Fixtures.SIGNED, Scenes.guide(KNOWN, Fixtures.SIGNED)),
                chosen(SIGNED, Fixtures.READING, Scenes.guide(SIGNED, Fixtures.READING)),
                chosen(SIGNED, Fixtures.PAID, Scenes.identify(SIGNED, Fixtures.PAID)),
                chosen(SIGNED, Fixtures.PHONED, Scenes.identify(SIGNED, Fixtures.PHONED)),
                chosen(SIGNED, Fixtures.PRINTED, Scenes.identify(SIGNED, Fixtures.PRINTED)),
                chosen(SIGNED, Fixtures.SIGNED_PRINTED, Scenes.identify(SIGNED, Fixtures.SIGNED_PRINTED)),
                chosen(KNOWN, Fixtures.SIGNED_PRINTED, Scenes.guide(KNOWN, Fixtures.SIGNED_PRINTED)),
                given(Scenes.guide(SIGNED, Fixtures.SIGNED)).on(new Intent.Start()).becomes(
                        Scenes.records(SIGNED.ask(), Fixtures.SIGNED, waiting(2, FETCH)), ask(2, FETCH)),
                given(Scenes.guide(SIGNED, Fixtures.PAID)).on(new Intent.Start()).becomes(Scenes.identify(SIGNED, Fixtures.PAID)),
                given(Scenes.guide(SIGNED, Fixtures.SIGNED_PRINTED)).on(new Intent.Start())
                        .becomes(Scenes.identify(SIGNED, Fixtures.SIGNED_PRINTED)));
    }

    private static Intent press(char sign) {
        return new Intent.Press(new Key.Sign(sign));
    }

    /// Eighteen, an X only at their end; a number whose check character is wrong is asked of nobody.
    private static List<Rule> typed() {
        String all = NUMBER.reveal();
        String most = all.substring(0, 17);
        PhoneCode sending = signInCode(NOBODY.ask(), new PhoneCode.Stage.Sending(waiting(2, SEND_SIGN_IN)));
        return List.of(
                given(signIn(NOBODY, "")).on(press('3')).becomes(signIn(NOBODY, "3")),
                given(signIn(NOBODY, most)).on(press('X')).becomes(signIn(NOBODY, most + "X")),
                given(signIn(NOBODY, most.substring(1))).on(press('X')).stays(),
                given(signIn(NOBODY, most)).on(press('x')).stays(),
                given(signIn(NOBODY, "3")).on(press('m')).stays(),
                given(signIn(NOBODY, all)).on(press('1')).stays(),
                given(signIn(NOBODY, all)).on(press('X')).stays(),
                given(signIn(NOBODY, all)).on(new Intent.Press(new Key.Erase())).becomes(signIn(NOBODY, most)),
                given(signIn(NOBODY, all)).on(new Intent.Press(new Key.Clear())).becomes(signIn(NOBODY, "")),
                given(signIn(NOBODY, most)).on(new Intent.Start()).stays(),
                given(signIn(NOBODY, most + "X")).on(new Intent.Start()).stays(),
                given(signIn(NOBODY, all)).on(new Intent.Start()).becomes(sending, ask(2, SEND_SIGN_IN)),
                given(signIn(SENT, all)).on(new Intent.Start()).becomes(signInCode(SENT, typing(""))));
    }

    private static List<Rule> sent() {
        PhoneCode sending = signInCode(NOBODY, new PhoneCode.Stage.Sending(waiting(1, SEND_SIGN_IN)));
        PhoneCode down = signInCode(NOBODY, new PhoneCode.Stage.Sending(Scenes.failed(DistrictFailure.LINE_DOWN)));
        CodeSent none = new CodeSent.NoPhone();
        CodeSent locked = new CodeSent.Locked(Scenes.LATER);
        Effect again = ask(2, SEND_SIGN_IN);
        PhoneCode anew = signInCode(NOBODY.ask(), new PhoneCode.Stage.Sending(waiting(2, SEND_SIGN_IN)));
        return List.of(
                given(sending).on(answer(1, SEND_SIGN_IN, SENT_CODE)).becomes(signInCode(SENT, typing(""))),
                given(sending).on(answer(0, SEND_SIGN_IN, SENT_CODE)).stays(),
                given(sending).on(answer(1, SEND_SIGN_IN, none))
                        .becomes(signInCode(NOBODY.remembering(SEND_SIGN_IN, none), new PhoneCode.Stage.NoPhone())),
                given(sending).on(answer(1, SEND_SIGN_IN, locked))
                        .becomes(signInCode(NOBODY.remembering(SEND_SIGN_IN, locked), new PhoneCode.Stage.Locked(Scenes.LATER))),
                given(sending).on(Scenes.failure(1, SEND_SIGN_IN, DistrictFailure.LINE_DOWN)).becomes(down),
                given(down).on(new Intent.TryAgain()).becomes(anew, again),
                given(signInCode(NOBODY, typing("12"))).on(new Intent.TryAgain()).becomes(anew, again),
                given(signInCode(NOBODY, typing("123456"))).on(new Intent.Start())
                        .becomes(signInCode(NOBODY.ask(), checkingCode(2)), ask(2, checkSignIn("123456"))));
    }

    private static Report outcome(int ticket, CodeOutcome outcome) {
        return answer(ticket, checkSignIn("123456"), outcome);
    }

    /// Who it is, the district says: of the number that was typed, and of nobody else.
    private static List<Rule> checked() {
        SignedIn another = new SignedIn(PERSON.name(), Fixtures.person(2).number(), PERSON_SIGNED.token());
        PhoneCode notOurs = signInCode(SENT, typing("123456", new PhoneCode.Before.NotChecked(DistrictFailure.NOT_YOURS)));
        Effect noted = new Effect.Note(Effect.Event.ANOTHER_PERSONS_RECORD);
        Visit read = SENT.with(Scenes.reading(1));
        return List.of(
                given(CHECKING).on(outcome(1, new CodeOutcome.Named(PERSON_SIGNED)))
                        .becomes(Scenes.guide(SENT.with(PERSON_SIGNED), Fixtures.SIGNED)),
                given(CHECKING).on(outcome(0, new CodeOutcome.Named(PERSON_SIGNED))).stays(),
                given(CHECKING).on(outcome(1, new CodeOutcome.Named(another))).becomes(notOurs, noted),
                given(CHECKING).on(outcome(1, new CodeOutcome.Right(Scenes.SURER))).becomes(notOurs, noted),
                given(Scenes.phoneCode(Scenes.SENT, Scenes.checkingCode(1, "123456")))
                        .on(answer(1, Scenes.check("123456"), new CodeOutcome.Named(PERSON_SIGNED)))
                        .becomes(Scenes.phoneCode(Scenes.SENT,
                                typing("123456", new PhoneCode.Before.NotChecked(DistrictFailure.NOT_YOURS))), noted),
                given(CHECKING).on(outcome(1, new CodeOutcome.Wrong(2)))
                        .becomes(signInCode(SENT, typing("", new PhoneCode.Before.Wrong(2)))),
                given(CHECKING).on(outcome(1, new CodeOutcome.Locked(Scenes.LATER)))
                        .becomes(signInCode(SENT, new PhoneCode.Stage.Locked(Scenes.LATER)), new Effect.Note(Effect.Event.CODES_LOCKED)),
                given(CHECKING).on(outcome(1, new CodeOutcome.Ended())).becomes(signInCode(SENT, typing("", new PhoneCode.Before.Ended()))),
                given(signInCode(read, checkingCode(2))).on(outcome(2, new CodeOutcome.Named(PERSON_SIGNED)))
                        .becomes(Scenes.guide(read.with(PERSON_SIGNED), Fixtures.SIGNED)));
    }

    /// To the number as it was typed, and from there to the card.
    private static List<Rule> back() {
        String number = NUMBER.reveal();
        return List.of(
                given(signInCode(SENT, typing("12"))).on(new Intent.Back()).becomes(mending(SENT)),
                given(signInCode(NOBODY, new PhoneCode.Stage.NoPhone())).on(new Intent.Back()).becomes(mending(NOBODY)),
                given(CHECKING).on(new Intent.Back()).becomes(mending(SENT)),
                given(mending(NOBODY)).on(new Intent.Press(new Key.Erase()))
                        .becomes(new SignIn(mending(NOBODY).visit(), Fixtures.SIGNED, mending(NOBODY).typed().pressed(new Key.Erase()))),
                given(mending(NOBODY)).on(new Intent.Back()).becomes(Scenes.identify(NOBODY, Fixtures.SIGNED)),
                given(signIn(NOBODY, number)).on(new Intent.Back()).becomes(Scenes.identify(NOBODY, Fixtures.SIGNED)));
    }

    private static Records shown(Visit visit) {
        return Scenes.records(visit, Fixtures.SIGNED, Scenes.known(new RecordOutcome.Found(Scenes.RECORD)));
    }

    /// Their own record, and no way to paper without the card.
    private static List<Rule> shown() {
        Records asking = Scenes.records(SIGNED, Fixtures.SIGNED, waiting(1, FETCH));
        RecordOutcome ours = new RecordOutcome.Found(Scenes.RECORD);
        RecordOutcome another = new RecordOutcome.Found(Fixtures.record(Fixtures.person(2)));
        Records with = shown(KNOWN.at(new Destination.AtHome()));
        return List.of(
                given(asking).on(answer(1, FETCH, ours)).becomes(shown(SIGNED.remembering(FETCH, ours))),
                given(asking).on(answer(1, FETCH, another)).becomes(
                        Scenes.records(SIGNED, Fixtures.SIGNED, Scenes.failed(DistrictFailure.NOT_YOURS)),
                        new Effect.Note(Effect.Event.ANOTHER_PERSONS_RECORD)),
                given(shown(SIGNED)).on(new Intent.Print()).stays(),
                given(with).on(new Intent.Print()).becomes(printing(with.visit()), ask(2, Scenes.ASK_OFFERS)));
    }

    private static Certificates printing(Visit visit) {
        Deed.Print print = Scenes.print(Fixtures.SIGNED);
        return new Certificates(visit.ask().at(new Destination.Doing(Fixtures.SIGNED, print)), Fixtures.SIGNED, print,
                waiting(2, Scenes.ASK_OFFERS), Scenes.basket(), 0);
    }

    /// The same person's card makes surer; of another's the district is not asked, and the visit stays whose it is.
    private static List<Rule> cards() {
        IdDocument other = Fixtures.person(2);
        Home home = new Home(SIGNED);
        Home reading = new Home(SIGNED.with(Scenes.reading(1)));
        Home checking = new Home(SIGNED.with(Scenes.checking(1)));
        CheckIdentity check = new CheckIdentity(PERSON, Language.ZH);
        Report confirmed = answer(1, check, new IdentityOutcome.Confirmed(Scenes.TOKEN));
        Identify paid = Scenes.identify(SIGNED.with(Scenes.checking(1)), Fixtures.PAID);
        return List.of(
                given(home).at(Scenes.CARD).on(Scenes.FOUND)
                        .becomes(new Home(SIGNED.ask().with(Scenes.reading(2))), ask(2, new ReadCard())),
                given(reading).on(answer(1, new ReadCard(), new ReadOutcome.Read(PERSON)))
                        .becomes(new Home(SIGNED.ask().with(Scenes.checking(2))), ask(2, check)),
                given(reading).on(answer(1, new ReadCard(), new ReadOutcome.Read(other)))
                        .becomes(new Home(SIGNED.with(new Proof.Refused(Proof.Reason.ANOTHERS))),
                                new Effect.Note(Effect.Event.DOCUMENT_REFUSED)),
                given(reading).on(answer(1, new ReadCard(), new ReadOutcome.NoCard()))
                        .becomes(new Home(SIGNED.with(new Proof.NotRead(ReadOutcome.Why.LIFT_AND_LAY)))),
                given(checking).on(confirmed).becomes(new Home(SIGNED.with(new Proof.Confirmed(Scenes.APPLICANT)))),
                given(paid).on(confirmed).becomes(Scenes.guide(SIGNED.with(new Proof.Confirmed(Scenes.APPLICANT)), Fixtures.PAID)),
                given(signIn(NOBODY, "37")).at(Scenes.CARD).on(Scenes.FOUND)
                        .becomes(signIn(NOBODY.ask().with(Scenes.reading(2)), "37"), ask(2, new ReadCard())),
                given(signIn(NOBODY.with(Scenes.checking(1)), "37")).on(confirmed).becomes(Scenes.guide(KNOWN, Fixtures.SIGNED)));
    }

    /// The confirmation of who signed in ends: they sign in anew; nothing is left of what was shown.
    private static List<Rule> ended() {
        Visit heard = SIGNED.remembering(FETCH, new RecordOutcome.NoRecord());
        Records over = Scenes.records(heard, Fixtures.SIGNED, new Asked.Failed<>(DistrictFailure.CONFIRMATION_ENDED));
        return List.of(given(over).on(new Intent.TryAgain()).becomes(Scenes.identify(
                new Visit(Scenes.ID, NOBODY.manner(), NOBODY.proof(), Optional.empty(), Set.of(), 1, false, List.of(),
                        NOBODY.heard()), Fixtures.SIGNED)));
    }
}
