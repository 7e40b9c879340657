package org.doorstep.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/// The schema's history, forward only: number n of the list leads from `user_version` n - 1 to n, each in a transaction of its own.
record Migrations(List<String> scripts) {
    private static final int OURS = 2;

    Migrations {
        scripts = List.copyOf(scripts);
    }

    static Migrations ours() {
        return to(OURS);
    }

    static Migrations to(int last) {
        return new Migrations(IntStream.rangeClosed(1, last).mapToObj(Migrations::script).toList());
    }

    private static String script(int number) {
        String name = "migration/%03d.sql".formatted(number);
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the package lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws StoreException `NEWER_SCHEMA` where the file knows more than we do
    void bring(Sql sql) throws SQLException, StoreException {
        int version = Integer.parseInt(sql.pragma("user_version"));
        if (version > scripts.size()) {
            throw new StoreException(new StoreFault(StoreFaultCode.NEWER_SCHEMA, version));
        }
        for (int next = version + 1; next <= scripts.size(); next++) {
            step(sql, next);
        }
    }

    private void step(Sql sql, int number) throws SQLException {
        sql.run("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            for (String statement : scripts.get(number - 1).split(";\\s*(?:\n|$)", -1)) {
                if (!statement.isBlank()) {
                    sql.run(statement);
                }
            }
            sql.run("PRAGMA user_version = " + number);
            sql.run("COMMIT");
            done = true;
        } finally {
            if (!done) {
                sql.rollback();
            }
        }
    }
}
