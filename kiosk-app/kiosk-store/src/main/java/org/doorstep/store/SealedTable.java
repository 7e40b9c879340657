package org.doorstep.store;

import java.sql.SQLException;

/// A table with sealed cells: what it does when a key is about to be destroyed.
interface SealedTable {
    /// Seals every open row of the old key anew under today's, and empties the sealed cells of its settled rows.
    ///
    /// @return how many rows were sealed anew
    int leave(Sql sql, DayKey old, DayKey today) throws SQLException, StoreException;
}
