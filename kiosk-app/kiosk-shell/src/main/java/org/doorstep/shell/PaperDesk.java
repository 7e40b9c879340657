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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
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
import org.doorstep.paper.PaperFaultCode;
import org.doorstep.paper.ProvenPaper;
import org.doorstep.paper.Specimen;
import org.doorstep.store.IssueId;
import org.doorstep.store.Paper;
import org.doorstep.store.Reservation;
import org.doorstep.store.Sha256;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Safely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Right paper, right person, once. The order is the whole point: reserved on the disk → issued → fetched → proven from the file alone → sent on the
/// disk → printer → its end on the disk, and with it the letter that tells the district. Works on virtual threads; papers are proven and drawn on the
/// thread `paper`. Whatever breaks off on the way, the row is settled, the bytes are wiped, and whoever waits is answered.
final class PaperDesk implements PaperHands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PaperDesk.class);
    private static final int PICTURE_WIDTH = 620;
    private static final int MOST_PICTURES = 3;
    private static final Duration SLIP = Duration.ofSeconds(15);
    private static final Duration CLOSING = Duration.ofMillis(800);
    private static final String NAME = "desk";
    /// What broke off, nobody can know of.
    private static final Fault BROKEN_OFF = new Fault(DeviceFault.NO_ANSWER);
    /// Draws a page for the preview.
    static final Artist USUAL_ARTIST = (paper, page) -> paper.picture(page, PICTURE_WIDTH);

    /// Whom the desk works with.
    ///
    /// @param tell     takes a report without blocking
    /// @param settled  completes when what a former run left open is settled, so that no paper of it comes out beside another's
    /// @param artist   draws what was proven
    /// @param slips    writes the slip for what was issued
    record Friends(
            Consumer<Input> tell, CompletableFuture<District> district, PaperBook book, PaperCheck check, Artist artist, CertificateSeat printer,
            Optional<ReceiptSeat> receipts, CompletableFuture<Void> settled, SlipWriter slips, String terminalId, TerminalClock clock) {}

    /// Draws one page of a proven paper.
    interface Artist {
        PagePicture draw(ProvenPaper paper, int page);
    }

    /// Words the slip.
    interface SlipWriter {
        Receipt slip(Effect.PrintSlip slip);
    }

    private final Friends with;
    private final Duration printing;
    private final Map<Ticket, PaperInHand> papers = new ConcurrentHashMap<>();
    private final ExecutorService calls = Lasting.calls("desk");
    private final ExecutorService paper = Lasting.single("paper");

    /// @param printing how long the printer may take for one certificate
    PaperDesk(Friends with, Duration printing) {
        this.with = with;
        this.printing = printing;
        var _ = with.settled().thenRunAsync(() -> Safely.did(NAME, this::rehearse), paper);
    }

    private void rehearse() {
        Specimen.prove(with.clock().machine()).ifPresent(why -> LOG.error("this terminal can prove no certificate: {}; each will be refused", why.code().id()));
    }

    @Override
    public void offers(Effect.AskOffers ask) {
        calls.execute(() -> {
            OffersOutcome outcome = Safely.did(
                    NAME, () -> with.district().join().offers(ask.kinds(), ask.subject(), ask.language()), () -> new OffersOutcome.Failed(DistrictFailure.NONSENSE));
            with.tell().accept(new Report.OffersArrived(ask.ticket(), outcome));
        });
    }

    @Override
    public void prepare(Effect.PreparePaper prepare) {
        PaperInHand hand = new PaperInHand(prepare.ticket(), new IssueId(Ids.issue()));
        papers.put(prepare.ticket(), hand);
        calls.execute(() -> {
            PreparedOutcome outcome = Safely.did(NAME, () -> prepared(prepare, hand), () -> broken(hand));
            with.tell().accept(new Report.PaperPrepared(prepare.ticket(), outcome));
        });
    }

    /// Whether the district issued it or not, it is void.
    private PreparedOutcome broken(PaperInHand hand) {
        var _ = hand.drop();
        hand.over();
        return given(hand, Errand.Reason.NOT_RECEIVED, new PreparedOutcome.NotIssued(DistrictFailure.NONSENSE));
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
            return Optional.of(new Fault(PrinterFault.BUSY));
        }
        return switch (with.printer().status()) {
            case Status.Online _, Status.Attention _ -> Optional.empty();
            case Status.Offline(Fault fault) -> Optional.of(fault);
            case Status.NotFitted _ -> Optional.of(new Fault(DeviceFault.NO_ANSWER));
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
        Masking masking = prepare.masked() ? Masking.MAY_BE_MASKED : Masking.WHOLE;
        Expected expected = new Expected(
                document.anyName(), document.number(), masking, hand.issue().value(), issued.number(), prepare.request().kind(), issued.pages());
        Checked checked = checked(bytes, expected);
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

    private Checked checked(byte[] bytes, Expected expected) {
        try {
            return CompletableFuture.supplyAsync(() -> check(bytes, expected), paper).join();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private Checked check(byte[] bytes, Expected expected) {
        CheckOutcome outcome = with.check().check(bytes, expected);
        return outcome instanceof CheckOutcome.Proven(ProvenPaper proven) ? drawn(proven) : new Checked(outcome, List.of());
    }

    /// What cannot be shown to its person is not printed either.
    private Checked drawn(ProvenPaper proven) {
        List<PagePicture> pictures = new ArrayList<>();
        boolean all = Safely.did(NAME, () -> {
            for (int page = 0; page < Math.min(proven.pages(), MOST_PICTURES); page++) {
                pictures.add(with.artist().draw(proven, page));
            }
        });
        if (all) {
            return new Checked(new CheckOutcome.Proven(proven), pictures);
        }
        proven.close();
        return new Checked(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.NOT_DRAWN)), List.of());
    }

    @Override
    public void print(Effect.PrintPaper print) {
        PaperInHand hand = papers.get(print.paper());
        Optional<ProvenPaper> ready = hand == null ? Optional.empty() : hand.send();
        if (hand == null || ready.isEmpty()) {
            with.tell().accept(new Report.PaperPrinted(print.paper(), new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_FORGOTTEN))));
            return;
        }
        calls.execute(() -> {
            PrintOutcome outcome = Safely.did(NAME, () -> printed(hand, ready.get()), () -> new PrintOutcome.Uncertain(BROKEN_OFF));
            hand.over();
            with.tell().accept(new Report.PaperPrinted(print.paper(), outcome));
        });
    }

    /// What became of it is on the disk before anybody hears of it.
    private PrintOutcome printed(PaperInHand hand, ProvenPaper proven) {
        String job = Ids.token();
        Supplier<Paper> sheet = () -> new Paper(hand.number(), proven.pages(), 1, job, Sha256.of(proven.file()));
        if (!Safely.did(NAME, () -> with.book().sent(hand.issue(), sheet.get()), () -> false)) {
            with.book().voided(hand.issue(), Errand.Reason.NOT_PRINTED);
            return new PrintOutcome.NotPrinted(new Fault(PrinterFault.BUSY));
        }
        PaperJob order = new PaperJob(job, proven.file(), proven.pages(), 1, Media.A4);
        PrintOutcome outcome = Safely.did(
                NAME, () -> with.printer().print(order, progress -> moved(hand.ticket(), progress, proven.pages()), printing).join(),
                () -> new PrintOutcome.Uncertain(BROKEN_OFF));
        if (!noted(hand, outcome)) {
            LOG.error("the end of a print is not on the disk; it is written when the disk takes it, or the next start asks the printer");
        }
        return outcome;
    }

    private boolean noted(PaperInHand hand, PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed(int sheets) -> with.book().printed(hand.issue(), sheets);
            case PrintOutcome.NotPrinted _ -> with.book().notPrinted(hand.issue());
            case PrintOutcome.Uncertain _ -> with.book().uncertain(hand.issue());
        };
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
        calls.execute(() -> {
            PrintOutcome outcome = Safely.did(NAME, () -> slipped(slip), () -> new PrintOutcome.NotPrinted(BROKEN_OFF));
            with.tell().accept(new Report.SlipPrinted(slip.paper(), outcome));
        });
    }

    private PrintOutcome slipped(Effect.PrintSlip slip) {
        return with.receipts()
                .map(seat -> seat.print(with.slips().slip(slip), SLIP).join())
                .orElseGet(() -> new PrintOutcome.NotPrinted(new Fault(DeviceFault.BAD_BINDING)));
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
                Safely.did(NAME, () -> drop(hand));
                hand.visitEnded();
                papers.remove(ticket);
            }
        });
    }

    /// What is about to be settled is settled, at the longest 0.8 s.
    @Override
    public void close() {
        calls.shutdown();
        try {
            var _ = calls.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        calls.shutdownNow();
        paper.shutdownNow();
    }
}
