package org.doorstep.core;

import static org.doorstep.core.Rule.given;
import static org.doorstep.core.Scenes.ID;
import static org.doorstep.core.Scenes.PERSON;
import static org.doorstep.core.Scenes.answer;
import static org.doorstep.core.Scenes.ask;
import static org.doorstep.core.Scenes.ticket;
import static org.doorstep.core.Scenes.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.AskingStep;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Printing;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;

/// What the bottom band, patience and a card mean, the same at every step of a visit; and the doors of the home page.
final class VisitRules {
    /// Nobody is asked whether they are still there while the terminal itself is at work.
    static final Set<String> WAITING = Set.of(
            "Home/Reading", "Home/Checking", "Papers/Preparing", "Papers/Printing", "PhoneCode/Sending", "PhoneCode/Checking");
    /// What is ready and not yet sent must not stay behind.
    private static final Set<String> READY = Set.of("Papers/Preparing", "Papers/Preview");

    private static final CheckIdentity CHECK = new CheckIdentity(PERSON, Language.ZH);

    private VisitRules() {}

    static Stream<Rule> rules() {
        return Stream.of(Scenes.visitSteps().stream().flatMap(VisitRules::band), Scenes.proofs().stream()
                .flatMap(VisitRules::home), proving())
                .flatMap(rules -> rules);
    }

    static boolean proves(Input input) {
        return Set.of(Report.CardLooked.class, ReadCard.class, CheckIdentity.class).contains(Kinds.of(input));
    }

    private static boolean waits(VisitStep step) {
        return WAITING.contains(Kinds.of(step)) || (step instanceof AskingStep<?> asking && asking.asked() instanceof Asked.Waiting);
    }

    private static Stream<Rule> band(VisitStep step) {
        Visit visit = step.visit();
        boolean ready = READY.contains(Kinds.of(step));
        Effect drop = new Effect.Drop(ticket(1));
        Effect end = new Effect.EndVisit(ID);
        Farewell farewell = new Farewell(Manner.USUAL, visit.cardUsed());
        Effect[] nothing = {};
        Stream<Rule> band = Stream.of(
                given(step).on(new Intent.Finish()).becomes(farewell, ready ? new Effect[] {drop, end} : new Effect[] {end}),
                given(step).on(new Intent.StartOver()).becomes(new Home(visit.at(new Destination.AtHome())), ready
                        ? new Effect[] {drop} : nothing),
                given(step).on(new Intent.Resize(Manner.Size.SIMPLE))
                        .becomes(step.with(visit.with(new Manner(Language.ZH, Manner.Size.SIMPLE, Manner.Contrast.NONE)))),
                given(step).on(new Intent.Resize(Manner.Size.USUAL)).stays(),
                given(step).on(new Intent.Contrast(Manner.Contrast.ON_BLACK))
                        .becomes(step.with(visit.with(new Manner(Language.ZH, Manner.Size.USUAL, Manner.Contrast.ON_BLACK)))),
                given(step).on(new Intent.OpenLanguages()).becomes(new Languages(step)),
                given(step).on(new Intent.CallHelp()).becomes(
                        new Help(step.with(visit.ask()), Help.State.CALLING, Optional.of(Scenes.waiting(2, new CallForHelp(step.name())))),
                        ask(2, new CallForHelp(step.name())), new Effect.Note(Effect.Event.HELP_CALLED)));
        return waits(step)
                ? band
                : Stream.concat(band, Stream.of(given(step).on(new Report.PatienceRanOut(1)).becomes(new StillThere(step))));
    }

    private static Stream<Rule> home(Proof proof) {
        Visit visit = visit(proof);
        Home home = new Home(visit);
        boolean known = proof instanceof Proof.Confirmed;
        return Stream.of(
                given(home).on(new Intent.OpenSearch()).becomes(Scenes.finding(visit, Typed.NOTHING)),
                given(home).on(new Intent.ChooseEvent(Fixtures.LIFE.id())).becomes(Scenes.event(visit, 0)),
                given(home).on(new Intent.ChooseEvent("wedding")).stays(),
                given(home).on(new Intent.ChooseVerb(Verb.PRINT)).becomes(Scenes.choosing(visit, Verb.PRINT, 0)),
                given(home).on(new Intent.ChooseItem(Fixtures.PAID.code()))
                        .becomes(known ? Scenes.guide(visit, Fixtures.PAID) : Scenes.identify(visit, Fixtures.PAID)),
                given(home).on(new Intent.ChooseItem(Fixtures.READING.code())).becomes(Scenes.guide(visit, Fixtures.READING)),
                given(home).on(new Intent.ChooseItem(new ServiceItemCode("T-UNKNOWN"))).stays());
    }

