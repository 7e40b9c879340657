package org.doorstep.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The district's truth file, one object a line: what it really answered, by the ids of synthetic persons. See docs/truth.md.
final class Truth {
    private final Path file;
    private final JsonMapper mapper;

    Truth(Path file, JsonMapper mapper) {
        this.file = file;
        this.mapper = mapper;
    }

    void write(String kind, String personId) {
        write(kind, mapper.createObjectNode().put("personId", personId));
    }

    synchronized void write(String kind, ObjectNode facts) {
        String line = mapper.writeValueAsString(mapper.createObjectNode().put("at", Instant.now().toString()).put("kind", kind).setAll(facts));
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
