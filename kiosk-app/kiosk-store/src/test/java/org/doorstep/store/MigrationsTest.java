package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.Opened.kept;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The schema moves forward, one step a transaction, and never back.
class MigrationsTest {
    private static final String ROW = "INSERT INTO issue (issue_id, visit_id, kind, state, reserved_at) VALUES ('i', 'v', 'k', 'VOID', 0)";

    @TempDir
    Path state;

    private static Migrations and(String... more) {
        List<String> scripts = new ArrayList<>(Migrations.ours().scripts());
        scripts.addAll(List.of(more));
        return new Migrations(scripts);
    }

    private Store opened(Migrations migrations) {
        return ((Opening.Opened) StoreOpener.open(StoreSettings.in(state), migrations)).store();
    }

    @Test
    void rowsOfTheFirstSchemaLiveThroughAllOfThem() {
        try (Store store = opened(new Migrations(Migrations.ours().scripts().subList(0, 1)))) {
            assertThat(Opened.update(store, ROW)).isEqualTo(1);
        }
        Migrations later = and("ALTER TABLE issue ADD COLUMN note TEXT;\nUPDATE issue SET note = 'x';\n");
        try (Store store = opened(later)) {
            CompletableFuture<Stored<List<String>>> rows = store.work(sql -> sql.list("SELECT issue_id, note FROM issue", row -> row.getString(1) + row.getString(2)));
            assertThat(kept(rows)).containsExactly("ix");
            assertThat(Opened.pragma(store, "user_version")).isEqualTo(Integer.toString(later.scripts().size()));
        }
    }

    @Test
    void aNewerSchemaIsRefusedAndLeftAsItIs() {
        Migrations newer = and("CREATE TABLE later (x INTEGER);\n");
        opened(newer).close();
        assertThat(Opened.refusal(StoreSettings.in(state))).isEqualTo(new StoreFault(StoreFaultCode.NEWER_SCHEMA, newer.scripts().size()));
        assertThat(StoreOpener.putAside(state)).isEmpty();
        try (Store store = opened(newer)) {
            assertThat(Opened.count(store, "later")).isZero();
        }
    }

    @Test
    void aStepThatFailsLeavesTheSchemaBeforeIt() {
        opened(Migrations.ours()).close();
        Migrations wrong = and("CREATE TABLE half (x INTEGER);\nINSERT INTO nowhere VALUES (1);\n");
        assertThatThrownBy(() -> StoreOpener.open(StoreSettings.in(state), wrong)).isInstanceOf(IllegalStateException.class);
        try (Store store = opened(Migrations.ours())) {
            assertThat(Opened.count(store, "sqlite_schema WHERE name = 'half'")).isZero();
        }
    }

    /// The step itself takes back what it began, whatever becomes of the file afterwards.
    @Test
    void aStepThatFailsIsTakenBack() throws SQLException, StoreException {
        Migrations wrong = new Migrations(List.of("CREATE TABLE whole (x INTEGER);\n",
                "CREATE TABLE half (x INTEGER);\nINSERT INTO nowhere VALUES (1);\n"));
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + state.resolve("steps.db")))) {
            assertThatThrownBy(() -> wrong.bring(sql)).isInstanceOf(SQLException.class);
            assertThat(sql.list("SELECT name FROM sqlite_schema", row -> row.getString(1))).containsExactly("whole");
            assertThat(sql.pragma("user_version")).isEqualTo("1");
            sql.run("BEGIN IMMEDIATE");
        }
    }

    @Test
    void aPackageThatLacksAStepSaysWhich() {
        int next = Migrations.ours().scripts().size() + 1;
        assertThatThrownBy(() -> Migrations.to(next)).isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("migration/%03d.sql".formatted(next));
    }
}
