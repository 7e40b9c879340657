package org.doorstep.core;

import static org.doorstep.core.Rule.given;
import static org.doorstep.core.Scenes.FAULT;
import static org.doorstep.core.Scenes.KNOWN;
import static org.doorstep.core.Scenes.PAPER;
import static org.doorstep.core.Scenes.PREPARE;
import static org.doorstep.core.Scenes.answer;
import static org.doorstep.core.Scenes.ask;
import static org.doorstep.core.Scenes.ended;
import static org.doorstep.core.Scenes.failed;
import static org.doorstep.core.Scenes.known;
import static org.doorstep.core.Scenes.papers;
import static org.doorstep.core.Scenes.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.certificates.PagePicture;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.opinion.Rating;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;

/// One certificate on its way. What is ready and left is dropped; what was sent is printed once and never dropped.
final class PaperRules {
    private static final PaperProgress ONE_OUT = new PaperProgress(PaperProgress.Stage.PRINTING, 1, 2);
    /// Nobody said what became of it.
    private static final PrintOutcome LOST = new PrintOutcome.Uncertain(new Fault(DeviceFault.NO_ANSWER));
    private static final Papers PREPARING = papers(Scenes.preparing(PaperProgress.ISSUING));
    private static final PagePicture PICTURE = new PagePicture(1, 1, new int[1]);
    private static final Papers PREVIEW = papers(new Papers.Content.Preview(PAPER, 0, false));
    private static final Papers PRINTING = papers(Scenes.printing(Scenes.SENDING));
    private static final Papers ENDED = papers(ended(new PrintOutcome.Printed(2)));
    private static final Papers NOT_READY = papers(new Papers.Content.NotReady(new Asked.Known<>(new PreparedOutcome.NotProven())));
    private static final Certificates CHOSEN = Scenes.offered();
    private static final Effect DROP = new Effect.Drop(ticket(1));
    private static final PrintPaper PRINT = new PrintPaper(ticket(1));
    private static final PrintSlip SLIP = new PrintSlip(Fixtures.PAID.name(), PAPER, Language.ZH);

    private PaperRules() {}

    static Stream<Rule> rules() {
        return Stream.of(preparing(), preview(), printing(), over(), again()).flatMap(List::stream);
    }

    private static VisitReport moved(int ticket, PaperProgress progress) {
        return new VisitReport.Moved(ticket(ticket), progress);
    }

    private static Papers notReady(Asked.Answered<PreparedOutcome> why) {
        return papers(new Papers.Content.NotReady(why));
    }

    private static List<Rule> preparing() {
        PreparedOutcome noPrinter = new PreparedOutcome.NoPrinter(FAULT);
        return List.of(
                given(PREPARING).on(moved(1, PaperProgress.CHECKING)).becomes(papers(Scenes.preparing(PaperProgress.CHECKING))),
                given(PREPARING).on(moved(0, PaperProgress.CHECKING)).stays(),
                given(PREPARING).on(answer(1, PREPARE, new PreparedOutcome.Ready(PAPER))).becomes(PREVIEW),
                given(PREPARING).on(answer(0, PREPARE, new PreparedOutcome.Ready(PAPER))).stays(),
                given(PREPARING).on(answer(1, PREPARE, new PreparedOutcome.NotProven())).becomes(NOT_READY),
                given(PREPARING).on(answer(1, PREPARE, noPrinter)).becomes(notReady(new Asked.Known<>(noPrinter))),
                given(PREPARING).on(Scenes.failure(1, PREPARE, DistrictFailure.LINE_DOWN))
                        .becomes(notReady(failed(DistrictFailure.LINE_DOWN))),
                given(PREPARING).on(new Report.PatienceRanOut(1)).becomes(notReady(failed(DistrictFailure.TOO_SLOW)), DROP),
                given(PREPARING).on(new Intent.Back()).becomes(CHOSEN, DROP));
    }

    private static List<Rule> preview() {
        return List.of(
                given(PREVIEW).on(new Intent.TurnTo(0)).stays(),
                given(pages(0, false)).on(new Intent.TurnTo(1)).becomes(pages(1, false)),
                given(pages(1, true)).on(new Intent.TurnTo(0)).becomes(pages(0, true)),
                given(pages(1, true)).on(new Intent.TurnTo(2)).stays(),
                given(pages(1, true)).on(new Intent.TurnTo(-1)).stays(),
                given(pages(1, false)).on(new Intent.Widen(true)).becomes(pages(1, true)),
                given(pages(1, true)).on(new Intent.Widen(false)).becomes(pages(1, false)),
                given(PREVIEW).on(new Intent.Start()).becomes(PRINTING.with(PREVIEW.visit().ask()), ask(2, PRINT)),
                given(PREVIEW).at(Scenes.DEAD).on(new Intent.Start()).stays(),
                given(PREVIEW).on(new Intent.Back()).becomes(CHOSEN, DROP));
    }

