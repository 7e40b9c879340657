package org.doorstep.core;

import static org.doorstep.core.Rule.given;
import static org.doorstep.core.Scenes.KNOWN;
import static org.doorstep.core.Scenes.NOBODY;
import static org.doorstep.core.Scenes.PERSON;
import static org.doorstep.core.Scenes.TOKEN;
import static org.doorstep.core.Scenes.ask;
import static org.doorstep.core.Scenes.visit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Status;

/// The steps before, beside and after a visit, and those on the way to a matter.
final class MatterRules {
    /// Came by a door.
    private static final Visit BEHIND = Scenes.choosing(KNOWN, Verb.CHECK, 0).visit();

    /// Came from a page that there is no more: seven matters are two pages.
    private static final Visit FAR = Scenes.choosing(KNOWN, Verb.APPLY, 5).visit();

    private MatterRules() {}

    static Stream<Rule> rules() {
        return Stream.of(ends(), choosing(), identify(), guide(), closed(), atTheDoor(), undone()).flatMap(List::stream);
    }

    private static List<Rule> ends() {
        Farewell farewell = new Farewell(Manner.USUAL, true);
        Board lies = Scenes.CARD;
        Visit laid = Visit.begin(Scenes.FRESH, Manner.USUAL);
        Stream<Rule> idle = Stream.of(
                given(new Idle()).on(new Intent.Begin(Scenes.FRESH, new Manner(Language.EN, true, false)))
                        .becomes(new Home(Visit.begin(Scenes.FRESH, new Manner(Language.EN, true, false)))),
                given(new Idle()).at(Scenes.CARD).on(Scenes.FOUND).becomes(
                        new Home(laid.ask().with(new Proof.Reading(new Asked.Waiting<>(laid.ask().ticket(), new ReadCard())))),
                        new Effect.Ask(laid.ask().ticket(), new ReadCard())),
                given(farewell).on(new Report.PatienceRanOut(1)).becomes(new Idle()),
                given(farewell).at(lies).on(new Report.PatienceRanOut(1)).becomes(new Idle(), new Effect.Note(Effect.Event.CARD_LEFT)));
        Stream<Rule> touched = Inputs.samples().stream().filter(Intent.class::isInstance)
                .map(intent -> given(farewell).on(intent).becomes(new Idle()));
        return Stream.concat(idle, touched).toList();
    }

    private static List<Rule> choosing() {
        Choosing choosing = Scenes.choosing(KNOWN, Verb.CHECK, 0);
        Choosing many = Scenes.choosing(KNOWN, Verb.APPLY, 0);
        Choosing second = Scenes.choosing(KNOWN, Verb.APPLY, 1);
        return List.of(
                given(choosing).on(new Intent.ChooseItem(Fixtures.PAID.code())).becomes(Scenes.guide(choosing.visit(), Fixtures.PAID)),
                given(choosing).on(new Intent.ChooseItem(new ServiceItemCode("T-UNKNOWN"))).stays(),
                given(choosing).on(new Intent.TurnTo(0)).stays(),
                given(choosing).on(new Intent.TurnTo(1)).stays(),
                given(many).on(new Intent.TurnTo(1)).becomes(second),
                given(many).on(new Intent.TurnTo(2)).stays(),
                given(many).on(new Intent.TurnTo(-1)).stays(),
                given(second).on(new Intent.TurnTo(0)).becomes(many),
                given(second).on(new Intent.Simplify(true))
                        .becomes(new Choosing(second.visit().with(Manner.USUAL.simplified(true)), Verb.APPLY, 0)),
                given(second).on(new Intent.Contrast(true))
                        .becomes(new Choosing(second.visit().with(Manner.USUAL.contrasted(true)), Verb.APPLY, 1)),
                given(choosing).on(new Intent.Back()).becomes(new Home(KNOWN)));
    }

