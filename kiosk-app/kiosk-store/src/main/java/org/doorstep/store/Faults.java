package org.doorstep.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/// What SQLite's result codes mean here (sqlite.org/rescode.html). The text of an exception may hold a value, so only the code goes on.
final class Faults {
    private static final int PRIMARY = 0xFF;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int IOERR = 10;
    private static final int NOTADB = 26;

    private Faults() {}

    static StoreFault of(SQLException e, Path folder) {
        if (!(e instanceof SQLiteException told)) {
            throw new IllegalStateException("the driver refuses a call of ours", e);
        }
        int code = told.getResultCode().code;
        return switch (code & PRIMARY) {
            case BUSY, LOCKED -> new StoreFault(StoreFaultCode.IN_USE);
            case READONLY -> new StoreFault(StoreFaultCode.READ_ONLY, code);
            case CORRUPT, NOTADB -> new StoreFault(StoreFaultCode.DAMAGED, code);
            case FULL -> new StoreFault(StoreFaultCode.DISK_FULL, code);
            case CANTOPEN, IOERR -> Disk.why(folder, code);
            default -> throw new IllegalStateException("SQLite refuses a statement of ours with " + code);
        };
    }

    /// After a failed sync nothing that the disk says later can be relied on (a second sync may succeed without having written): the
    /// store takes nothing more until it was opened anew. A full disk and somebody else's lock are no such failure.
    static boolean lasting(StoreFault fault) {
        return !orderly(fault) && fault.code() != StoreFaultCode.IN_USE;
    }

    /// What becomes of work that ended with this fault.
    ///
    /// @param committing whether the commit itself failed
    static <T> Stored<T> outcome(StoreFault fault, boolean committing) {
        return committing && !orderly(fault) ? new Stored.Unknown<>(fault) : new Stored.NotKept<>(fault);
    }

    /// Where SQLite itself says that the disk is full it has given the space back. Not a disk that fails otherwise and is full besides.
    private static boolean orderly(StoreFault fault) {
        return fault.code() == StoreFaultCode.DISK_FULL && (fault.detail() & PRIMARY) == FULL;
    }
}
