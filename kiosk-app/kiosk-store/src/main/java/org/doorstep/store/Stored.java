package org.doorstep.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// What became of one piece of work for the store.
public sealed interface Stored<T> {
    /// Done, and what it changed is on the disk.
    record Kept<T>(T value) implements Stored<T> {}

    /// Nothing was changed.
    record NotKept<T>(StoreFault why) implements Stored<T> {}

    /// It may or may not be on the disk: the disk failed in the middle of the commit, or the caller stopped waiting.
    record Unknown<T>(StoreFault why) implements Stored<T> {}

    default <R> Stored<R> map(Function<T, R> change) {
        return switch (this) {
            case Kept<T>(T value) -> new Kept<>(change.apply(value));
            case NotKept<T>(StoreFault why) -> new NotKept<>(why);
            case Unknown<T>(StoreFault why) -> new Unknown<>(why);
        };
    }

    /// Waits for the outcome no longer than this. Never to be called on the store's own thread, which would wait for itself.
    static <T> Stored<T> within(CompletableFuture<Stored<T>> work, Duration patience) {
        try {
            return work.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new Unknown<>(new StoreFault(StoreFaultCode.TOO_SLOW));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Unknown<>(new StoreFault(StoreFaultCode.TOO_SLOW));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a piece of work for the store is wrong", e.getCause());
        }
    }
}
