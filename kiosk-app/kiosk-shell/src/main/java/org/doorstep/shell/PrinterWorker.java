package org.doorstep.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.NotOpened;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.BackOff;
import org.doorstep.shell.lasting.Pace;

/// One worker of a printer's seat and its thread `device-<id>`, which alone calls the device: opens it, asks for its status while idle, serves orders,
/// and opens it again after a back-off when its line is gone. Given up, it is not heard any more, speaks to no device, and leaves as soon as its call
/// comes back.
final class PrinterWorker<P extends Device> {

    /// A call to the device that has not come back.
    ///
    /// @param due   by nanoTime
    /// @param order empty where nobody waits for it
    private record UnderWay<P extends Device>(long due, Optional<PrintOrder<P, ?>> order) {}

    /// What every worker of the seat is given.
    record Post<P extends Device>(PrinterSeat.Place<P> place, BlockingQueue<PrintOrder<P, ?>> mailbox, BackOff backOff) {}

    private final PrinterSeat<P> seat;
    private final PrinterSeat.Place<P> place;
    private final Pace pace;
    private final BlockingQueue<PrintOrder<P, ?>> mailbox;
    private final BackOff backOff;
    private final AtomicReference<Optional<P>> printer = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<UnderWay<P>>> underWay = new AtomicReference<>(Optional.empty());
    private final Thread thread;
    private volatile boolean leaving;

    PrinterWorker(PrinterSeat<P> seat, Post<P> post) {
        this.seat = seat;
        this.place = post.place();
        this.pace = place.pace();
        this.mailbox = post.mailbox();
        this.backOff = post.backOff();
        this.thread = pace.thread("device-" + place.binding().id(), this::run);
    }

    void start() {
        thread.start();
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

    boolean overdue(long now) {
        return underWay.get().filter(call -> now - call.due() > 0).isPresent();
    }

    /// Ends as soon as its call comes back.
    void leave() {
        leaving = true;
        thread.interrupt();
    }

    /// Leaves; who waits for the call that hangs is answered, and the device is closed beside it by the thread given back, which may hang as well.
    Thread giveUp() {
        leave();
        underWay.get().flatMap(UnderWay::order).ifPresent(PrintOrder::unended);
        Thread closer = pace.thread("device-" + place.binding().id() + "-close", () -> printer.getAndSet(Optional.empty()).ifPresent(Device::close));
        closer.start();
        return closer;
    }

    private void run() {
        try {
            while (!leaving) {
                Optional<P> open = open();
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

    private Optional<P> open() {
        begin(place.times().opening(), Optional.empty());
        try {
            P opened = place.opener().open(place.binding());
            printer.set(Optional.of(opened));
            // Opened too late: a fresh worker may be at the line already.
            return leaving ? Optional.empty() : Optional.of(opened);
        } catch (IOException e) {
            seat.heard(this, new Status.Offline(NotOpened.why(e)));
            return Optional.empty();
        } finally {
            underWay.set(Optional.empty());
        }
    }

    /// Until its line is lost. An order finds out itself how the printer is; between orders it is asked.
    private void serve(P open) throws InterruptedException {
        boolean there = look(open);
        while (there && !leaving) {
            pace.next(mailbox, place.times().betweenLooks()).ifPresent(order -> print(order, open));
            there = leaving || look(open);
        }
        drop();
    }

    private void print(PrintOrder<P, ?> order, P open) {
        if (leaving || order.expired(pace.nanos())) {
            order.unbegun(new Fault(PrinterFault.BUSY));
            return;
        }
        begin(order.longest(), Optional.of(order));
        order.serve(open);
        underWay.set(Optional.empty());
    }

    /// False where only opening anew can help.
    private boolean look(P open) {
        begin(place.times().opening(), Optional.empty());
        Status now = open.status();
        underWay.set(Optional.empty());
        seat.heard(this, now);
        if (!now.wantsReopening() && !leaving) {
            backOff.served();
        }
        return !now.wantsReopening();
    }

    private void begin(Duration longest, Optional<PrintOrder<P, ?>> order) {
        underWay.set(Optional.of(new UnderWay<>(pace.nanos() + longest.plus(place.times().margin()).toNanos(), order)));
    }

    /// Without a device every order is refused at once.
    private void refuseFor(Duration time) throws InterruptedException {
        Fault why = seat.status() instanceof Status.Offline(Fault fault) ? fault : new Fault(DeviceFault.LINE_ABSENT);
        long end = pace.nanos() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !leaving; left = end - pace.nanos()) {
            pace.next(mailbox, Duration.ofNanos(left)).ifPresent(order -> order.unbegun(why));
        }
    }

    private void drop() {
        begin(place.times().opening(), Optional.empty());
        printer.getAndSet(Optional.empty()).ifPresent(Device::close);
        underWay.set(Optional.empty());
    }
}
