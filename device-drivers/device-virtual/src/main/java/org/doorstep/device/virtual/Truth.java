package org.doorstep.device.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bench's truth file, one object a line: what really happened at the devices, by the ids of synthetic persons.
public final class Truth {
    private final Path file;
    private final JsonMapper mapper = JsonMapper.builder().build();

    public Truth(Path file) {
        this.file = file;
    }

    synchronized void write(String kind, String personId) {
        ObjectNode line = mapper.createObjectNode();
        line.put("at", Instant.now().toString());
        line.put("kind", kind);
        line.put("personId", personId);
        try {
            Files.writeString(file, mapper.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
