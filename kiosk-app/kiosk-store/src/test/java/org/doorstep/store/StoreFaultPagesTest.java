package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Every fault code has its manual page and every page its code; every way in which SQLite fails on a disk has a fault.
class StoreFaultPagesTest {
    @Test
    void pagesAndCodesMatchBothWays() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs/faults"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(StoreFaultCode.values()).map(StoreFaultCode::id).toList());
        }
    }

    private static StoreFaultCode of(SQLiteErrorCode code) {
        return Faults.of(new SQLiteException("a value that must go nowhere", code), Path.of("target")).code();
    }

    @Test
    void whatSqliteSaysOfADiskHasAFault() {
        assertThat(of(SQLiteErrorCode.SQLITE_FULL)).isEqualTo(StoreFaultCode.DISK_FULL);
        assertThat(of(SQLiteErrorCode.SQLITE_READONLY)).isEqualTo(StoreFaultCode.READ_ONLY);
        assertThat(of(SQLiteErrorCode.SQLITE_READONLY_DBMOVED)).isEqualTo(StoreFaultCode.READ_ONLY);
        assertThat(of(SQLiteErrorCode.SQLITE_CORRUPT_INDEX)).isEqualTo(StoreFaultCode.DAMAGED);
        assertThat(of(SQLiteErrorCode.SQLITE_NOTADB)).isEqualTo(StoreFaultCode.DAMAGED);
        assertThat(of(SQLiteErrorCode.SQLITE_IOERR_FSYNC)).isEqualTo(StoreFaultCode.UNREACHABLE);
        assertThat(of(SQLiteErrorCode.SQLITE_BUSY_RECOVERY)).isEqualTo(StoreFaultCode.IN_USE);
    }
}
