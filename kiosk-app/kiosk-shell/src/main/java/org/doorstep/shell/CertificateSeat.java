package org.doorstep.shell;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.JobFate;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.Terms;
import org.doorstep.shell.seat.Seat;

/// The certificate printer at its seat, as the desk orders of it.
final class CertificateSeat {
    private static final Duration FINDING = Duration.ofSeconds(15);

    /// The longest that a printer may take to be woken, breaking off answers.
    private static final Duration WAKING = Duration.ofSeconds(40);
    /// A printer that has not come to it by then works, and needs no waking.
    private static final Duration SOON = Duration.ofSeconds(5);
    /// Who comes next may find it about to sleep again, and none is to be kept busy with it.
    private static final Duration BETWEEN_WAKINGS = Duration.ofSeconds(10);

    private final Seat<CertificatePrinter> seat;
    private final Pace pace;
    private OptionalLong lastWaking = OptionalLong.empty();

    CertificateSeat(Seat<CertificatePrinter> seat) {
        this(seat, new Pace.Real());
    }

    CertificateSeat(Seat<CertificatePrinter> seat, Pace pace) {
        this.seat = seat;
        this.pace = pace;
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

    /// How many sheets of A4 the printer says it has; empty where nobody knows, and then nothing may be refused for it. From any thread,
    /// never waits; as fresh as the status. While it prints, and until the status was asked after that, sheets on their way may still be
    /// in it.
    OptionalInt sheets() {
        return seat.remembered(CertificatePrinter::sheets).orElse(OptionalInt.empty());
    }

    /// Something may be printed in this visit: the printer is told to warm up. From any thread, never waits, and nobody hears what became
    /// of it. Left out where the printer does not serve or was told within the last ten seconds, and given up where it works on something
    /// else.
    void wake() {
        if (seat.status().serves() && due()) {
            var _ = seat.ask(CertificateSeat::woken, new Terms<>(WAKING, SOON, _ -> false, _ -> false));
        }
    }

    private static boolean woken(CertificatePrinter printer) {
        printer.wake();
        return true;
    }

    private synchronized boolean due() {
        long now = pace.nanos();
        boolean due = lastWaking.isEmpty() || now - lastWaking.getAsLong() - BETWEEN_WAKINGS.toNanos() >= 0;
        lastWaking = due ? OptionalLong.of(now) : lastWaking;
        return due;
    }
}
