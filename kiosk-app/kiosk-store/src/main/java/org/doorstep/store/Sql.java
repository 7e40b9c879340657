package org.doorstep.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Statements on the one connection, each prepared once. Only the thread `store` calls it.
final class Sql implements AutoCloseable {
    /// One row of an answer as a value.
    interface Reader<R> {
        R from(ResultSet row) throws SQLException, StoreException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sql.class);
    private static final int NO_TRANSACTION = 1;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// A statement without an answer that is worth reading: a pragma, a definition, the bounds of a transaction.
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Ends a transaction that failed. SQLite has ended it itself where space or the disk failed, and then says so.
    ///
    /// @return false where SQLite could not end it
    boolean rollback() {
        try {
            run("ROLLBACK");
            return true;
        } catch (SQLException e) {
            return e.getErrorCode() == NO_TRANSACTION;
        }
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        boolean good = false;
        try {
            int rows = bound(sql, values).executeUpdate();
            good = true;
            return rows;
        } finally {
            keep(sql, good);
        }
    }

    <R> List<R> list(String sql, Reader<R> reader, @Nullable Object... values) throws SQLException, StoreException {
        List<R> found = new ArrayList<>();
        boolean good = false;
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                found.add(reader.from(rows));
            }
            good = true;
            return found;
        } finally {
            keep(sql, good);
        }
    }

    /// The driver closes a statement that failed behind our back: the next use prepares it again.
    private void keep(String sql, boolean good) throws SQLException {
        PreparedStatement failed = good ? null : prepared.remove(sql);
        if (failed != null) {
            failed.close();
        }
    }

    <R> Optional<R> first(String sql, Reader<R> reader, @Nullable Object... values) throws SQLException, StoreException {
        return list(sql, reader, values).stream().findFirst();
    }

    long number(String sql, @Nullable Object... values) throws SQLException, StoreException {
        return first(sql, row -> row.getLong(1), values).orElseThrow(() -> new SQLException("no number"));
    }

    /// The unnamed pragma statements must not stay prepared: an open one would keep a checkpoint from ending.
    String pragma(String name) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, java.sql.Types.NULL);
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Instant time -> statement.setLong(at, time.toEpochMilli());
            case Enum<?> name -> statement.setString(at, name.name());
            case byte[] bytes -> statement.setBytes(at, bytes);
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass().getSimpleName());
        }
    }

    /// Closing ends every statement and writes the log back into the file; where that fails the log is still there for the next opening.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("the store's file did not close cleanly ({})", e.getErrorCode());
        }
    }
}
