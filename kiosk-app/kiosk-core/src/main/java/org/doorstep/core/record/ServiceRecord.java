package org.doorstep.core.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.core.identity.SameName;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;

/// A record of one person as the district computed it; the bundle's record kind says how it is worded and drawn.
///
/// @param rows newest first; each maps a column's key to its value
public record ServiceRecord(
        String kind, Secret subjectName, Secret subjectNumber, Answer answer, Optional<Months> months, List<Map<String, String>> rows) {
    public ServiceRecord {
        rows = List.copyOf(rows);
    }

    /// Both the name and the number must be those of the chip; a record that fits in one only, or that names nobody, is somebody else's.
    public boolean belongsTo(IdDocument document) {
        boolean names = !subjectName.isEmpty() && !subjectNumber.isEmpty();
        return names && subjectNumber.equals(document.number())
                && (SameName.same(subjectName, document.name()) || SameName.same(subjectName, document.foreignName()));
    }

    @Override
    public String toString() {
        return "ServiceRecord[" + kind + " •••]";
    }
}
