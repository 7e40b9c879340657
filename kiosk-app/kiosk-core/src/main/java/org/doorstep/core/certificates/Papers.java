package org.doorstep.core.certificates;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.config.Deed;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.opinion.Rating;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Printing;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;

/// One certificate on its way: made ready, looked at, printed, or not. What is ready and is left before it was sent is dropped, so that
/// nobody else ever gets it; what was sent goes on to its end without this step.
///
/// @param paper names this paper to the hands: the ticket that it was asked for with
public record Papers(Visit visit, ServiceItem item, Deed.Print deed, CertificateRequest request, Ticket paper, Content content)
        implements Chapter {
    private static final PrintOutcome LOST = new PrintOutcome.Uncertain(new Fault(DeviceFault.NO_ANSWER));

    /// What the screen has to show.
    public sealed interface Content {
        record Preparing(Asked.Waiting<PreparedOutcome> asked, PaperProgress progress) implements Content {}

        /// @param page that is looked at, 0 the first
        /// @param wide as wide as the glass, so that small print can be read
        record Preview(PreparedPaper paper, int page, boolean wide) implements Content {}

        record Printing(PreparedPaper paper, Asked.Waiting<PrintOutcome> asked, PaperProgress progress) implements Content {}

        /// What did and did not come out.
        ///
        /// @param slip empty where none is printed
        record Ended(PreparedPaper paper, PrintOutcome outcome, Optional<Asked<PrintOutcome>> slip) implements Content {}

        /// Nothing was sent to the printer.
        record NotReady(Asked.Answered<PreparedOutcome> why) implements Content {}
    }

    static Turn prepare(Visit visit, ServiceItem item, Deed.Print deed, CertificateRequest request) {
        return visit.applicant()
                .map(applicant -> prepare(visit, item, deed, new PreparePaper(
                        applicant, request, deed.masked().contains(request.kind()), visit.manner().language())))
                .orElseGet(() -> Turn.go(visit, visit.here()));
    }

    private static Turn prepare(Visit visit, ServiceItem item, Deed.Print deed, PreparePaper question) {
        Visit.Asking<PreparedOutcome> asking = visit.asks(question);
        Content preparing = new Content.Preparing(asking.waiting(), PaperProgress.ISSUING);
        return new Papers(asking.visit(), item, deed, question.request(), asking.waiting().ticket(), preparing).and(asking.effect());
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case VisitReport.Moved(Ticket ticket, PaperProgress progress) -> moved(ticket, progress);
            case VisitReport.Answer<?> answer -> answered(answer);
            case Intent.Start _ when content instanceof Content.Preview(PreparedPaper ready, _, _) && board.printing() == Printing.SERVES ->
                    print(ready);
            case Intent.TurnTo(int to) when content instanceof Content.Preview(PreparedPaper ready, _, boolean wide)
                    && to >= 0 && to < ready.pages().size() -> at(new Content.Preview(ready, to, wide));
            case Intent.Widen(boolean wide) when content instanceof Content.Preview(PreparedPaper ready, int page, _) ->
                    at(new Content.Preview(ready, page, wide));
            case Intent.Judge(RatingLevel level) when content instanceof Content.Ended -> judged(level);
            case Intent.TryAgain _ when content instanceof Content.NotReady(Asked.Answered<PreparedOutcome> why) ->
                    why.equals(new Asked.Failed<>(DistrictFailure.CONFIRMATION_ENDED))
                            ? confirmedAnew(item) : prepare(visit, item, deed, request);
            default -> this;
        };
    }

    private Turn moved(Ticket ticket, PaperProgress progress) {
        return switch (content) {
            case Content.Preparing(var asked, _) when asked.ticket().equals(ticket) -> at(new Content.Preparing(asked, progress));
            case Content.Printing(PreparedPaper ready, var asked, _) when asked.ticket().equals(ticket) ->
                    at(new Content.Printing(ready, asked, progress));
            default -> this;
        };
    }

    private Turn answered(VisitReport.Answer<?> answer) {
        return switch (content) {
            case Content.Preparing(var asked, _) -> answer.to(asked).<Turn>map(this::prepared).orElse(this);
            case Content.Printing(PreparedPaper ready, var asked, _) -> answer.to(asked).map(heard -> ended(ready, heard)).orElse(this);
            case Content.Ended(PreparedPaper ready, PrintOutcome outcome, Optional<Asked<PrintOutcome>> slip) -> slip.flatMap(answer::to)
                    .<Turn>map(heard -> at(new Content.Ended(ready, outcome, Optional.of(heard))))
                    .orElse(this);
            case Content.Preview _, Content.NotReady _ -> this;
        };
    }

    private Papers prepared(Asked.Answered<PreparedOutcome> heard) {
        return at(heard instanceof Asked.Known<PreparedOutcome>(PreparedOutcome.Ready(PreparedPaper ready))
                ? new Content.Preview(ready, 0, false)
                : new Content.NotReady(heard));
    }

    private Turn print(PreparedPaper ready) {
        Visit.Asking<PrintOutcome> asking = visit.asks(new PrintPaper(paper));
        PaperProgress sending = new PaperProgress(PaperProgress.Stage.SENDING, 0, ready.sheets());
        return with(asking.visit()).at(new Content.Printing(ready, asking.waiting(), sending)).and(asking.effect());
    }

    private Turn ended(PreparedPaper ready, Asked.Answered<PrintOutcome> heard) {
        return heard instanceof Asked.Known<PrintOutcome>(PrintOutcome outcome) ? ended(ready, outcome) : at(lost(ready));
    }

    /// The slip says what was issued; where nothing came out there is nothing to say on paper.
    private Turn ended(PreparedPaper ready, PrintOutcome outcome) {
        if (outcome instanceof PrintOutcome.NotPrinted) {
            return at(new Content.Ended(ready, outcome, Optional.empty()));
        }
        Visit.Asking<PrintOutcome> asking = visit.asks(new PrintSlip(item.name(), ready, visit.manner().language()));
        return with(asking.visit()).at(new Content.Ended(ready, outcome, Optional.of(asking.waiting()))).and(asking.effect());
    }

    /// What was sent stays uncertain.
    private static Content lost(PreparedPaper ready) {
        return new Content.Ended(ready, LOST, Optional.empty());
    }

    /// A rating is the last word of a visit, so it is given once.
    private Turn judged(RatingLevel level) {
        Visit asking = visit.ask();
        return Farewell.of(asking, List.of(new Effect.Tell(asking.ticket(), new Rating(item.code(), level))));
    }

    private Papers at(Content shown) {
        return new Papers(visit, item, deed, request, paper, shown);
    }

    @Override
    public Turn back() {
        return content instanceof Content.Printing ? this : Turn.go(visit, visit.here()).and(abandoned());
    }

    @Override
    public boolean waiting() {
        return content instanceof Content.Preparing || content instanceof Content.Printing;
    }

    /// The hands have deadlines of their own and always answer; this is for the day they do not.
    @Override
    public Turn givenUp() {
        return switch (content) {
            case Content.Preparing _ -> at(new Content.NotReady(new Asked.Failed<>(DistrictFailure.TOO_SLOW))).and(abandoned());
            case Content.Printing(PreparedPaper ready, _, _) -> at(lost(ready));
            case Content.Preview _, Content.Ended _, Content.NotReady _ -> this;
        };
    }

    @Override
    public List<Effect> abandoned() {
        return content instanceof Content.Preparing || content instanceof Content.Preview ? List.of(new Effect.Drop(paper)) : List.of();
    }

    @Override
    public Duration waitingPatience(Board board) {
        return content instanceof Content.Printing ? board.patiences().printing() : board.patiences().answer().multipliedBy(2);
    }

    @Override
    public Papers with(Visit other) {
        return new Papers(other, item, deed, request, paper, content);
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
