package org.doorstep.store;

import java.util.List;

/// Lets settled rows lose their persons: destroys keys that are due, after every open row was sealed anew. Only the thread `store` runs it.
final class Upkeep {
    private final Database database;
    private final Sealer sealer;
    private final SteadyClock clock;
    private final List<SealedTable> tables;

    Upkeep(Database database, Sealer sealer, SteadyClock clock, List<SealedTable> tables) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
        this.tables = List.copyOf(tables);
    }

    /// A key's file goes only after the transaction that took it out of use, and after the log that still held its rows was cut.
    Stored<Upkept> round() {
        boolean steady = clock.steady();
        int anew = 0;
        int destroyed = 0;
        try {
            DayKey today = sealer.today();
            for (DayKey old : KeyRing.due(sealer.ring().live(), today.day(), steady)) {
                anew += leave(old, today);
                database.checkpoint();
                sealer.ring().destroy(old);
                destroyed++;
            }
            return new Stored.Kept<>(new Upkept(destroyed, anew, steady));
        } catch (StoreException e) {
            return new Stored.NotKept<>(e.fault());
        }
    }

    private int leave(DayKey old, DayKey today) throws StoreException {
        return database.must(sql -> {
            int rows = 0;
            for (SealedTable table : tables) {
                rows += table.leave(sql, old, today);
            }
            sealer.ring().condemn(sql, old);
            return rows;
        });
    }
}