    private static List<Rule> identify() {
        Visit unchecked = visit(new Proof.NotChecked(PERSON, DistrictFailure.LINE_DOWN));
        Identify identify = Scenes.identify(NOBODY, Fixtures.PAID);
        Identify tried = Scenes.identify(unchecked, Fixtures.PAID);
        return List.of(
                given(identify).on(new Intent.Back()).becomes(new Home(NOBODY)),
                given(identify).at(Scenes.CARD).on(Scenes.FOUND).becomes(
                        Scenes.identify(NOBODY.ask().with(Scenes.reading(2)), Fixtures.PAID), ask(2, new ReadCard())),
                given(identify).on(new Intent.TryAgain()).stays(),
                given(tried).on(new Intent.TryAgain()).becomes(
                        Scenes.identify(unchecked.ask().with(Scenes.checking(2)), Fixtures.PAID),
                                ask(2, new CheckIdentity(PERSON, Language.ZH))));
    }

    private static List<Rule> guide() {
        Guide paid = Scenes.guide(KNOWN, Fixtures.PAID);
        Guide unproven = Scenes.guide(NOBODY, Fixtures.PAID);
        Guide printed = Scenes.guide(KNOWN, Fixtures.PRINTED);
        AskOffers offers = new AskOffers(List.of("payment"), TOKEN, Language.ZH);
        return List.of(
                given(paid).on(new Intent.Start()).becomes(
                        Scenes.records(KNOWN.ask(), Fixtures.PAID, Scenes.waiting(2, Scenes.FETCH)), ask(2, Scenes.FETCH)),
                given(unproven).on(new Intent.Start()).becomes(Scenes.identify(NOBODY, Fixtures.PAID)),
                given(printed).on(new Intent.Start()).becomes(
                        Scenes.certificates(KNOWN.ask(), Fixtures.PRINTED, Scenes.waiting(2, offers)), ask(2, offers)),
                given(Scenes.guide(KNOWN, Fixtures.WITNESSED)).on(new Intent.Start()).becomes(Scenes.identify(KNOWN, Fixtures.WITNESSED)),
                given(Scenes.guide(FAR, Fixtures.PAID)).on(new Intent.Back()).becomes(Scenes.choosing(KNOWN, Verb.APPLY, 1)),
                given(Scenes.guide(NOBODY, Fixtures.PRINTED)).on(new Intent.Start()).becomes(Scenes.identify(NOBODY, Fixtures.PRINTED)),
                given(Scenes.guide(KNOWN, Fixtures.READING)).on(new Intent.Start()).stays(),
                given(paid).on(new Intent.Back()).becomes(new Home(KNOWN)),
                given(Scenes.guide(BEHIND, Fixtures.PAID)).on(new Intent.Back()).becomes(Scenes.choosing(KNOWN, Verb.CHECK, 0)));
    }

    private static OutOfService out(ServiceItem item, OutOfService.Cause cause) {
        return Scenes.out(NOBODY, item, cause);
    }

