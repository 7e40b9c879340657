package org.doorstep.device.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bench's truth file, one object a line: what really happened at the devices, by the ids of synthetic persons.
public final class Truth {
    private final Path file;
    private final JsonMapper mapper = JsonMapper.builder().build();

    public Truth(Path file) {
        this.file = file;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(String kind, String personId) {
        write(kind, Map.of("personId", personId));
    }

    /// @param members texts and numbers; nothing that names a person
    synchronized void write(String kind, Map<String, ?> members) {
        ObjectNode line = mapper.createObjectNode();
        line.put("at", Instant.now().toString());
        line.put("kind", kind);
        members.forEach((name, value) -> line.set(name, mapper.valueToTree(value)));
        try {
            Files.writeString(file, mapper.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
