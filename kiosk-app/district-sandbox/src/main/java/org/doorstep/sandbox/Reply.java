package org.doorstep.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a resource answers: a status, JSON, and headers beside it.
///
/// @param polled terminals ask for it again and again, so it carries an ETag
/// @param file   instead of the body, empty for JSON
record Reply(int status, ObjectNode body, Map<String, String> headers, boolean polled, Optional<File> file) {
    /// Something that is not JSON: the bytes and their media type.
    record File(byte[] bytes, String type) {}

    Reply(int status, ObjectNode body) {
        this(status, body, Map.of(), false, Optional.empty());
    }

    static Reply file(byte[] bytes, String type) {
        return file(200, bytes, type);
    }

    static Reply file(int status, byte[] bytes, String type) {
        return new Reply(status, JsonNodeFactory.instance.objectNode(), Map.of(), false, Optional.of(new File(bytes, type)));
    }

    static Reply polled(ObjectNode body) {
        return new Reply(200, body, Map.of(), true, Optional.empty());
    }

    Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, Map.copyOf(more), polled, file);
    }
}
