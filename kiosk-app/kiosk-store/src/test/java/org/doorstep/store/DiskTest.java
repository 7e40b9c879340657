package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.Opened.kept;
import static org.doorstep.store.Samples.WANG;
import static org.doorstep.store.Samples.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A disk that is full or may not be written: said by its code, nothing half done, and everything of before is there.
class DiskTest {
    private static final int ROOM = 100_000;

    private final Clock clock = new Clock();

    @TempDir
    Path base;

    /// What failed on a disk that may be written and has room for a little more failed for another reason.
    @ParameterizedTest
    @CsvSource({
        "false, 1000000, READ_ONLY", "false, 0, READ_ONLY", "true, 0, DISK_FULL", "true, 16383, DISK_FULL",
        "true, 16384, UNREACHABLE", "true, 1000000, UNREACHABLE"})
    void whatTheDiskSays(boolean writable, long space, StoreFaultCode code) {
        assertThat(Disk.code(writable, space)).isEqualTo(code);
    }

    /// What is not there yet would lie on the disk of the nearest folder above it.
    @ParameterizedTest
    @CsvSource({"'', ''", "file, file", "gone, ''", "gone/deep/er, ''", "folder/gone, folder"})
    void whoseDiskItIs(String asked, String there) throws IOException {
        Files.writeString(base.resolve("file"), "");
        Files.createDirectory(base.resolve("folder"));
        assertThat(Disk.there(base.resolve(asked))).isEqualTo(base.resolve(there));
        assertThat(Disk.there(Path.of("no-such-folder/gone"))).isEqualTo(Path.of("").toAbsolutePath());
    }

    private static Stored<MoveOutcome> reserved(Store store, int number) {
        return Opened.end(store.ledger().reserve(Samples.reservation(number, WANG)));
    }

    /// @return how many were reserved until the store said that the disk is full
    private static int fill(Store store) {
        for (int number = 1; number < ROOM; number++) {
            if (reserved(store, number) instanceof Stored.NotKept<MoveOutcome>(StoreFault why)) {
                assertThat(why.code()).isEqualTo(StoreFaultCode.DISK_FULL);
                return number - 1;
            }
        }
        throw new AssertionError("the disk was never full");
    }

    /// SQLite's own limit stands in for the disk's.
    @Test
    void noPageMore() {
        try (Store store = Opened.with(StoreSettings.in(base).holding(16, ROOM))) {
            Samples.reserve(store, ROOM, WANG);
            CompletableFuture<Stored<String>> limit = store.work(sql -> sql.pragma("max_page_count = " + (Integer.parseInt(sql.pragma("page_count")) + 3)));
            assertThat(kept(limit)).isNotEmpty();
            int there = fill(store);
            assertThat(there).isPositive();
            assertThat(Opened.count(store, "issue")).isEqualTo(there + 1L);
            assertThat(Opened.pragma(store, "max_page_count = 1000000")).isEqualTo("1000000");
            Samples.reserve(store, there + 1, WANG);
        }
    }

    @Test
    @Tag("wire")
    void aFullDisk() throws IOException {
        Path state = base.resolve("small");
        StoreSettings settings = StoreSettings.in(state).holding(16, ROOM).at(clock, clock::nanos);
        try (Tmpfs _ = Tmpfs.of(state, "3m")) {
            Path ballast = Files.write(state.resolve("ballast"), new byte[300_000]);
            int there;
            try (Store store = Opened.with(settings)) {
                there = fill(store);
                assertThat(there).isGreaterThan(500);
                assertThat(Opened.count(store, "issue")).isEqualTo(there);
                noKeyOnAFullDisk(store, settings, state);
                Files.delete(ballast);
                Samples.reserve(store, there + 1, WANG);
            }
            try (Store store = Opened.with(settings)) {
                assertThat(Opened.count(store, "issue")).isEqualTo(there + 1L);
                assertThat(Opened.entry(store, issue(there)).person()).isEqualTo(WANG);
                assertThat(StoreOpener.putAside(state)).isEmpty();
            }
        }
    }

    /// The next day's key has no space either: no row, and no half of a key.
    private void noKeyOnAFullDisk(Store store, StoreSettings settings, Path state) throws IOException {
        Path rest = Files.createFile(state.resolve("rest"));
        filled(rest);
        clock.pass(Duration.ofDays(1));
        Stored.NotKept<MoveOutcome> not = (Stored.NotKept<MoveOutcome>) reserved(store, ROOM);
        assertThat(not.why().code()).isEqualTo(StoreFaultCode.DISK_FULL);
        try (Stream<Path> keys = Files.list(settings.keys())) {
            assertThat(keys).hasSize(1);
        }
        Files.delete(rest);
    }

    private static void filled(Path file) {
        byte[] page = new byte[4096];
        try (var out = Files.newOutputStream(file)) {
            while (page.length > 0) {
                out.write(page);
            }
        } catch (IOException e) {
            assertThat(file.toFile().getUsableSpace()).as("left after %s", e.getClass()).isLessThan(page.length);
        }
    }

    @Test
    @Tag("wire")
    void aDiskThatMayOnlyBeRead() throws IOException {
        Path state = base.resolve("small");
        try (Tmpfs disk = Tmpfs.of(state, "4m")) {
            try (Store store = Opened.in(state)) {
                Samples.reserve(store, 1, WANG);
            }
            disk.readOnly();
            assertThat(Opened.refusal(StoreSettings.in(state)).code()).isEqualTo(StoreFaultCode.READ_ONLY);
        }
        Path fresh = base.resolve("fresh");
        try (Tmpfs disk = Tmpfs.of(fresh, "4m")) {
            disk.readOnly();
            assertThat(Opened.refusal(StoreSettings.in(fresh.resolve("state"))).code()).isEqualTo(StoreFaultCode.READ_ONLY);
        }
    }

    /// The superuser may write everywhere: this one is for everybody else.
    @Test
    void aFolderThatMayOnlyBeRead() throws IOException {
        try (Store store = Opened.in(base)) {
            Samples.reserve(store, 1, WANG);
        }
        Files.setPosixFilePermissions(base.resolve("store"), PosixFilePermissions.fromString("r-x------"));
        Files.setPosixFilePermissions(base.resolve("store/store.db"), PosixFilePermissions.fromString("r--------"));
        try {
            Assumptions.assumeFalse(Files.isWritable(base.resolve("store/store.db")), "the superuser writes everywhere");
            assertThat(Opened.refusal(StoreSettings.in(base)).code()).isEqualTo(StoreFaultCode.READ_ONLY);
        } finally {
            Files.setPosixFilePermissions(base.resolve("store"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aStateFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(base.resolve("state"), "not a folder");
        assertThat(Opened.refusal(StoreSettings.in(file)).code()).isIn(List.of(StoreFaultCode.UNREACHABLE));
    }
}
