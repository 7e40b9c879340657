package org.doorstep.shell.lasting;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes every thread of the shell, each with its name and with a handler that writes a mistake down by kind and place. None of them keeps the process
/// alive, and none is virtual: virtual threads share as many carriers as there are cores, and two that compute would hold up every answer.
public final class Lasting {
    private static final Logger LOG = LoggerFactory.getLogger(Lasting.class);
    private static final Duration BETWEEN_PULSES = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofMillis(800);

    private Lasting() {}

    /// Rounds that follow each other.
    ///
    /// @param longest the slowest honest round; one that takes longer is said in the log
    public static LastingWork rounds(String name, Duration longest, Round round) {
        return new LastingWork(Thread.ofPlatform().name(name).daemon(), longest, round);
    }

    /// The same task again and again; a mistake in it takes nothing from the next time.
    public static LastingWork every(String name, Rhythm rhythm, Runnable task) {
        AtomicBoolean begun = new AtomicBoolean();
        Duration rest = rhythm.first().compareTo(rhythm.between()) > 0 ? rhythm.first() : rhythm.between();
        return rounds(name, rest.plus(rhythm.longest()), () -> {
            TimeUnit.NANOSECONDS.sleep((begun.getAndSet(true) ? rhythm.between() : rhythm.first()).toNanos());
            Safely.did(name, task);
        });
    }

    /// Says in the log which lasting work does not come round any more.
    public static LastingWork pulse() {
        return every("pulse", Rhythm.later(BETWEEN_PULSES, BETWEEN_PULSES), () -> sayLate(System.nanoTime()));
    }

    static void sayLate(long now) {
        LastingWork.late(now).forEach(LOG::error);
    }

    /// Started by whom it is given to.
    public static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().uncaughtExceptionHandler(Mistakes.handler()).unstarted(work);
    }

    /// Once, beside everything else.
    public static void aside(String name, Runnable work) {
        thread(name, work).start();
    }

    /// A thread for each task.
    public static ExecutorService calls(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name(name + "-", 1).daemon().uncaughtExceptionHandler(Mistakes.handler()).factory());
    }

    /// What is on its way may come to its end, at the longest 0.8 s.
    public static void finish(ExecutorService calls) {
        calls.shutdown();
        try {
            var _ = calls.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        calls.shutdownNow();
    }

    /// One thread, one task at a time.
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().uncaughtExceptionHandler(Mistakes.handler()).factory());
    }

    /// One thread for what is to happen later.
    public static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().uncaughtExceptionHandler(Mistakes.handler()).factory());
    }
}
