package org.doorstep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/// The state folder as a power cut would leave it: its files as they are on the disk now, nothing closed, and at times the torn
/// beginning of a write behind the end of the log.
final class CrashImage {
    private static final int TORN = 9000;

    private CrashImage() {}

    static void of(Path state, Path image, Random random) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            for (Path from : files.toList()) {
                Files.copy(from, image.resolve(state.relativize(from)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path log = image.resolve("store/store.db-wal");
        if (random.nextBoolean() && Files.exists(log)) {
            byte[] torn = new byte[1 + random.nextInt(TORN)];
            random.nextBytes(torn);
            Files.write(log, torn, StandardOpenOption.APPEND);
        }
    }

    static void remove(Path state) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
