package org.doorstep.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Safely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place that takes the terminal down, in the one order, whoever asked for it: staff, the window, the system, or a start that failed. What does not
/// close in its time is left behind, so that the process always ends.
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    /// After so long the process ends with whatever is still open.
    private static final Duration MOST = Duration.ofMillis(4_500);
    /// 128 and the number of SIGTERM.
    private static final int TERMINATED = 143;

    /// What is closed, in this order; what stands in one part is closed side by side.
    enum Part {
        /// Nobody touches or reads a screen that is going down.
        FACE(500),
        /// Nothing is decided any more, and the visit that was on is ended.
        LOOP(900),
        SEATS(1_000),
        OUTBOX(300),
        DISTRICT_WATCH(300),
        CALLS(300),
        /// Ends of papers are still written.
        PAPER(1_000),
        DISTRICT(300),
        UPKEEP(300),
        STORE(1_500),
        STATE_FOLDER(200);

        private final Duration most;

        Part(int millis) {
            this.most = Duration.ofMillis(millis);
        }

        Duration most() {
            return most;
        }
    }

    private final Map<Part, List<Runnable>> open = new EnumMap<>(Part.class);
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int code = TERMINATED;
    private boolean begun;

    /// Whatever ends the process from now on closes it first.
    Closing atTheEndOfTheProcess() {
        Runtime.getRuntime().addShutdownHook(Lasting.thread("closing", this::atLast));
        return this;
    }

    /// Whether the process is ending, whoever ended it. JavaFX has a hook of its own, which may be ahead of ours; the process itself is
    /// asked here: one that ends takes no hook any more.
    static boolean processEnds() {
        Thread hook = Lasting.thread("closing", () -> { });
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    /// From any thread: what was opened. Where the terminal is going down already, it is closed at once.
    void add(Part part, Runnable close) {
        if (!added(part, close)) {
            Safely.did("closing " + part, close);
        }
    }

    private synchronized boolean added(Part part, Runnable close) {
        if (!begun) {
            open.computeIfAbsent(part, _ -> new ArrayList<>()).add(close);
        }
        return !begun;
    }

    /// From any thread; returns at once. The window is gone before the process ends: what JavaFX does then would run beside us.
    void exit(int status) {
        if (ending.compareAndSet(false, true)) {
            code = status;
            LOG.info("going down");
            Thread exit = Lasting.thread("exit", () -> guarded(() -> System.exit(status)));
            // Without its window JavaFX ends too, and nobody else keeps the process until its status is said.
            exit.setDaemon(false);
            exit.start();
        }
    }

    private void atLast() {
        ending.set(true);
        guarded(() -> { });
    }

    private void guarded(Runnable then) {
        Lasting.thread("closing-guard", this::guard).start();
        close();
        then.run();
    }

    private void guard() {
        try {
            TimeUnit.NANOSECONDS.sleep(MOST.toNanos());
            LOG.error("not everything closed within {} ms; the process ends all the same", MOST.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    /// Returns when everything is closed or left behind; who comes second waits for the first.
    void close() {
        if (begins()) {
            for (Part part : Part.values()) {
                close(part);
            }
            LOG.info("closed {}", open.entrySet().stream().map(part -> part.getKey() + " " + part.getValue().size()).toList());
            closed.countDown();
        } else {
            await();
        }
    }

    private synchronized boolean begins() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void close(Part part) {
        String name = "closing " + part;
        List<Thread> closers = Optional.ofNullable(open.get(part)).orElse(List.of()).stream().map(close -> Lasting.thread(name, close)).toList();
        closers.forEach(Thread::start);
        long end = System.nanoTime() + part.most().toNanos();
        for (Thread closer : closers) {
            if (!ended(closer, Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                LOG.error("{} did not end in {} ms and is left behind", name, part.most().toMillis());
            }
        }
    }

    private static boolean ended(Thread closer, Duration patience) {
        try {
            return closer.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
