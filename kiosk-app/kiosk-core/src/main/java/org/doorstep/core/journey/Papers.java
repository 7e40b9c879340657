package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.certificate.PreparedPaper;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Printing;
import org.doorstep.core.service.RatingLevel;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;

/// One certificate on its way: made ready, looked at, printed, or not. What is ready and is left before it was sent is dropped, so that
/// nobody else ever gets it; what was sent goes on to its end without this step.
///
/// @param from   where it was chosen
/// @param ticket names this paper to the hands, from making ready to printing
public record Papers(Visit visit, Certificates from, CertificateRequest request, Ticket ticket, Content content) implements VisitStep {
    private static final PrintOutcome LOST = new PrintOutcome.Uncertain(new Fault(DeviceFault.NO_ANSWER));

    /// What the screen has to show.
    public sealed interface Content {
        record Preparing(PaperProgress progress) implements Content {}

        record Preview(PreparedPaper paper) implements Content {}

        record Printing(PreparedPaper paper, PaperProgress progress) implements Content {}

        /// What did and did not come out, and the slip with it.
        record Ended(PreparedPaper paper, PrintOutcome outcome, Optional<PrintOutcome> slip) implements Content {}

        /// Nothing was sent to the printer.
        record NotReady(PreparedOutcome why) implements Content {}
    }

    static Turn prepare(Certificates from, CertificateRequest request) {
        Visit visit = from.visit();
        if (visit.applicant().isEmpty()) {
            return Turn.to(from);
        }
        Visit asking = visit.ask();
        Papers papers = new Papers(asking, from, request, asking.ticket(), new Content.Preparing(PaperProgress.ISSUING));
        boolean masked = from.item().masked().contains(request.kind());
        return Turn.to(papers, new Effect.PreparePaper(asking.ticket(), visit.applicant().get(), request, masked, visit.manner()
                .language()));
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Report.PaperMoved moved when ours(moved.ticket()) -> moved(moved.progress());
            case Report.PaperPrepared prepared when ours(prepared.ticket())
                    && content instanceof Content.Preparing -> prepared(prepared.outcome());
            case Report.PaperPrinted printed when ours(printed.ticket()) && content instanceof Content.Printing(PreparedPaper paper, _) ->
                    ended(paper, printed.outcome());
            case Report.SlipPrinted slip when ours(slip.ticket())
                    && content instanceof Content.Ended(PreparedPaper paper, PrintOutcome outcome, _) ->
                    show(new Content.Ended(paper, outcome, Optional.of(slip.outcome())));
            case Intent.Start _ when content instanceof Content.Preview(PreparedPaper paper)
                    && board.printing() == Printing.SERVES -> new Turn(
                    at(new Content.Printing(paper, new PaperProgress(PaperProgress.Stage.SENDING, 0, paper.sheets()))),
                    List.of(new Effect.PrintPaper(ticket)));
            case Intent.Judge(RatingLevel level) when content instanceof Content.Ended -> judged(level);
            case Intent.TryAgain _ when content instanceof Content.NotReady -> prepare(from.with(visit), request);
            case Intent.Back _ when !(content instanceof Content.Printing) -> new Turn(from.with(visit), abandoned());
            default -> Turn.to(this);
        };
    }

    private boolean ours(Ticket other) {
        return ticket.equals(other);
    }

    private Turn moved(PaperProgress progress) {
        return switch (content) {
            case Content.Preparing _ -> show(new Content.Preparing(progress));
            case Content.Printing(PreparedPaper paper, _) -> show(new Content.Printing(paper, progress));
            case Content.Preview _, Content.Ended _, Content.NotReady _ -> Turn.to(this);
        };
    }

    private Turn prepared(PreparedOutcome outcome) {
        return show(outcome instanceof PreparedOutcome.Ready(PreparedPaper paper) ? new Content.Preview(paper)
                : new Content.NotReady(outcome));
    }

    /// The slip says what was issued; where nothing came out there is nothing to say on paper.
    private Turn ended(PreparedPaper paper, PrintOutcome outcome) {
        Papers ended = at(new Content.Ended(paper, outcome, Optional.empty()));
        return outcome instanceof PrintOutcome.NotPrinted
                ? Turn.to(ended)
                : Turn.to(ended, new Effect.PrintSlip(ticket, from.item().name(), paper, visit.manner().language()));
    }

    /// A rating is the last word of a visit, so it is given once.
    private Turn judged(RatingLevel level) {
        Visit asking = visit.ask();
        return Leaving.farewell(asking, false).after(List.of(new Effect.SendRating(asking.ticket(), from.item().code(), level)));
    }

    private Papers at(Content shown) {
        return new Papers(visit, from, request, ticket, shown);
    }

    private Turn show(Content shown) {
        return Turn.to(at(shown));
    }

    @Override
    public boolean waiting() {
        return content instanceof Content.Preparing || content instanceof Content.Printing;
    }

    /// The hands have deadlines of their own and always answer; this is for the day they do not. What was sent stays uncertain.
    @Override
    public Turn givenUp() {
        return switch (content) {
            case Content.Preparing _ -> new Turn(at(new Content.NotReady(new PreparedOutcome.NotIssued(DistrictFailure.TOO_SLOW))),
                    abandoned());
            case Content.Printing(PreparedPaper paper, _) -> show(new Content.Ended(paper, LOST, Optional.empty()));
            case Content.Preview _, Content.Ended _, Content.NotReady _ -> Turn.to(this);
        };
    }

    @Override
    public List<Effect> abandoned() {
        return content instanceof Content.Preparing || content instanceof Content.Preview ? List.of(new Effect.DropPaper(ticket))
                : List.of();
    }

    @Override
    public Duration waitingPatience(Board board) {
        return content instanceof Content.Printing ? board.patiences().printing() : board.patiences().answer().multipliedBy(2);
    }

    @Override
    public Papers with(Visit other) {
        return new Papers(other, from, request, ticket, content);
    }

    @Override
    public Duration usualPatience(Board board) {
        return content instanceof Content.Ended ? board.patiences().rating() : board.patiences().read();
    }

    @Override
    public String name() {
        return switch (content) {
            case Content.Preparing _ -> "preparing";
            case Content.Preview _ -> "preview";
            case Content.Printing _ -> "printing";
            case Content.Ended _ -> "printed";
            case Content.NotReady _ -> "not-printed";
        };
    }
}
