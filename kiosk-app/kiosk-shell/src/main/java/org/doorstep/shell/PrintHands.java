package org.doorstep.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.district.Errand;
import org.doorstep.paper.ProvenPaper;
import org.doorstep.shell.lasting.Safely;
import org.doorstep.store.Paper;
import org.doorstep.store.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints what lies ready, once: sent on the disk → printer → its end on the disk, and with it the letter that tells the district.
final class PrintHands {
    private static final Logger LOG = LoggerFactory.getLogger(PrintHands.class);
    private static final String NAME = "PrintPaper";
    /// What broke off, nobody can know of.
    private static final Fault BROKEN_OFF = new Fault(DeviceFault.NO_ANSWER);

    private final PaperBook book;
    private final PapersInHand papers;
    private final CertificateSeat printer;
    private final Duration patience;
    private final Executor calls;

    /// Whom it works with.
    ///
    /// @param calls starts a thread for each paper
    record Friends(PaperBook book, PapersInHand papers, CertificateSeat printer, Executor calls) {}

    /// @param patience how long the printer may take for one certificate
    PrintHands(Friends with, Duration patience) {
        this.book = with.book();
        this.papers = with.papers();
        this.printer = with.printer();
        this.calls = with.calls();
        this.patience = patience;
    }

    void serve(Hands hands) {
        hands.answer(PrintPaper.class, this::print);
    }

    private void print(Call<PrintPaper, PrintOutcome> call) {
        Optional<PaperInHand> hand = papers.of(call.question().paper());
        Optional<ProvenPaper> ready = hand.flatMap(PaperInHand::send);
        if (hand.isEmpty() || ready.isEmpty()) {
            call.known(new PrintOutcome.NotPrinted(new Fault(PrinterFault.JOB_FORGOTTEN)));
            return;
        }
        calls.execute(() -> {
            PrintOutcome outcome = Safely.did(NAME, () -> send(call, hand.get(), ready.get()), () ->
                    new PrintOutcome.Uncertain(BROKEN_OFF));
            hand.get().over();
            call.known(outcome);
        });
    }

    /// What became of it is on the disk before anybody hears of it.
    private PrintOutcome send(Call<PrintPaper, PrintOutcome> call, PaperInHand hand, ProvenPaper proven) {
        String job = Ids.token();
        Supplier<Paper> sheet = () -> new Paper(hand.number(), proven.pages(), 1, job, Sha256.of(proven.file()));
        if (!Safely.did(NAME, () -> book.sent(hand.issue(), sheet.get()), () -> false)) {
            book.voided(hand.issue(), Errand.Reason.NOT_PRINTED);
            return new PrintOutcome.NotPrinted(new Fault(PrinterFault.BUSY));
        }
        PaperJob order = new PaperJob(job, proven.file(), proven.pages(), 1, Media.A4);
        PrintOutcome outcome = Safely.did(
                NAME, () -> printer.print(order, progress -> call.moved(progress(progress, proven.pages())), patience).join(),
                () -> new PrintOutcome.Uncertain(BROKEN_OFF));
        if (!write(hand, outcome)) {
            LOG.error("the end of a print is not on the disk; it is written when the disk takes it, or the next start asks the printer");
        }
        return outcome;
    }

    private boolean write(PaperInHand hand, PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed(int sheets) -> book.printed(hand.issue(), sheets);
            case PrintOutcome.NotPrinted _ -> book.notPrinted(hand.issue());
            case PrintOutcome.Uncertain _ -> book.uncertain(hand.issue());
        };
    }

    private static PaperProgress progress(PrintProgress progress, int of) {
        return switch (progress) {
            case PrintProgress.Prepared _ -> new PaperProgress(PaperProgress.Stage.PRINTING, 0, of);
            case PrintProgress.Printing(int done, int all) -> new PaperProgress(PaperProgress.Stage.PRINTING, done, all);
            case PrintProgress.Waiting _ -> new PaperProgress(PaperProgress.Stage.WAITING, 0, of);
            case PrintProgress.TakePaper _ -> new PaperProgress(PaperProgress.Stage.TAKE_PAPER, of, of);
        };
    }
}
