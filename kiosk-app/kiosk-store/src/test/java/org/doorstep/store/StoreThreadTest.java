package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the thread `store` says to those who come too late, and to the one who ends it.
class StoreThreadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Stored<Boolean> DONE = new Stored.Kept<>(true);

    private final StoreThread thread = new StoreThread(1);
    private final CompletableFuture<Boolean> running = new CompletableFuture<>();
    private final CompletableFuture<Boolean> go = new CompletableFuture<>();
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    @AfterEach
    void letGo() {
        go.complete(true);
        var _ = thread.end(() -> closed.complete(true), PATIENCE);
    }

    /// One piece of work that lasts, and one that waits behind it: there is no place for a third.
    private void busy() {
        var _ = thread.run(() -> {
            running.complete(true);
            return new Stored.Kept<>(go.join());
        });
        assertThat(running.join()).isTrue();
        assertThat(thread.run(() -> DONE)).isNotDone();
    }

    private void says(StoreFaultCode code) {
        assertThat(thread.run(() -> DONE)).isCompletedWithValue(new Stored.NotKept<>(new StoreFault(code)));
    }

    private boolean ended(Duration patience) {
        return thread.end(() -> closed.complete(true), patience);
    }

    @Test
    void idleItEndsAtOnce() {
        assertThat(ended(PATIENCE)).isTrue();
        assertThat(closed).isCompletedWithValue(true);
        assertThat(thread.end(() -> running.complete(true), PATIENCE)).as("it has ended already").isTrue();
        assertThat(running).as("nothing is closed twice").isNotDone();
        for (int late = 0; late < 3; late++) {
            says(StoreFaultCode.CLOSED);
        }
    }

    @Test
    void busyItIsLeftBehind() {
        busy();
        says(StoreFaultCode.BUSY);
        assertThat(ended(Duration.ZERO)).isFalse();
        says(StoreFaultCode.CLOSED);
        assertThat(closed).as("what was handed over before is done first").isNotDone();
        go.complete(true);
        assertThat(closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).isTrue();
    }

    /// Whoever is told to stop waiting is told so afterwards too.
    @Test
    void whoeverEndsItMayBeInterrupted() {
        busy();
        Thread.currentThread().interrupt();
        assertThat(ended(PATIENCE)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoeverWaitsForItMayBeInterrupted() {
        Thread.currentThread().interrupt();
        CompletableFuture<Stored<Boolean>> never = new CompletableFuture<>();
        assertThat(Stored.within(never, PATIENCE)).isEqualTo(new Stored.Unknown<>(new StoreFault(StoreFaultCode.TOO_SLOW)));
        assertThat(Thread.interrupted()).isTrue();
    }
}
