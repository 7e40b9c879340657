package org.doorstep.device.ipp;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.channel.Failed;

/// Follows one job from its document to its end, asking again after every silence and believing nothing but the job's own name. Lives as
/// long as one printing, on the device's thread.
final class Watch {
    private static final Duration BETWEEN = Duration.ofMillis(400);
    /// How long a document that was cut off in the middle may still be on its way.
    private static final Duration INCOMING = Duration.ofSeconds(3);
    private static final Duration CANCELLING = Duration.ofSeconds(5);
    /// Times that a printer knows nothing of a job, one after the other, until it has forgotten it: a list may lag behind.
    private static final int LOOKS = 3;

    /// A job and how many pages it must bring.
    record Wanted(JobView job, int impressions) {}

    private final Session session;
    private final Wanted wanted;
    private final Consumer<PrintProgress> progress;
    private final Pace pace;
    private Optional<PrintProgress> told = Optional.empty();
    private Optional<FaultCode> trouble = Optional.empty();
    private Optional<FaultCode> cancelled = Optional.empty();
    private FaultCode silence = DeviceFault.NO_ANSWER;
    private boolean halfPaper;
    private Optional<FaultCode> halting = Optional.empty();
    private int unknown;
    private int counted;
    private boolean begun;

    Watch(Session session, Wanted wanted, Consumer<PrintProgress> progress, Pace pace) {
        this.session = session;
        this.wanted = wanted;
        this.progress = progress;
        this.pace = pace;
    }

    /// @param sending what went wrong while the document was handed over, if anything
    PrintOutcome untilOver(long end, Optional<Fault> sending) {
        long now = pace.nanos();
        long cancelAt = end - Math.min(CANCELLING.toNanos(), (end - now) / 4);
        long incomingUntil = now + INCOMING.toNanos();
        if (sending.isEmpty()) {
            tell(new PrintProgress.Prepared());
        } else if (sending.get().code() == DeviceFault.REFUSED_REQUEST && wanted.job().id() != 0) {
            cancel(wanted.job(), DeviceFault.REFUSED_REQUEST);
        }
        boolean answers = false;
        while (pace.nanos() - end < 0) {
            Optional<JobView> looked = look();
            answers = looked.isPresent();
            if (looked.filter(JobView::over).isPresent()) {
                return judged(looked.get());
            }
            if (unknown >= LOOKS && pace.nanos() - incomingUntil >= 0) {
                Fault forgotten = new Fault(PrinterFault.JOB_FORGOTTEN);
                return new PrintOutcome.Uncertain(sending.filter(_ -> wanted.job().id() == 0).orElse(forgotten));
            }
            looked.ifPresent(this::follow);
            giveUp(looked, cancelAt, incomingUntil);
            if (!pace.rested(BETWEEN)) {
                return new PrintOutcome.Uncertain(new Fault(DeviceFault.LINE_LOST));
            }
        }
        return new PrintOutcome.Uncertain(new Fault(answers ? cancelled.or(() -> trouble).orElse(PrinterFault.PRINTER_STUCK) : silence));
    }

    private PrintOutcome judged(JobView job) {
        PrintOutcome outcome = Verdict.of(job, wanted.impressions(), cancelled.or(() -> trouble), halfPaper);
        if (outcome instanceof PrintOutcome.Printed) {
            tell(new PrintProgress.Printing(wanted.impressions(), wanted.impressions()));
            tell(new PrintProgress.TakePaper());
        }
        return outcome;
    }

    /// Empty after a silence, and when the printer no longer knows the job.
    private Optional<JobView> look() {
        try {
            Optional<JobView> found = find(session, wanted.job());
            unknown = found.isPresent() ? 0 : unknown + 1;
            return found;
        } catch (Failed e) {
            silence = e.fault().code();
            return Optional.empty();
        }
    }

    /// By its id where the printer tells it and name and uuid are ours; else by its name, for ids start again when a printer does.
    static Optional<JobView> find(Session session, JobView ours) throws Failed {
        Optional<JobView> byId = ours.id() == 0 ? Optional.empty() : session.job(ours.id()).filter(job -> same(job, ours));
        return byId.isPresent() ? byId : session.jobs().stream().filter(job -> same(job, ours)).findFirst();
    }

    private static boolean same(JobView job, JobView ours) {
        boolean uuidAgrees = job.uuid().isEmpty() || ours.uuid().isEmpty() || job.uuid().equals(ours.uuid());
        return job.name().equals(ours.name()) && uuidAgrees;
    }

    /// Tells what the printer says of the job. While pages come out nothing stops it, whatever the printer says of itself beside them.
    private void follow(JobView job) {
        begun |= job.processing();
        int count = job.impressions().orElse(0);
        boolean moved = count > counted;
        counted = Math.max(counted, count);
        halting = halting(job);
        halting.ifPresent(why -> {
            trouble = Optional.of(why);
            halfPaper |= why == PrinterFault.JAM || why == PrinterFault.COVER_OPEN;
        });
        if (halting.isPresent() && !moved) {
            tell(new PrintProgress.Waiting(new Fault(halting.get())));
        } else if (begun && count <= wanted.impressions()) {
            tell(new PrintProgress.Printing(count, wanted.impressions()));
        }
    }

    private Optional<FaultCode> halting(JobView job) {
        try {
            return session.printer().halting(job);
        } catch (Failed _) {
            return PrinterView.UNSEEN.halting(job);
        }
    }

    /// A job that is not out in time is cancelled, so that it does not come out for the next person.
    private void giveUp(Optional<JobView> looked, long cancelAt, long incomingUntil) {
        if (cancelled.isPresent() || looked.isEmpty()) {
            return;
        }
        if (looked.get().withoutDocument() && pace.nanos() - incomingUntil >= 0) {
            cancel(looked.get(), DeviceFault.LINE_LOST);
        } else if (pace.nanos() - cancelAt >= 0) {
            // In work, with nothing that stops it now: a sheet may be on its way.
            halfPaper |= begun && halting.isEmpty();
            cancel(looked.get(), halting.orElse(PrinterFault.PRINTER_STUCK));
        }
    }

    private void cancel(JobView job, FaultCode why) {
        try {
            int _ = session.cancel(job);
            cancelled = Optional.of(why);
        } catch (Failed e) {
            silence = e.fault().code();
        }
    }

    private void tell(PrintProgress next) {
        if (told.filter(next::equals).isEmpty()) {
            told = Optional.of(next);
            progress.accept(next);
        }
    }
}
