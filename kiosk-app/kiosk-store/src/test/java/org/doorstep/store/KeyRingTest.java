package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Which keys there are: a file and its row together.
class KeyRingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String PADDING = "INSERT INTO day_key (id, day, state) "
            + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            + "SELECT hex(randomblob(9)) || '-', '2026-11-24', 'LIVE' FROM n";

    @TempDir
    private Path state = Path.of("");

    private Database database;
    private KeyFolder folder;
    private KeyRing ring;

    @BeforeEach
    void open() throws StoreException {
        StoreSettings settings = StoreSettings.in(state);
        database = Database.open(settings, Migrations.ours());
        folder = KeyFolder.open(settings.keys());
        ring = KeyRing.open(folder, database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void fails(StoreFault why, ThrowingCallable deed) {
        assertThatExceptionOfType(StoreException.class).isThrownBy(deed).satisfies(e -> assertThat(e.fault()).isEqualTo(why));
    }

    @Test
    void aDayHasOneKey() throws StoreException {
        DayKey key = ring.of(TODAY);
        assertThat(ring.of(TODAY)).isEqualTo(key);
        assertThat(ring.of(TODAY.plusDays(1))).isNotEqualTo(key);
        assertThat(ring.key(key.id())).isEqualTo(key);
        assertThat(folder.ids()).hasSize(2);
    }

    @Test
    void aKeyThatIsNotThereIsLost() {
        fails(new StoreFault(StoreFaultCode.KEY_LOST, 20261124), () -> ring.key("2026-11-24-ffffffff"));
    }

    /// Otherwise each try on a full disk would leave one more.
    @Test
    void aKeyWhoseRowHasNoSpaceIsTakenBack() throws StoreException, SQLException {
        DayKey key = ring.of(TODAY);
        database.must(sql -> sql.pragma("max_page_count = " + sql.pragma("page_count")));
        for (int rows = 64; rows > 0; rows /= 2) {
            pad(rows);
        }
        fails(new StoreFault(StoreFaultCode.DISK_FULL, SQLiteErrorCode.SQLITE_FULL.code), () -> ring.of(TODAY.plusDays(1)));
        assertThat(folder.ids()).containsExactly(key.id());
        assertThat(ring.live()).containsExactly(key);
    }

    /// As many rows as fit, so many at a time.
    private void pad(int rows) {
        Stored<Integer> more = database.write(sql -> sql.update(PADDING, rows));
        while (more instanceof Stored.Kept) {
            more = database.write(sql -> sql.update(PADDING, rows));
        }
    }

    /// Nothing that a broken disk says can be relied on: the row may be there, and then the file must be.
    @Test
    void aKeyWhoseRowMayBeThereStays() throws StoreException {
        Stored<Integer> broken = database.write(_ -> {
            throw new SQLiteException("", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        });
        assertThat(broken).isInstanceOf(Stored.NotKept.class);
        fails(database.broken().orElseThrow(), () -> ring.of(TODAY));
        assertThat(folder.ids()).hasSize(1);
        assertThat(ring.live()).isEmpty();
    }
}
