package org.doorstep.core.journey;

import static org.doorstep.core.journey.Rule.given;
import static org.doorstep.core.journey.Scenes.FAULT;
import static org.doorstep.core.journey.Scenes.KNOWN;
import static org.doorstep.core.journey.Scenes.PAPER;
import static org.doorstep.core.journey.Scenes.certificates;
import static org.doorstep.core.journey.Scenes.ended;
import static org.doorstep.core.journey.Scenes.offered;
import static org.doorstep.core.journey.Scenes.papers;
import static org.doorstep.core.journey.Scenes.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.journey.Papers.Content;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.RatingLevel;
import org.doorstep.device.PrintOutcome;

/// One certificate on its way. What is ready and left is dropped; what was sent is printed once and never dropped.
final class PaperRules {
    private static final PaperProgress ONE_OUT = new PaperProgress(PaperProgress.Stage.PRINTING, 1, 2);
    private static final Papers PREPARING = papers(new Content.Preparing(PaperProgress.ISSUING));
    private static final Papers PREVIEW = papers(new Content.Preview(PAPER));
    private static final Papers PRINTING = papers(new Content.Printing(PAPER, Scenes.SENDING));
    private static final Papers ENDED = papers(ended(new PrintOutcome.Printed(2)));
    private static final Papers NOT_READY = papers(new Content.NotReady(new PreparedOutcome.NotProven()));
    private static final Certificates CHOSEN = certificates(offered(0, 0, 0));
    private static final Effect DROP = new Effect.DropPaper(ticket(1));
    private static final Effect SLIP = new Effect.PrintSlip(ticket(1), Fixtures.PAID.name(), PAPER, Language.ZH);

    private PaperRules() {}

    static Stream<Rule> rules() {
        return Stream.of(preparing(), preview(), printing(), over()).flatMap(List::stream);
    }

    private static List<Rule> preparing() {
        Papers checking = papers(new Content.Preparing(PaperProgress.CHECKING));
        return List.of(
                given(PREPARING).on(new Report.PaperMoved(ticket(1), PaperProgress.CHECKING)).becomes(checking),
                given(PREPARING).on(new Report.PaperMoved(ticket(0), PaperProgress.CHECKING)).stays(),
                given(PREPARING).on(new Report.PaperPrepared(ticket(1), new PreparedOutcome.Ready(PAPER))).becomes(PREVIEW),
                given(PREPARING).on(new Report.PaperPrepared(ticket(0), new PreparedOutcome.Ready(PAPER))).stays(),
                given(PREPARING).on(new Report.PaperPrepared(ticket(1), new PreparedOutcome.NotProven())).becomes(NOT_READY),
                given(PREPARING).on(new Report.PaperPrepared(ticket(1), new PreparedOutcome.NoPrinter(FAULT)))
                        .becomes(papers(new Content.NotReady(new PreparedOutcome.NoPrinter(FAULT)))),
                given(PREPARING).on(new Report.PatienceRanOut(1))
                        .becomes(papers(new Content.NotReady(new PreparedOutcome.NotIssued(DistrictFailure.TOO_SLOW))), DROP),
                given(PREPARING).on(new Intent.Back()).becomes(CHOSEN, DROP));
    }

    private static List<Rule> preview() {
        return List.of(
                given(PREVIEW).on(new Intent.Start()).becomes(PRINTING, new Effect.PrintPaper(ticket(1))),
                given(PREVIEW).at(Scenes.DEAD).on(new Intent.Start()).stays(),
                given(PREVIEW).on(new Report.PaperMoved(ticket(1), PaperProgress.CHECKING)).stays(),
                given(PREVIEW).on(new Intent.Back()).becomes(CHOSEN, DROP));
    }

    private static List<Rule> printing() {
        PrintOutcome nothing = new PrintOutcome.NotPrinted(FAULT);
        PrintOutcome perhaps = new PrintOutcome.Uncertain(FAULT);
        return List.of(
                given(PRINTING).on(new Report.PaperMoved(ticket(1), ONE_OUT)).becomes(papers(new Content.Printing(PAPER, ONE_OUT))),
                given(PRINTING).on(new Report.PaperMoved(ticket(0), ONE_OUT)).stays(),
                given(PRINTING).on(new Report.PaperPrinted(ticket(1), new PrintOutcome.Printed(2))).becomes(ENDED, SLIP),
                given(PRINTING).on(new Report.PaperPrinted(ticket(1), perhaps)).becomes(papers(ended(perhaps)), SLIP),
                given(PRINTING).on(new Report.PaperPrinted(ticket(1), nothing)).becomes(papers(ended(nothing))),
                given(PRINTING).on(new Report.PaperPrinted(ticket(0), new PrintOutcome.Printed(2))).stays(),
                given(PRINTING).on(new Report.PatienceRanOut(1)).becomes(papers(ended(perhaps))));
    }

    private static List<Rule> over() {
        Visit asking = KNOWN.ask();
        PrintOutcome slip = new PrintOutcome.Printed(1);
        Papers withSlip = papers(new Content.Ended(PAPER, new PrintOutcome.Printed(2), Optional.of(slip)));
        return List.of(
                given(ENDED).on(new Report.SlipPrinted(ticket(1), slip)).becomes(withSlip),
                given(ENDED).on(new Report.SlipPrinted(ticket(0), slip)).stays(),
                given(ENDED).on(new Report.PaperMoved(ticket(1), ONE_OUT)).stays(),
                given(ENDED).on(new Intent.Judge(RatingLevel.POOR)).becomes(new Farewell(Manner.USUAL, true),
                        new Effect.SendRating(asking.ticket(), Fixtures.PAID.code(), RatingLevel.POOR), new Effect.EndVisit(Scenes.ID)),
                given(ENDED).on(new Intent.Back()).becomes(CHOSEN),
                given(NOT_READY).on(new Report.PaperMoved(ticket(1), ONE_OUT)).stays(),
                given(NOT_READY).on(new Intent.TryAgain()).becomes(
                        new Papers(asking, CHOSEN, Scenes.REQUEST, ticket(2), new Content.Preparing(PaperProgress.ISSUING)),
                        new Effect.PreparePaper(ticket(2), Scenes.APPLICANT, Scenes.REQUEST, false, Language.ZH)),
                given(NOT_READY).on(new Intent.Back()).becomes(CHOSEN));
    }
}
