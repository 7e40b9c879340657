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
import org.doorstep.core.certificates.BasketPaper;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.PagePicture;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Input;
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

/// Certificates on their way. What is ready and left is dropped; what was sent is printed once and never dropped.
final class PaperRules {
    private static final PaperProgress ONE_OUT = new PaperProgress(PaperProgress.Stage.PRINTING, 1, 2);
    /// Nobody said what became of it.
    private static final PrintOutcome LOST = new PrintOutcome.Uncertain(new Fault(DeviceFault.NO_ANSWER));
    private static final PrintOutcome PRINTED = new PrintOutcome.Printed(2);
    private static final PrintOutcome NOTHING = new PrintOutcome.NotPrinted(FAULT);
    private static final PrintOutcome PERHAPS = new PrintOutcome.Uncertain(FAULT);
    private static final Papers PREPARING = Scenes.preparing(PaperProgress.ISSUING);
    private static final PagePicture PICTURE = new PagePicture(1, 1, new int[1]);
    private static final Papers PREVIEW = Scenes.preview();
    private static final Papers PRINTING = Scenes.printing(Scenes.SENDING);
    private static final Papers ENDED = Scenes.ended(PRINTED);
    private static final Asked.Answered<PreparedOutcome> UNPROVEN = new Asked.Known<>(new PreparedOutcome.NotProven());
    private static final Papers NOT_READY = Scenes.notReady(UNPROVEN);
    private static final Certificates CHOSEN = Scenes.offered();
    private static final Effect DROP = new Effect.Drop(ticket(1));
    private static final PrintPaper PRINT = new PrintPaper(ticket(1));

    /// A second of the same basket, asked for with the second ticket.
    private static final PreparePaper PREPARE_OTHER = new PreparePaper(Scenes.APPLICANT, Scenes.OTHER_REQUEST, true, Language.ZH);
    private static final PreparedPaper OTHER = Fixtures.paper(Scenes.PERSON, 1);
    private static final Effect DROP_OTHER = new Effect.Drop(ticket(2));

    private PaperRules() {}

    static Stream<Rule> rules() {
        return Stream.of(preparing(), preview(), printing(), over(), again(), preparingTwo(), printingTwo()).flatMap(List::stream);
    }

    private static VisitReport moved(int ticket, PaperProgress progress) {
        return new VisitReport.Moved(ticket(ticket), progress);
    }

    private static PrintSlip slip(PrintSlip.Issued... issued) {
        return new PrintSlip(Fixtures.PAID.name(), List.of(issued), Language.ZH);
    }

    private static List<Rule> preparing() {
        Asked.Answered<PreparedOutcome> noPrinter = new Asked.Known<>(new PreparedOutcome.NoPrinter(FAULT));
        return List.of(
                given(PREPARING).on(moved(1, PaperProgress.CHECKING)).becomes(Scenes.preparing(PaperProgress.CHECKING)),
                given(PREPARING).on(moved(0, PaperProgress.CHECKING)).stays(),
                given(PREPARING).on(answer(1, PREPARE, new PreparedOutcome.Ready(PAPER))).becomes(PREVIEW),
                given(PREPARING).on(answer(0, PREPARE, new PreparedOutcome.Ready(PAPER))).stays(),
                given(PREPARING).on(answer(1, PREPARE, new PreparedOutcome.NotProven())).becomes(NOT_READY),
                given(PREPARING).on(answer(1, PREPARE, new PreparedOutcome.NoPrinter(FAULT))).becomes(Scenes.notReady(noPrinter)),
                given(PREPARING).on(Scenes.failure(1, PREPARE, DistrictFailure.LINE_DOWN))
                        .becomes(Scenes.notReady(failed(DistrictFailure.LINE_DOWN))),
                given(PREPARING).on(new Report.PatienceRanOut(1)).becomes(Scenes.notReady(failed(DistrictFailure.TOO_SLOW)), DROP),
                given(PREPARING).on(new Intent.Back()).becomes(CHOSEN, DROP));
    }

