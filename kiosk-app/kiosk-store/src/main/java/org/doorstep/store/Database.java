package org.doorstep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteException;

/// The one SQLite file, opened, checked and brought to our schema. Only the thread `store` touches it.
final class Database implements AutoCloseable {
    /// Linear code inside one transaction.
    interface Work<T> {
        T on(Sql sql) throws SQLException, StoreException;
    }

    /// "Door": the file's own mark in its header, so that another program's file is not taken for ours.
    private static final int APPLICATION = 0x446F6F72;
    private static final String FILE = "store.db";
    private static final List<String> MANNERS = List.of("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL",
            "wal_autocheckpoint = 250", "secure_delete = ON", "temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON", "busy_timeout = 1000");

    private final Path folder;
    private final Sql sql;
    private Optional<StoreFault> broken = Optional.empty();

    private Database(Path folder, Sql sql) {
        this.folder = folder;
        this.sql = sql;
    }

    /// Opens the file of the store's folder; where there is no folder, begins a store.
    static Database open(StoreSettings settings, Migrations migrations) throws StoreException {
        Path folder = settings.folder();
        if (Files.notExists(folder)) {
            begin(settings, migrations);
        }
        Path file = folder.resolve(FILE);
        try {
            // SQLite takes an empty file for a new database: a store that lost everything would look like one that never had anything.
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                throw new StoreException(StoreFaultCode.DAMAGED);
            }
        } catch (IOException _) {
            throw new StoreException(Disk.why(folder));
        }
        Database database = connect(folder);
        boolean whole = false;
        try {
            database.check();
            migrations.bring(database.sql);
            whole = true;
            return database;
        } catch (SQLException e) {
            throw new StoreException(Faults.of(e, folder));
        } finally {
            if (!whole) {
                database.close();
            }
        }
    }

    /// A new store is made under another name and renamed when it is whole: a half-made one is never taken for an empty one.
    private static void begin(StoreSettings settings, Migrations migrations) throws StoreException {
        Path making = settings.state().resolve("store.new");
        try {
            discard(making);
            Files.createDirectories(making);
            try (Database database = connect(making)) {
                database.sql.run("PRAGMA application_id = " + APPLICATION);
                migrations.bring(database.sql);
            }
            Disk.sync(making);
            Files.move(making, settings.folder());
            Disk.sync(settings.state());
        } catch (SQLException e) {
            throw new StoreException(Faults.of(e, making));
        } catch (IOException _) {
            throw new StoreException(Disk.why(making));
        }
    }

    private static void discard(Path making) throws IOException {
        if (Files.exists(making)) {
            try (Stream<Path> left = Files.walk(making)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Database connect(Path folder) throws StoreException {
        try {
            Sql sql = new Sql(connection(folder));
            boolean ready = false;
            try {
                for (String manner : MANNERS) {
                    sql.run("PRAGMA " + manner);
                }
                ready = true;
                return new Database(folder, sql);
            } finally {
                if (!ready) {
                    sql.close();
                }
            }
        } catch (SQLException e) {
            throw new StoreException(Faults.of(e, folder));
        }
    }

    /// The driver tells a library that does not load as an error without a code of SQLite's.
    private static Connection connection(Path folder) throws SQLException, StoreException {
        try {
            return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
        } catch (SQLiteException e) {
            throw e;
        } catch (SQLException _) {
            throw new StoreException(StoreFaultCode.NO_LIBRARY);
        }
    }

    private void check() throws SQLException, StoreException {
        boolean ours = sql.pragma("application_id").equals(Integer.toString(APPLICATION));
        if (!ours || !sql.pragma("integrity_check(1)").equals("ok")) {
            throw new StoreException(StoreFaultCode.DAMAGED);
        }
    }

    /// All of the work or nothing of it, on the disk when this returns.
    <T> Stored<T> write(Work<T> work) {
        if (broken.isPresent()) {
            return new Stored.NotKept<>(broken.get());
        }
        boolean kept = false;
        try {
            Stored<T> outcome = tried(work);
            kept = outcome instanceof Stored.Kept;
            return outcome;
        } finally {
            if (!kept) {
                takeBack();
            }
        }
    }

    private <T> Stored<T> tried(Work<T> work) {
        boolean committing = false;
        try {
            int _ = sql.update("BEGIN IMMEDIATE");
            T value = work.on(sql);
            committing = true;
            int _ = sql.update("COMMIT");
            return new Stored.Kept<>(value);
        } catch (SQLException e) {
            StoreFault fault = Faults.of(e, folder);
            if (Faults.lasting(fault)) {
                broken = Optional.of(fault);
            }
            return Faults.outcome(fault, committing);
        } catch (StoreException e) {
            return new Stored.NotKept<>(e.fault());
        }
    }

    private void takeBack() {
        if (!sql.rollback()) {
            broken = broken.or(() -> Optional.of(new StoreFault(StoreFaultCode.UNREACHABLE)));
        }
    }

    /// For work that goes on only where this was kept.
    <T> T must(Work<T> work) throws StoreException {
        return switch (write(work)) {
            case Stored.Kept<T>(T value) -> value;
            case Stored.NotKept<T>(StoreFault why) -> throw new StoreException(why);
            case Stored.Unknown<T>(StoreFault why) -> throw new StoreException(why);
        };
    }

    /// Why the store takes nothing more, where that is so.
    Optional<StoreFault> broken() {
        return broken;
    }

    /// Writes the log into the file and cuts it to nothing, so that it holds no page of before.
    void checkpoint() throws StoreException {
        try {
            sql.run("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new StoreException(Faults.of(e, folder));
        }
    }

    @Override
    public void close() {
        sql.close();
    }
}
