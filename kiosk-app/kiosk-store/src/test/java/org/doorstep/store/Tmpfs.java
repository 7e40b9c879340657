package org.doorstep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A small disk that is really full, or really read-only. Needs the right to mount; where that is missing the test says that it was skipped.
final class Tmpfs implements AutoCloseable {
    private final Path at;

    private Tmpfs(Path at) {
        this.at = at;
    }

    static Tmpfs of(Path at, String size) throws IOException {
        Files.createDirectories(at);
        Assumptions.assumeTrue(done(List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString())), "no right to mount");
        return new Tmpfs(at);
    }

    void readOnly() throws IOException {
        if (!done(List.of("mount", "-o", "remount,ro", at.toString()))) {
            throw new AssertionError("not remounted");
        }
    }

    private static boolean done(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.onExit().orTimeout(20, TimeUnit.SECONDS).join().exitValue() == 0;
    }

    @Override
    public void close() throws IOException {
        if (!done(List.of("umount", at.toString()))) {
            throw new AssertionError("not unmounted");
        }
    }
}
