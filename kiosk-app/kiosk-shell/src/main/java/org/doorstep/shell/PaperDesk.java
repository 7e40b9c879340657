package org.doorstep.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.certificate.PagePicture;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.certificate.PreparedPaper;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.journey.VisitId;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Now;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.Receipt;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;
import org.doorstep.district.ContentOutcome;
import org.doorstep.district.District;
import org.doorstep.district.Errand;
import org.doorstep.district.IssueOutcome;
import org.doorstep.paper.CheckOutcome;
import org.doorstep.paper.Expected;
import org.doorstep.paper.Masking;
import org.doorstep.paper.PaperCheck;
import org.doorstep.paper.PaperFault;
import org.doorstep.paper.ProvenPaper;
import org.doorstep.paper.Specimen;
import org.doorstep.store.IssueId;
import org.doorstep.store.Paper;
import org.doorstep.store.Reservation;
import org.doorstep.store.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Right paper, right person, once. The order is the whole point: reserved on the disk → issued → fetched → proven from the file alone → sent on the
/// disk → printer → its end on the disk, and with it the letter that tells the district. Works on virtual threads; papers are proven and drawn on the
/// thread `paper`.
final class PaperDesk implements PaperHands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PaperDesk.class);
    private static final int PICTURE_WIDTH = 620;
    private static final int MOST_PICTURES = 3;
    private static final Duration SLIP = Duration.ofSeconds(15);

    /// Whom the desk works with.
    ///
    /// @param tell     takes a report without blocking
    /// @param settled  completes when what a former run left open is settled, so that no paper of it comes out beside another's
    /// @param slips    writes the slip for what was issued
    record Friends(
            Consumer<Input> tell, CompletableFuture<District> district, PaperBook book, PaperCheck check, CertificateSeat printer,
            Optional<ReceiptSeat> receipts, CompletableFuture<Void> settled, SlipWriter slips, String terminalId, TerminalClock clock) {}

    /// Words the slip.
    interface SlipWriter {
        Receipt slip(Effect.PrintSlip slip);
    }

    private final Friends with;
    private final Duration printing;
    private final Map<Ticket, PaperInHand> papers = new ConcurrentHashMap<>();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService paper = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("paper").daemon().factory());

    /// @param printing how long the printer may take for one certificate
    PaperDesk(Friends with, Duration printing) {
        this.with = with;
        this.printing = printing;
        var _ = with.settled().thenRunAsync(this::rehearse, paper);
    }

    private void rehearse() {
        Specimen.prove(with.clock().machine()).ifPresent(why -> LOG.error("this terminal can prove no certificate: {}; each will be refused", why.code().id()));
    }

    @Override
    public void offers(Effect.AskOffers ask) {
        calls.execute(() -> {
            OffersOutcome outcome = with.district().join().offers(ask.kinds(), ask.subject(), ask.language());
            with.tell().accept(new Report.OffersArrived(ask.ticket(), outcome));
        });
    }

    @Override
    public void prepare(Effect.PreparePaper prepare) {
        PaperInHand hand = new PaperInHand(prepare.ticket(), new IssueId(Ids.issue()));
        papers.put(prepare.ticket(), hand);
        calls.execute(() -> with.tell().accept(new Report.PaperPrepared(prepare.ticket(), prepared(prepare, hand))));
    }

    /// A clock that cannot be right proves no certificate, so none is asked for.
    private PreparedOutcome prepared(Effect.PreparePaper prepare, PaperInHand hand) {
        if (with.clock().now() instanceof Now.Doubted) {
            hand.over();
            return new PreparedOutcome.NotIssued(DistrictFailure.CLOCK_WRONG);
        }
        Optional<Fault> blocked = blocked();
        if (blocked.isPresent()) {
            hand.over();
            return new PreparedOutcome.NoPrinter(blocked.get());
        }
        Secret number = prepare.applicant().document().number();
        if (!with.book().reserve(new Reservation(hand.issue(), prepare.ticket().visit(), prepare.request().kind(), number))) {
            with.book().voided(hand.issue(), Errand.Reason.NOT_WANTED);
            hand.over();
            return new PreparedOutcome.NoRecord();
        }
        PreparedOutcome outcome = issued(prepare, hand);
        if (!(outcome instanceof PreparedOutcome.Ready)) {
            hand.over();
        }
        return outcome;
    }

    /// Nothing is asked of the district that this printer could not print.
    private Optional<Fault> blocked() {
        if (!with.settled().isDone()) {
            return Optional.of(new Fault(FaultCode.BUSY));
        }
        return switch (with.printer().status()) {
            case Status.Online _, Status.Attention _ -> Optional.empty();
            case Status.Offline(Fault fault) -> Optional.of(fault);
            case Status.NotFitted _ -> Optional.of(new Fault(FaultCode.NO_ANSWER));
        };
    }

    private PreparedOutcome issued(Effect.PreparePaper prepare, PaperInHand hand) {
        District district = with.district().join();
        return switch (district.issue(hand.issue().value(), prepare.request(), prepare.applicant().token(), prepare.language())) {
            case IssueOutcome.Failed(DistrictFailure why) -> given(hand, Errand.Reason.NOT_RECEIVED, new PreparedOutcome.NotIssued(why));
            case IssueOutcome.Issued _ when !hand.wanted() -> given(hand, Errand.Reason.NOT_WANTED, new PreparedOutcome.NotIssued(DistrictFailure.TOO_SLOW));
            case IssueOutcome.Issued issued -> {
                with.tell().accept(new Report.PaperMoved(hand.ticket(), PaperProgress.CHECKING));
                yield switch (district.content(hand.issue().value(), prepare.applicant().token())) {
                    case ContentOutcome.Failed(DistrictFailure why) -> given(hand, Errand.Reason.NOT_RECEIVED, new PreparedOutcome.NotIssued(why));
                    case ContentOutcome.Came(byte[] bytes) -> proven(prepare, hand, issued, bytes);
                };
            }
        };
    }

    private PreparedOutcome given(PaperInHand hand, Errand.Reason reason, PreparedOutcome outcome) {
        with.book().voided(hand.issue(), reason);
        return outcome;
    }

    private PreparedOutcome proven(Effect.PreparePaper prepare, PaperInHand hand, IssueOutcome.Issued issued, byte[] bytes) {
        IdDocument document = prepare.applicant().document();
        Secret name = document.name().isEmpty() ? document.foreignName() : document.name();
        Masking masking = prepare.masked() ? Masking.MAY_BE_MASKED : Masking.WHOLE;
        Expected expected = new Expected(
                name, document.number(), masking, hand.issue().value(), issued.number(), prepare.request().kind(), issued.pages());
        Checked checked = CompletableFuture.supplyAsync(() -> check(bytes, expected), paper).join();
        Arrays.fill(bytes, (byte) 0);
        return switch (checked.outcome()) {
            case CheckOutcome.Refused(PaperFault why) -> {
                LOG.error("a certificate was not proven and is not printed: {}", why.code().id());
                yield given(hand, Errand.Reason.NOT_PROVEN, new PreparedOutcome.NotProven());
            }
            case CheckOutcome.Proven(ProvenPaper proven) when hand.ready(proven, issued.number()) -> new PreparedOutcome.Ready(
                    new PreparedPaper(issued.name(), issued.number(), proven.pages(), proven.verify(), checked.pictures()));
            case CheckOutcome.Proven _ -> given(hand, Errand.Reason.NOT_WANTED, new PreparedOutcome.NotIssued(DistrictFailure.TOO_SLOW));
        };
    }

    private record Checked(CheckOutcome outcome, List<PagePicture> pictures) {}

    private Checked check(byte[] bytes, Expected expected) {
        CheckOutcome outcome = with.check().check(bytes, expected);
        List<PagePicture> pictures = new ArrayList<>();
        if (outcome instanceof CheckOutcome.Proven(ProvenPaper proven)) {
            for (int page = 0; page < Math.min(proven.pages(), MOST_PICTURES); page++) {
                pictures.add(proven.picture(page, PICTURE_WIDTH));
            }
        }
        return new Checked(outcome, pictures);
    }

    @Override
    public void print(Effect.PrintPaper print) {
        PaperInHand hand = papers.get(print.paper());
        Optional<ProvenPaper> ready = hand == null ? Optional.empty() : hand.send();
        if (hand == null || ready.isEmpty()) {
            with.tell().accept(new Report.PaperPrinted(print.paper(), new PrintOutcome.NotPrinted(new Fault(FaultCode.JOB_FORGOTTEN))));
            return;
        }
        calls.execute(() -> {
            PrintOutcome outcome = printed(hand, ready.get());
            hand.over();
            with.tell().accept(new Report.PaperPrinted(print.paper(), outcome));
        });
    }

    /// What became of it is on the disk before anybody hears of it.
    private PrintOutcome printed(PaperInHand hand, ProvenPaper proven) {
        String job = Ids.token();
        Paper sheet = new Paper(hand.number(), proven.pages(), 1, job, Sha256.of(proven.file()));
        if (!with.book().sent(hand.issue(), sheet)) {
            with.book().voided(hand.issue(), Errand.Reason.NOT_PRINTED);
            return new PrintOutcome.NotPrinted(new Fault(FaultCode.BUSY));
        }
        PaperJob order = new PaperJob(job, proven.file(), proven.pages(), 1, Media.A4);
        PrintOutcome outcome = with.printer().print(order, progress -> moved(hand.ticket(), progress, proven.pages()), printing).join();
        boolean noted = switch (outcome) {
            case PrintOutcome.Printed(int sheets) -> with.book().printed(hand.issue(), sheets);
            case PrintOutcome.NotPrinted _ -> with.book().notPrinted(hand.issue());
            case PrintOutcome.Uncertain _ -> with.book().uncertain(hand.issue());
        };
        if (!noted) {
            LOG.error("the end of a print is not on the disk; it is written when the disk takes it, or the next start asks the printer");
        }
        return outcome;
    }

    private void moved(Ticket ticket, PrintProgress progress, int of) {
        PaperProgress now = switch (progress) {
            case PrintProgress.Prepared _ -> new PaperProgress(PaperProgress.Stage.PRINTING, 0, of);
            case PrintProgress.Printing(int done, int all) -> new PaperProgress(PaperProgress.Stage.PRINTING, done, all);
            case PrintProgress.Waiting _ -> new PaperProgress(PaperProgress.Stage.WAITING, 0, of);
            case PrintProgress.TakePaper _ -> new PaperProgress(PaperProgress.Stage.TAKE_PAPER, of, of);
        };
        with.tell().accept(new Report.PaperMoved(ticket, now));
    }

    @Override
    public void drop(Effect.DropPaper drop) {
        Optional.ofNullable(papers.get(drop.paper())).ifPresent(this::drop);
    }

    private void drop(PaperInHand hand) {
        if (hand.drop()) {
            calls.execute(() -> with.book().voided(hand.issue(), Errand.Reason.NOT_WANTED));
        }
    }

    @Override
    public void slip(Effect.PrintSlip slip) {
        CompletableFuture<PrintOutcome> printed = with.receipts()
                .map(seat -> seat.print(with.slips().slip(slip), SLIP))
                .orElseGet(() -> CompletableFuture.completedFuture(new PrintOutcome.NotPrinted(new Fault(FaultCode.BAD_BINDING))));
        var _ = printed.thenAccept(outcome -> with.tell().accept(new Report.SlipPrinted(slip.paper(), outcome)));
    }

    @Override
    public void rate(Effect.SendRating rating) {
        Errand errand = Errand.rating(with.terminalId(), rating.item(), rating.level(), with.clock().machine().instant());
        calls.execute(() -> with.book().tell(errand));
    }

    @Override
    public void endVisit(VisitId visit) {
        papers.forEach((ticket, hand) -> {
            if (ticket.visit().equals(visit)) {
                drop(hand);
                hand.visitEnded();
                papers.remove(ticket);
            }
        });
    }

    @Override
    public void close() {
        calls.shutdownNow();
        paper.shutdownNow();
    }
}
