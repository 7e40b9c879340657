package org.doorstep.core.journey;

import static org.doorstep.core.journey.Rule.given;
import static org.doorstep.core.journey.Scenes.BOARD;
import static org.doorstep.core.journey.Scenes.ID;
import static org.doorstep.core.journey.Scenes.PERSON;
import static org.doorstep.core.journey.Scenes.ticket;
import static org.doorstep.core.journey.Scenes.visit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.HelpCall;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;

/// What the bottom band, patience and a card mean, the same at every step of a visit; and the doors of the home page.
final class VisitRules {
    /// Nobody is asked whether they are still there while the terminal itself is at work.
    static final Set<String> WAITING = Set.of(
            "Home/Reading", "Home/Checking", "Records/Waiting", "Certificates/Waiting", "Papers/Preparing", "Papers/Printing");
    /// What is ready and not yet sent must not stay behind.
    private static final Set<String> READY = Set.of("Papers/Preparing", "Papers/Preview");

    private VisitRules() {}

    static Stream<Rule> rules() {
        return Stream.of(Scenes.visitSteps().stream().flatMap(VisitRules::band), Scenes.proofs().stream()
                .flatMap(VisitRules::home), proving())
                .flatMap(rules -> rules);
    }

    static boolean proves(Input input) {
        return input instanceof Report.CardLooked || input instanceof Report.CardRead || input instanceof Report.IdentityChecked;
    }

    private static Stream<Rule> band(VisitStep step) {
        Visit visit = step.visit();
        boolean ready = READY.contains(Kinds.of(step));
        Effect drop = new Effect.DropPaper(ticket(1));
        Effect end = new Effect.EndVisit(ID);
        Farewell farewell = new Farewell(Manner.USUAL, visit.cardUsed());
        Effect[] nothing = {};
        Stream<Rule> band = Stream.of(
                given(step).on(new Intent.Finish()).becomes(farewell, ready ? new Effect[] {drop, end} : new Effect[] {end}),
                given(step).on(new Intent.StartOver()).becomes(new Home(visit), ready ? new Effect[] {drop} : nothing),
                given(step).on(new Intent.Simplify(true)).becomes(step.with(visit.with(new Manner(Language.ZH, true, false)))),
                given(step).on(new Intent.Simplify(false)).stays(),
                given(step).on(new Intent.Contrast(true)).becomes(step.with(visit.with(new Manner(Language.ZH, false, true)))),
                given(step).on(new Intent.OpenLanguages()).becomes(new Languages(step)),
                given(step).on(new Intent.CallHelp()).becomes(
                        new Help(step.with(visit.ask()), ticket(2), HelpCall.CALLING),
                        new Effect.CallForHelp(ticket(2), step.name()), new Effect.Note(Effect.Event.HELP_CALLED)));
        return WAITING.contains(Kinds.of(step))
                ? band
                : Stream.concat(band, Stream.of(given(step).on(new Report.PatienceRanOut(1)).becomes(new StillThere(step))));
    }

    private static Stream<Rule> home(Proof proof) {
        Visit visit = visit(proof);
        Home home = new Home(visit);
        boolean known = proof instanceof Proof.Confirmed;
        return Stream.of(
                given(home).on(new Intent.ChooseVerb(Verb.PRINT)).becomes(new Choosing(visit, Verb.PRINT, 0)),
                given(home).on(new Intent.ChooseItem(Fixtures.PAID.code()))
                        .becomes(known ? new Guide(visit, Fixtures.PAID) : new Identify(visit, Fixtures.PAID)),
                given(home).on(new Intent.ChooseItem(Fixtures.READING.code())).becomes(new Guide(visit, Fixtures.READING)),
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
                .becomes(home(visit(proof).ask().with(new Proof.Reading(ticket(2)))), new Effect.ReadCard(ticket(2))));
        Stream<Rule> locked = wanting.stream().map(proof -> given(home(visit(proof))).at(BOARD).on(found).stays());
        return Stream.concat(reads, locked).toList();
    }

    private static List<Rule> read() {
        Home reading = home(visit(new Proof.Reading(ticket(1))));
        IdDocument person = PERSON;
        return List.of(
                given(reading).on(new Report.CardRead(ticket(1), new ReadOutcome.Read(person))).becomes(
                        home(visit(new Proof.Reading(ticket(1))).ask().with(new Proof.Checking(person, ticket(2)))),
                        new Effect.CheckIdentity(ticket(2), person, Language.ZH)),
                given(reading).on(new Report.CardRead(ticket(0), new ReadOutcome.Read(person))).stays(),
                given(reading).on(new Report.CardRead(ticket(1), new ReadOutcome.NoCard()))
                        .becomes(home(visit(new Proof.NotRead(ReadOutcome.Why.LIFT_AND_LAY)))),
                given(reading).on(new Report.CardRead(ticket(1), new ReadOutcome.Unreadable(ReadOutcome.Why.EXPIRED)))
                        .becomes(home(visit(new Proof.NotRead(ReadOutcome.Why.EXPIRED)))),
                given(reading).on(new Report.CardRead(ticket(1), new ReadOutcome.Broken(Scenes.FAULT)))
                        .becomes(home(visit(new Proof.ReaderFault()))),
                given(reading).on(new Report.PatienceRanOut(1)).becomes(home(visit(new Proof.ReaderFault()))));
    }

    private static List<Rule> checked() {
        Home checking = home(visit(new Proof.Checking(PERSON, ticket(1))));
        Home failed = home(visit(new Proof.NotChecked(PERSON, DistrictFailure.LINE_DOWN)));
        Identify asked = new Identify(checking.visit(), Fixtures.PAID);
        Effect refused = new Effect.Note(Effect.Event.DOCUMENT_REFUSED);
        Report confirmed = new Report.IdentityChecked(ticket(1), new IdentityOutcome.Confirmed(Scenes.TOKEN));
        return List.of(
                given(checking).on(confirmed).becomes(home(Scenes.KNOWN)),
                given(asked).on(confirmed).becomes(new Guide(Scenes.KNOWN, Fixtures.PAID)),
                given(checking).on(new Report.IdentityChecked(ticket(0), new IdentityOutcome.Confirmed(Scenes.TOKEN))).stays(),
                given(checking).on(new Report.IdentityChecked(ticket(1), new IdentityOutcome.ReportedLost()))
                        .becomes(home(visit(new Proof.Refused(Proof.Reason.REPORTED_LOST))), refused),
                given(checking).on(new Report.IdentityChecked(ticket(1), new IdentityOutcome.NotKnown()))
                        .becomes(home(visit(new Proof.Refused(Proof.Reason.NOT_KNOWN))), refused),
                given(checking).on(new Report.IdentityChecked(ticket(1), new IdentityOutcome.Failed(DistrictFailure.BUSY)))
                        .becomes(home(visit(new Proof.NotChecked(PERSON, DistrictFailure.BUSY)))),
                given(checking).on(new Report.PatienceRanOut(1))
                        .becomes(home(visit(new Proof.NotChecked(PERSON, DistrictFailure.TOO_SLOW)))),
                given(failed).on(new Intent.TryAgain()).becomes(home(failed.visit().ask().with(new Proof.Checking(PERSON, ticket(2)))),
                        new Effect.CheckIdentity(ticket(2), PERSON, Language.ZH)));
    }
}