    private static List<Rule> preview() {
        return List.of(
                given(PREVIEW).on(new Intent.TurnTo(0)).stays(),
                given(pages(0, false)).on(new Intent.TurnTo(1)).becomes(pages(1, false)),
                given(pages(1, true)).on(new Intent.TurnTo(2)).becomes(pages(2, true)),
                given(pages(1, true)).on(new Intent.TurnTo(0)).becomes(pages(0, true)),
                given(pages(1, true)).on(new Intent.TurnTo(3)).stays(),
                given(pages(1, true)).on(new Intent.TurnTo(-1)).stays(),
                given(pages(1, false)).on(new Intent.Widen(true)).becomes(pages(1, true)),
                given(pages(1, true)).on(new Intent.Widen(false)).becomes(pages(1, false)),
                given(PREVIEW).on(new Intent.Start()).becomes(PRINTING.with(PREVIEW.visit().ask()), ask(2, PRINT)),
                given(PREVIEW).at(Scenes.DEAD).on(new Intent.Start()).stays(),
                given(PREVIEW).on(new Intent.Back()).becomes(CHOSEN, DROP));
    }

    /// What came out, or may have come out, has its slip.
    private static Rule slipped(Input input, PrintOutcome outcome, boolean sure) {
        PrintSlip slip = slip(new PrintSlip.Issued(PAPER, sure));
        return given(PRINTING).on(input).becomes(Scenes.papers(new BasketPaper.State.Over(PAPER, outcome),
                new Papers.Content.Ended(Optional.of(Scenes.waiting(2, slip)), 0)).with(PRINTING.visit().ask()), ask(2, slip));
    }

    private static List<Rule> printing() {
        return List.of(
                given(PRINTING).on(moved(2, ONE_OUT)).becomes(Scenes.printing(ONE_OUT)),
                given(PRINTING).on(moved(1, ONE_OUT)).stays(),
                slipped(answer(2, PRINT, PRINTED), PRINTED, true),
                slipped(answer(2, PRINT, PERHAPS), PERHAPS, false),
                given(PRINTING).on(answer(2, PRINT, NOTHING)).becomes(Scenes.ended(NOTHING)),
                given(PRINTING).on(answer(1, PRINT, PRINTED)).stays(),
                slipped(Scenes.failure(2, PRINT, DistrictFailure.NONSENSE), LOST, false),
                slipped(new Report.PatienceRanOut(1), LOST, false));
    }

    private static Papers over(Asked<PrintOutcome> slip) {
        return Scenes.papers(new BasketPaper.State.Over(PAPER, PRINTED), new Papers.Content.Ended(Optional.of(slip), 0));
    }

    private static List<Rule> over() {
        Visit asking = ENDED.visit().ask();
        PrintOutcome printed = new PrintOutcome.Printed(1);
        Papers waits = over(Scenes.waiting(1, Scenes.SLIP));
        Papers withSlip = over(known(printed));
        Papers turned = Scenes.papers(new BasketPaper.State.Over(PAPER, PRINTED),
                new Papers.Content.Ended(Optional.of(Scenes.waiting(1, Scenes.SLIP)), 3));
        return List.of(
                given(waits).on(answer(1, Scenes.SLIP, printed)).becomes(withSlip),
                given(turned).on(answer(1, Scenes.SLIP, printed)).becomes(Scenes.papers(new BasketPaper.State.Over(PAPER, PRINTED),
                        new Papers.Content.Ended(Optional.of(known(printed)), 3))),
                given(waits).on(answer(0, Scenes.SLIP, printed)).stays(),
                given(withSlip).on(answer(1, Scenes.SLIP, NOTHING)).stays(),
                given(ENDED).on(new Intent.Judge(RatingLevel.POOR)).becomes(new Farewell(Manner.USUAL, true),
                        new Effect.Tell(asking.ticket(), new Rating(Fixtures.PAID.code(), RatingLevel.POOR)),
                                new Effect.EndVisit(Scenes.ID)),
                given(ENDED).on(new Intent.TurnTo(1)).stays(),
                given(ENDED).on(new Intent.TurnTo(-1)).stays(),
                given(ENDED).on(new Intent.Back()).becomes(CHOSEN));
    }

