package org.doorstep.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.device.CardPresence;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.NotOpened;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.doorstep.shell.seat.Place;

/// An ID card reader whose calls hang where the test says so, deaf to interruption as a native call is, until the test frees them.
final class StuckDevice implements Place.Opener<IdCardReader> {
    /// What a seat asks of a reader.
    enum Call { OPEN, STATUS, LOOK, READ, CLOSE }

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger statuses = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();
    final AtomicInteger hanging = new AtomicInteger();
    /// By nanoTime.
    final List<Long> openedAt = new CopyOnWriteArrayList<>();
    volatile boolean absent;
    volatile boolean mistaken;
    /// The library of its line does not load.
    volatile boolean unlinked;
    volatile CardPresence presence = new CardPresence.Absent();
    volatile ReadOutcome outcome = new ReadOutcome.NoCard();
    private final Map<Call, Integer> stuck = new ConcurrentHashMap<>();
    private final CountDownLatch free = new CountDownLatch(1);

    /// The next `times` calls of this kind hang.
    void stick(Call call, int times) {
        stuck.put(call, times);
    }

    /// What hangs comes back now, and nothing hangs any more.
    void free() {
        stuck.clear();
        free.countDown();
    }

    @Override
    public IdCardReader open(DeviceBinding binding) throws IOException {
        openedAt.add(System.nanoTime());
        opened.incrementAndGet();
        pass(Call.OPEN);
        if (unlinked) {
            throw new NotOpened(DeviceFault.NO_LIBRARY, "no library");
        }
        if (absent) {
            throw new IOException("no such line");
        }
        return new Reader();
    }

    private void pass(Call call) {
        boolean hangs = stuck.getOrDefault(call, 0) > 0;
        stuck.computeIfPresent(call, (_, times) -> times - 1);
        if (hangs) {
            hanging.incrementAndGet();
            deaf();
            hanging.decrementAndGet();
        }
    }

    private void deaf() {
        boolean interrupted = false;
        boolean waiting = true;
        while (waiting) {
            try {
                free.await();
                waiting = false;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Reader implements IdCardReader {
        @Override
        public Status status() {
            statuses.incrementAndGet();
            pass(Call.STATUS);
            return new Status.Online();
        }

        @Override
        public CardPresence look() {
            looks.incrementAndGet();
            CardPresence seen = presence;
            pass(Call.LOOK);
            if (mistaken) {
                throw new IllegalStateException("a mistake of a driver");
            }
            return seen;
        }

        @Override
        public ReadOutcome read(Duration patience) {
            pass(Call.READ);
            return outcome;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            pass(Call.CLOSE);
        }
    }
}
