package org.doorstep.core.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of a record, as the district answered it.
public sealed interface Part permits Months, Part.Rows, Part.Later {
    /// Newest first; each maps a field's key to its value.
    record Rows(List<Map<String, String>> rows) implements Part {
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "Rows[" + rows.size() + " •••]";
        }
    }

    /// The department does not answer for it now.
    ///
    /// @param from when it does again, if it says so
    record Later(Optional<Instant> from) implements Part {}
}
