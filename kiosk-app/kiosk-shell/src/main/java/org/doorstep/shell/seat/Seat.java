package org.doorstep.shell.seat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.doorstep.device.Capability;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.BackOff;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.LastingWork;
import org.doorstep.shell.lasting.Rhythm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The seat of a device: a worker that owns it, a bounded mailbox of orders, and a watch that gives a worker up when a call to the device
/// does not come back and puts a fresh one in its place after a back-off. Every order has exactly one answer, and one that waited too
/// long is never begun. Its monitor guards who works, and every word to the loop passes it; no call to a device is made under it.
public final class Seat<D extends Device> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);
    private static final int MAILBOX = 4;
    private static final Fault BUSY = new Fault(DeviceFault.BUSY);
    private static final Duration LOOKING = Duration.ofSeconds(1);

    /// Hears each change of the status; must not block.
    public interface Told {
        void changed(Status status, Set<Capability> capabilities);
    }

    private final Place<D> place;
    private final Told told;
    private final BlockingQueue<Order<D, ?>> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private final BackOff backOff;
    private final Abandoned abandoned = new Abandoned();
    private final LastingWork watch;
    private Optional<Worker<D>> worker = Optional.empty();
    private Optional<Hearing> hearing = Optional.empty();
    private Status status = new Status.NotFitted();
    private long openAt;
    private boolean closed;

    public Seat(Place<D> place, Told told) {
        this.place = place;
        this.told = told;
        this.backOff = new BackOff(place.times().firstBackOff(), place.times().longestBackOff());
        this.watch = Lasting.every("device-" + place.binding().id() + "-watch", Rhythm.later(place.times().watched(), LOOKING), this::look);
    }

    /// A seat that was closed before does not begin.
    public synchronized void start() {
        if (!closed) {
            employ();
            watch.start();
        }
    }

    /// As last heard; `NotFitted` until the first answer.
    public synchronized Status status() {
        return status;
    }

    /// What the device remembers of its last answers; empty while none is open. From any thread.
    ///
    /// @param memory only what a device says may be called so: it asks the device nothing and never waits
    public <T> Optional<T> remembered(Function<D, T> memory) {
        return working().flatMap(now -> now.remembered(memory));
    }

    private synchronized Optional<Worker<D>> working() {
        return worker;
    }

    /// From any thread. Always completes; an order whose answer is completed by somebody else is not begun any more.
    public <T> CompletableFuture<T> ask(DeviceCall<D, T> call, Terms<T> terms) {
        Order<D, T> order = new Order<>(call, terms, place.pace().nanos());
        Optional<Fault> refused = refused();
        if (refused.isPresent() || !mailbox.offer(order)) {
            order.refuse(refused.orElse(BUSY));
        } else {
            refused().ifPresent(this::refuseAll);
        }
        return order.answer();
    }

    /// Why nobody would serve an order: the seat is closed, or its worker was given up and no fresh one is there.
    private synchronized Optional<Fault> refused() {
        return worker.isPresent() ? Optional.empty() : Optional.of(closed ? BUSY : status.why().orElse(BUSY));
    }

    /// Hears one worker; of one that was given up nothing counts any more.
    private final class Hearing implements Worker.Ears {
        @Override
        public void hear(Status now, Set<Capability> capabilities, Runnable word) {
            Seat.this.hear(this, now, capabilities, word);
        }

        @Override
        public Status status() {
            return Seat.this.status();
        }
    }

    private synchronized void hear(Hearing from, Status now, Set<Capability> capabilities, Runnable word) {
        if (worker.isPresent() && hearing.filter(from::equals).isPresent()) {
            change(now, capabilities);
            word.run();
        }
    }

    private void change(Status now, Set<Capability> capabilities) {
        if (!now.equals(status)) {
            status = now;
            LOG.info("{} {}", place.binding().id(), now.why().map(fault -> "offline " + fault.brief()).orElse("online"));
            told.changed(now, capabilities);
        }
    }

    /// One look of the watch.
    public void look() {
        long now = place.pace().nanos();
        replace(now);
        List.copyOf(mailbox).stream().filter(order -> order.expired(now) && mailbox.remove(order)).forEach(order -> order.refuse(BUSY));
    }

    private synchronized void replace(long now) {
        if (closed) {
            return;
        }
        if (worker.isPresent()) {
            Worker<D> working = worker.get();
            Optional<String> overdue = working.overdue(now);
            if (overdue.isPresent() || !working.alive()) {
                giveUp(working, overdue.map(call -> call + " did not come back").orElse("the thread ended"));
            }
        } else if (now - openAt >= 0 && abandoned.room()) {
            employ();
        }
    }

    private void employ() {
        Hearing ears = new Hearing();
        Worker<D> fresh = new Worker<>(ears, new Worker.Post<>(place, mailbox, backOff));
        hearing = Optional.of(ears);
        worker = Optional.of(fresh);
        fresh.start();
    }

    /// Who waits is told at once, and hears nothing later.
    private void giveUp(Worker<D> lost, String why) {
        Fault wedged = new Fault(DeviceFault.WEDGED);
        worker = Optional.empty();
        change(new Status.Offline(wedged), Set.of());
        abandoned.add(lost::alive, lost.giveUp());
        refuseAll(wedged);
        Duration wait = backOff.next();
        openAt = place.pace().nanos() + wait.toNanos();
        if (abandoned.room()) {
            LOG.warn("{} given up: {}; a fresh one in {} ms", place.binding().id(), why, wait.toMillis());
        } else {
            LOG.error("{} given up: {}; {} calls hang, so it stays offline until one comes back; restart the terminal",
                    place.binding().id(), why, abandoned.count());
        }
    }

    private void refuseAll(Fault why) {
        for (Order<D, ?> order = mailbox.poll(); order != null; order = mailbox.poll()) {
            order.refuse(why);
        }
    }

    /// What is under way ends as it ends; what waits is refused; nobody is heard any more.
    @Override
    public void close() {
        var _ = leave();
    }

    /// Closes, and waits until the device is closed too.
    ///
    /// @param patience at the longest; a call that hangs is left behind
    public void close(Duration patience) {
        leave().ifPresent(leaving -> leaving.ended(patience));
    }

    private Optional<Worker<D>> leave() {
        Optional<Worker<D>> last = dismiss();
        refuseAll(BUSY);
        return last;
    }

    private synchronized Optional<Worker<D>> dismiss() {
        closed = true;
        watch.close();
        Optional<Worker<D>> last = worker;
        worker = Optional.empty();
        last.ifPresent(Worker::leave);
        return last;
    }
}
