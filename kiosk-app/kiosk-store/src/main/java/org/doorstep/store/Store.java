package org.doorstep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The terminal's durable memory. Its file is touched by the platform thread `store` alone; callers of any thread hand work over and
/// get a future whose outcome is on the disk. Callbacks of these futures run on that thread too: they must be short and never wait.
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final Duration OPENING = Duration.ofSeconds(60);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final String ASIDE = ".damaged-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StoreThread thread;
    private final StateLock lock;
    private final Database database;
    private final Sealer sealer;
    private final Upkeep upkeep;
    private final Outbox outbox;
    private final PrintLedger ledger;

    private Store(StoreSettings settings, StoreThread thread, StateLock lock, Vault vault) {
        this.thread = thread;
        this.lock = lock;
        database = vault.database();
        sealer = vault.sealer();
        OutboxRows letters = new OutboxRows(sealer, settings.room());
        LedgerRows issues = new LedgerRows(sealer);
        upkeep = new Upkeep(database, sealer, new SteadyClock(settings.clock(), settings.nanos()), List.of(issues, letters));
        outbox = new Outbox(this, letters, settings.clock());
        ledger = new PrintLedger(this, issues, letters, settings.clock());
    }

    /// Opens the store of a state folder, or begins one. Blocks, at the longest a minute (a large file is checked from end to end).
    public static Opening open(StoreSettings settings) {
        return open(settings, Migrations.ours());
    }

    static Opening open(StoreSettings settings, Migrations migrations) {
        return open(settings, migrations, OPENING);
    }

    static Opening open(StoreSettings settings, Migrations migrations, Duration patience) {
        StoreThread thread = new StoreThread(settings.queue());
        CompletableFuture<Stored<Opening>> opening = thread.run(() -> new Stored.Kept<>(held(settings, migrations, thread)));
        boolean opened = false;
        try {
            Opening outcome = switch (Stored.within(opening, patience)) {
                case Stored.Kept(Opening inTime) -> inTime;
                case Stored.NotKept(StoreFault why) -> new Opening.Refused(why);
                case Stored.Unknown(StoreFault why) -> new Opening.Refused(why);
            };
            opened = outcome instanceof Opening.Opened;
            return outcome;
        } finally {
            if (!opened) {
                // The thread closes what it opens too late, and ends; nobody waits for it any more.
                var _ = thread.end(() -> {
                    var _ = opening.thenAccept(Store::closeLate);
                }, Duration.ZERO);
            }
        }
    }

    private static void closeLate(Stored<Opening> late) {
        if (late instanceof Stored.Kept(Opening.Opened(Store store))) {
            store.shut();
        }
    }

    private static Opening held(StoreSettings settings, Migrations migrations, StoreThread thread) {
        StateLock lock;
        try {
            lock = StateLock.on(settings.state());
        } catch (StoreException e) {
            return new Opening.Refused(e.fault());
        }
        boolean opened = false;
        try {
            Opening opening = opened(settings, migrations, thread, lock);
            opened = opening instanceof Opening.Opened;
            return opening;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private static Opening opened(StoreSettings settings, Migrations migrations, StoreThread thread, StateLock lock) {
        try {
            return new Opening.Opened(new Store(settings, thread, lock, Vault.open(settings, migrations)));
        } catch (StoreException e) {
            return e.fault().code() == StoreFaultCode.DAMAGED ? aside(settings, e.fault()) : new Opening.Refused(e.fault());
        }
    }

    /// The whole folder in one rename: a file without its log would be an older state that looks whole.
    private static Opening aside(StoreSettings settings, StoreFault why) {
        String name = settings.folder().getFileName() + ASIDE + STAMP.format(settings.clock().instant());
        try {
            Path aside = settings.state().resolve(name);
            for (int again = 2; Files.exists(aside); again++) {
                aside = settings.state().resolve(name + "-" + again);
            }
            Files.move(settings.folder(), aside);
            Disk.sync(settings.state());
            return new Opening.PutAside(why, aside);
        } catch (IOException _) {
            return new Opening.Refused(why);
        }
    }

    /// The stores that were put aside here and that nobody has dealt with yet: staff are told as long as there is one.
    public static List<Path> putAside(Path state) {
        try (Stream<Path> there = Files.list(state)) {
            return there.filter(path -> path.getFileName().toString().contains(ASIDE)).sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// Says that the thread is alive and the file answers.
    public CompletableFuture<Stored<Boolean>> heartbeat() {
        return work(sql -> sql.number("SELECT 1") == 1);
    }

    public PrintLedger ledger() {
        return ledger;
    }

    public Outbox outbox() {
        return outbox;
    }

    /// To be asked for every few minutes: destroys keys whose days are over, once nothing open needs them.
    public CompletableFuture<Stored<Upkept>> upkeep() {
        return thread.run(upkeep::round);
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

    /// Writes the log into the file and cuts it; a part of upkeep.
    CompletableFuture<Stored<Boolean>> checkpoint() {
        return thread.run(() -> {
            try {
                database.checkpoint();
                return new Stored.Kept<>(true);
            } catch (StoreException e) {
                return new Stored.NotKept<>(e.fault());
            }
        });
    }

    /// Only for work on the thread `store`.
    List<DayKey> keys() {
        return sealer.ring().live();
    }

    /// All of the work or nothing of it, synced before the future completes.
    <T> CompletableFuture<Stored<T>> work(Database.Work<T> work) {
        return thread.run(() -> database.write(work));
    }

    /// What was handed over before is done first; at the longest 5 s.
    @Override
    public void close() {
        if (!thread.end(this::shut, CLOSING)) {
            LOG.warn("the store was still busy when the terminal went down");
        }
    }

    private void shut() {
        database.close();
        lock.close();
    }
}
