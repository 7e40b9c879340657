package org.doorstep.shell.lasting;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// How far the time is for work that waits for orders, how it waits for the next one, and the threads that do it.
public interface Pace {
    /// From a clock that does not jump.
    long nanos();

    /// Waits for what comes into a mailbox; empty when patience is over.
    <T> Optional<T> next(BlockingQueue<T> mailbox, Duration patience) throws InterruptedException;

    /// Not started yet.
    Thread thread(String name, Runnable work);

    /// The machine's own.
    final class Real implements Pace {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public <T> Optional<T> next(BlockingQueue<T> mailbox, Duration patience) throws InterruptedException {
            return Optional.ofNullable(mailbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        }

        @Override
        public Thread thread(String name, Runnable work) {
            return Lasting.thread(name, work);
        }
    }
}
