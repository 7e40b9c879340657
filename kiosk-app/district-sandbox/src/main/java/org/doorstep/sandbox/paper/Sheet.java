package org.doorstep.sandbox.paper;

import java.time.Instant;
import java.util.List;

/// One certificate to be made, in the office's own words.
///
/// @param masked  the pages show name and number with `*` in them
/// @param columns head of the table
/// @param rows    may run over several pages
/// @param verify  address of the public verification page, for the QR code
/// @param copy    the same was issued before: 补打 stands beside the number
public record Sheet(
        String title, String office, String certificateNumber, String issueId, String kind, String name, String idNumber, boolean masked,
        List<String> paragraphs, List<String> columns, List<List<String>> rows, String verify, Instant issuedAt, boolean copy) {
    public Sheet {
        paragraphs = List.copyOf(paragraphs);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    Sheet numbered(String other) {
        return new Sheet(title, office, other, issueId, kind, name, idNumber, masked, paragraphs, columns, rows, verify, issuedAt, copy);
    }

    @Override
    public String toString() {
        return "Sheet[" + issueId + " •••]";
    }
}
