package org.doorstep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The statements on the table `outbox`. Only the thread `store` runs them.
final class OutboxRows implements SealedTable {
    private static final String ALL = "SELECT id, errand, issue_id, idempotency_key, key_id, body, attempts, put_at, why FROM outbox ";
    /// The oldest waiting letter of each issue; letters about no issue all count.
    private static final String HEADS = "FROM outbox o WHERE state = 'WAITING' AND NOT EXISTS "
            + "(SELECT 1 FROM outbox e WHERE e.issue_id = o.issue_id AND e.state = 'WAITING' AND e.id < o.id) ";

    private final Sealer sealer;
    private final int room;

    OutboxRows(Sealer sealer, int room) {
        this.sealer = sealer;
        this.room = room;
    }

    /// Open issues count too: each may still have to tell the district what became of it.
    boolean full(Sql sql) throws SQLException, StoreException {
        return sql.number("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM issue WHERE state IN ('RESERVED', 'SENT', 'UNCERTAIN'))") >= room;
    }

    /// What is there already under the letter's idempotency key.
    Optional<PutOutcome> known(Sql sql, Letter letter) throws SQLException, StoreException {
        return sql.first("SELECT id, errand, issue_id FROM outbox WHERE idempotency_key = ?", row -> {
            boolean same = row.getString(2).equals(letter.errand().name()) && Optional.ofNullable(row.getString(3)).equals(letter.about().map(IssueId::value));
            return same ? new PutOutcome.AlreadyThere(row.getLong(1)) : new PutOutcome.KeyTaken();
        }, letter.idempotencyKey());
    }

    /// Whether there is room was asked before: a letter of a ledger's move has its place since the reservation.
    ///
    /// @return false where its idempotency key is taken; nothing was changed then
    boolean insert(Sql sql, DayKey key, Letter letter, Instant now) throws SQLException {
        byte[] body = sealer.seal(key, cell(letter.idempotencyKey()), letter.body());
        return sql.update("INSERT INTO outbox (errand, issue_id, idempotency_key, key_id, body, state, attempts, put_at, next_try)"
                + " VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING",
                letter.errand(), letter.about().map(IssueId::value).orElse(null), letter.idempotencyKey(), key.id(), body, now, now) == 1;
    }

    /// The number of the letter that was inserted last.
    long last(Sql sql) throws SQLException, StoreException {
        return sql.number("SELECT last_insert_rowid()");
    }

    /// A try further away than the longest wait was written by a clock that was wrong: it is due now.
    NextLetter next(Sql sql, Instant now, Duration most) throws SQLException, StoreException {
        Optional<Waiting> due = sql.first(ALL + "WHERE id = (SELECT id " + HEADS + "AND (next_try <= ? OR next_try > ?) ORDER BY id LIMIT 1)",
                this::waiting, now, now.plus(most));
        if (due.isPresent()) {
            return new NextLetter.Send(due.get());
        }
        Optional<Instant> later = sql.first("SELECT next_try " + HEADS + "ORDER BY next_try LIMIT 1", row -> Instant.ofEpochMilli(row.getLong(1)));
        return later.<NextLetter>map(NextLetter.Later::new).orElseGet(NextLetter.Nothing::new);
    }

    Handled later(Sql sql, long id, Instant retryAt) throws SQLException {
        return handled(sql.update("UPDATE outbox SET attempts = attempts + 1, next_try = ? WHERE id = ? AND state = 'WAITING'", retryAt, id));
    }

    Handled refuse(Sql sql, long id, String why) throws SQLException {
        return handled(sql.update("UPDATE outbox SET attempts = attempts + 1, state = 'REFUSED', why = ? WHERE id = ? AND state = 'WAITING'", why, id));
    }

    Handled remove(Sql sql, long id, String state) throws SQLException {
        return handled(sql.update("DELETE FROM outbox WHERE id = ? AND state = ?", id, state));
    }

    private static Handled handled(int rows) {
        return rows == 1 ? Handled.MARKED : Handled.NOT_THERE;
    }

    List<Waiting> refused(Sql sql) throws SQLException, StoreException {
        return sql.list(ALL + "WHERE state = 'REFUSED' ORDER BY id", this::waiting);
    }

    private Waiting waiting(ResultSet row) throws SQLException, StoreException {
        String idempotencyKey = row.getString(4);
        Letter letter = new Letter(Letter.Errand.valueOf(row.getString(2)), Optional.ofNullable(row.getString(3)).map(IssueId::new), idempotencyKey,
                sealer.unseal(row.getString(5), cell(idempotencyKey), row.getBytes(6)));
        return new Waiting(row.getLong(1), letter, row.getInt(7), Instant.ofEpochMilli(row.getLong(8)), Optional.ofNullable(row.getString(9)).orElse(""));
    }

    private static Cell cell(String idempotencyKey) {
        return new Cell("outbox", idempotencyKey, "body");
    }

    /// Every letter is open: it waits for the district or for staff.
    @Override
    public int leave(Sql sql, DayKey old, DayKey today) throws SQLException, StoreException {
        List<Waiting> letters = sql.list(ALL + "WHERE key_id = ?", this::waiting, old.id());
        for (Waiting waiting : letters) {
            Letter letter = waiting.letter();
            byte[] body = sealer.seal(today, cell(letter.idempotencyKey()), letter.body());
            int _ = sql.update("UPDATE outbox SET key_id = ?, body = ? WHERE id = ?", today.id(), body, waiting.id());
        }
        return letters.size();
    }
}
