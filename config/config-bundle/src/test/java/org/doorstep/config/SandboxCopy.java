package org.doorstep.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of a small bundle that a test may break; the sandbox's own grows with what it shows.
final class SandboxCopy {
    static final Path SANDBOX = Path.of("src/test/bundle");

    private SandboxCopy() {}

    static void into(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(SANDBOX)) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            for (Path file : sources) {
                Path to = copy.resolve(SANDBOX.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
