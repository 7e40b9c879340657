package org.doorstep.device.ipp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.JobFate;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.device.channel.Exchange;
import org.doorstep.device.channel.Failed;

/// A certificate printer that is asked directly over IPP. Its thread is the device's; `close` may come from any.
public final class IppCertificatePrinter implements CertificatePrinter {
    /// How long a busy printer is asked again.
    private static final Duration BUSY = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration SETTLING = Duration.ofSeconds(6);
    /// What a certificate usually is; asked for, never sent.
    private static final PaperJob USUAL = new PaperJob("doorstep-usual", new byte[0], 1, 1, Media.A4);
    /// A job that is created and taken back, so that the printer gets ready for one.
    private static final PaperJob WAKING = new PaperJob("doorstep-wake", new byte[0], 1, 1, Media.A4);
    /// Faults after which no byte of a document can be in the printer.
    private static final Set<FaultCode> SURELY_NOTHING = Set.of(
            DeviceFault.LINE_ABSENT, DeviceFault.REFUSED_REQUEST, PrinterFault.BUSY, PrinterFault.PRINTER_STOPPED, PrinterFault.TLS_WANTED);

    private final Session session;
    private final Pace pace = new Pace.Real();
    /// The printer has no objection to the usual sheet.
    private boolean proven;
    /// It took back the last job that woke it, as far as it was asked.
    private boolean takesBack = true;
    /// The job that woke it may still be in it.
    private boolean left;

    public IppCertificatePrinter(Exchange exchange, URI printer) {
        this.session = new Session(exchange, printer);
    }

    @Override
    public Status status() {
        try {
            PrinterView view = seen();
            Optional<Fault> why = hindrance(view);
            if (why.isPresent()) {
                return new Status.Offline(why.get());
            }
            return view.low().isEmpty() ? new Status.Online() : new Status.Attention(view.low());
        } catch (Failed e) {
            proven = false;
            return new Status.Offline(e.fault());
        }
    }

    /// As it tells of itself. As soon as it answers again, what a waking may have left in it is taken back.
    private PrinterView seen() throws Failed {
        PrinterView view = session.printer();
        if (left) {
            takeBackWaking();
        }
        return view;
    }

    /// Why nothing can be printed: it never could here, something must be seen to first, or the printer objects to the usual sheet.
    private Optional<Fault> hindrance(PrinterView view) throws Failed {
        Optional<Fault> known = view.abilities().unfit().or(() -> view.blocking().map(Fault::new));
        return known.isPresent() || proven ? known : objection();
    }

    /// Asked once the printer stands well, and again until it agrees: what it would refuse of each certificate is said before any is
    /// issued.
    private Optional<Fault> objection() throws Failed {
        Optional<Integer> status = session.objection(USUAL);
        proven = status.isEmpty();
        return status.map(code -> new Fault(code == Session.FORMAT_NOT_SUPPORTED ? PrinterFault.NO_PDF : PrinterFault.UNFIT, code));
    }

    @Override
    public PrintOutcome print(PaperJob job, Consumer<PrintProgress> progress, Duration patience) {
        long end = pace.nanos() + patience.toNanos();
        Handed handed;
        try {
            PrinterView view = admitted(job);
            long busyUntil = Math.min(end, pace.nanos() + BUSY.toNanos());
            handed = view.abilities().twoSteps() ? inTwoSteps(job, busyUntil, end) : atOnce(job, busyUntil, end);
        } catch (Failed e) {
            return new PrintOutcome.NotPrinted(e.fault());
        }
        return new Watch(session, new Watch.Wanted(handed.job(), job.impressions()), progress, pace).untilOver(end, handed.fault());
    }

    /// The printer stands well and would take such a job.
    private PrinterView admitted(PaperJob job) throws Failed {
        PrinterView view = seen();
        Optional<Fault> why = hindrance(view);
        if (why.isEmpty()) {
            why = session.objection(job).map(status -> new Fault(DeviceFault.REFUSED_REQUEST, status));
        }
        if (why.isPresent()) {
            throw new Failed(why.get());
        }
        return view;
    }

    /// A job that the printer may have, and what went wrong while it was handed over, if anything.
    private record Handed(JobView job, Optional<Fault> fault) {}

    private Handed inTwoSteps(PaperJob job, long busyUntil, long end) throws Failed {
        Optional<JobView> created = taken(() -> createdOrTakenBack(job), busyUntil);
        if (created.isEmpty()) {
            boolean _ = takeBack(open -> open.name().equals(job.jobName()) && !open.over());
            throw new Failed(new Fault(DeviceFault.HARDWARE));
        }
        JobView ours = named(created.get(), job);
        return new Handed(ours, sent(ours, job, end));
    }

    /// Print-Job alone: from here on nobody may say that nothing was printed unless the printer refused it, or was not there.
    private Handed atOnce(PaperJob job, long busyUntil, long end) throws Failed {
        JobView unnumbered = JobView.byName(job.jobName(), Session.USER);
        try {
            Optional<JobView> answer = taken(() -> session.print(job, most(end)), busyUntil);
            return answer.map(created -> new Handed(named(created, job), Optional.empty()))
                    .orElseGet(() -> new Handed(unnumbered, Optional.of(new Fault(DeviceFault.HARDWARE))));
        } catch (Failed lost) {
            if (SURELY_NOTHING.contains(lost.fault().code())) {
                throw lost;
            }
            return new Handed(unnumbered, Optional.of(lost.fault()));
        }
    }

    /// A question for a job.
    private interface Asking {
        Session.Created ask() throws Failed;
    }

