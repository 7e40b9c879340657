package org.doorstep.sandbox;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// What a resource answers: a status, JSON, and headers beside it.
///
/// @param polled terminals ask for it again and again, so it carries an ETag
record Reply(int status, ObjectNode body, Map<String, String> headers, boolean polled) {
    Reply(int status, ObjectNode body) {
        this(status, body, Map.of(), false);
    }

    static Reply polled(ObjectNode body) {
        return new Reply(200, body, Map.of(), true);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, Map.copyOf(more), polled);
    }
}