    /// What came out, or may have come out, has its slip.
    private static Rule slipped(PrintOutcome outcome) {
        Papers.Content ended = new Papers.Content.Ended(PAPER, outcome, Optional.of(Scenes.waiting(2, SLIP)));
        return given(PRINTING).on(answer(2, PRINT, outcome)).becomes(papers(ended).with(PRINTING.visit().ask()), ask(2, SLIP));
    }

    private static List<Rule> printing() {
        PrintOutcome nothing = new PrintOutcome.NotPrinted(FAULT);
        PrintOutcome perhaps = new PrintOutcome.Uncertain(FAULT);
        return List.of(
                given(PRINTING).on(moved(2, ONE_OUT)).becomes(papers(Scenes.printing(ONE_OUT))),
                given(PRINTING).on(moved(1, ONE_OUT)).stays(),
                slipped(new PrintOutcome.Printed(2)),
                slipped(perhaps),
                given(PRINTING).on(answer(2, PRINT, nothing)).becomes(papers(ended(nothing))),
                given(PRINTING).on(answer(1, PRINT, new PrintOutcome.Printed(2))).stays(),
                given(PRINTING).on(Scenes.failure(2, PRINT, DistrictFailure.NONSENSE)).becomes(papers(ended(LOST))),
                given(PRINTING).on(new Report.PatienceRanOut(1)).becomes(papers(ended(LOST))));
    }

    private static List<Rule> over() {
        Visit asking = ENDED.visit().ask();
        PrintOutcome printed = new PrintOutcome.Printed(1);
        Papers waits = papers(new Papers.Content.Ended(PAPER, new PrintOutcome.Printed(2), Optional.of(Scenes.waiting(1, SLIP))));
        Papers withSlip = papers(new Papers.Content.Ended(PAPER, new PrintOutcome.Printed(2), Optional.of(known(printed))));
        return List.of(
                given(waits).on(answer(1, SLIP, printed)).becomes(withSlip),
                given(waits).on(answer(0, SLIP, printed)).stays(),
                given(withSlip).on(answer(1, SLIP, new PrintOutcome.NotPrinted(FAULT))).stays(),
                given(ENDED).on(new Intent.Judge(RatingLevel.POOR)).becomes(new Farewell(Manner.USUAL, true),
                        new Effect.Tell(asking.ticket(), new Rating(Fixtures.PAID.code(), RatingLevel.POOR)),
                                new Effect.EndVisit(Scenes.ID)),
                given(ENDED).on(new Intent.Back()).becomes(CHOSEN));
    }

    private static List<Rule> again() {
        Papers anew = new Papers(CHOSEN.visit().ask(), Fixtures.PAID, CHOSEN.deed(), Scenes.REQUEST, ticket(2),
                new Papers.Content.Preparing(Scenes.waiting(2, PREPARE), PaperProgress.ISSUING));
        Visit checking = KNOWN.ask().with(Scenes.checking(2));
        return List.of(
                given(NOT_READY).on(new Intent.TryAgain()).becomes(anew, ask(2, PREPARE)),
                given(notReady(failed(DistrictFailure.LINE_DOWN))).on(new Intent.TryAgain()).becomes(anew, ask(2, PREPARE)),
                given(notReady(failed(DistrictFailure.CONFIRMATION_ENDED))).on(new Intent.TryAgain())
                        .becomes(Scenes.identify(checking, Fixtures.PAID), ask(2, new CheckIdentity(Scenes.PERSON, Language.ZH))),
                given(NOT_READY).on(new Intent.Back()).becomes(CHOSEN));
    }

    /// A paper of two pages that is looked at.
    private static Papers pages(int page, boolean wide) {
        PreparedPaper two = new PreparedPaper(PAPER.name(), PAPER.number(), PAPER.sheets(), PAPER.verify(), List.of(PICTURE, PICTURE));
        return papers(new Papers.Content.Preview(two, page, wide));
    }
}
