package org.doorstep.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// How the parts of the store have their work done on its thread.
final class StoreWork {
    private final StoreThread thread;
    private final Database database;
    private final Sealer sealer;

    StoreWork(StoreThread thread, Database database, Sealer sealer) {
        this.thread = thread;
        this.database = database;
        this.sealer = sealer;
    }

    /// Work that seals: under today's key, which the first such work of a day makes.
    interface Sealing<T> {
        T on(Sql sql, DayKey key) throws SQLException, StoreException;
    }

    <T> CompletableFuture<Stored<T>> sealing(Sealing<T> work) {
        return thread.run(() -> {
            try {
                DayKey key = sealer.today();
                return database.write(sql -> work.on(sql, key));
            } catch (StoreException e) {
                return new Stored.NotKept<>(e.fault());
            }
        });
    }

    /// All of the work or nothing of it, synced before the future completes.
    <T> CompletableFuture<Stored<T>> work(Database.Work<T> work) {
        return thread.run(() -> database.write(work));
    }

    /// Only for work on the thread `store`.
    List<DayKey> keys() {
        return sealer.ring().live();
    }
}
