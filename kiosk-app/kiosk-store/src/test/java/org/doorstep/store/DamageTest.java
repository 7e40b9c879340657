package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.Opened.kept;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is not what was written is put aside whole, said by its code, and never taken for an empty store.
class DamageTest {
    private static final int PAGE = 4096;

    @TempDir
    Path state;

    private Path file() {
        return state.resolve("store/store.db");
    }

    private void filled() {
        try (Store store = Opened.in(state)) {
            CompletableFuture<Stored<Integer>> rows = store.work(sql -> {
                for (int i = 0; i < 500; i++) {
                    sql.update("INSERT INTO issue (issue_id, visit_id, kind, state, reserved_at) VALUES (?, 'visit', 'kind', 'VOID', 0)", "issue-" + i);
                }
                return 500;
            });
            assertThat(kept(rows)).isEqualTo(500);
        }
    }

    private void putsAside(Consumer<Path> harm) throws IOException {
        filled();
        harm.accept(file());
        long size = Files.exists(file()) ? Files.size(file()) : -1;
        Opening.PutAside opening = (Opening.PutAside) StoreOpener.open(StoreSettings.in(state));
        assertThat(opening.why().code()).isEqualTo(StoreFaultCode.DAMAGED);
        assertThat(StoreOpener.putAside(state)).containsExactly(opening.aside());
        assertThat(Handles.below(state)).as("files that are held open").isEmpty();
        if (size >= 0) {
            assertThat(opening.aside().resolve("store.db")).hasSize(size);
        }
        try (Store store = Opened.in(state)) {
            assertThat(Opened.count(store, "issue")).isZero();
        }
        assertThat(StoreOpener.putAside(state)).containsExactly(opening.aside());
    }

    private static void change(Path file, long at, int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(noise);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void cut(Path file, long length) {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void notADatabase() throws IOException {
        putsAside(file -> change(file, 0, 16));
    }

    @Test
    void aPageOfNoise() throws IOException {
        putsAside(file -> change(file, 6L * PAGE, PAGE));
    }

    @Test
    void cutInTheMiddleOfAPage() throws IOException {
        putsAside(file -> cut(file, 5L * PAGE + 100));
    }

    @Test
    void cutToNothing() throws IOException {
        putsAside(file -> cut(file, 0));
    }

    @Test
    void theFileIsGone() throws IOException {
        putsAside(file -> assertThat(file.toFile().delete()).isTrue());
    }

    @Test
    void anotherProgramsDatabase() throws IOException {
        putsAside(file -> {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = other.createStatement()) {
                statement.execute("PRAGMA application_id = 7");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    /// Of one second: what lies aside is never written over.
    @Test
    void damagedStoresHaveNamesOfTheirOwn() {
        Clock clock = new Clock();
        StoreSettings settings = StoreSettings.in(state).at(clock, clock::nanos);
        for (int time = 0; time < 4; time++) {
            Opened.with(settings).close();
            cut(file(), 0);
            assertThat(StoreOpener.open(settings)).isInstanceOf(Opening.PutAside.class);
        }
        String first = "store.damaged-20261124T080000Z";
        assertThat(StoreOpener.putAside(state).stream().map(path -> path.getFileName().toString()))
                .containsExactly(first, first + "-2", first + "-3", first + "-4");
    }
}
