package org.doorstep.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.BackOff;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.LastingWork;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.lasting.Rhythm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The seat of a printer: a worker that owns the device, a bounded mailbox of orders, and a watch that gives a worker up when a call to the device does
/// not come back and puts a fresh one in its place after a back-off. Every order is answered exactly once; one that waited too long is never begun.
/// Its monitor guards who works; no call to a device is made under it.
final class PrinterSeat<P extends Device> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterSeat.class);
    private static final int MAILBOX = 4;
    private static final Fault BUSY = new Fault(PrinterFault.BUSY);
    private static final Duration LOOKING = Duration.ofSeconds(1);

    /// Opens the printer of a binding.
    interface Opener<P> {
        P open(DeviceBinding binding) throws IOException;
    }

    /// One call to the printer.
    interface Call<P, T> {
        T on(P printer);
    }

    /// How long things take at the seat of a printer.
    ///
    /// @param betweenLooks an idle printer is asked for its status this often
    /// @param opening      the slowest honest opening, question for the status, or closing
    /// @param margin       on top of a call's own time before it counts as wedged
    /// @param watched      how often the watch looks
    record Times(Duration betweenLooks, Duration firstBackOff, Duration longestBackOff, Duration opening, Duration margin, Duration watched) {
        static Times usual() {
            return new Times(Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMillis(200));
        }
    }

    /// An order's other answers.
    ///
    /// @param unbegun it never reached the device
    /// @param unended it did, and nobody knows what became of it
    record Otherwise<T>(Function<Fault, T> unbegun, Function<Fault, T> unended) {}

    /// The device of a seat, how it is opened, and how long things take there.
    record Place<P>(DeviceBinding binding, Opener<P> opener, Times times, Pace pace) {}

    private final Place<P> place;
    private final Consumer<Status> told;
    private final BlockingQueue<PrintOrder<P, ?>> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private final BackOff backOff;
    private final Abandoned abandoned = new Abandoned();
    private final LastingWork watch;
    private Optional<PrinterWorker<P>> worker = Optional.empty();
    private Status status = new Status.NotFitted();
    private long openAt;
    private boolean closed;

    /// @param told each change of the status; must not block
    PrinterSeat(DeviceBinding binding, Opener<P> opener, Consumer<Status> told, Times times) {
        this(new Place<>(binding, opener, times, new Pace.Real()), told);
    }

    /// @param told each change of the status; must not block
    PrinterSeat(Place<P> place, Consumer<Status> told) {
        this.place = place;
        this.told = told;
        this.backOff = new BackOff(place.times().firstBackOff(), place.times().longestBackOff());
        this.watch = Lasting.every(
                "device-" + place.binding().id() + "-watch", Rhythm.later(place.times().watched(), LOOKING), this::look);
    }

    /// A seat that was closed before does not begin.
    synchronized void start() {
        if (!closed) {
            employ();
            watch.start();
        }
    }

    /// As last heard; `NotFitted` until the first answer.
    synchronized Status status() {
        return status;
    }

    /// From any thread. Always completes.
    ///
    /// @param longest the slowest honest course of the call; also how long it may wait for its turn
    <T> CompletableFuture<T> ask(Call<P, T> call, Duration longest, Otherwise<T> otherwise) {
        PrintOrder<P, T> order = new PrintOrder<>(call, longest, otherwise, place.pace().nanos());
        Optional<Fault> refused = refused();
        if (refused.isPresent() || !mailbox.offer(order)) {
            order.unbegun(refused.orElse(BUSY));
        } else if (refused().isPresent()) {
            refuseAll();
        }
        return order.answer();
    }

    /// Why nobody would serve an order: the seat is closed, or its worker was given up and no fresh one is there.
    private synchronized Optional<Fault> refused() {
        if (worker.isEmpty()) {
            return Optional.of(!closed && status instanceof Status.Offline(Fault fault) ? fault : BUSY);
        }
        return Optional.empty();
    }

    /// From a worker: what is heard of one that was given up counts no more.
    synchronized void heard(PrinterWorker<P> from, Status now) {
        if (worker.filter(from::equals).isPresent()) {
            change(now);
        }
    }

    private void change(Status now) {
        if (!now.equals(status)) {
            status = now;
            LOG.info("{} {}", place.binding().id(), now instanceof Status.Offline(Fault fault) ? "offline " + fault.brief() : "online");
            told.accept(now);
        }
    }

    /// One look of the watch.
    void look() {
        long now = place.pace().nanos();
        List.copyOf(mailbox).stream().filter(order -> order.expired(now) && mailbox.remove(order)).forEach(order -> order.unbegun(BUSY));
        replace(now);
    }

    private synchronized void replace(long now) {
        if (closed) {
            return;
        }
        if (worker.isPresent() && (worker.get().overdue(now) || !worker.get().alive())) {
            giveUp(worker.get());
        } else if (worker.isEmpty() && now - openAt >= 0 && abandoned.room()) {
            employ();
        }
    }

    private void employ() {
        PrinterWorker<P> fresh = new PrinterWorker<>(this, new PrinterWorker.Post<>(place, mailbox, backOff));
        worker = Optional.of(fresh);
        fresh.start();
    }

    private void giveUp(PrinterWorker<P> lost) {
        worker = Optional.empty();
        change(new Status.Offline(new Fault(DeviceFault.WEDGED)));
        abandoned.add(lost::alive, lost.giveUp());
        Duration wait = backOff.next();
        openAt = place.pace().nanos() + wait.toNanos();
        LOG.warn("{} given up: a call did not come back; {} hang, a fresh one in {} ms",
                place.binding().id(), abandoned.count(), wait.toMillis());
    }

    private void refuseAll() {
        for (PrintOrder<P, ?> order = mailbox.poll(); order != null; order = mailbox.poll()) {
            order.unbegun(BUSY);
        }
    }

    /// What is under way ends as it ends; what waits is refused; nobody is heard any more.
    @Override
    public void close() {
        var _ = left();
        refuseAll();
    }

    /// Closes, and waits until the device is closed too.
    ///
    /// @param patience at the longest; a call that hangs is left behind
    void close(Duration patience) {
        Optional<PrinterWorker<P>> last = left();
        refuseAll();
        last.ifPresent(leaving -> leaving.ended(patience));
    }

    private synchronized Optional<PrinterWorker<P>> left() {
        closed = true;
        watch.close();
        Optional<PrinterWorker<P>> last = worker;
        worker = Optional.empty();
        last.ifPresent(PrinterWorker::leave);
        return last;
    }
}
