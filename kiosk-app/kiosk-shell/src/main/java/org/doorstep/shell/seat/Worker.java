package org.doorstep.shell.seat;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.doorstep.device.Capability;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.NotOpened;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.BackOff;
import org.doorstep.shell.lasting.Pace;

/// One worker of a seat and its thread `device-<id>`, which alone calls the device: opens it, does its idle duty, serves orders, and
/// opens it again after a back-off when its line is gone. Given up, it is not heard any more, speaks to no device, and leaves as soon as
/// its call comes back.
final class Worker<D extends Device> {
    /// A call to the device that has not come back.
    ///
    /// @param due   by nanoTime
    /// @param order empty where nobody waits for it
    private record UnderWay<D>(String name, long due, Optional<Order<D, ?>> order) {}

    /// What every worker of the seat is given.
    record Post<D extends Device>(Place<D> place, BlockingQueue<Order<D, ?>> mailbox, BackOff backOff) {}

    /// Hears what a worker has to say of its device, and knows how the device was last heard of.
    interface Ears {
        /// @param word what is told beside the status
        void hear(Status now, Set<Capability> capabilities, Runnable word);

        Status status();
    }

    /// One call to the device.
    private interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final Ears seat;
    private final Place<D> place;
    private final Pace pace;
    private final BlockingQueue<Order<D, ?>> mailbox;
    private final BackOff backOff;
    private final AtomicReference<Optional<D>> device = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<UnderWay<D>>> underWay = new AtomicReference<>(Optional.empty());
    private final Thread thread;
    private volatile boolean leaving;

    /// @param seat hears what it has to say
    Worker(Ears seat, Post<D> post) {
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

    /// The call that should have come back before `now`.
    Optional<String> overdue(long now) {
        return underWay.get().filter(call -> now - call.due() > 0).map(UnderWay::name);
    }

    /// From any thread: what its open device remembers, which it is not asked for.
    <T> Optional<T> remembered(Function<D, T> memory) {
        return device.get().map(memory);
    }

    /// From any thread: ends as soon as its call comes back, and closes the device itself.
    void leave() {
        leaving = true;
        thread.interrupt();
    }

    /// Leaves; who waits for the call that hangs is answered, and the device is closed beside it by the thread given back, for which nobody
    /// may wait: the close may hang as well.
    Thread giveUp() {
        leave();
        underWay.get().flatMap(UnderWay::order).ifPresent(Order::abandon);
        Thread closer = pace.thread("device-" + place.binding().id() + "-close",
                () -> device.getAndSet(Optional.empty()).ifPresent(Device::close));
        closer.start();
        return closer;
    }

    private void run() {
        try {
            while (!leaving) {
                Optional<D> open = open();
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

    private Optional<D> open() {
        try {
            D opened = call(SeatCall.OPEN, () -> place.opener().open(place.binding()));
            device.set(Optional.of(opened));
            // Opened too late: a fresh worker may be at the line already.
            return leaving ? Optional.empty() : Optional.of(opened);
        } catch (IOException e) {
            seat.hear(new Status.Offline(NotOpened.why(e)), Set.of(), () -> { });
            return Optional.empty();
        }
    }

    /// Until its line is gone. An order finds out itself how the device is.
    private void serve(D open) throws InterruptedException {
        Status status = look(open);
        while (!status.wantsReopening() && !leaving) {
            Optional<Order<D, ?>> order = pace.next(mailbox, place.times().between());
            status = order.isPresent() ? serve(order.get(), open, status) : idle(open, status);
        }
        drop();
    }

    private Status look(D open) {
        return report(open, call(SeatCall.STATUS, open::status), () -> { });
    }

    private Status idle(D open, Status before) {
        if (!before.serves()) {
            return look(open);
        }
        Duty.Heard found = call(SeatCall.IDLE, () -> place.duty().idle(open));
        return report(open, found.status().orElse(before), found.word());
    }

    private <T> Status serve(Order<D, T> order, D open, Status before) {
        if (leaving || order.over() || order.expired(pace.nanos())) {
            order.refuse(new Fault(DeviceFault.BUSY));
            return before;
        }
        T answer = call("an order", order.longest(), Optional.of(order), () -> order.serve(open));
        if (leaving) {
            return before;
        }
        Optional<Status> after = call(SeatCall.STATUS, () -> place.duty().after(open, answer));
        return report(open, after.orElse(before), () -> { });
    }

    private Status report(D open, Status now, Runnable word) {
        seat.hear(now, now.wantsReopening() ? Set.of() : open.capabilities(), word);
        if (!now.wantsReopening() && !leaving) {
            backOff.served();
        }
        return now;
    }

    /// Without a device every order is refused at once.
    private void refuseFor(Duration time) throws InterruptedException {
        Fault why = seat.status().why().orElse(new Fault(DeviceFault.LINE_ABSENT));
        long end = pace.nanos() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !leaving; left = end - pace.nanos()) {
            pace.next(mailbox, Duration.ofNanos(left)).ifPresent(order -> order.refuse(why));
        }
    }

    private void drop() {
        device.getAndSet(Optional.empty()).ifPresent(gone -> {
            var _ = call(SeatCall.CLOSE, () -> {
                gone.close();
                return true;
            });
        });
    }

    private <T, E extends Exception> T call(SeatCall call, Work<T, E> work) throws E {
        return call(call.name().toLowerCase(Locale.ROOT), place.times().longest(call), Optional.empty(), work);
    }

    private <T, E extends Exception> T call(String name, Duration longest, Optional<Order<D, ?>> order, Work<T, E> work) throws E {
        underWay.set(Optional.of(new UnderWay<>(name, pace.nanos() + longest.plus(place.times().margin()).toNanos(), order)));
        try {
            return work.run();
        } finally {
            underWay.set(Optional.empty());
        }
    }
}
