package org.doorstep.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The scenarios that come with the trial, by name; `trouble/NAME` are those of the troubles.
final class Catalog {
    private Catalog() {}

    static List<String> list(String file) throws IOException {
        return read(file).map(text -> text.lines().filter(line -> !line.isBlank()).toList()).orElse(List.of());
    }

    static Optional<String> read(String file) throws IOException {
        try (InputStream in = Catalog.class.getResourceAsStream("/scenarios/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