    private static List<Rule> again() {
        Papers anew = new Papers(CHOSEN.visit().ask(), Fixtures.PAID, CHOSEN.deed(), List.of(new BasketPaper(Scenes.REQUEST, ticket(2),
                new BasketPaper.State.Making(Scenes.waiting(2, PREPARE), PaperProgress.ISSUING))), new Papers.Content.Preparing());
        Visit checking = KNOWN.ask().with(Scenes.checking(2));
        Asked.Answered<PreparedOutcome> over = failed(DistrictFailure.CONFIRMATION_ENDED);
        Papers identify = Scenes.papers(new Papers.Content.NotReady(), one(new BasketPaper.State.NotMade(UNPROVEN)),
                other(new BasketPaper.State.NotMade(over)));
        return List.of(
                given(NOT_READY).on(new Intent.TryAgain()).becomes(anew, ask(2, PREPARE)),
                given(Scenes.notReady(failed(DistrictFailure.LINE_DOWN))).on(new Intent.TryAgain()).becomes(anew, ask(2, PREPARE)),
                given(identify).on(new Intent.TryAgain())
                        .becomes(Scenes.identify(checking, Fixtures.PAID), ask(2, new CheckIdentity(Scenes.PERSON, Language.ZH))),
                given(NOT_READY).on(new Intent.Back()).becomes(CHOSEN));
    }

    private static BasketPaper one(BasketPaper.State state) {
        return new BasketPaper(Scenes.REQUEST, ticket(1), state);
    }

    private static BasketPaper other(BasketPaper.State state) {
        return new BasketPaper(Scenes.OTHER_REQUEST, ticket(2), state);
    }

    /// Of two, one may be made and the other not; nothing is looked at before both are answered, or given up.
    private static List<Rule> preparingTwo() {
        BasketPaper.State making = new BasketPaper.State.Making(Scenes.waiting(1, PREPARE), PaperProgress.ISSUING);
        BasketPaper.State makingOther = new BasketPaper.State.Making(Scenes.waiting(2, PREPARE_OTHER), PaperProgress.ISSUING);
        BasketPaper.State late = new BasketPaper.State.NotMade(failed(DistrictFailure.TOO_SLOW));
        Papers.Content preparing = new Papers.Content.Preparing();
        Papers.Content preview = new Papers.Content.Preview(0, false);
        Papers both = Scenes.papers(preparing, one(making), other(makingOther));
        Papers half = Scenes.papers(preparing, one(new BasketPaper.State.Ready(PAPER)), other(makingOther));
        Papers failed = Scenes.papers(preparing, one(new BasketPaper.State.NotMade(UNPROVEN)), other(makingOther));
        return List.of(
                given(both).on(answer(1, PREPARE, new PreparedOutcome.Ready(PAPER))).becomes(half),
                given(both).on(answer(1, PREPARE, new PreparedOutcome.NotProven())).becomes(failed),
                given(both).on(answer(1, PREPARE_OTHER, new PreparedOutcome.Ready(OTHER))).stays(),
                given(half).on(answer(2, PREPARE_OTHER, new PreparedOutcome.NotProven())).becomes(Scenes.papers(preview,
                        one(new BasketPaper.State.Ready(PAPER)), other(new BasketPaper.State.NotMade(UNPROVEN)))),
                given(failed).on(answer(2, PREPARE_OTHER, new PreparedOutcome.NotProven()))
                        .becomes(Scenes.papers(new Papers.Content.NotReady(),
                        one(new BasketPaper.State.NotMade(UNPROVEN)), other(new BasketPaper.State.NotMade(UNPROVEN)))),
                given(half).on(new Report.PatienceRanOut(1)).becomes(Scenes.papers(preview,
                        one(new BasketPaper.State.Ready(PAPER)), other(late)), DROP_OTHER),
                given(half).on(new Intent.Back()).becomes(CHOSEN, DROP, DROP_OTHER),
                given(failed).on(new Intent.Back()).becomes(CHOSEN, DROP_OTHER));
    }

