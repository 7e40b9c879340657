package org.doorstep.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.journey.VisitId;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.Today;
import org.doorstep.shell.lasting.BackOff;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.LastingWork;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.lasting.Rhythm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The seat of the ID card reader: a worker that owns the device, and the thread `device-id-card-watch`, which gives a worker up when a call to the
/// device does not come back, and puts a fresh one in its place after a back-off. Its monitor guards who works; no call to a device is made under it.
final class CardHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardHost.class);
    private static final Duration LOOKING = Duration.ofSeconds(1);

    /// Opens the reader of a binding; the shell's only door to the list of drivers.
    interface Opener {
        IdCardReader open(DeviceBinding binding, Today today) throws IOException;
    }

    /// What every worker of the seat is given.
    record Seat(DeviceBinding binding, Opener opener, Today today, SeatTimes times, Pace pace) {}

    private final Seat seat;
    private final SeatReports reports;
    private final BackOff backOff;
    private final Abandoned abandoned = new Abandoned();
    private final LastingWork watch;
    private Optional<CardWorker> worker = Optional.empty();
    private long openAt;
    private boolean closed;

    CardHost(DeviceBinding binding, Opener opener, Loop loop, Today today) {
        this(new Seat(binding, opener, today, SeatTimes.usual(), new Pace.Real()), loop::offer);
    }

    /// @param loop takes a report without blocking
    CardHost(Seat seat, Consumer<Report> loop) {
        this.seat = seat;
        this.reports = new SeatReports(seat.binding().id(), loop);
        this.backOff = new BackOff(seat.times().firstBackOff(), seat.times().longestBackOff());
        this.watch = Lasting.every("device-" + seat.binding().id() + "-watch", Rhythm.later(seat.times().watched(), LOOKING), this::look);
    }

    /// A seat that was closed before does not begin.
    synchronized void start() {
        if (!closed) {
            employ();
            watch.start();
        }
    }

    /// From the loop; the answer comes as a `CardRead` with this ticket. A closed seat answers nobody: the loop has ended before it.
    synchronized void read(Ticket ticket) {
        if (closed) {
            return;
        }
        reports.asked(ticket);
        if (worker.isEmpty() || !worker.get().read(ticket)) {
            reports.unserved(ticket);
        }
    }

    /// From the loop: what was read for this visit and is still on its way is dropped.
    void endVisit(VisitId visit) {
        reports.endVisit(visit);
    }

    /// One look of the watch.
    synchronized void look() {
        if (closed) {
            return;
        }
        long now = seat.pace().nanos();
        if (worker.isPresent()) {
            CardWorker working = worker.get();
            Optional<CardWorker.UnderWay> overdue = working.overdue(now);
            if (overdue.isPresent() || !working.alive()) {
                giveUp(working, overdue.map(late -> late.call() + " did not come back").orElse("the thread ended"));
            }
        } else if (now - openAt >= 0 && abandoned.room()) {
            employ();
        }
    }

    private void employ() {
        CardWorker fresh = new CardWorker(seat, reports, backOff);
        worker = Optional.of(fresh);
        fresh.start();
    }

    private void giveUp(CardWorker lost, String why) {
        worker = Optional.empty();
        reports.wedged();
        abandoned.add(lost::alive, lost.giveUp());
        Duration wait = backOff.next();
        openAt = seat.pace().nanos() + wait.toNanos();
        if (abandoned.room()) {
            LOG.warn("{} given up: {}; a fresh one in {} ms", seat.binding().id(), why, wait.toMillis());
        } else {
            LOG.error("{} given up: {}; {} calls hang, so it stays offline until one comes back; restart the terminal", seat.binding().id(), why, abandoned.count());
        }
    }

    @Override
    public void close() {
        var _ = left();
    }

    /// Closes, and waits until the device is closed too.
    ///
    /// @param patience at the longest; a call that hangs is left behind
    void close(Duration patience) {
        left().ifPresent(last -> last.ended(patience));
    }

    private synchronized Optional<CardWorker> left() {
        closed = true;
        watch.close();
        reports.closed();
        worker.ifPresent(CardWorker::leave);
        return worker;
    }
}
