package org.doorstep.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.doorstep.district.Errand;
import org.doorstep.shell.lasting.Lasting;

/// Right paper, right person, once. The order is the whole point: reserved on the disk → issued → fetched → proven from the file alone → sent on the
/// disk → printer → its end on the disk, and with it the letter that tells the district. Its hands share the papers that are under way, and a thread
/// for each of their calls.
final class PaperDesk implements AutoCloseable {
    /// Whom the desk works with.
    ///
    /// @param settled completes when what a former run left open is settled
    /// @param slips   writes the slip for what was issued
    record Friends(
            DistrictHands district, PaperBook book, PaperProof proof, CertificateSeat printer, Optional<ReceiptSeat> receipts,
            CompletableFuture<Void> settled, SlipHands.SlipWriter slips, TerminalClock clock) {}

    private final Friends with;
    private final Duration printing;
    private final ExecutorService calls = Lasting.calls("desk");
    private final PapersInHand papers = new PapersInHand(this::end);

    /// @param printing how long the printer may take for one certificate
    PaperDesk(Friends with, Duration printing) {
        this.with = with;
        this.printing = printing;
        with.proof().rehearse(with.settled(), with.clock().machine());
    }

    private void end(PaperInHand dropped) {
        calls.execute(() -> with.book().voided(dropped.issue(), Errand.Reason.NOT_WANTED));
    }

    void serve(Hands hands) {
        new IssueHands(new IssueHands.Friends(
                with.district(), with.book(), with.proof(), papers, with.printer()::status, with.settled(), with.clock(), calls)).serve(hands);
        new PrintHands(new PrintHands.Friends(with.book(), papers, with.printer(), calls), printing).serve(hands);
        new SlipHands(with.receipts(), with.slips(), calls).serve(hands);
    }

    /// What is about to be settled is settled, at the longest 0.8 s.
    @Override
    public void close() {
        Lasting.finish(calls);
        with.proof().close();
    }
}
