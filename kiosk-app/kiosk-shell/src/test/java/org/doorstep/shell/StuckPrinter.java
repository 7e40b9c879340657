package org.doorstep.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.Status;
import org.doorstep.shell.seat.Place;

/// A printer whose calls hang where the test says so, deaf to interruption as a native call is, until the test frees them; remembers who was spoken to.
final class StuckPrinter implements Place.Opener<StuckPrinter.Printer> {
    /// What a seat asks of a printer.
    enum Call { OPEN, STATUS, ORDER, CLOSE }

    final AtomicInteger hanging = new AtomicInteger();
    volatile Status status = new Status.Online();
    private final Map<Call, Integer> stuck = new ConcurrentHashMap<>();
    private final CountDownLatch free = new CountDownLatch(1);
    private final AtomicInteger opened = new AtomicInteger();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /// The next call of this kind hangs.
    void stick(Call call) {
        stuck.put(call, 1);
    }

    /// What hangs comes back now.
    void free() {
        free.countDown();
    }

    int opened() {
        return opened.get();
    }

    /// `1 STATUS`: the number of the opening, and what was asked of it; in their order.
    List<String> calls(int opening) {
        return calls.stream().filter(call -> call.startsWith(opening + " ")).toList();
    }

    @Override
    public Printer open(DeviceBinding binding) throws IOException {
        int number = opened.incrementAndGet();
        pass(number, Call.OPEN);
        return new Printer(number);
    }

    private void pass(int number, Call call) {
        calls.add(number + " " + call);
        boolean hangs = stuck.getOrDefault(call, 0) > 0;
        stuck.computeIfPresent(call, (_, times) -> times - 1);
        if (hangs) {
            hanging.incrementAndGet();
            deaf();
            hanging.decrementAndGet();
        }
    }

    private void deaf() {
        boolean waiting = true;
        while (waiting) {
            try {
                free.await();
                waiting = false;
            } catch (InterruptedException _) {
                // a native call hears no interrupt either
            }
        }
    }

    /// One opening of it.
    final class Printer implements Device {
        private final int number;

        Printer(int number) {
            this.number = number;
        }

        String order() {
            pass(number, Call.ORDER);
            return "served by " + number;
        }

        @Override
        public Status status() {
            Status now = status;
            pass(number, Call.STATUS);
            return now;
        }

        @Override
        public void close() {
            pass(number, Call.CLOSE);
        }
    }
}
