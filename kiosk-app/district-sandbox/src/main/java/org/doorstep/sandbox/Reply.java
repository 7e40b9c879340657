package org.doorstep.sandbox;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// What a resource answers: a status, JSON, and headers beside it.
record Reply(int status, ObjectNode body, Map<String, String> headers) {
    Reply(int status, ObjectNode body) {
        this(status, body, Map.of());
    }
}
