package org.doorstep.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.core.journey.Ticket;
import org.doorstep.device.CardPresence;
import org.doorstep.device.Fault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.NotOpened;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.BackOff;
import org.doorstep.shell.lasting.Pace;

/// One worker of the ID card reader's seat and its thread `device-id-card`, which alone calls the device: opens it, searches its field, reads when
/// asked, and opens it again after a back-off when it is gone. Given up, it is not heard any more and leaves as soon as its call comes back.
final class CardWorker {
    private static final int MAILBOX = 4;

    /// A call to the device that has not come back.
    ///
    /// @param due by nanoTime
    record UnderWay(CardCall call, long due) {}

    /// One call to the device.
    private interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final CardHost.Seat seat;
    private final SeatReports reports;
    private final BackOff backOff;
    private final Pace pace;
    private final int generation;
    private final BlockingQueue<Ticket> asked = new ArrayBlockingQueue<>(MAILBOX);
    private final AtomicReference<Optional<IdCardReader>> reader = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<UnderWay>> underWay = new AtomicReference<>(Optional.empty());
    private final Thread thread;
    private volatile boolean leaving;

    CardWorker(CardHost.Seat seat, SeatReports reports, BackOff backOff) {
        this.seat = seat;
        this.reports = reports;
        this.backOff = backOff;
        this.generation = reports.fresh();
        this.pace = seat.pace();
        this.thread = pace.thread("device-" + seat.binding().id(), this::run);
    }

    void start() {
        thread.start();
    }

    /// False when its mailbox is full.
    boolean read(Ticket ticket) {
        return asked.offer(ticket);
    }

    /// The call that should have come back before `now`.
    Optional<UnderWay> overdue(long now) {
        return underWay.get().filter(call -> now - call.due() > 0);
    }

    boolean alive() {
        return thread.isAlive();
    }

    /// Waits for the end of its thread.
    void ended(Duration patience) {
        try {
            var _ = thread.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// From any thread: ends as soon as its call comes back, and closes the device itself.
    void leave() {
        leaving = true;
        thread.interrupt();
    }

    /// Leaves, and the device is closed beside it, by the thread given back, for which nobody may wait: the close may hang as well.
    Thread giveUp() {
        leave();
        Thread closer = pace.thread("device-" + seat.binding().id() + "-close", () -> reader.getAndSet(Optional.empty()).ifPresent(IdCardReader::close));
        closer.start();
        return closer;
    }

    private void run() {
        try {
            while (!leaving) {
                Optional<IdCardReader> open = open();
                if (open.isPresent()) {
                    serve(open.get());
                }
                if (!leaving) {
                    refuseFor(backOff.next());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            drop();
        }
    }

    private Optional<IdCardReader> open() {
        try {
            IdCardReader opened = within(CardCall.OPEN, () -> seat.opener().open(seat.binding(), seat.today()));
            reader.set(Optional.of(opened));
            // Opened too late: a fresh worker may be at the line already.
            if (leaving) {
                return Optional.empty();
            }
            Status status = within(CardCall.STATUS, opened::status);
            reports.status(generation, status, opened.capabilities());
            if (status.serves()) {
                return Optional.of(opened);
            }
            drop();
        } catch (IOException e) {
            reports.status(generation, new Status.Offline(NotOpened.why(e)), Set.of());
        }
        return Optional.empty();
    }

    /// Until the device is lost.
    private void serve(IdCardReader open) throws InterruptedException {
        Optional<Fault> fault = Optional.empty();
        while (fault.isEmpty() && !leaving) {
            Optional<Ticket> ticket = pace.next(asked, seat.times().betweenLooks());
            if (ticket.isEmpty()) {
                fault = look(open);
            } else if (reports.awaits(ticket.get())) {
                fault = read(open, ticket.get());
            }
        }
        fault.ifPresent(lost -> reports.status(generation, new Status.Offline(lost), Set.of()));
        drop();
    }

    private Optional<Fault> look(IdCardReader open) {
        return switch (within(CardCall.LOOK, open::look)) {
            case CardPresence.Present _ -> found(true);
            case CardPresence.Absent _ -> found(false);
            case CardPresence.Broken(Fault fault) -> Optional.of(fault);
        };
    }

    private Optional<Fault> found(boolean present) {
        if (!leaving) {
            backOff.served();
        }
        reports.looked(generation, present);
        return Optional.empty();
    }

    private Optional<Fault> read(IdCardReader open, Ticket ticket) {
        ReadOutcome outcome = within(CardCall.READ, () -> open.read(seat.times().readPatience()));
        reports.answered(ticket, outcome);
        return outcome instanceof ReadOutcome.Broken(Fault fault) ? Optional.of(fault) : Optional.empty();
    }

    /// Without a device every ticket is refused at once.
    private void refuseFor(Duration time) throws InterruptedException {
        long end = pace.nanos() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !leaving; left = end - pace.nanos()) {
            pace.next(asked, Duration.ofNanos(left)).ifPresent(reports::refused);
        }
    }

    private void drop() {
        reader.getAndSet(Optional.empty()).ifPresent(gone -> {
            var _ = within(CardCall.CLOSE, () -> {
                gone.close();
                return true;
            });
        });
    }

    private <T, E extends Exception> T within(CardCall call, Work<T, E> work) throws E {
        underWay.set(Optional.of(new UnderWay(call, pace.nanos() + seat.times().given(call).toNanos())));
        try {
            return work.run();
        } finally {
            underWay.set(Optional.empty());
        }
    }
}
