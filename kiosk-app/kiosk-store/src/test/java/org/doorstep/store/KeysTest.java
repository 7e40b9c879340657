package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.Samples.WANG;
import static org.doorstep.store.Samples.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key folder: ours alone, whole or refused, and never a new key in the place of a lost one.
class KeysTest {
    private static final long TODAY = 20261124;

    private final Clock clock = new Clock();

    @TempDir
    Path state;

    private StoreSettings settings;

    @BeforeEach
    void oneRowUnderOneKey() {
        settings = StoreSettings.in(state).at(clock, clock::nanos);
        try (Store store = Opened.with(settings)) {
            Samples.reserve(store, 1, WANG);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(settings.keys())) {
            return files.sorted().toList();
        }
    }

    private Path key() throws IOException {
        return files().getFirst();
    }

    @Test
    void oursAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.keys()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key()))).isEqualTo("rw-------");
        assertThat(key().getFileName().toString()).startsWith("2026-11-24-").endsWith(".key");
        assertThat(key()).hasSize(48);
    }

    @Test
    void aKeyOfADayServesTheWholeDay() throws IOException {
        try (Store store = Opened.with(settings)) {
            clock.pass(Duration.ofHours(15));
            Samples.reserve(store, 2, WANG);
            assertThat(files()).hasSize(1);
            clock.pass(Duration.ofHours(2));
            Samples.reserve(store, 3, WANG);
            assertThat(files()).hasSize(2);
        }
    }

    @Test
    void aLostKeyIsAFaultAndNotANewKey() throws IOException {
        Path aside = state.resolve("elsewhere");
        String name = key().getFileName().toString();
        Files.move(key(), aside);
        assertThat(Opened.refusal(settings)).isEqualTo(new StoreFault(StoreFaultCode.KEY_LOST, TODAY));
        Files.delete(settings.keys());
        assertThat(Opened.refusal(settings)).isEqualTo(new StoreFault(StoreFaultCode.KEY_LOST, TODAY));
        assertThat(files()).isEmpty();
        Files.move(aside, settings.keys().resolve(name));
        try (Store store = Opened.with(settings)) {
            assertThat(Opened.entry(store, issue(1)).person()).isEqualTo(WANG);
        }
    }

    @Test
    void aDamagedKeyIsAFault() throws IOException {
        byte[] whole = Files.readAllBytes(key());
        byte[] changed = whole.clone();
        changed[3] ^= 1;
        Files.write(key(), changed);
        assertThat(Opened.refusal(settings)).isEqualTo(new StoreFault(StoreFaultCode.KEY_DAMAGED, TODAY));
        Files.write(key(), Arrays.copyOf(whole, 20));
        assertThat(Opened.refusal(settings)).isEqualTo(new StoreFault(StoreFaultCode.KEY_DAMAGED, TODAY));
        assertThat(StoreOpener.putAside(state)).isEmpty();
    }

    @Test
    void aKeyUnderAnothersNameIsAFault() throws IOException {
        clock.pass(Duration.ofDays(1));
        try (Store store = Opened.with(settings)) {
            Samples.reserve(store, 2, WANG);
        }
        Files.copy(files().get(1), state.resolve("second"));
        Files.write(files().get(0), Files.readAllBytes(state.resolve("second")));
        assertThat(Opened.refusal(settings)).isEqualTo(new StoreFault(StoreFaultCode.KEY_DAMAGED, TODAY));
    }

    @Test
    void keysThatOthersMayReadAreRefused() throws IOException {
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(Opened.refusal(settings).code()).isEqualTo(StoreFaultCode.KEYS_EXPOSED);
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(settings.keys(), PosixFilePermissions.fromString("rwx--x---"));
        assertThat(Opened.refusal(settings).code()).isEqualTo(StoreFaultCode.KEYS_EXPOSED);
    }

    /// The three places where a crash can fall while a key is made or destroyed.
    @Test
    void crashesLeaveAKeyTooManyAtMost() throws IOException {
        String name = key().getFileName().toString().replace(".key", "");
        Path half = settings.keys().resolve("2026-11-24-00000000.new");
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Store store = Opened.with(settings)) {
            assertThat(half).doesNotExist();
            assertThat(Opened.update(store, "DELETE FROM day_key")).isEqualTo(1);
        }
        try (Store store = Opened.with(settings)) {
            assertThat(Opened.entry(store, issue(1)).person()).isEqualTo(WANG);
            assertThat(Opened.count(store, "day_key WHERE state = 'LIVE'")).isEqualTo(1);
            assertThat(Opened.update(store, "UPDATE issue SET key_id = NULL, person = NULL, mark = NULL")).isEqualTo(1);
            assertThat(Opened.update(store, "UPDATE day_key SET state = 'DESTROYED' WHERE id = '" + name + "'")).isEqualTo(1);
        }
        try (Store store = Opened.with(settings)) {
            assertThat(files()).isEmpty();
            assertThat(Opened.count(store, "day_key")).isZero();
        }
    }

    /// What lay there is overwritten before its name goes.
    @Test
    void aDestroyedKeyIsOverwritten() throws IOException {
        Path sameFile = Files.createLink(state.resolve("link"), key());
        assertThat(Files.readAllBytes(sameFile)).hasSize(48).isNotEqualTo(new byte[48]);
        try (Store store = Opened.with(settings)) {
            assertThat(Opened.update(store, "UPDATE issue SET key_id = NULL, person = NULL, mark = NULL")).isEqualTo(1);
            assertThat(Opened.update(store, "UPDATE day_key SET state = 'DESTROYED'")).isEqualTo(1);
        }
        Opened.with(settings).close();
        assertThat(files()).isEmpty();
        assertThat(Files.readAllBytes(sameFile)).isEqualTo(new byte[48]);
    }

    @Test
    void aCellOpensOnlyWhereItWasSealed() {
        try (Store store = Opened.with(settings)) {
            Samples.reserve(store, 2, WANG);
            assertThat(Opened.count(store, "(SELECT DISTINCT person FROM issue)")).as("the same person is sealed differently each time").isEqualTo(2);
            assertThat(Opened.update(store, "UPDATE issue SET person = (SELECT person FROM issue WHERE issue_id = '" + issue(2).value() + "')")).isEqualTo(2);
            assertThat(Opened.end(store.ledger().find(issue(1)))).isEqualTo(new Stored.NotKept<>(new StoreFault(StoreFaultCode.KEY_DAMAGED, TODAY)));
            assertThat(Opened.entry(store, issue(2)).person()).isEqualTo(WANG);
            assertThat(Opened.update(store, "UPDATE issue SET certificate = person WHERE issue_id = '" + issue(2).value() + "'")).isEqualTo(1);
            assertThat(Opened.end(store.ledger().find(issue(2)))).isInstanceOf(Stored.NotKept.class);
            assertThat(Opened.update(store, "UPDATE issue SET certificate = NULL, person = X'01'")).isEqualTo(2);
            assertThat(Opened.end(store.ledger().find(issue(1)))).isInstanceOf(Stored.NotKept.class);
        }
    }
}
