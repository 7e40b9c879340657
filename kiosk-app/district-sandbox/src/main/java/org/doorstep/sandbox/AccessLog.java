package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// `access.log`: time, method, path, status (0 = hung up), trace, and milliseconds from the first byte asked to the last answered, of each call. Paths of the
/// contract name no person.
final class AccessLog {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Path file;

    AccessLog(Path folder) {
        this.file = folder.resolve("access.log");
    }

    /// @param began `System.nanoTime()` when it came
    synchronized void write(HttpExchange exchange, int status, long began) throws IOException {
        String trace = Optional.ofNullable(exchange.getRequestHeaders().getFirst("traceparent")).orElse("-");
        double took = (System.nanoTime() - began) / NANOS_PER_MILLI;
        String path = exchange.getRequestURI().getPath();
        Files.writeString(
                file, String.format(Locale.ROOT, "%s %s %s %d %s %.1f\n", Instant.now(), exchange.getRequestMethod(), path, status, trace, took),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