    /// Asked again while the printer is busy. Empty where it answers an error after which a job may be in it all the same.
    private Optional<JobView> taken(Asking asking, long until) throws Failed {
        while (true) {
            Session.Created answer = asking.ask();
            if (!Session.refused(answer.status())) {
                return answer.job();
            }
            if (!Session.surelyNothing(answer.status())) {
                return Optional.empty();
            }
            if (!Session.busy(answer.status())) {
                throw new Failed(new Fault(DeviceFault.REFUSED_REQUEST, answer.status()));
            }
            takeBackOrphans();
            if (pace.nanos() - until >= 0 || !pace.rested(BETWEEN_TRIES)) {
                throw new Failed(new Fault(answer.status() == Session.BUSY ? PrinterFault.BUSY : PrinterFault.PRINTER_STOPPED));
            }
        }
    }

    /// An answer that was lost may have made a job all the same; without a document it prints nothing, but it blocks the printer.
    private Session.Created createdOrTakenBack(PaperJob job) throws Failed {
        try {
            return session.create(job);
        } catch (Failed lost) {
            boolean _ = takeBack(open -> open.name().equals(job.jobName()) && !open.over());
            throw lost;
        }
    }

    /// Some printers answer Create-Job with no more than id and state.
    private static JobView named(JobView answer, PaperJob job) {
        return new JobView(answer.id(), job.jobName(), answer.uuid(), answer.owner(), answer.state(), answer.reasons(),
                answer.impressions());
    }

    /// Jobs of this terminal that wait for a document which a crash took away: they block a printer for ever (ipp.md, ippeveprinter).
    private void takeBackOrphans() {
        boolean _ = takeBack(open -> open.withoutDocument() && open.owner().equals(Session.USER));
    }

    /// False where the line is down; the next job finds the orphan, if there is one.
    private boolean takeBack(Predicate<JobView> which) {
        try {
            for (JobView open : session.jobs()) {
                if (which.test(open)) {
                    int _ = session.cancel(open);
                }
            }
            return true;
        } catch (Failed _) {
            return false;
        }
    }

    /// What went wrong, if anything. From here on nobody may say that nothing was printed without asking the printer.
    private Optional<Fault> sent(JobView created, PaperJob job, long end) {
        try {
            int status = session.send(created, job.document(), most(end));
            return Session.refused(status) ? Optional.of(new Fault(DeviceFault.REFUSED_REQUEST, status)) : Optional.empty();
        } catch (Failed e) {
            return Optional.of(e.fault());
        }
    }

    /// A third of the time is left to ask what became of it.
    private Duration most(long end) {
        return Duration.ofNanos(Math.max(TimeUnit.SECONDS.toNanos(1), (end - pace.nanos()) * 2 / 3));
    }

    @Override
    public JobFate find(String jobName, int impressions) {
        try {
            Optional<JobView> found = named(jobName);
            if (found.filter(JobView::withoutDocument).isPresent()) {
                int _ = session.cancel(found.get());
                found = settled(jobName);
            }
            if (found.isEmpty()) {
                return new JobFate.Unknown();
            }
            return found.get().over() ? new JobFate.Over(judged(found.get(), impressions))
                    : new JobFate.Underway(found.get().impressions().orElse(0));
        } catch (Failed e) {
            return new JobFate.Unasked(e.fault());
        }
    }

    private Optional<JobView> named(String jobName) throws Failed {
        List<JobView> jobs = session.jobs();
        return jobs.stream().filter(job -> job.name().equals(jobName)).findFirst();
    }

    private Optional<JobView> settled(String jobName) throws Failed {
        long end = pace.nanos() + SETTLING.toNanos();
        Optional<JobView> found = named(jobName);
        while (found.filter(JobView::over).isEmpty() && pace.nanos() - end < 0 && pace.rested(BETWEEN_TRIES)) {
            found = named(jobName);
        }
        return found;
    }

    /// Nobody watched it: what the printer shows now is all there is to tell whether a sheet may be torn.
    private PrintOutcome judged(JobView job, int impressions) throws Failed {
        Optional<FaultCode> now = session.printer().blocking();
        boolean halfPaper = now.filter(code -> code == PrinterFault.JAM || code == PrinterFault.COVER_OPEN).isPresent();
        return Verdict.of(job, impressions, Optional.empty(), halfPaper);
    }

    @Override
    public OptionalInt sheets() {
        return session.sheets();
    }

    /// IPP has no word for it, and a sleeping printer answers questions about itself without waking. What gets it going is a job; one
    /// without a document prints nothing, and is taken back at once. Print-Job alone has no job without a document: then it sleeps on.
    @Override
    public void wake() {
        try {
            PrinterView view = seen();
            if (proven && takesBack && view.free() && view.abilities().twoSteps()) {
                stir();
            }
        } catch (Failed _) {
            // Nobody waits for it: the next status says how the printer stands, and takes back what was left in it.
            return;
        }
    }

    private void stir() throws Failed {
        left = true;
        Session.Created answer = session.create(WAKING);
        if (answer.job().isPresent() && !Session.refused(answer.status())) {
            takesBack = !Session.refused(session.cancel(answer.job().get()));
            left = false;
        } else {
            takesBack = Session.surelyNothing(answer.status());
            takeBackWaking();
        }
    }

    private void takeBackWaking() {
        left = !takeBack(open -> open.name().equals(WAKING.jobName()) && !open.over());
    }

    @Override
    public void close() {
        pace.close();
        session.close();
    }
}
