package org.doorstep.core.journey;

import static org.doorstep.core.journey.Rule.given;
import static org.doorstep.core.journey.Scenes.KNOWN;
import static org.doorstep.core.journey.Scenes.NOBODY;
import static org.doorstep.core.journey.Scenes.PERSON;
import static org.doorstep.core.journey.Scenes.TOKEN;
import static org.doorstep.core.journey.Scenes.ticket;
import static org.doorstep.core.journey.Scenes.visit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.Status;

/// The steps before, beside and after a visit, and those on the way to a matter.
final class MatterRules {
    private MatterRules() {}

    static Stream<Rule> rules() {
        return Stream.of(ends(), choosing(), identify(), guide(), closed(), atTheDoor(), undone()).flatMap(List::stream);
    }

    private static List<Rule> ends() {
        Farewell farewell = new Farewell(Manner.USUAL, true);
        Board lies = Fixtures.looks(Scenes.BOARD, true);
        Visit laid = Visit.begin(Scenes.FRESH, Manner.USUAL);
        Stream<Rule> idle = Stream.of(
                given(new Idle()).on(new Intent.Begin(Scenes.FRESH, new Manner(Language.EN, true, false)))
                        .becomes(new Home(Visit.begin(Scenes.FRESH, new Manner(Language.EN, true, false)))),
                given(new Idle()).at(Scenes.CARD).on(Scenes.FOUND).becomes(
                        new Home(laid.ask().with(new Proof.Reading(laid.ask().ticket()))), new Effect.ReadCard(laid.ask().ticket())),
                given(new Idle()).on(Scenes.FOUND).stays(),
                given(farewell).on(new Report.PatienceRanOut(1)).becomes(new Idle()),
                given(farewell).at(lies).on(new Report.PatienceRanOut(1)).becomes(new Idle(), new Effect.Note(Effect.Event.CARD_LEFT)));
        Stream<Rule> touched = Inputs.samples().stream().filter(Intent.class::isInstance)
                .map(intent -> given(farewell).on(intent).becomes(new Idle()));
        return Stream.concat(idle, touched).toList();
    }

    private static List<Rule> choosing() {
        Choosing choosing = new Choosing(KNOWN, Verb.CHECK, 0);
        Choosing many = new Choosing(KNOWN, Verb.APPLY, 0);
        return List.of(
                given(choosing).on(new Intent.ChooseItem(Fixtures.PAID.code())).becomes(new Guide(KNOWN, Fixtures.PAID)),
                given(choosing).on(new Intent.ChooseItem(new ServiceItemCode("T-UNKNOWN"))).stays(),
                given(choosing).on(new Intent.TurnTo(0)).stays(),
                given(choosing).on(new Intent.TurnTo(1)).stays(),
                given(many).on(new Intent.TurnTo(1)).becomes(new Choosing(KNOWN, Verb.APPLY, 1)),
                given(many).on(new Intent.TurnTo(2)).stays(),
                given(many).on(new Intent.TurnTo(-1)).stays(),
                given(new Choosing(KNOWN, Verb.APPLY, 1)).on(new Intent.TurnTo(0)).becomes(many),
                given(new Choosing(KNOWN, Verb.APPLY, 1)).on(new Intent.Simplify(true))
                        .becomes(new Choosing(KNOWN.with(Manner.USUAL.simplified(true)), Verb.APPLY, 0)),
                given(new Choosing(KNOWN, Verb.APPLY, 1)).on(new Intent.Contrast(true))
                        .becomes(new Choosing(KNOWN.with(Manner.USUAL.contrasted(true)), Verb.APPLY, 1)),
                given(choosing).on(new Intent.Back()).becomes(new Home(KNOWN)));
    }

    private static List<Rule> identify() {
        Visit unchecked = visit(new Proof.NotChecked(PERSON, DistrictFailure.LINE_DOWN));
        Identify identify = new Identify(NOBODY, Fixtures.PAID);
        return List.of(
                given(identify).on(new Intent.Back()).becomes(new Home(NOBODY)),
                given(identify).at(Scenes.CARD).on(Scenes.FOUND).becomes(
                        new Identify(NOBODY.ask().with(new Proof.Reading(ticket(2))), Fixtures.PAID), new Effect.ReadCard(ticket(2))),
                given(identify).on(new Intent.TryAgain()).stays(),
                given(new Identify(unchecked, Fixtures.PAID)).on(new Intent.TryAgain()).becomes(
                        new Identify(unchecked.ask().with(new Proof.Checking(PERSON, ticket(2))), Fixtures.PAID),
                        new Effect.CheckIdentity(ticket(2), PERSON, Language.ZH)));
    }

