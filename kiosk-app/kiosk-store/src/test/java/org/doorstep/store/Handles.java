package org.doorstep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files that this process holds open, as the system counts them.
final class Handles {
    private Handles() {}

    static List<Path> below(Path folder) throws IOException {
        Path real = folder.toRealPath();
        List<Path> held = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            for (Path handle : all.filter(Files::isSymbolicLink).toList()) {
                Path file = Files.readSymbolicLink(handle);
                if (file.startsWith(real)) {
                    held.add(file);
                }
            }
        }
        return held;
    }
}
