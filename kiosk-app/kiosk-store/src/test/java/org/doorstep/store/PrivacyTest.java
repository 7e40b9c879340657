package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.Opened.kept;
import static org.doorstep.store.Opened.moved;
import static org.doorstep.store.Samples.issue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No name and no number in any byte on the disk: sealed while something is open, gone once it is settled and the key destroyed.
class PrivacyTest {
    private static final String NAME = "欧阳喆堃𬱖";
    private static final String NUMBER = "99999919491231002X";
    private static final String CERTIFICATE = "居证字第 ZJ-20261124-0007 号";

    private final Clock clock = new Clock();

    @TempDir
    Path state;

    private static Letter letter(int number) {
        return new Letter(Letter.Errand.CONFIRMATION, Optional.of(issue(number)), "confirm-%08d".formatted(number),
                new Secret("{\"name\":\"" + NAME + "\",\"number\":\"" + NUMBER + "\"}"));
    }

    private void nowhere() throws IOException {
        for (String text : List.of(NAME, NUMBER, CERTIFICATE)) {
            assertThat(Traces.of(text, state)).isEmpty();
        }
    }

    private void visits(Store store) {
        for (int n = 1; n <= 40; n++) {
            moved(store.ledger().reserve(new Reservation(issue(n), new VisitId("visit-" + n), "residence-proof", new Secret(NUMBER))), PrintState.RESERVED);
            Paper paper = new Paper(new Secret(CERTIFICATE), 1, 1, "job-%016x".formatted(n), Sha256.of(Texts.bytes(NAME + n)));
            moved(store.ledger().sent(issue(n), paper), PrintState.SENT);
            if (n > 2) {
                moved(store.ledger().printed(issue(n), 1, letter(n)), PrintState.PRINTED);
            }
        }
    }

    private static List<byte[]> sealed(Store store) {
        CompletableFuture<Stored<List<byte[]>>> cells = store.work(sql -> {
            List<byte[]> all = new ArrayList<>(sql.list("SELECT person FROM issue WHERE state = 'PRINTED'", row -> row.getBytes(1)));
            all.addAll(sql.list("SELECT mark FROM issue WHERE state = 'PRINTED'", row -> row.getBytes(1)));
            all.addAll(sql.list("SELECT certificate FROM issue WHERE state = 'PRINTED'", row -> row.getBytes(1)));
            all.addAll(sql.list("SELECT body FROM outbox", row -> row.getBytes(1)));
            return all;
        });
        return kept(cells);
    }

    @Test
    void sealedWhileOpenAndGoneAfterwards() throws IOException {
        try (Store store = Opened.with(StoreSettings.in(state).at(clock, clock::nanos))) {
            visits(store);
            nowhere();
            List<byte[]> sealed = sealed(store);
            assertThat(sealed).hasSize(4 * 38);
            assertThat(Traces.holding(sealed.getFirst(), state)).as("the search sees what is there").isNotEmpty();
            for (int n = 3; n <= 40; n++) {
                assertThat(Opened.delivered(store, clock.instant())).isEqualTo(letter(n));
            }
            clock.pass(Duration.ofDays(8));
            assertThat(kept(store.upkeep())).isEqualTo(new Upkept(1, 2, true));
            nowhere();
            for (byte[] cell : sealed) {
                assertThat(Traces.holding(cell, state)).as("even a sealed cell is gone from file and log").isEmpty();
            }
            assertThat(Opened.entry(store, issue(1)).person().reveal()).isEqualTo(NUMBER);
        }
        nowhere();
    }

    /// The search is proven: whatever of these stands in the clear is found, in the log and in the file, and gone once it was deleted.
    @Test
    void theSearchFindsAPersonInEveryShape() throws IOException {
        try (Store store = Opened.with(StoreSettings.in(state).at(clock, clock::nanos))) {
            for (String text : List.of(NAME, NUMBER, CERTIFICATE)) {
                for (Map.Entry<String, byte[]> shape : Traces.shapes(text).entrySet()) {
                    found(store, text, shape);
                }
                assertThat(Traces.of(text, state)).as("deleted and cut off").isEmpty();
            }
        }
    }

    private void found(Store store, String text, Map.Entry<String, byte[]> shape) throws IOException {
        String insert = "INSERT INTO issue (issue_id, visit_id, kind, state, reserved_at, paper) VALUES ('planted', 'v', 'k', 'VOID', 0, ?)";
        CompletableFuture<Stored<Integer>> planted = store.work(sql -> sql.update(insert, (Object) shape.getValue()));
        assertThat(kept(planted)).isEqualTo(1);
        assertThat(Traces.of(text, state)).contains(shape.getKey() + " in store.db-wal");
        checkpoint(store);
        assertThat(Traces.of(text, state)).contains(shape.getKey() + " in store.db").doesNotContain(shape.getKey() + " in store.db-wal");
        assertThat(Opened.update(store, "DELETE FROM issue")).isEqualTo(1);
        checkpoint(store);
    }

    private static void checkpoint(Store store) {
        CompletableFuture<Stored<Boolean>> cut = store.checkpoint();
        assertThat(kept(cut)).isTrue();
    }

    @Test
    void base64IsTheSameInEveryPhaseWhateverStandsAround() {
        byte[] text = Texts.bytes(NUMBER);
        for (int phase = 0; phase < 3; phase++) {
            String around = "abc".substring(0, phase) + NUMBER + "\"}";
            assertThat(Base64.getEncoder().encodeToString(Texts.bytes(around))).contains(Traces.base64(text, phase));
        }
    }
}
