package org.doorstep.device;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Work beside a test, on a thread of its own: tests run side by side, and the pool that all share has no more threads than the machine
/// has cores.
public final class Aside {
    private Aside() {}

    public static <T> CompletableFuture<T> doing(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, deed -> Thread.ofPlatform().daemon().start(deed));
    }
}
