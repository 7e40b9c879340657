package org.doorstep.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys that rows may be sealed with, as the file and the key folder agree on them. Only the thread `store` touches it.
///
/// A key is in three places in this order: its file, its row (LIVE), rows sealed with it; and leaves them in the other order: no row
/// sealed with it, its row (DESTROYED), its file. So a crash leaves a key too many at most, never one too few.
final class KeyRing {
    /// How long a key lives after its day.
    static final int DAYS = 7;
    /// A clock that jumps about makes a key for each day it names: no more than these are kept.
    static final int MOST = 32;

    private final KeyFolder folder;
    private final Database database;
    /// By id, in the order of making.
    private final Map<String, DayKey> live = new LinkedHashMap<>();

    private KeyRing(KeyFolder folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /// @throws StoreException `KEY_LOST` where a file is missing, `KEY_DAMAGED` where one is not what was written
    static KeyRing open(KeyFolder folder, Database database) throws StoreException {
        KeyRing ring = new KeyRing(folder, database);
        for (String id : ring.ids("DESTROYED")) {
            ring.remove(id);
        }
        List<String> known = ring.ids("LIVE");
        List<String> there = folder.ids();
        for (String id : known) {
            if (!there.contains(id)) {
                throw new StoreException(new StoreFault(StoreFaultCode.KEY_LOST, KeyFolder.number(id)));
            }
            ring.live.put(id, folder.read(id));
        }
        for (String id : there) {
            if (!known.contains(id)) {
                ring.adopt(folder.read(id));
            }
        }
        return ring;
    }

    private List<String> ids(String state) throws StoreException {
        return database.must(sql -> sql.list("SELECT id FROM day_key WHERE state = ? ORDER BY seq", row -> row.getString(1), state));
    }

    /// A key whose row was never written, or of a store that was put aside: it lives its days like any other.
    private void adopt(DayKey key) throws StoreException {
        int _ = database.must(sql -> sql.update("INSERT INTO day_key (id, day, state) VALUES (?, ?, 'LIVE')", key.id(), key.day().toString()));
        live.put(key.id(), key);
    }

    /// The key of this day; made where there is none yet. Outside of a transaction only: it makes its own.
    DayKey of(LocalDate day) throws StoreException {
        Optional<DayKey> there = live.values().stream().filter(key -> key.day().equals(day)).reduce((_, later) -> later);
        if (there.isPresent()) {
            return there.get();
        }
        DayKey key = folder.make(day);
        boolean adopted = false;
        try {
            adopt(key);
            adopted = true;
            return key;
        } finally {
            if (!adopted && database.broken().isEmpty()) {
                folder.destroy(key.id());
            }
        }
    }

    /// @throws StoreException `KEY_LOST`
    DayKey key(String id) throws StoreException {
        DayKey key = live.get(id);
        if (key == null) {
            throw new StoreException(new StoreFault(StoreFaultCode.KEY_LOST, KeyFolder.number(id)));
        }
        return key;
    }

    List<DayKey> live() {
        return List.copyOf(live.values());
    }

    /// The keys to destroy: those more than 7 days from today on either side, but only while the clock can be believed; and, whatever
    /// the clock says, the oldest of too many.
    ///
    /// @param live in the order of making
    static List<DayKey> due(List<DayKey> live, LocalDate today, boolean steady) {
        List<DayKey> due = new ArrayList<>();
        int over = live.size() - MOST;
        for (DayKey key : live) {
            boolean far = Math.abs(ChronoUnit.DAYS.between(key.day(), today)) > DAYS;
            if (!key.day().equals(today) && (due.size() < over || (steady && far))) {
                due.add(key);
            }
        }
        return due;
    }

    /// The part of a retirement that belongs into the transaction which seals the rows anew.
    void condemn(Sql sql, DayKey key) throws SQLException {
        int _ = sql.update("UPDATE day_key SET state = 'DESTROYED' WHERE id = ?", key.id());
    }

    /// The part that comes after that transaction.
    void destroy(DayKey key) throws StoreException {
        live.remove(key.id());
        remove(key.id());
    }

    private void remove(String id) throws StoreException {
        folder.destroy(id);
        int _ = database.must(sql -> sql.update("DELETE FROM day_key WHERE id = ?", id));
    }
}
