package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a failing disk means for what is written now and for everything after it.
class DatabaseTest {
    @TempDir
    private Path state = Path.of("");

    private Database database;

    @BeforeEach
    void open() throws StoreException {
        database = Database.open(StoreSettings.in(state), Migrations.ours());
        assertThat(database.write(sql -> sql.update("CREATE TABLE row (id INTEGER)"))).isInstanceOf(Stored.Kept.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Integer add(Sql sql) throws SQLException {
        return sql.update("INSERT INTO row (id) VALUES (1)");
    }

    private long rows() throws StoreException {
        return database.must(sql -> sql.number("SELECT count(*) FROM row"));
    }

    /// A full disk and somebody else's lock pass; after anything else nothing that the disk says can be relied on.
    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, DISK_FULL, true", "SQLITE_BUSY, IN_USE, true", "SQLITE_LOCKED, IN_USE, true", "SQLITE_IOERR, UNREACHABLE, false",
        "SQLITE_IOERR_FSYNC, UNREACHABLE, false", "SQLITE_CANTOPEN, UNREACHABLE, false", "SQLITE_CORRUPT, DAMAGED, false",
        "SQLITE_NOTADB, DAMAGED, false", "SQLITE_READONLY, READ_ONLY, false"})
    void whatFailsInTheMiddleIsNotKept(SQLiteErrorCode said, StoreFaultCode code, boolean goesOn) throws StoreException {
        Stored<Integer> failed = database.write(sql -> {
            int _ = add(sql);
            throw new SQLiteException("", said);
        });
        assertThat(failed).isInstanceOfSatisfying(Stored.NotKept.class, not -> assertThat(not.why().code()).isEqualTo(code));
        assertThat(database.broken().map(StoreFault::code)).isEqualTo(goesOn ? Optional.empty() : Optional.of(code));
        Stored<Integer> next = database.write(DatabaseTest::add);
        if (goesOn) {
            assertThat(next).isEqualTo(new Stored.Kept<>(1));
            assertThat(rows()).as("of the one that failed nothing is left").isEqualTo(1);
        } else {
            assertThat(next).isEqualTo(failed);
        }
    }

    @Test
    void aFaultOfTheWorkItselfIsNotTheDisks() throws StoreException {
        assertThat(database.<Integer>write(sql -> {
            int _ = add(sql);
            throw new StoreException(StoreFaultCode.KEY_LOST);
        })).isEqualTo(new Stored.NotKept<>(new StoreFault(StoreFaultCode.KEY_LOST)));
        assertThat(database.broken()).isEmpty();
        assertThat(rows()).isZero();
    }

    interface Failure {
        void met() throws SQLException, StoreException;
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("the work's own fault", (Failure) () -> {
                    throw new StoreException(StoreFaultCode.KEY_LOST);
                }, -1),
                Arguments.of("a full disk", (Failure) () -> {
                    throw new SQLiteException("", SQLiteErrorCode.SQLITE_FULL);
                }, -1),
                Arguments.of("a sync", (Failure) () -> {
                    throw new SQLiteException("", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
                }, SQLiteErrorCode.SQLITE_IOERR_FSYNC.code));
    }

    /// Work that can neither be finished nor be taken back ends the store; what broke it first is what staff are told. A line that is
    /// closed takes nothing back.
    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void whatCannotBeTakenBackEndsTheStore(String name, Failure failure, long told) {
        Stored<Integer> failed = database.write(sql -> {
            int rows = add(sql);
            database.close();
            failure.met();
            return rows;
        });
        assertThat(failed).isInstanceOf(Stored.NotKept.class);
        StoreFault broken = new StoreFault(StoreFaultCode.UNREACHABLE, told);
        assertThat(database.broken()).contains(broken);
        assertThat(database.write(DatabaseTest::add)).isEqualTo(new Stored.NotKept<>(broken));
    }

    /// It has its own name only once it has its schema: what a step left half is thrown away with the rest.
    @Test
    void aStoreWithoutItsSchemaIsNotBegun() throws StoreException {
        StoreSettings fresh = StoreSettings.in(state.resolve("fresh"));
        Migrations wrong = new Migrations(List.of("CREATE TABLE half (x INTEGER);\nINSERT INTO nowhere VALUES (1);\n"));
        assertThatThrownBy(() -> Database.open(fresh, wrong)).isInstanceOf(IllegalStateException.class);
        assertThat(fresh.folder()).doesNotExist();
        Database.open(fresh, Migrations.ours()).close();
        assertThat(fresh.folder()).isDirectory();
    }

    /// A file that is refused may be moved away or repaired: nothing of ours holds it.
    @Test
    void aFileThatIsRefusedIsLetGo() throws IOException {
        StoreSettings settings = StoreSettings.in(state.resolve("noise"));
        Files.createDirectories(settings.folder());
        Files.writeString(settings.folder().resolve("store.db"), "not a database at all".repeat(1000));
        assertThatThrownBy(() -> Database.open(settings, Migrations.ours())).isInstanceOf(StoreException.class)
                .hasMessageStartingWith("STORE-DAMAGED");
        assertThat(Handles.below(settings.state())).isEmpty();
    }

    /// Its log holds what was kept; cut to nothing it holds no page of before.
    @Test
    void theLogIsCutToNothing() throws StoreException, IOException {
        Path log = StoreSettings.in(state).folder().resolve("store.db-wal");
        assertThat(log).isNotEmptyFile();
        database.checkpoint();
        assertThat(log).isEmptyFile();
    }
}
