package org.doorstep.core.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.config.Verb;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.HelpCall;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Now;
import org.doorstep.core.service.RatingLevel;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;

/// Inputs of every kind, with tickets of before, of now, of later and of another visit: what means nothing somewhere means nothing
/// whatever it holds.
final class Inputs {
    private static final List<Ticket> TICKETS = List.of(
            Scenes.ticket(0), Scenes.ticket(1), Scenes.ticket(2), new Ticket(new VisitId("another"), 1));

    private Inputs() {}

    static List<Input> samples() {
        return Stream.of(intents(), board(), TICKETS.stream().flatMap(Inputs::answers)).<Input>flatMap(some -> some).toList();
    }

    private static Stream<Input> intents() {
        return Stream.of(
                new Intent.Begin(Scenes.FRESH, Manner.USUAL), new Intent.ChooseVerb(Verb.PRINT),
                        new Intent.ChooseItem(Fixtures.PAID.code()),
                new Intent.ChooseItem(Fixtures.READING.code()), new Intent.Start(), new Intent.TryAgain(), new Intent.Reveal(true),
                        new Intent.Print(),
                new Intent.Choose(Intent.Choose.Of.CERTIFICATE, 1), new Intent.Choose(Intent.Choose.Of.PERIOD, 1),
                        new Intent.Choose(Intent.Choose.Of.PURPOSE, 1),
                new Intent.Judge(RatingLevel.GOOD), new Intent.TurnTo(0), new Intent.TurnTo(1), new Intent.Back(), new Intent.StartOver(),
                new Intent.OpenLanguages(), new Intent.Speak(Language.EN), new Intent.Simplify(true), new Intent.Contrast(true),
                        new Intent.CallHelp(),
                new Intent.GoOn(), new Intent.Finish());
    }

    private static Stream<Input> board() {
        return Stream.of(
                new Report.PatienceRanOut(1), Scenes.FOUND, new Report.CardLooked(4, false, Scenes.FRESH),
                        new Report.CardLooked(3, true, Scenes.FRESH),
                new Report.PrinterChanged(new Status.Online()), new Report.PrinterChanged(new Status.Offline(Scenes.FAULT)),
                new Report.Clock(new Now.Known(Fixtures.MORNING)), new Report.Clock(new Now.Doubted(Now.Why.BEFORE_MADE)),
                new Report.ReaderChanged(new Status.Online(), Set.of()),
                        new Report.ReaderChanged(new Status.Offline(Scenes.FAULT), Set.of()),
                new Report.CatalogueArrived(Map.of(Fixtures.READING.code(), new ItemState(false, false))),
                        new Report.NoticesArrived(List.of()),
                new Report.HealthArrived(Set.of("another")), new Report.LineChanged(Line.DOWN), new Report.LineChanged(Line.UP));
    }

    private static Stream<Input> answers(Ticket ticket) {
        return Stream.of(
                new Report.CardRead(ticket, new ReadOutcome.Read(Scenes.PERSON)), new Report.CardRead(ticket, new ReadOutcome.NoCard()),
                new Report.IdentityChecked(ticket, new IdentityOutcome.Confirmed(Scenes.TOKEN)),
                        new Report.IdentityChecked(ticket, new IdentityOutcome.NotKnown()),
                new Report.RecordAnswered(ticket, new RecordOutcome.Found(Scenes.RECORD)),
                        new Report.RecordAnswered(ticket, new RecordOutcome.NoRecord()),
                new Report.OffersArrived(ticket, new OffersOutcome.Known(List.of(Scenes.PAYMENT))),
                new Report.OffersArrived(ticket, new OffersOutcome.Failed(DistrictFailure.LINE_DOWN)),
                new Report.PaperMoved(ticket, PaperProgress.CHECKING),
                        new Report.PaperPrepared(ticket, new PreparedOutcome.Ready(Scenes.PAPER)),
                new Report.PaperPrepared(ticket, new PreparedOutcome.NotProven()),
                        new Report.PaperPrinted(ticket, new PrintOutcome.Printed(2)),
                new Report.PaperPrinted(ticket, new PrintOutcome.NotPrinted(Scenes.FAULT)),
                        new Report.SlipPrinted(ticket, new PrintOutcome.Printed(1)),
                new Report.HelpAnswered(ticket, HelpCall.ACCEPTED));
    }
}
