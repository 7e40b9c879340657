package org.doorstep.shell.lasting;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Work whose rounds follow each other on a thread of its own until it is closed. A mistake costs the round it was made in: it is written down, and the next
/// round comes after a back-off. Nothing else ends it.
public final class LastingWork implements AutoCloseable {
    private static final Duration FIRST_REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Set<LastingWork> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private final Thread thread;
    private final Duration longest;
    private final Round round;
    private final BackOff rest = new BackOff(FIRST_REST, LONGEST_REST);
    private volatile long beat = System.nanoTime();
    private volatile boolean closed;

    LastingWork(Thread.Builder builder, Duration longest, Round round) {
        this.thread = builder.uncaughtExceptionHandler(Mistakes.handler()).unstarted(this::run);
        this.longest = longest;
        this.round = round;
    }

    public void start() {
        beat = System.nanoTime();
        UNDER_WAY.add(this);
        thread.start();
    }

    private void run() {
        while (!closed) {
            beat = System.nanoTime();
            try {
                once();
            } catch (InterruptedException _) {
                // Closed, or told to look again: the loop finds out.
                beat = System.nanoTime();
            }
        }
        UNDER_WAY.remove(this);
    }

    private void once() throws InterruptedException {
        if (Safely.round(thread.getName(), round)) {
            rest.served();
        } else {
            TimeUnit.NANOSECONDS.sleep(rest.next().toNanos());
        }
    }

    /// How long its round has taken until now.
    Duration beat(long now) {
        return Duration.ofNanos(now - beat);
    }

    /// Those of this process whose round takes longer than any honest one, with where they stand: a wedged one is to be seen, not only to be missed.
    static List<String> late(long now) {
        return UNDER_WAY.stream().filter(work -> work.beat(now).compareTo(work.longest.plus(LONGEST_REST)) > 0)
                .map(work -> work.thread.getName() + " has not come round for " + work.beat(now).toSeconds() + " s, it stands at " + work.place()).toList();
    }

    private String place() {
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length == 0 ? "its end" : frames[0].getClassName() + "." + frames[0].getMethodName();
    }

    /// Ends it before its next round, and interrupts the one that is on.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /// Waits until its last round is over.
    ///
    /// @return false where it is not over in time
    public boolean ended(Duration patience) {
        try {
            return !thread.isAlive() || thread.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
