package org.doorstep.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.config.Verb;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.search.Finder;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceClass;
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
                new Intent.OpenLanguages(), new Intent.Speak(Language.EN), new Intent.Resize(Manner.Size.SIMPLE),
                        new Intent.Contrast(Manner.Contrast.ON_BLACK),
                        new Intent.CallHelp(),
                new Intent.GoOn(), new Intent.Finish(), new Intent.ChooseEvent(Fixtures.LIFE.id()), new Intent.OpenSearch(),
                new Intent.Arrange(Shelf.Order.BY_EVENT), new Intent.Press(new Key.Sign('m')), new Intent.TakeWord(0),
                        new Intent.MoreWords(1),
                new Intent.Widen(true), new Intent.WithoutCard());
    }

    private static Stream<Input> board() {
        return Stream.of(
                new Report.PatienceRanOut(1), Scenes.FOUND,
                Scenes.changed(DeviceClass.CERTIFICATE_PRINTER, new Status.Online()), Scenes.PRINTER_DEAD,
                new BoardReport.Clock(new Now.Known(Fixtures.MORNING)), new BoardReport.Clock(new Now.Doubted(Now.Why.BEFORE_MADE)),
                Scenes.changed(DeviceClass.ID_CARD_READER, new Status.Online()), Scenes.READER_LOST,
                new BoardReport.CatalogueArrived(Map.of(Fixtures.READING.code(), new ItemState(false, false))),
                new BoardReport.NoticesArrived(List.of()),
                new BoardReport.HealthArrived(Map.of("another", Optional.empty()), Set.of()),
                new BoardReport.DepartmentsFell(Set.of(Fixtures.PAID.department().id())), new BoardReport.LineChanged(Line.DOWN),
                        new BoardReport.LineChanged(Line.UP), new BoardReport.SheetsCounted(OptionalInt.of(1)),
                                new BoardReport.FinderReady(new Finder(Fixtures.FINDER.search(), Fixtures.FINDER.words())));
    }

    private static Stream<Input> answers(Ticket ticket) {
        Stream<VisitReport.Answer<?>> all = Stream.of(
                answer(ticket, new ReadCard(), new ReadOutcome.Read(Scenes.PERSON)),
                        answer(ticket, new ReadCard(), new ReadOutcome.NoCard()),
                answer(ticket, new CheckIdentity(Scenes.PERSON, Language.ZH), new IdentityOutcome.Confirmed(Scenes.TOKEN)),
                answer(ticket, new CheckIdentity(Scenes.PERSON, Language.ZH), new IdentityOutcome.NotKnown()),
                answer(ticket, Scenes.FETCH, new RecordOutcome.Found(Scenes.RECORD)),
                        answer(ticket, Scenes.FETCH, new RecordOutcome.NoRecord()),
                answer(ticket, Scenes.ASK_OFFERS, Scenes.OFFERED), failed(ticket, Scenes.ASK_OFFERS),
                answer(ticket, Scenes.PREPARE, new PreparedOutcome.Ready(Scenes.PAPER)),
                        answer(ticket, Scenes.PREPARE, new PreparedOutcome.NotProven()),
                answer(ticket, new PrintPaper(Scenes.ticket(1)), new PrintOutcome.Printed(2)),
                answer(ticket, new PrintPaper(Scenes.ticket(1)), new PrintOutcome.NotPrinted(Scenes.FAULT)),
                answer(ticket, Scenes.SLIP, new PrintOutcome.Printed(1)),
                answer(ticket, new CallForHelp("guide"), new HelpCall.Accepted()),
                        answer(ticket, Scenes.SEND, new CodeSent.NoPhone()),
                        answer(ticket, Scenes.check("123456"), new CodeOutcome.Ended()),
                answer(ticket, SignInScenes.SEND_SIGN_IN, new CodeSent.NoPhone()),
                answer(ticket, SignInScenes.checkSignIn("123456"), new CodeOutcome.Named(SignInScenes.PERSON_SIGNED)),
                        answer(ticket, new AwaitHelp(Scenes.CALL), new HelpCall.Accepted()));
        return Stream.concat(all, Stream.of(new VisitReport.Moved(ticket, PaperProgress.CHECKING)));
    }

    private static <A> VisitReport.Answer<A> answer(Ticket ticket, Question<A> question, A answer) {
        return VisitReport.Answer.known(ticket, question, answer);
    }

    private static <A> VisitReport.Answer<A> failed(Ticket ticket, Question<A> question) {
        return new VisitReport.Answer<>(ticket, question, Scenes.failed(DistrictFailure.LINE_DOWN));
    }
}
