package org.doorstep.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// The rows that three moves write, into the same tables, by nothing but prepared statements on one connection.
final class PlainRows implements AutoCloseable {
    private static final int CELL = 60;

    private final Connection connection;
    private final PreparedStatement reserve;
    private final PreparedStatement sent;
    private final PreparedStatement printed;
    private final PreparedStatement letter;

    PlainRows(Path file) throws SQLException {
        connection = Measure.open(file);
        try (Statement statement = connection.createStatement()) {
            for (String script : Migrations.ours().scripts()) {
                for (String one : script.split(";\\s*(?:\n|$)", -1)) {
                    statement.execute(one.isBlank() ? "SELECT 1" : one);
                }
            }
        }
        reserve = connection.prepareStatement("INSERT INTO issue (issue_id, visit_id, kind, state, key_id, person, mark, reserved_at) VALUES (?, 'v', 'k', 'RESERVED', 'day', ?, ?, 1)");
        sent = connection.prepareStatement("UPDATE issue SET state = 'SENT', certificate = ?, pages = 1, copies = 1, job = ?, paper = ?, sent_at = 1 WHERE issue_id = ?");
        printed = connection.prepareStatement("UPDATE issue SET state = 'PRINTED', sheets = 1, settled_at = 1 WHERE issue_id = ?");
        letter = connection.prepareStatement("INSERT INTO outbox (errand, issue_id, idempotency_key, key_id, body, state, attempts, put_at, next_try)"
                + " VALUES ('CONFIRMATION', ?, ?, 'day', ?, 'WAITING', 0, 1, 1)");
    }

    long run(int first, int issues) throws SQLException {
        byte[] cell = new byte[CELL];
        for (int number = first; number < first + issues; number++) {
            String issue = Samples.issue(number).value();
            reserve.setString(1, issue);
            reserve.setBytes(2, cell);
            reserve.setBytes(3, cell);
            reserve.executeUpdate();
            sent.setBytes(1, cell);
            sent.setString(2, Samples.paper(number).jobName());
            sent.setBytes(3, cell);
            sent.setString(4, issue);
            sent.executeUpdate();
            both(number, issue, cell);
        }
        return System.nanoTime();
    }

    private void both(int number, String issue, byte[] cell) throws SQLException {
        connection.setAutoCommit(false);
        printed.setString(1, issue);
        printed.executeUpdate();
        letter.setString(1, issue);
        letter.setString(2, Samples.confirmation(number).idempotencyKey());
        letter.setBytes(3, cell);
        letter.executeUpdate();
        connection.commit();
        connection.setAutoCommit(true);
    }

    void drain() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM outbox");
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : new PreparedStatement[] {reserve, sent, printed, letter}) {
            statement.close();
        }
        connection.close();
    }
}