    /// What cannot be printed is said before a card is laid; what can be looked at is looked at.
    private static List<Rule> atTheDoor() {
        Home home = new Home(NOBODY);
        Intent printed = new Intent.ChooseItem(Fixtures.PRINTED.code());
        Intent paid = new Intent.ChooseItem(Fixtures.PAID.code());
        Visit checking = visit(Scenes.checking(1));
        Report known = Scenes.answer(1, new CheckIdentity(PERSON, Language.ZH), new IdentityOutcome.Confirmed(TOKEN));
        Guide guide = Scenes.guide(KNOWN, Fixtures.PRINTED);
        OutOfService dead = Scenes.out(KNOWN, Fixtures.PRINTED, OutOfService.Cause.PRINTER);
        return List.of(
                given(home).on(printed).becomes(Scenes.identify(NOBODY, Fixtures.PRINTED)),
                given(home).at(Scenes.DEAD).on(printed).becomes(out(Fixtures.PRINTED, OutOfService.Cause.PRINTER)),
                given(home).at(Scenes.UNFITTED).on(printed).becomes(out(Fixtures.PRINTED, OutOfService.Cause.NO_PRINTER)),
                given(home).at(Scenes.UNSEALED).on(printed).becomes(out(Fixtures.PRINTED, OutOfService.Cause.NO_PRINTER)),
                given(home).at(Scenes.DEAD).on(paid).becomes(Scenes.identify(NOBODY, Fixtures.PAID)),
                given(home).at(Scenes.NO_READER).on(paid).becomes(out(Fixtures.PAID, OutOfService.Cause.READER)),
                given(new Home(checking)).at(Scenes.NO_READER).on(paid).becomes(Scenes.identify(checking, Fixtures.PAID)),
                given(Scenes.identify(checking, Fixtures.PRINTED)).at(Scenes.DEAD).on(known).becomes(dead),
                given(guide).at(Scenes.DEAD).on(new Intent.Start()).becomes(dead),
                given(guide).at(Scenes.DEAD).on(Scenes.PRINTER_DEAD).becomes(dead),
                given(guide).on(Scenes.changed(DeviceClass.CERTIFICATE_PRINTER, new Status.Online())).stays(),
                given(Scenes.guide(KNOWN, Fixtures.PAID)).at(Scenes.DEAD).on(Scenes.PRINTER_DEAD).stays(),
                given(Scenes.guide(KNOWN, Fixtures.READING)).on(new Intent.Start()).stays(),
                given(Scenes.guide(KNOWN, Fixtures.PAID)).at(Scenes.DEAD).on(Scenes.PRINTER_DEAD).stays());
    }

    /// What comes back while somebody stands there is said by the screen itself, and so is what goes away before the card was laid.
    private static List<Rule> undone() {
        Identify identify = Scenes.identify(NOBODY, Fixtures.PAID);
        Identify reading = Scenes.identify(visit(Scenes.reading(1)), Fixtures.PAID);
        Identify printed = Scenes.identify(NOBODY, Fixtures.PRINTED);
        Report printer = Scenes.PRINTER_DEAD;
        Report reader = Scenes.READER_LOST;
        Report served = new BoardReport.CatalogueArrived(Map.of());
        Report health = new BoardReport.HealthArrived(Set.of());
        Stream<Rule> before = Stream.of(
                given(identify).at(Scenes.NO_READER).on(reader).becomes(out(Fixtures.PAID, OutOfService.Cause.READER)),
                given(reading).at(Scenes.NO_READER).on(reader).stays(),
                given(identify).on(Scenes.changed(DeviceClass.ID_CARD_READER, new Status.Online())).stays(),
                given(printed).at(Scenes.DEAD).on(printer).becomes(out(Fixtures.PRINTED, OutOfService.Cause.PRINTER)),
                given(identify).at(Scenes.DEAD).on(printer).stays());
        Stream<Rule> still = Stream.of(
                given(out(Fixtures.PAID, OutOfService.Cause.READER)).at(Scenes.NO_READER).on(reader).stays(),
                given(out(Fixtures.PRINTED, OutOfService.Cause.PRINTER)).at(Scenes.DEAD).on(printer).stays(),
                given(out(Fixtures.PRINTED, OutOfService.Cause.NO_PRINTER)).at(Scenes.UNFITTED).on(new Intent.TryAgain()).stays());
        Stream<Rule> back = Stream.of(OutOfService.Cause.values()).flatMap(cause -> Stream.of(printer, reader, served, health)
                .map(report -> given(out(Fixtures.PRINTED, cause)).on(report).becomes(printed)));
        return Stream.of(before, still, back).flatMap(rules -> rules).toList();
    }

    private static List<Rule> closed() {
        return Stream.of(OutOfService.Cause.values()).map(cause -> Scenes.out(KNOWN, Fixtures.PAID, cause)).flatMap(out -> Stream.of(
                given(out).on(new Intent.ChooseVerb(Verb.SAY)).becomes(Scenes.choosing(out.visit(), Verb.SAY, 0)),
                given(out).on(new Intent.TryAgain()).becomes(Scenes.guide(KNOWN, Fixtures.PAID)),
                given(out).on(new Intent.Back()).becomes(new Home(KNOWN)))).toList();
    }
}
