package org.doorstep.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.JobFate;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.Status;
import org.doorstep.shell.seat.Terms;
import org.doorstep.shell.seat.Seat;

/// The certificate printer at its seat, as the desk orders of it.
final class CertificateSeat {
    private static final Duration FINDING = Duration.ofSeconds(15);

    private final Seat<CertificatePrinter> seat;

    CertificateSeat(Seat<CertificatePrinter> seat) {
        this.seat = seat;
    }

    /// `NotPrinted` where the printer never got it, `Uncertain` where its call never came back; no progress is heard after the answer.
    CompletableFuture<PrintOutcome> print(PaperJob job, Consumer<PrintProgress> progress, Duration patience) {
        AtomicBoolean answered = new AtomicBoolean();
        Consumer<PrintProgress> until = moved -> {
            if (!answered.get()) {
                progress.accept(moved);
            }
        };
        CompletableFuture<PrintOutcome> outcome = seat.ask(
                printer -> printer.print(job, until, patience),
                new Terms<>(patience, patience, PrintOutcome.NotPrinted::new, PrintOutcome.Uncertain::new));
        return outcome.whenComplete((_, _) -> answered.set(true));
    }

    CompletableFuture<JobFate> find(String jobName, int impressions) {
        return seat.ask(printer -> printer.find(jobName, impressions),
                new Terms<>(FINDING, FINDING, JobFate.Unasked::new, JobFate.Unasked::new));
    }

    Status status() {
        return seat.status();
    }
}
