package org.doorstep.core.certificates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.doorstep.config.Deed;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.journey.Board;
import org.doorstep.core.identity.Applicant;
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

/// The certificates of a basket on their way: made ready, looked at, printed one after another, or not. What is ready and is left before
/// it was sent is dropped, so that nobody else ever gets it; what was sent goes on to its end without this step.
public record Papers(Visit visit, ServiceItem item, Deed.Print deed, List<BasketPaper> papers, Content content) implements Chapter {
    private static final PrintOutcome LOST = new PrintOutcome.Uncertain(new Fault(DeviceFault.NO_ANSWER));

    public Papers {
        papers = List.copyOf(papers);
    }

    /// What the screen has to show.
    public sealed interface Content {
        record Preparing() implements Content {}

        /// @param leaf that is looked at, 0 the first of all papers
        /// @param wide as wide as the glass, so that small print can be read
        record Preview(int leaf, boolean wide) implements Content {}

        record Printing() implements Content {}

        /// What did and did not come out.
        ///
        /// @param slip empty where none is printed
        /// @param from the first paper that is looked at, 0 the first of all
        record Ended(Optional<Asked<PrintOutcome>> slip, int from) implements Content {}

        /// Nothing was sent to the printer.
        record NotReady() implements Content {}
    }

    /// One page of one paper.
    ///
    /// @param page 0 the first of this paper
    public record Leaf(PreparedPaper paper, int page) {
        public PagePicture picture() {
            return paper.pages().get(page);
        }
    }

    static Turn prepare(Visit visit, ServiceItem item, Deed.Print deed, List<CertificateRequest> requests) {
        return visit.applicant()
                .map(applicant -> prepare(new Papers(visit, item, deed, List.of(), new Content.Preparing()), applicant, requests))
                .orElseGet(() -> Turn.go(visit, visit.here()));
    }

    /// All are asked for at once, so that a department that is slow delays nobody else's.
    private static Turn prepare(Papers empty, Applicant applicant, List<CertificateRequest> requests) {
        Visit now = empty.visit;
        List<BasketPaper> papers = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (CertificateRequest request : requests) {
            Visit.Asking<PreparedOutcome> asking = now.asks(new PreparePaper(
                    applicant, request, empty.deed.masked().contains(request.kind()), now.manner().language()));
            now = asking.visit();
            papers.add(new BasketPaper(request, asking.waiting().ticket(),
                    new BasketPaper.State.Making(asking.waiting(), PaperProgress.ISSUING)));
            effects.add(asking.effect());
        }
        return new Papers(now, empty.item, empty.deed, papers, empty.content).and(effects);
    }

    /// Those that were made.
    public List<PreparedPaper> made() {
        return papers.stream().flatMap(paper -> paper.paper().stream()).toList();
    }

    /// All that come out, if all does.
    public int sheets() {
        return made().stream().mapToInt(PreparedPaper::sheets).sum();
    }

    /// The pages of all papers of which there is a picture.
    public List<Leaf> leaves() {
        return made().stream().flatMap(paper -> IntStream.range(0, paper.pages().size()).mapToObj(page -> new Leaf(paper, page))).toList();
    }