    private static Stream<Rule> proving() {
        return Stream.of(looked(), read(), checked()).flatMap(List::stream);
    }

    private static Home home(Visit visit) {
        return new Home(visit);
    }

    private static List<Rule> looked() {
        Report.CardLooked found = Scenes.FOUND;
        List<Proof> wanting = List.of(new Proof.None(), new Proof.NotRead(ReadOutcome.Why.WRONG_CARD), new Proof.ReaderFault(),
                new Proof.Refused(Proof.Reason.REPORTED_LOST));
        Stream<Rule> reads = wanting.stream().map(proof -> given(home(visit(proof))).at(Scenes.CARD).on(found)
                .becomes(home(visit(proof).ask().with(Scenes.reading(2))), ask(2, new ReadCard())));
        return reads.toList();
    }

    private static List<Rule> read() {
        Home reading = home(visit(Scenes.reading(1)));
        ReadCard card = new ReadCard();
        IdDocument person = PERSON;
        return List.of(
                given(reading).on(answer(1, card, new ReadOutcome.Read(person))).becomes(
                        home(visit(Scenes.reading(1)).ask().with(Scenes.checking(2))), ask(2, CHECK)),
                given(reading).on(answer(0, card, new ReadOutcome.Read(person))).stays(),
                given(reading).on(answer(1, card, new ReadOutcome.NoCard()))
                        .becomes(home(visit(new Proof.NotRead(ReadOutcome.Why.LIFT_AND_LAY)))),
                given(reading).on(answer(1, card, new ReadOutcome.Unreadable(ReadOutcome.Why.EXPIRED)))
                        .becomes(home(visit(new Proof.NotRead(ReadOutcome.Why.EXPIRED)))),
                given(reading).on(answer(1, card, new ReadOutcome.Broken(Scenes.FAULT)))
                        .becomes(home(visit(new Proof.ReaderFault()))),
                given(reading).on(Scenes.failure(1, card, DistrictFailure.NONSENSE)).becomes(home(visit(new Proof.ReaderFault()))),
                given(reading).on(new Report.PatienceRanOut(1)).becomes(home(visit(new Proof.ReaderFault()))));
    }

    private static List<Rule> checked() {
        Home checking = home(visit(Scenes.checking(1)));
        Home failed = home(visit(new Proof.NotChecked(PERSON, DistrictFailure.LINE_DOWN)));
        Identify asked = Scenes.identify(checking.visit(), Fixtures.PAID);
        Effect refused = new Effect.Note(Effect.Event.DOCUMENT_REFUSED);
        Report confirmed = answer(1, CHECK, new IdentityOutcome.Confirmed(Scenes.TOKEN));
        return List.of(
                given(checking).on(confirmed).becomes(home(Scenes.KNOWN)),
                given(asked).on(confirmed).becomes(Scenes.guide(Scenes.KNOWN, Fixtures.PAID)),
                given(checking).on(answer(0, CHECK, new IdentityOutcome.Confirmed(Scenes.TOKEN))).stays(),
                given(checking).on(answer(1, CHECK, new IdentityOutcome.ReportedLost()))
                        .becomes(home(visit(new Proof.Refused(Proof.Reason.REPORTED_LOST))), refused),
                given(checking).on(answer(1, CHECK, new IdentityOutcome.NotKnown()))
                        .becomes(home(visit(new Proof.Refused(Proof.Reason.NOT_KNOWN))), refused),
                given(checking).on(Scenes.failure(1, CHECK, DistrictFailure.BUSY))
                        .becomes(home(visit(new Proof.NotChecked(PERSON, DistrictFailure.BUSY)))),
                given(checking).on(new Report.PatienceRanOut(1))
                        .becomes(home(visit(new Proof.NotChecked(PERSON, DistrictFailure.TOO_SLOW)))),
                given(failed).on(new Intent.TryAgain()).becomes(home(failed.visit().ask().with(Scenes.checking(2))), ask(2, CHECK)));
    }
}
