package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// A disk of a few megabytes under a terminal's state, which becomes full or read-only. Needs the right to mount; where that is missing the test says that
/// it was skipped.
final class SmallDisk implements AutoCloseable {
    private static final int SIZE = 8 << 20;
    private static final byte[] BALLAST = new byte[4096];

    private final Path at;

    SmallDisk(Path at) throws IOException, InterruptedException {
        this.at = Files.createDirectories(at);
        Assumptions.assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", at.toString()), "no right to mount");
    }

    void fill() {
        try (OutputStream out = Files.newOutputStream(at.resolve("ballast"))) {
            for (int written = 0; written <= SIZE; written += BALLAST.length) {
                out.write(BALLAST);
            }
        } catch (IOException _) {
            // No space is left on it, as asked.
        }
        assertThat(at.toFile().getUsableSpace()).as("space left").isZero();
    }

    void free() throws IOException {
        Files.delete(at.resolve("ballast"));
    }

    void readOnly() throws IOException, InterruptedException {
        assertThat(done("mount", "-o", "remount,ro", at.toString())).as("read-only").isTrue();
    }

    void writable() throws IOException, InterruptedException {
        assertThat(done("mount", "-o", "remount,rw", at.toString())).as("writable").isTrue();
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            assertThat(done("umount", at.toString())).as("unmounted").isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
