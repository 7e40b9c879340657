package org.doorstep.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The terminal's durable memory. Its file is touched by the platform thread `store` alone; callers of any thread hand work over and
/// get a future whose outcome is on the disk. Callbacks of these futures run on that thread too: they must be short and never wait.
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final StoreThread thread;
    private final StateLock lock;
    private final Database database;
    private final Upkeep upkeep;
    private final Outbox outbox;
    private final PrintLedger ledger;

    Store(StoreSettings settings, StoreThread thread, StateLock lock, Vault vault) {
        this.thread = thread;
        this.lock = lock;
        database = vault.database();
        Sealer sealer = vault.sealer();
        StoreWork work = new StoreWork(thread, database, sealer);
        OutboxRows letters = new OutboxRows(sealer, settings.room());
        LedgerRows issues = new LedgerRows(sealer);
        upkeep = new Upkeep(database, sealer, new SteadyClock(settings.clock(), settings.nanos()), List.of(issues, letters));
        outbox = new Outbox(work, letters, settings.clock());
        ledger = new PrintLedger(work, issues, letters, settings.clock());
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

    /// Only on the thread `store`.
    void shut() {
        database.close();
        lock.close();
    }
}
