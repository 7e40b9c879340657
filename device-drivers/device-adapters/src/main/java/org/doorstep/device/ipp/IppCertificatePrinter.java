package org.doorstep.device.ipp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.doorstep.device.Capability;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.JobFate;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.Status;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;
import org.doorstep.device.channel.Exchange;

/// A certificate printer that is asked directly over IPP. Its thread is the device's; `close` may come from any.
public final class IppCertificatePrinter implements CertificatePrinter {
    /// How long a busy printer is asked again.
    private static final Duration BUSY = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration SETTLING = Duration.ofSeconds(6);

    private final Session session;
    private final CountDownLatch closed = new CountDownLatch(1);

    public IppCertificatePrinter(Exchange exchange, URI printer) {
        this.session = new Session(exchange, printer);
    }

    @Override
    public DeviceClass deviceClass() {
        return DeviceClass.CERTIFICATE_PRINTER;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Status status() {
        try {
            PrinterView view = session.printer();
            Optional<FaultCode> blocking = view.blocking();
            if (blocking.isPresent()) {
                return new Status.Offline(new Fault(blocking.get()));
            }
            Map<Supply, SupplyState> low = Reasons.low(view.reasons());
            return low.isEmpty() ? new Status.Online() : new Status.Attention(low);
        } catch (Session.Failed e) {
            return new Status.Offline(e.fault());
        }
    }

    @Override
    public PrintOutcome print(PaperJob job, Consumer<PrintProgress> progress, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        JobView created;
        try {
            admitted(job);
            created = created(job, Math.min(end, System.nanoTime() + BUSY.toNanos()));
        } catch (Session.Failed e) {
            return new PrintOutcome.NotPrinted(e.fault());
        }
        Optional<Fault> sending = sent(created, job, end);
        return new Watch(session, new Watch.Wanted(created, job.impressions()), progress, closed).untilOver(end, sending);
    }

    /// The printer stands well and would take such a job.
    private void admitted(PaperJob job) throws Session.Failed {
        Optional<FaultCode> blocking = session.printer().blocking();
        if (blocking.isPresent()) {
            throw new Session.Failed(new Fault(blocking.get()));
        }
        int status = session.validate(job);
        if (Session.refused(status) && status != Session.BUSY) {
            throw new Session.Failed(new Fault(FaultCode.REFUSED_REQUEST, status));
        }
    }

    private JobView created(PaperJob job, long until) throws Session.Failed {
        while (true) {
            Session.Created answer = createdOrTakenBack(job);
            if (!Session.refused(answer.status()) && answer.job().isPresent()) {
                return named(answer.job().get(), job);
            }
            if (answer.status() != Session.BUSY) {
                throw new Session.Failed(new Fault(FaultCode.REFUSED_REQUEST, answer.status()));
            }
            takeBackOrphans();
            if (System.nanoTime() - until >= 0 || !rested()) {
                throw new Session.Failed(new Fault(FaultCode.BUSY));
            }
        }
    }

    /// An answer that was lost may have made a job all the same; without a document it prints nothing, but it blocks the printer.
    private Session.Created createdOrTakenBack(PaperJob job) throws Session.Failed {
        try {
            return session.create(job);
        } catch (Session.Failed lost) {
            takeBack(job.jobName());
            throw lost;
        }
    }

    /// Some printers answer Create-Job with no more than id and state.
    private static JobView named(JobView answer, PaperJob job) {
        return new JobView(answer.id(), job.jobName(), answer.uuid(), answer.owner(), answer.state(), answer.reasons(), answer.impressions());
    }

    private void takeBack(String jobName) {
        try {
            for (JobView left : session.jobs()) {
                if (left.name().equals(jobName) && !left.over()) {
                    int _ = session.cancel(left);
                }
            }
        } catch (Session.Failed _) {
            // The line is down; the next job finds the orphan, if there is one.
            return;
        }
    }

    /// Jobs of this terminal that wait for a document which a crash took away: they block a printer for ever (ipp.md, ippeveprinter).
    private void takeBackOrphans() throws Session.Failed {
        for (JobView left : session.jobs()) {
            if (left.withoutDocument() && left.owner().equals(Session.USER)) {
                int _ = session.cancel(left);
            }
        }
    }

    /// What went wrong, if anything. From here on nobody may say that nothing was printed without asking the printer.
    private Optional<Fault> sent(JobView created, PaperJob job, long end) {
        try {
            // A third of the time is left to ask what became of it.
            long most = Math.max(TimeUnit.SECONDS.toNanos(1), (end - System.nanoTime()) * 2 / 3);
            int status = session.send(created, job.document(), Duration.ofNanos(most));
            return Session.refused(status) ? Optional.of(new Fault(FaultCode.REFUSED_REQUEST, status)) : Optional.empty();
        } catch (Session.Failed e) {
            return Optional.of(e.fault());
        }
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
            return found.get().over() ? new JobFate.Over(judged(found.get(), impressions)) : new JobFate.Underway(found.get().impressions().orElse(0));
        } catch (Session.Failed e) {
            return new JobFate.Unasked(e.fault());
        }
    }

    private Optional<JobView> named(String jobName) throws Session.Failed {
        List<JobView> jobs = session.jobs();
        return jobs.stream().filter(job -> job.name().equals(jobName)).findFirst();
    }

    private Optional<JobView> settled(String jobName) throws Session.Failed {
        long end = System.nanoTime() + SETTLING.toNanos();
        Optional<JobView> found = named(jobName);
        while (found.filter(JobView::over).isEmpty() && System.nanoTime() - end < 0 && rested()) {
            found = named(jobName);
        }
        return found;
    }

    /// Nobody watched it: what the printer shows now is all there is to tell whether a sheet may be torn.
    private PrintOutcome judged(JobView job, int impressions) throws Session.Failed {
        Optional<FaultCode> now = Reasons.blocking(session.printer().reasons());
        boolean halfPaper = now.filter(code -> code == FaultCode.JAM || code == FaultCode.COVER_OPEN).isPresent();
        return Verdict.of(job, impressions, Optional.empty(), halfPaper);
    }

    /// False when the printer was closed meanwhile.
    private boolean rested() {
        try {
            return !closed.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        session.close();
    }
}
