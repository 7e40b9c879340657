package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.doorstep.store.Samples.WANG;

import java.nio.file.Path;
import java.util.Arrays;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A sealed cell opens as what was sealed, at its place alone, and not where a byte of it is another.
class SealerTest {
    private static final Cell CELL = new Cell("issue", "T01-0001", "person");
    private static final int HEAD = 1 + 12;
    private static final int TAG = 16;

    private static Vault vault;
    private static Sealer sealer;
    private static DayKey key;

    @BeforeAll
    static void open(@TempDir Path state) throws StoreException {
        Clock clock = new Clock();
        vault = Vault.open(StoreSettings.in(state).at(clock, clock::nanos), Migrations.ours());
        sealer = vault.sealer();
        key = sealer.today();
    }

    @AfterAll
    static void close() {
        vault.database().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "99999919491231002X", "王秀英·阿依古丽"})
    void whatWasSealedOpens(String text) throws StoreException {
        byte[] sealed = sealer.seal(key, CELL, new Secret(text));
        assertThat(sealed).hasSize(HEAD + Texts.bytes(text).length + TAG).startsWith(1);
        assertThat(sealer.unseal(key.id(), CELL, sealed).reveal()).isEqualTo(text);
    }

    /// With one nonce twice the difference of two persons could be read, and cells of any could be forged.
    @Test
    void noNonceServesTwice() {
        byte[] first = sealer.seal(key, CELL, WANG);
        byte[] second = sealer.seal(key, CELL, WANG);
        assertThat(nonce(first)).isNotEqualTo(new byte[12]).isNotEqualTo(nonce(second));
        assertThat(Arrays.copyOfRange(first, HEAD, first.length)).isNotEqualTo(Arrays.copyOfRange(second, HEAD, second.length));
    }

    private static byte[] nonce(byte[] sealed) {
        return Arrays.copyOfRange(sealed, 1, HEAD);
    }

    private static void damaged(Cell cell, byte[] sealed) {
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> sealer.unseal(key.id(), cell, sealed))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(new StoreFault(StoreFaultCode.KEY_DAMAGED, 20261124)));
    }

    /// The form, the nonce, the text, its tag.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 13, 30, 31, 46})
    void aChangedByte(int at) {
        byte[] sealed = sealer.seal(key, CELL, WANG);
        sealed[at] ^= 3;
        damaged(CELL, sealed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 28, 29, 46, 48})
    void anotherLength(int length) {
        damaged(CELL, Arrays.copyOf(sealer.seal(key, CELL, WANG), length));
    }

    @ParameterizedTest
    @CsvSource({"outbox, T01-0001, person", "issue, T01-0002, person", "issue, T01-0001, certificate"})
    void anotherPlace(String table, String row, String column) {
        damaged(new Cell(table, row, column), sealer.seal(key, CELL, WANG));
    }

    @Test
    void anotherKey() throws StoreException {
        DayKey tomorrow = sealer.ring().of(sealer.day().plusDays(1));
        damaged(CELL, sealer.seal(tomorrow, CELL, WANG));
    }

    /// Only its name may reach a log.
    @Test
    void aKeyIsNeverShown() {
        assertThat(key).hasToString("key " + key.id());
    }

    @Test
    void aSecretThatIsNotNeededAnyMoreIsEmptied() {
        byte[] secret = {1, 2, 3};
        DayKey.wipe(secret);
        assertThat(secret).containsOnly(0);
    }
}
