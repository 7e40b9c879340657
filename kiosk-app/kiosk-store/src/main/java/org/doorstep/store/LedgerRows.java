package org.doorstep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.Secret;
import org.jspecify.annotations.Nullable;

/// The statements on the table `issue`. Only the thread `store` runs them.
final class LedgerRows implements SealedTable {
    private static final String ALL = "SELECT issue_id, visit_id, kind, state, key_id, person, certificate, pages, copies, job, paper, sheets, witness,"
            + " reserved_at, sent_at, settled_at FROM issue ";
    private static final String OPEN = "state IN ('RESERVED', 'SENT', 'UNCERTAIN')";

    private final Sealer sealer;

    LedgerRows(Sealer sealer) {
        this.sealer = sealer;
    }

    Optional<PrintState> state(Sql sql, IssueId issue) throws SQLException, StoreException {
        return sql.first("SELECT state FROM issue WHERE issue_id = ?", row -> PrintState.valueOf(row.getString(1)), issue.value());
    }

    /// @return false where this issue is there already; nothing was changed then
    boolean reserve(Sql sql, DayKey key, Reservation reservation, Instant now) throws SQLException {
        String issue = reservation.issue().value();
        boolean nobody = reservation.person().isEmpty();
        return sql.update("INSERT INTO issue (issue_id, visit_id, kind, state, key_id, person, mark, reserved_at)"
                + " VALUES (?, ?, ?, 'RESERVED', ?, ?, ?, ?) ON CONFLICT (issue_id) DO NOTHING",
                issue, reservation.visit().value(), reservation.kind(), key.id(),
                nobody ? null : sealer.seal(key, cell(issue, "person"), reservation.person()),
                nobody ? null : key.mark(reservation.person()), now) == 1;
    }

    /// @return false where another issue has this job name
    boolean sent(Sql sql, IssueId issue, Paper paper, Instant now) throws SQLException, StoreException {
        String keyId = sql.first("SELECT key_id FROM issue WHERE issue_id = ?", row -> row.getString(1), issue.value()).orElseThrow();
        byte[] certificate = sealer.seal(sealer.ring().key(keyId), cell(issue.value(), "certificate"), paper.certificateNumber());
        return sql.update("UPDATE OR IGNORE issue SET state = 'SENT', certificate = ?, pages = ?, copies = ?, job = ?, paper = ?, sent_at = ? WHERE issue_id = ?",
                certificate, paper.pages(), paper.copies(), paper.jobName(), paper.content().bytes(), now, issue.value()) == 1;
    }

    void uncertain(Sql sql, IssueId issue) throws SQLException {
        int _ = sql.update("UPDATE issue SET state = 'UNCERTAIN' WHERE issue_id = ?", issue.value());
    }

    void settle(Sql sql, IssueId issue, Settling settling, Instant now) throws SQLException {
        int _ = sql.update("UPDATE issue SET state = ?, sheets = ?, witness = ?, settled_at = ? WHERE issue_id = ?",
                settling.to(), settling.sheets(), settling.by().map(Enum::name).orElse(null), now, issue.value());
    }

    Optional<Entry> find(Sql sql, IssueId issue) throws SQLException, StoreException {
        return sql.first(ALL + "WHERE issue_id = ?", this::entry, issue.value());
    }

    List<Entry> in(Sql sql, PrintState state) throws SQLException, StoreException {
        return sql.list(ALL + "WHERE " + OPEN + " AND state = ? ORDER BY reserved_at, issue_id", this::entry, state);
    }

    List<Entry> of(Sql sql, DayKey key, Secret person) throws SQLException, StoreException {
        return sql.list(ALL + "WHERE key_id = ? AND mark = ? ORDER BY reserved_at, issue_id", this::entry, key.id(), key.mark(person));
    }

    private Entry entry(ResultSet row) throws SQLException, StoreException {
        String issue = row.getString(1);
        Optional<String> keyId = Optional.ofNullable(row.getString(5));
        Secret person = unsealed(keyId, cell(issue, "person"), row.getBytes(6));
        Secret certificate = unsealed(keyId, cell(issue, "certificate"), row.getBytes(7));
        return new Entry(new IssueId(issue), new VisitId(row.getString(2)), row.getString(3), PrintState.valueOf(row.getString(4)), person,
                paper(row, certificate), row.getInt(12), Optional.ofNullable(row.getString(13)).map(Verdict.Witness::valueOf),
                Instant.ofEpochMilli(row.getLong(14)), time(row, 15), time(row, 16));
    }

    private Secret unsealed(Optional<String> keyId, Cell cell, byte @Nullable [] sealed) throws StoreException {
        return keyId.isEmpty() || sealed == null ? Secret.NONE : sealer.unseal(keyId.get(), cell, sealed);
    }

    private static Optional<Paper> paper(ResultSet row, Secret certificate) throws SQLException {
        String job = row.getString(10);
        return job == null ? Optional.empty()
                : Optional.of(new Paper(certificate, row.getInt(8), row.getInt(9), job, new Sha256(HexFormat.of().formatHex(row.getBytes(11)))));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static Cell cell(String issue, String column) {
        return new Cell("issue", issue, column);
    }

    @Override
    public int leave(Sql sql, DayKey old, DayKey today) throws SQLException, StoreException {
        List<Entry> open = sql.list(ALL + "WHERE key_id = ? AND " + OPEN, this::entry, old.id());
        for (Entry entry : open) {
            anew(sql, entry, today);
        }
        int _ = sql.update("UPDATE issue SET key_id = NULL, person = NULL, mark = NULL, certificate = NULL WHERE key_id = ?", old.id());
        return open.size();
    }

    private void anew(Sql sql, Entry entry, DayKey today) throws SQLException {
        String issue = entry.issue().value();
        boolean nobody = entry.person().isEmpty();
        int _ = sql.update("UPDATE issue SET key_id = ?, person = ?, mark = ?, certificate = ? WHERE issue_id = ?", today.id(),
                nobody ? null : sealer.seal(today, cell(issue, "person"), entry.person()),
                nobody ? null : today.mark(entry.person()),
                entry.paper().isEmpty() ? null : sealer.seal(today, cell(issue, "certificate"), entry.paper().get().certificateNumber()), issue);
    }
}