    private static List<Rule> guide() {
        Guide paid = new Guide(KNOWN, Fixtures.PAID);
        Guide printed = new Guide(KNOWN, Fixtures.PRINTED);
        Guide reading = new Guide(KNOWN, Fixtures.READING);
        return List.of(
                given(paid).on(new Intent.Start()).becomes(
                        new Records(KNOWN.ask(), Fixtures.PAID, new Records.Content.Waiting(ticket(2)), false, 0),
                        new Effect.FetchRecord(ticket(2), "social-insurance", TOKEN, Language.ZH)),
                given(new Guide(NOBODY, Fixtures.PAID)).on(new Intent.Start()).becomes(new Identify(NOBODY, Fixtures.PAID)),
                given(printed).on(new Intent.Start()).becomes(
                        new Certificates(KNOWN.ask(), Fixtures.PRINTED, printed, new Certificates.Content.Waiting(ticket(2))),
                        new Effect.AskOffers(ticket(2), List.of("payment"), TOKEN, Language.ZH)),
                given(new Guide(NOBODY, Fixtures.PRINTED)).on(new Intent.Start()).becomes(new Identify(NOBODY, Fixtures.PRINTED)),
                given(reading).on(new Intent.Start()).stays(),
                given(paid).on(new Intent.Back()).becomes(new Home(KNOWN)));
    }

    private static OutOfService out(ServiceItem item, OutOfService.Cause cause) {
        return new OutOfService(NOBODY, item, cause);
    }

    /// What cannot be printed is said before a card is laid; what can be looked at is looked at.
    private static List<Rule> atTheDoor() {
        Home home = new Home(NOBODY);
        Intent printed = new Intent.ChooseItem(Fixtures.PRINTED.code());
        Intent paid = new Intent.ChooseItem(Fixtures.PAID.code());
        Visit checking = visit(new Proof.Checking(PERSON, ticket(1)));
        Report known = new Report.IdentityChecked(ticket(1), new IdentityOutcome.Confirmed(TOKEN));
        Guide guide = new Guide(KNOWN, Fixtures.PRINTED);
        OutOfService dead = new OutOfService(KNOWN, Fixtures.PRINTED, OutOfService.Cause.PRINTER);
        return List.of(
                given(home).on(printed).becomes(new Identify(NOBODY, Fixtures.PRINTED)),
                given(home).at(Scenes.DEAD).on(printed).becomes(out(Fixtures.PRINTED, OutOfService.Cause.PRINTER)),
                given(home).at(Scenes.UNFITTED).on(printed).becomes(out(Fixtures.PRINTED, OutOfService.Cause.NO_PRINTER)),
                given(home).at(Scenes.UNSEALED).on(printed).becomes(out(Fixtures.PRINTED, OutOfService.Cause.NO_PRINTER)),
                given(home).at(Scenes.DEAD).on(paid).becomes(new Identify(NOBODY, Fixtures.PAID)),
                given(home).at(Scenes.NO_READER).on(paid).becomes(out(Fixtures.PAID, OutOfService.Cause.READER)),
                given(new Home(checking)).at(Scenes.NO_READER).on(paid).becomes(new Identify(checking, Fixtures.PAID)),
                given(new Identify(checking, Fixtures.PRINTED)).at(Scenes.DEAD).on(known).becomes(dead),
                given(guide).at(Scenes.DEAD).on(new Intent.Start()).becomes(dead),
                given(guide).at(Scenes.DEAD).on(new Report.PrinterChanged(Scenes.DEAD.printer())).becomes(dead),
                given(guide).on(new Report.PrinterChanged(new Status.Online())).stays(),
                given(new Guide(KNOWN, Fixtures.PAID)).at(Scenes.DEAD).on(new Report.PrinterChanged(Scenes.DEAD.printer())).stays(),
                given(new Guide(KNOWN, Fixtures.READING)).on(new Intent.Start()).stays(),
                given(new Guide(KNOWN, Fixtures.PAID)).at(Scenes.DEAD).on(new Report.PrinterChanged(Scenes.DEAD.printer())).stays());
    }

    /// What comes back while somebody stands there is said by the screen itself, and so is what goes away before the card was laid.
    private static List<Rule> undone() {
        Identify identify = new Identify(NOBODY, Fixtures.PAID);
        Identify reading = new Identify(visit(new Proof.Reading(ticket(1))), Fixtures.PAID);
        Identify printed = new Identify(NOBODY, Fixtures.PRINTED);
        Report printer = new Report.PrinterChanged(Scenes.DEAD.printer());
        Report reader = new Report.ReaderChanged(Scenes.NO_READER.reader(), Set.of());
        Report served = new Report.CatalogueArrived(Map.of());
        Report health = new Report.HealthArrived(Set.of());
        Stream<Rule> before = Stream.of(
                given(identify).at(Scenes.NO_READER).on(reader).becomes(out(Fixtures.PAID, OutOfService.Cause.READER)),
                given(reading).at(Scenes.NO_READER).on(reader).stays(),
                given(identify).on(new Report.ReaderChanged(new Status.Online(), Set.of())).stays(),
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
        return Stream.of(OutOfService.Cause.values()).map(cause -> new OutOfService(KNOWN, Fixtures.PAID, cause)).flatMap(out -> Stream.of(
                given(out).on(new Intent.ChooseVerb(Verb.SAY)).becomes(new Choosing(KNOWN, Verb.SAY, 0)),
                given(out).on(new Intent.TryAgain()).becomes(new Guide(KNOWN, Fixtures.PAID)),
                given(out).on(new Intent.Back()).becomes(new Home(KNOWN)))).toList();
    }
}
