package org.doorstep.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.journey.VisitId;
import org.doorstep.device.Capability;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that the seat of the ID card reader tells the loop: a status when it changes, one answer for each ticket, nothing for a visit that has
/// ended, and nothing from a worker that was given up. Every word passes this monitor, so none slips out beside the decision to give up.
final class SeatReports {
    private static final Logger LOG = LoggerFactory.getLogger(SeatReports.class);
    private static final Fault WEDGED = new Fault(DeviceFault.WEDGED);

    private final String seat;
    private final Consumer<Report> loop;
    private final Set<Ticket> outstanding = new LinkedHashSet<>();
    private Status told = new Status.NotFitted();
    private int heard;
    private long looks;

    /// @param loop takes a report without blocking
    SeatReports(String seat, Consumer<Report> loop) {
        this.seat = seat;
        this.loop = loop;
    }

    /// The generation of a fresh worker: from now on nobody else is heard.
    synchronized int fresh() {
        return ++heard;
    }

    synchronized void asked(Ticket ticket) {
        outstanding.add(ticket);
    }

    synchronized boolean awaits(Ticket ticket) {
        return outstanding.contains(ticket);
    }

    /// What was asked for this visit is not answered any more.
    synchronized void endVisit(VisitId visit) {
        outstanding.removeIf(ticket -> ticket.visit().equals(visit));
    }

    synchronized void status(int generation, Status status, Set<Capability> capabilities) {
        if (generation == heard) {
            change(status, capabilities);
        }
    }

    synchronized void looked(int generation, boolean present) {
        if (generation == heard) {
            loop.accept(new Report.CardLooked(++looks, present, Ids.visit()));
        }
    }

    /// Needs no generation: what a lost worker was asked has had its answer when the worker was given up.
    synchronized void answered(Ticket ticket, ReadOutcome outcome) {
        if (outstanding.remove(ticket)) {
            loop.accept(new Report.CardRead(ticket, outcome));
        }
    }

    /// For a ticket that comes while there is no device.
    synchronized void refused(Ticket ticket) {
        answered(ticket, new ReadOutcome.Broken(told instanceof Status.Offline(Fault fault) ? fault : new Fault(DeviceFault.LINE_ABSENT)));
    }

    /// For a ticket that finds nobody to serve it.
    synchronized void unserved(Ticket ticket) {
        answered(ticket, new ReadOutcome.Broken(WEDGED));
    }

    /// Nobody is heard until a fresh worker is there. Who waits for an answer gets it now, and the lost search leaves a gap in their numbers, so
    /// that nobody counts absences across it.
    synchronized void wedged() {
        heard++;
        looks++;
        change(new Status.Offline(WEDGED), Set.of());
        List.copyOf(outstanding).forEach(this::unserved);
    }

    /// Nobody is heard any more, and what is still on its way is dropped.
    synchronized void closed() {
        heard++;
        outstanding.clear();
    }

    private void change(Status status, Set<Capability> capabilities) {
        if (status.equals(told)) {
            return;
        }
        told = status;
        LOG.info("{} {}", seat, status instanceof Status.Offline(Fault fault) ? "offline " + fault.brief() : "online");
        loop.accept(new Report.ReaderChanged(status, capabilities));
    }
}
