package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/// `access.log`: time, method, path, status (0 = hung up) and trace of each call. Paths of the contract name no person.
final class AccessLog {
    private final Path file;

    AccessLog(Path folder) {
        this.file = folder.resolve("access.log");
    }

    synchronized void write(HttpExchange exchange, int status) throws IOException {
        String trace = Optional.ofNullable(exchange.getRequestHeaders().getFirst("traceparent")).orElse("-");
        Files.writeString(
                file, "%s %s %s %d %s\n".formatted(Instant.now(), exchange.getRequestMethod(), exchange.getRequestURI().getPath(), status, trace),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
