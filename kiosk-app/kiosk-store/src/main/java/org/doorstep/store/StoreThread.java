package org.doorstep.store;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The platform thread `store` with its bounded queue. A piece of work that is wrong fails its own future, never the thread.
final class StoreThread {
    private final Semaphore places;
    private final ThreadPoolExecutor thread;

    StoreThread(int queue) {
        places = new Semaphore(queue);
        // One place more than work may take: the last task, which closes, always fits.
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue + 1),
                task -> Thread.ofPlatform().name("store").daemon(true).unstarted(task));
    }

    <T> CompletableFuture<Stored<T>> run(Supplier<Stored<T>> work) {
        if (!places.tryAcquire()) {
            return refused(thread.isShutdown() ? StoreFaultCode.CLOSED : StoreFaultCode.BUSY);
        }
        try {
            return CompletableFuture.supplyAsync(() -> {
                places.release();
                return work.get();
            }, thread);
        } catch (RejectedExecutionException _) {
            // The thread is ending: nobody needs the place any more.
            return refused(StoreFaultCode.CLOSED);
        }
    }

    private static <T> CompletableFuture<Stored<T>> refused(StoreFaultCode code) {
        return CompletableFuture.completedFuture(new Stored.NotKept<>(new StoreFault(code)));
    }

    /// What was handed over before is done first. A thread that hangs in the disk is left behind after the deadline.
    ///
    /// @return false where something was still going on
    boolean end(Runnable last, Duration patience) {
        try {
            thread.execute(last);
            thread.shutdown();
        } catch (RejectedExecutionException _) {
            return true;
        }
        try {
            return thread.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
