package org.doorstep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// How fast the ledger moves, beside plain SQLite on the same disk in the same run: one small row of one table a commit; and the same
/// rows of the same tables a commit, without seal, rules, queue and thread. A process of its own; rounds take turns. Prints one table.
final class Measure {
    private static final int ROOM = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int issues;

    private Measure(int issues) {
        this.issues = issues;
    }

    /// @param args folder on the disk to measure, rounds, issues a round (three moves each)
    public static void main(String[] args) throws IOException, SQLException {
        Path base = Files.createTempDirectory(Path.of(args[0]), "measure");
        Measure measure = new Measure(Integer.parseInt(args[2]));
        int rounds = Integer.parseInt(args[1]);
        double[] plain = new double[rounds];
        double[] rows = new double[rounds];
        double[] single = new double[rounds];
        double[] several = new double[rounds];
        try (Plain bare = new Plain(base.resolve("plain.db")); PlainRows same = new PlainRows(base.resolve("rows.db")); Store store = Opened.with(StoreSettings.in(base.resolve("state")).holding(256, ROOM))) {
            bare.run(0, measure.issues);
            same.run(0, measure.issues);
            measure.oneByOne(store, 0);
            for (int round = 0; round < rounds; round++) {
                int first = (round + 1) * 2 * measure.issues;
                plain[round] = measure.rate(System.nanoTime(), bare.run(first, measure.issues));
                rows[round] = measure.rate(System.nanoTime(), same.run(first, measure.issues));
                same.drain();
                single[round] = measure.rate(System.nanoTime(), measure.oneByOne(store, first));
                several[round] = measure.rate(System.nanoTime(), measure.underWay(store, first + measure.issues));
                drain(store);
            }
        }
        print(List.of("plain SQLite commits, one small row", "plain SQLite commits, the same rows", "ledger moves, one after another", "ledger moves, several under way"), List.of(plain, rows, single, several));
        System.out.printf(Locale.ROOT, "files: %s%n", base);
    }

    /// Between the rounds, not timed: the letters of a round have arrived.
    private static void drain(Store store) {
        if (Opened.update(store, "DELETE FROM outbox") < 1) {
            throw new IllegalStateException("no letter was put");
        }
    }

    private double rate(long from, long to) {
        return 3.0 * issues / ((to - from) / 1e9);
    }

    private static void print(List<String> names, List<double[]> rates) {
        double plain = median(rates.getFirst());
        double rows = median(rates.get(1));
        System.out.println("| what | a second, median | least | most | to one small row | to the same rows |\n|---|---|---|---|---|---|");
        for (int i = 0; i < names.size(); i++) {
            double[] one = rates.get(i);
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.2f | %.2f |%n", names.get(i), median(one), Arrays.stream(one).min().orElse(0),
                    Arrays.stream(one).max().orElse(0), median(one) / plain, median(one) / rows);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Each move waits for the one before, as a visit does.
    private long oneByOne(Store store, int first) {
        PrintLedger ledger = store.ledger();
        for (int number = first; number < first + issues; number++) {
            moved(ledger.reserve(Samples.reservation(number, Samples.WANG)));
            moved(ledger.sent(Samples.issue(number), Samples.paper(number)));
            moved(ledger.printed(Samples.issue(number), 2, Samples.confirmation(number)));
        }
        return System.nanoTime();
    }

    /// The three moves of an issue are handed over together.
    private long underWay(Store store, int first) {
        PrintLedger ledger = store.ledger();
        for (int number = first; number < first + issues; number++) {
            CompletableFuture<Stored<MoveOutcome>> reserved = ledger.reserve(Samples.reservation(number, Samples.WANG));
            CompletableFuture<Stored<MoveOutcome>> sent = ledger.sent(Samples.issue(number), Samples.paper(number));
            moved(ledger.printed(Samples.issue(number), 2, Samples.confirmation(number)));
            moved(sent);
            moved(reserved);
        }
        return System.nanoTime();
    }

    private static void moved(CompletableFuture<Stored<MoveOutcome>> move) {
        if (!(Stored.within(move, PATIENCE) instanceof Stored.Kept<MoveOutcome>(MoveOutcome.Moved _))) {
            throw new IllegalStateException("a move was not made");
        }
    }

    static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String manner : List.of("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "wal_autocheckpoint = 250")) {
                statement.execute("PRAGMA " + manner);
            }
        }
        return connection;
    }

    /// One table, one connection, one thread, the same manners of the file.
    private static final class Plain implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement insert;
        private final PreparedStatement update;

        Plain(Path file) throws SQLException {
            connection = open(file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE issue (id TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, cells BLOB) STRICT, WITHOUT ROWID");
            }
            insert = connection.prepareStatement("INSERT INTO issue VALUES (?, 'RESERVED', ?)");
            update = connection.prepareStatement("UPDATE issue SET state = ? WHERE id = ?");
        }

        long run(int first, int issues) throws SQLException {
            byte[] cells = new byte[250];
            for (int number = first; number < first + issues; number++) {
                insert.setString(1, Samples.issue(number).value());
                insert.setBytes(2, cells);
                insert.executeUpdate();
                for (PrintState state : List.of(PrintState.SENT, PrintState.PRINTED)) {
                    update.setString(1, state.name());
                    update.setString(2, Samples.issue(number).value());
                    update.executeUpdate();
                }
            }
            return System.nanoTime();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
            update.close();
            connection.close();
        }
    }
}
