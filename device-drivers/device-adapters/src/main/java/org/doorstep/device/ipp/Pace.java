package org.doorstep.device.ipp;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How far the time is, and the rests between two questions. A rest ends early when the printer is closed, from any thread.
interface Pace {
    /// From a clock that does not jump.
    long nanos();

    /// False when the printer was closed, before or meanwhile.
    boolean rested(Duration time);

    void close();

    /// The machine's own.
    final class Real implements Pace {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean rested(Duration time) {
            try {
                return !closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
