package org.doorstep.shell;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.journey.VisitId;
import org.doorstep.device.Capability;
import org.doorstep.device.CardPresence;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The seat of the ID card reader: owned by the thread `device-id-card`, which opens it, searches its field, reads when asked, and opens
/// it again after a back-off when it is gone.
final class CardHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardHost.class);
    /// No faster than one search in 300 ms: device-protocols §1.6.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final Duration READ_PATIENCE = Duration.ofSeconds(4);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);
    private static final int MAILBOX = 4;

    /// Opens the reader of a binding; the shell's only door to the list of drivers.
    interface Opener {
        IdCardReader open(DeviceBinding binding, InstantSource clock) throws IOException;
    }

    private final DeviceBinding binding;
    private final Opener opener;
    private final Loop loop;
    private final InstantSource clock;
    private final BlockingQueue<Ticket> asked = new ArrayBlockingQueue<>(MAILBOX);
    private final AtomicReference<Optional<VisitId>> ended = new AtomicReference<>(Optional.empty());
    private final Thread thread;
    private volatile boolean closed;
    private Optional<IdCardReader> reader = Optional.empty();
    private Duration backOff = FIRST_BACK_OFF;
    private Status told = new Status.NotFitted();
    private long looks;

    CardHost(DeviceBinding binding, Opener opener, Loop loop, InstantSource clock) {
        this.binding = binding;
        this.opener = opener;
        this.loop = loop;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("device-" + binding.id()).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// From the loop; the answer comes as a `CardRead` with this ticket.
    void read(Ticket ticket) {
        if (!asked.offer(ticket)) {
            loop.offer(new Report.CardRead(ticket, new ReadOutcome.Broken(new Fault(FaultCode.WEDGED))));
        }
    }

    /// From the loop: what was read for this visit and is still on its way is dropped.
    void endVisit(VisitId visit) {
        ended.set(Optional.of(visit));
    }

    private void run() {
        try {
            while (!closed) {
                Optional<IdCardReader> open = opened();
                Ticket ticket = asked.poll(open.isPresent() ? BETWEEN_LOOKS.toMillis() : backOff.toMillis(), TimeUnit.MILLISECONDS);
                if (open.isEmpty()) {
                    refuse(ticket);
                } else if (ticket != null) {
                    answer(open.get(), ticket);
                } else {
                    look(open.get());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            drop();
        }
    }

    private void refuse(@Nullable Ticket ticket) {
        if (ticket != null) {
            loop.offer(new Report.CardRead(ticket, new ReadOutcome.Broken(new Fault(FaultCode.LINE_ABSENT))));
        }
    }

    private Optional<IdCardReader> opened() {
        if (reader.isPresent()) {
            return reader;
        }
        try {
            IdCardReader opened = opener.open(binding, clock);
            Status status = opened.status();
            tell(status, opened.capabilities());
            if (status instanceof Status.Online) {
                reader = Optional.of(opened);
                backOff = FIRST_BACK_OFF;
            } else {
                opened.close();
                slower();
            }
        } catch (IOException _) {
            tell(new Status.Offline(new Fault(FaultCode.LINE_ABSENT)), Set.of());
            slower();
        }
        return reader;
    }

    private void slower() {
        Duration doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    }

    private void look(IdCardReader open) {
        switch (open.look()) {
            case CardPresence.Present _ -> loop.offer(new Report.CardLooked(++looks, true, Ids.visit()));
            case CardPresence.Absent _ -> loop.offer(new Report.CardLooked(++looks, false, Ids.visit()));
            case CardPresence.Broken(Fault fault) -> lost(fault);
        }
    }

    private void answer(IdCardReader open, Ticket ticket) {
        ReadOutcome outcome = open.read(READ_PATIENCE);
        if (ended.get().filter(ticket.visit()::equals).isEmpty()) {
            loop.offer(new Report.CardRead(ticket, outcome));
        }
        if (outcome instanceof ReadOutcome.Broken(Fault fault)) {
            lost(fault);
        }
    }

    private void lost(Fault fault) {
        drop();
        tell(new Status.Offline(fault), Set.of());
    }

    private void drop() {
        reader.ifPresent(IdCardReader::close);
        reader = Optional.empty();
    }

    private void tell(Status status, Set<Capability> capabilities) {
        if (status.equals(told)) {
            return;
        }
        told = status;
        LOG.info("{} {}", binding.id(), status instanceof Status.Offline(Fault fault) ? "offline " + fault.brief() : "online");
        loop.offer(new Report.ReaderChanged(status, capabilities));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
