package org.doorstep.sandbox.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One certificate to be made, in the office's own words.
///
/// @param masked the pages show name and number with `*` in them
/// @param across the pages are wider than high
/// @param parts  the first is the one in Chinese
/// @param verify address of the public verification page, for the QR code
/// @param copy   the same was issued before: 补打 stands beside the number
public record Sheet(
        String certificateNumber, String issueId, String kind, String name, String idNumber, boolean masked, boolean across,
        List<Part> parts, String verify, Instant issuedAt, boolean copy) {
    public Sheet {
        parts = List.copyOf(parts);
    }

    /// Upright, in Chinese: paragraphs, and a table whose columns are equally wide.
    ///
    /// @param columns heads of the table
    public Sheet(
            String title, String office, String certificateNumber, String issueId, String kind, String name, String idNumber,
            boolean masked, List<String> paragraphs, List<String> columns, List<List<String>> rows, String verify, Instant issuedAt,
            boolean copy) {
        this(certificateNumber, issueId, kind, name, idNumber, masked, false,
                List.of(new Part(Tongue.CHINESE, title, office, blocks(paragraphs, columns, rows))), verify, issuedAt, copy);
    }

    private static List<Block> blocks(List<String> paragraphs, List<String> columns, List<List<String>> rows) {
        List<Block> blocks = new ArrayList<>();
        paragraphs.forEach(text -> blocks.add(new Block.Paragraph(text)));
        blocks.add(new Block.Table(columns.stream().map(head -> Column.centred(head, 1)).toList(), rows));
        return blocks;
    }

    Sheet numbered(String other) {
        return new Sheet(other, issueId, kind, name, idNumber, masked, across, parts, verify, issuedAt, copy);
    }

    /// What the seal says: the office as it calls itself.
    String seal() {
        return parts.getFirst().office();
    }

    String shownName() {
        return shown(name, 1, 0);
    }

    String shownNumber() {
        return shown(idNumber, 4, 4);
    }

    /// The first and last characters, `*` between them, where the pages show the person masked (certificate.md).
    private String shown(String whole, int first, int last) {
        int length = whole.codePointCount(0, whole.length());
        if (!masked || length <= first + last) {
            return whole;
        }
        String begin = whole.substring(0, whole.offsetByCodePoints(0, first));
        String end = whole.substring(whole.offsetByCodePoints(0, length - last));
        return begin + "*".repeat(length - first - last) + end;
    }

    @Override
    public String toString() {
        return "Sheet[" + issueId + " •••]";
    }
}