    /// One after another. Where one did not come out as it must, the next is not sent, and says why.
    private static List<Rule> printingTwo() {
        PrintPaper printOther = new PrintPaper(ticket(2));
        BasketPaper.State ready = new BasketPaper.State.Ready(OTHER);
        BasketPaper.State sent = new BasketPaper.State.Sent(PAPER, Scenes.waiting(2, PRINT), Scenes.SENDING);
        BasketPaper.State sentOther = new BasketPaper.State.Sent(OTHER, Scenes.waiting(2, printOther), Scenes.SENDING);
        Papers.Content printing = new Papers.Content.Printing();
        Papers first = Scenes.papers(printing, one(sent), other(ready));
        Papers second = Scenes.papers(printing, one(new BasketPaper.State.Over(PAPER, PRINTED)), other(sentOther));
        return List.of(
                given(first).on(answer(2, PRINT, PRINTED)).becomes(second.with(first.visit().ask()), ask(2, printOther)),
                given(first).on(new Intent.Finish()).becomes(new Farewell(Manner.USUAL, true), DROP_OTHER, new Effect.EndVisit(Scenes.ID)),
                given(first).on(answer(2, PRINT, NOTHING)).becomes(Scenes.papers(new Papers.Content.Ended(Optional.empty(), 0),
                        one(new BasketPaper.State.Over(PAPER, NOTHING)), other(new BasketPaper.State.Over(OTHER, NOTHING))), DROP_OTHER),
                stopped(first, answer(2, PRINT, PERHAPS), PERHAPS),
                stopped(first, new Report.PatienceRanOut(1), LOST),
                bothIssued(second, answer(2, printOther, PRINTED), PRINTED, true),
                bothIssued(second, answer(2, printOther, PERHAPS), PERHAPS, false),
                given(second).on(answer(2, printOther, NOTHING)).becomes(Scenes.papers(
                        new Papers.Content.Ended(Optional.of(Scenes.waiting(2, Scenes.SLIP)), 0),
                                one(new BasketPaper.State.Over(PAPER, PRINTED)),
                        other(new BasketPaper.State.Over(OTHER, NOTHING))).with(second.visit().ask()), ask(2, Scenes.SLIP)),
                given(bothEnded(0)).on(new Intent.TurnTo(1)).becomes(bothEnded(1)),
                given(bothEnded(1)).on(new Intent.TurnTo(2)).stays());
    }

    private static Papers bothEnded(int from) {
        return Scenes.papers(new Papers.Content.Ended(Optional.empty(), from), one(new BasketPaper.State.Over(PAPER, NOTHING)),
                other(new BasketPaper.State.Over(OTHER, NOTHING)));
    }

    private static Rule stopped(Papers first, Input input, PrintOutcome outcome) {
        PrintSlip slip = slip(new PrintSlip.Issued(PAPER, false));
        PrintOutcome behind = new PrintOutcome.NotPrinted(((PrintOutcome.Uncertain) outcome).why());
        return given(first).on(input).becomes(Scenes.papers(new Papers.Content.Ended(Optional.of(Scenes.waiting(2, slip)), 0),
                one(new BasketPaper.State.Over(PAPER, outcome)), other(new BasketPaper.State.Over(OTHER, behind)))
                .with(first.visit().ask()), DROP_OTHER, ask(2, slip));
    }

    private static Rule bothIssued(Papers second, Input input, PrintOutcome outcome, boolean sure) {
        PrintSlip slip = slip(new PrintSlip.Issued(PAPER, true), new PrintSlip.Issued(OTHER, sure));
        return given(second).on(input).becomes(Scenes.papers(new Papers.Content.Ended(Optional.of(Scenes.waiting(2, slip)), 0),
                one(new BasketPaper.State.Over(PAPER, PRINTED)), other(new BasketPaper.State.Over(OTHER, outcome)))
                .with(second.visit().ask()), ask(2, slip));
    }

    /// Two papers of two pages and of one are looked at.
    private static Papers pages(int leaf, boolean wide) {
        return Scenes.papers(new Papers.Content.Preview(leaf, wide), one(new BasketPaper.State.Ready(pictured(PAPER, PICTURE, PICTURE))),
                other(new BasketPaper.State.Ready(pictured(OTHER, PICTURE))));
    }

    private static PreparedPaper pictured(PreparedPaper paper, PagePicture... pictures) {
        return new PreparedPaper(paper.name(), paper.number(), paper.sheets(), paper.verify(), paper.copy(), List.of(pictures));
    }
}
