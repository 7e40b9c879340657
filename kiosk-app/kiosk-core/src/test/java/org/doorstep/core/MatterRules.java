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
import org.doorstep.core.catalogue.Finding;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Status;

/// The steps before, beside and after a visit, and those on the way to a matter.
final class MatterRules {
    /// Came by a door.
    private static final Visit BEHIND = Scenes.choosing(KNOWN, Verb.CHECK, 0).visit();

    /// Came from a matter that there is no more: there are seven.
    private static final Visit FAR = Scenes.choosing(KNOWN, Verb.APPLY, 7).visit();

    private MatterRules() {}

    static Stream<Rule> rules() {
        return Stream.of(ends(), choosing(), finding(), identify(), guide(), closed(), atTheDoor(), undone()).flatMap(List::stream);
    }

    private static List<Rule> ends() {
        Farewell farewell = new Farewell(Manner.USUAL, true);
        Board lies = Scenes.CARD;
        Visit laid = Visit.begin(Scenes.FRESH, Manner.USUAL);
        Stream<Rule> idle = Stream.of(
                given(new Idle()).on(new Intent.Begin(Scenes.FRESH, new Manner(Language.EN, Manner.Size.SIMPLE, Manner.Contrast.NONE)))
                        .becomes(new Home(Visit.begin(Scenes.FRESH, new Manner(Language.EN, Manner.Size.SIMPLE, Manner.Contrast.NONE)))),
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
        Shelf.Door ordered = new Shelf.Door(Verb.APPLY, Shelf.Order.BY_EVENT);
        Choosing byEvent = new Choosing(KNOWN.at(new Destination.Behind(ordered, 0)), ordered, 0);
        Shelf life = new Shelf.Event(Fixtures.LIFE.id());
        Choosing event = new Choosing(KNOWN.at(new Destination.Behind(life, 0)), life, 0);
        return List.of(
                given(choosing).on(new Intent.ChooseItem(Fixtures.PAID.code())).becomes(Scenes.guide(choosing.visit(), Fixtures.PAID)),
                given(choosing).on(new Intent.ChooseItem(new ServiceItemCode("T-UNKNOWN"))).stays(),
                given(choosing).on(new Intent.TurnTo(0)).stays(),
                given(many).on(new Intent.TurnTo(1)).becomes(second),
                given(many).on(new Intent.TurnTo(7)).stays(),
                given(many).on(new Intent.TurnTo(6)).becomes(Scenes.choosing(KNOWN, Verb.APPLY, 6)),
                given(many).on(new Intent.TurnTo(-1)).stays(),
                given(second).on(new Intent.TurnTo(0)).becomes(many),
                given(second).on(new Intent.Resize(Manner.Size.SIMPLE))
                        .becomes(new Choosing(second.visit().with(Manner.USUAL.in(Manner.Size.SIMPLE)), Shelf.Door.of(Verb.APPLY), 1)),
                given(second).on(new Intent.Contrast(Manner.Contrast.ON_BLACK))
                        .becomes(new Choosing(second.visit().with(Manner.USUAL.in(Manner.Contrast.ON_BLACK)), Shelf.Door.of(Verb.APPLY),
                                1)),
                given(second).on(new Intent.Arrange(Shelf.Order.BY_EVENT)).becomes(byEvent),
                given(byEvent).on(new Intent.Arrange(Shelf.Order.BY_DEPARTMENT)).becomes(many),
                given(byEvent).on(new Intent.Back()).becomes(new Home(KNOWN)),
                given(event).on(new Intent.ChooseItem(Fixtures.PAID.code())).becomes(Scenes.guide(event.visit(), Fixtures.PAID)),
                given(event).on(new Intent.TurnTo(1)).becomes(new Choosing(KNOWN.at(new Destination.Behind(life, 1)), life, 1)),
                given(event).on(new Intent.TurnTo(2)).stays(),
                given(event).on(new Intent.Back()).becomes(new Home(KNOWN)),
                given(event).on(new Intent.ChooseItem(new ServiceItemCode("T-UNKNOWN"))).stays(),
                given(choosing).on(new Intent.Back()).becomes(new Home(KNOWN)));
    }

    private static Typed typed(String text) {
        return new Typed(text, Key.Keys.LETTERS, 0, Map.of());
    }

    private static List<Rule> finding() {
        Finding empty = Scenes.finding(KNOWN, Typed.NOTHING);
        Finding letters = Scenes.finding(KNOWN, typed("mashu"));
        Finding paid = Scenes.finding(KNOWN, typed("tpaid"));
        Board early = new Board(Scenes.BOARD.bundle(), Facts.atStart(new Now.Known(Fixtures.MORNING)));
        return List.of(
                given(empty).on(new Intent.Press(new Key.Sign('m'))).becomes(Scenes.finding(KNOWN, typed("m"))),
                given(letters).on(new Intent.Press(new Key.Erase())).becomes(Scenes.finding(KNOWN, typed("mash"))),
                given(letters).on(new Intent.TakeWord(1)).becomes(Scenes.finding(KNOWN,
                        new Typed("妈书", Key.Keys.LETTERS, 0, Map.of("mashu", List.of("妈书"))))),
                given(letters).on(new Intent.TakeWord(-1)).stays(),
                given(letters).on(new Intent.TakeWord(letters.words(Scenes.BOARD).size())).stays(),
                given(letters).at(early).on(new Intent.TakeWord(0)).stays(),
                given(letters).on(new Intent.MoreWords(1)).becomes(Scenes.finding(KNOWN,
                        new Typed("mashu", Key.Keys.LETTERS, 1, Map.of()))),
                given(letters).on(new Intent.MoreWords(-1)).stays(),
                given(letters).on(new Intent.MoreWords(letters.words(Scenes.BOARD).size())).stays(),
                given(empty).on(new Intent.Start()).stays(),
                given(paid).on(new Intent.Start()).becomes(Scenes.guide(paid.visit(), Fixtures.PAID)),
                given(paid).on(new Intent.ChooseItem(Fixtures.READING.code())).becomes(Scenes.guide(paid.visit(), Fixtures.READING)),
                given(paid).on(new Intent.ChooseItem(new ServiceItemCode("T-UNKNOWN"))).stays(),
                given(Scenes.guide(paid.visit(), Fixtures.PAID)).on(new Intent.Back()).becomes(paid),
                given(paid).on(new Intent.Back()).becomes(new Home(KNOWN)));
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
                given(Scenes.guide(KNOWN, Fixtures.WITNESSED)).on(new Intent.Start())
                        .becomes(Scenes.out(KNOWN, Fixtures.WITNESSED, OutOfService.Cause.ASSURANCE)),
                given(Scenes.guide(FAR, Fixtures.PAID)).on(new Intent.Back()).becomes(new Choosing(FAR, Shelf.Door.of(Verb.APPLY), 0)),
                given(paid).on(new Intent.TurnTo(4)).becomes(new Guide(paid.visit(), Fixtures.PAID, 4)),
                given(paid).on(new Intent.TurnTo(-1)).stays(),
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
        Report health = new BoardReport.HealthArrived(Map.of(), Set.of());
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
