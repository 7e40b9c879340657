package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One folder, one hold; a hold that could not be taken leaves nothing behind.
class StateLockTest {
    @TempDir
    private Path state = Path.of("");

    private Path file() {
        return state.resolve("store.lock");
    }

    private void canBeHeld() throws StoreException, IOException {
        try (StateLock _ = StateLock.on(state)) {
            assertThat(file()).hasContent(Long.toString(ProcessHandle.current().pid()));
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> StateLock.on(state))
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(new StoreFault(StoreFaultCode.IN_USE, ProcessHandle.current().pid())));
        }
        assertThat(Handles.below(state)).isEmpty();
    }

    @Test
    void whereAFolderLies() throws IOException, StoreException {
        Files.createDirectory(file());
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> StateLock.on(state))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(new StoreFault(StoreFaultCode.UNREACHABLE)));
        Files.delete(file());
        canBeHeld();
    }

    /// Code of this process that locked the file by itself is a mistake, and not one that lasts.
    @Test
    void aLockThatIsNotOurs() throws IOException, StoreException {
        try (FileChannel other = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatExceptionOfType(OverlappingFileLockException.class).isThrownBy(() -> StateLock.on(state));
            assertThat(Handles.below(state)).as("the other's channel alone").hasSize(1);
        }
        canBeHeld();
    }

    /// What is no number of a process is none.
    @ParameterizedTest
    @CsvSource({
        "4711, 4711", "1, 1", "4194304, 4194304", "0123456789, 123456789", "01234567890, -1",
        "123456789012345678901234, -1", "'', -1", "'4711 ', -1", "x, -1"})
    void whoHoldsIt(String content, long pid) throws IOException {
        Files.writeString(file(), content);
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            assertThat(StateLock.pid(channel)).isEqualTo(pid);
        }
    }
}
