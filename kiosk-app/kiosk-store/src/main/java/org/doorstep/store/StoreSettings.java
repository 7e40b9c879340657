package org.doorstep.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Where the store lives and how much it takes.
///
/// @param state folder of the terminal's state; the store makes `store`, `store.lock` and puts damaged stores aside in it
/// @param keys  folder of the day's keys: ours alone (0700)
/// @param nanos a clock that nobody can set, as `System.nanoTime`
/// @param queue how many pieces of work may wait
/// @param room  how many rows the outbox holds, those that open issues may still need included
public record StoreSettings(Path state, Path keys, InstantSource clock, LongSupplier nanos, int queue, int room) {
    private static final int QUEUE = 256;
    private static final int ROOM = 2000;

    public StoreSettings {
        if (queue < 1 || room < 1) {
            throw new IllegalArgumentException("a store that takes nothing");
        }
    }

    public static StoreSettings in(Path state) {
        return new StoreSettings(state, state.resolve("keys"), InstantSource.system(), System::nanoTime, QUEUE, ROOM);
    }

    public StoreSettings at(InstantSource clock, LongSupplier nanos) {
        return new StoreSettings(state, keys, clock, nanos, queue, room);
    }

    public StoreSettings holding(int queue, int room) {
        return new StoreSettings(state, keys, clock, nanos, queue, room);
    }

    Path folder() {
        return state.resolve("store");
    }
}