    /// Those of which the printer never got anything.
    public List<BasketPaper> notMade() {
        return papers.stream().filter(paper -> paper.state() instanceof BasketPaper.State.NotMade).toList();
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case VisitReport.Moved moved -> each(paper -> paper.moved(moved));
            case VisitReport.Answer<?> answer -> answered(answer);
            case Intent.Start _ when content instanceof Content.Preview && board.printing() == Printing.SERVES -> printNext();
            case Intent.TurnTo(int to) when content instanceof Content.Preview(_, boolean wide) && to >= 0 && to < leaves().size() ->
                    at(new Content.Preview(to, wide));
            case Intent.TurnTo(int to) when content instanceof Content.Ended(var slip, int _) && to >= 0 && to < papers.size() ->
                    at(new Content.Ended(slip, to));
            case Intent.Widen(boolean wide) when content instanceof Content.Preview(int leaf, _) -> at(new Content.Preview(leaf, wide));
            case Intent.Judge(RatingLevel level) when content instanceof Content.Ended -> judged(level);
            case Intent.TryAgain _ when content instanceof Content.NotReady -> again();
            default -> this;
        };
    }

    private Turn again() {
        boolean ended = papers.stream().anyMatch(paper -> paper.state()
                .equals(new BasketPaper.State.NotMade(new Asked.Failed<>(DistrictFailure.CONFIRMATION_ENDED))));
        return ended ? confirmedAnew(item) : prepare(visit, item, deed, papers.stream().map(BasketPaper::request).toList());
    }

    private Turn answered(VisitReport.Answer<?> answer) {
        return switch (content) {
            case Content.Preparing _ -> each(paper -> paper.prepared(answer)).settled();
            case Content.Printing _ -> sent(answer);
            case Content.Ended(Optional<Asked<PrintOutcome>> slip, int from) -> slip.flatMap(answer::to)
                    .<Turn>map(heard -> at(new Content.Ended(Optional.of(heard), from))).orElse(this);
            case Content.Preview _, Content.NotReady _ -> this;
        };
    }

    /// Looked at once nothing is being made any more.
    private Papers settled() {
        if (papers.stream().anyMatch(paper -> paper.state() instanceof BasketPaper.State.Making)) {
            return this;
        }
        return at(made().isEmpty() ? new Content.NotReady() : new Content.Preview(0, false));
    }

    private Turn sent(VisitReport.Answer<?> answer) {
        for (BasketPaper paper : papers) {
            if (paper.state() instanceof BasketPaper.State.Sent(PreparedPaper ready, var asked, _)) {
                return answer.to(asked).map(heard -> replacing(paper.now(new BasketPaper.State.Over(ready, outcome(heard)))).printNext())
                        .orElse(this);
            }
        }
        return this;
    }

    /// What was sent and is not answered stays uncertain.
    private static PrintOutcome outcome(Asked.Answered<PrintOutcome> heard) {
        return heard instanceof Asked.Known<PrintOutcome>(PrintOutcome outcome) ? outcome : LOST;
    }

    /// The next is sent when the one before is out. Where one did not come out as it must, those after it are not sent.
    private Turn printNext() {
        Optional<Fault> stopped = papers.stream().flatMap(paper -> paper.outcome().stream()).flatMap(outcome -> why(outcome).stream())
                .findFirst();
        Optional<BasketPaper> next = papers.stream().filter(paper -> paper.state() instanceof BasketPaper.State.Ready).findFirst();
        return next.isPresent() && stopped.isEmpty() ? print(next.get()) : ended(stopped);
    }

    private static Optional<Fault> why(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed _ -> Optional.empty();
            case PrintOutcome.NotPrinted(Fault fault) -> Optional.of(fault);
            case PrintOutcome.Uncertain(Fault fault) -> Optional.of(fault);
        };
    }

    private Turn print(BasketPaper next) {
        Visit.Asking<PrintOutcome> asking = visit.asks(new PrintPaper(next.ticket()));
        return next.paper().<Turn>map(paper -> {
            PaperProgress sending = new PaperProgress(PaperProgress.Stage.SENDING, 0, paper.sheets());
            return with(asking.visit()).replacing(next.now(new BasketPaper.State.Sent(paper, asking.waiting(), sending)))
                    .at(new Content.Printing()).and(asking.effect());
        }).orElse(this);
    }

    /// The slip says what was issued; where nothing came out there is nothing to say on paper.
    private Turn ended(Optional<Fault> stopped) {
        List<Effect> drops = dropped();
        Papers now = each(paper -> paper.state() instanceof BasketPaper.State.Ready(PreparedPaper ready)
                ? paper.now(new BasketPaper.State.Over(ready, stopped.<PrintOutcome>map(PrintOutcome.NotPrinted::new).orElse(LOST)))
                        : paper);
        List<PrintSlip.Issued> issued = now.issued();
        if (issued.isEmpty()) {
            return now.at(new Content.Ended(Optional.empty(), 0)).and(drops);
        }
        Visit.Asking<PrintOutcome> asking = visit.asks(new PrintSlip(item.name(), issued, visit.manner().language()));
        return now.with(asking.visit()).at(new Content.Ended(Optional.of(asking.waiting()), 0)).and(drops).and(asking.effect());
    }

    /// What is out, or may be.
    private List<PrintSlip.Issued> issued() {
        return papers.stream().flatMap(paper -> paper.paper().stream().flatMap(ready -> paper.outcome().stream()
                .filter(outcome -> !(outcome instanceof PrintOutcome.NotPrinted))
                .map(outcome -> new PrintSlip.Issued(ready, outcome instanceof PrintOutcome.Printed)))).toList();
    }

    /// A rating is the last word of a visit, so it is given once.
    private Turn judged(RatingLevel level) {
        Visit asking = visit.ask();
        return Farewell.of(asking, List.of(new Effect.Tell(asking.ticket(), new Rating(item.code(), level))));
    }

    private Papers each(UnaryOperator<BasketPaper> change) {
        return new Papers(visit, item, deed, papers.stream().map(change).toList(), content);
    }

    private Papers replacing(BasketPaper one) {
        return each(paper -> paper.ticket().equals(one.ticket()) ? one : paper);
    }

    private Papers at(Content shown) {
        return new Papers(visit, item, deed, papers, shown);
    }

    @Override
    public Turn back() {
        return content instanceof Content.Printing ? this : Turn.go(visit, visit.here()).and(abandoned());
    }

    @Override
    public boolean waiting() {
        return content instanceof Content.Preparing || content instanceof Content.Printing;
    }

    /// The hands have deadlines of their own and always answer; this is for the day they do not. What was made until then can be printed.
    @Override
    public Turn givenUp() {
        return switch (content) {
            case Content.Preparing _ -> {
                List<Effect> late = papers.stream().filter(paper -> paper.state() instanceof BasketPaper.State.Making)
                        .<Effect>map(paper -> new Effect.Drop(paper.ticket())).toList();
                yield each(paper -> paper.state() instanceof BasketPaper.State.Making
                        ? paper.prepared(new Asked.Failed<>(DistrictFailure.TOO_SLOW)) : paper).settled().and(late);
            }
            case Content.Printing _ -> each(paper -> paper.state() instanceof BasketPaper.State.Sent(PreparedPaper ready, _, _)
                    ? paper.now(new BasketPaper.State.Over(ready, LOST)) : paper).printNext();
            case Content.Preview _, Content.Ended _, Content.NotReady _ -> this;
        };
    }

    @Override
    public List<Effect> abandoned() {
        return dropped();
    }

    /// Whatever is made and was not sent is wanted no more.
    private List<Effect> dropped() {
        return papers.stream().filter(BasketPaper::droppable).<Effect>map(paper -> new Effect.Drop(paper.ticket())).toList();
    }

    @Override
    public Duration waitingPatience(Board board) {
        return content instanceof Content.Printing ? board.patiences().printing() : board.patiences().answer().multipliedBy(2);
    }

    @Override
    public Papers with(Visit other) {
        return new Papers(other, item, deed, papers, content);
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
