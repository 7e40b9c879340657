package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A folder that cannot be read or written says so at each deed, and never gives another key for the one that was asked for.
class KeyFolderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String ID = "2026-11-24-0123abcd";

    @TempDir
    private Path state = Path.of("");

    private Path keys() {
        return state.resolve("keys");
    }

    interface Deed {
        void on(KeyFolder folder) throws StoreException;
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                Arguments.of("ids", (Deed) KeyFolder::ids),
                Arguments.of("read", (Deed) folder -> folder.read(ID)),
                Arguments.of("make", (Deed) folder -> folder.make(DAY)));
    }

    private static void unreachable(ThrowingCallable deed) {
        assertThatExceptionOfType(StoreException.class).isThrownBy(deed)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(new StoreFault(StoreFaultCode.UNREACHABLE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void whenTheFolderIsGone(String name, Deed deed) throws StoreException, IOException {
        KeyFolder folder = KeyFolder.open(keys());
        Files.delete(keys());
        unreachable(() -> deed.on(folder));
    }

    @Test
    void aKeyThatCannotBeOverwrittenIsNotDestroyed() throws StoreException, IOException {
        KeyFolder folder = KeyFolder.open(keys());
        Path file = Files.createDirectories(keys().resolve(ID + ".key"));
        unreachable(() -> folder.destroy(ID));
        assertThat(file).exists();
        folder.destroy("2026-11-24-ffffffff");
    }

    /// A rename that fails stands in for any step of making one.
    @Test
    void ofAKeyThatCouldNotBeMadeNothingIsLeft() throws StoreException, IOException {
        KeyFolder folder = KeyFolder.open(keys());
        Path inTheWay = Files.createDirectories(keys().resolve(ID + ".key"));
        unreachable(() -> folder.make(ID));
        try (Stream<Path> left = Files.list(keys())) {
            assertThat(left).containsExactly(inTheWay);
        }
    }

    @Test
    void whereAFileLies() throws IOException {
        Files.writeString(keys(), "");
        unreachable(() -> KeyFolder.open(keys()));
    }

    /// A key that was made twice for one day is not taken for the other.
    @Test
    void twoKeysOfOneDay() throws StoreException {
        KeyFolder folder = KeyFolder.open(keys());
        DayKey first = folder.make(DAY);
        DayKey second = folder.make(DAY);
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.seal()).isNotEqualTo(second.seal());
        assertThat(folder.ids()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(folder.read(first.id())).isEqualTo(first);
    }

    /// What a crash left half written goes at the next start; what is no key of ours is not counted.
    @Test
    void onlyWholeKeysCount() throws StoreException, IOException {
        KeyFolder folder = KeyFolder.open(keys());
        String made = folder.make(DAY).id();
        for (String name : List.of(ID + ".new", ID + ".bak", "notes.txt", "2026-11-24-0123abc.key", "2026-11-24-0123ABCD.key")) {
            Files.writeString(keys().resolve(name), "", StandardOpenOption.CREATE_NEW);
            Files.setPosixFilePermissions(keys().resolve(name), PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(KeyFolder.open(keys()).ids()).containsExactly(made);
        assertThat(keys().resolve(ID + ".new")).doesNotExist();
    }
}
