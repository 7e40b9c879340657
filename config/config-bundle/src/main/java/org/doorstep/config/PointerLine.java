package org.doorstep.config;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Finds the line of a file that a JSON pointer (RFC 6901) leads to, so that a complaint names it.
final class PointerLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PointerLine() {}

    /// The line of the node, or of the innermost node around it where it is not there; a member's line is that of its key.
    static int find(String source, JsonPointer wanted) {
        int line = 1;
        int deepest = 0;
        try (JsonParser parser = MAPPER.createParser(source)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int depth = depthIfAround(parser.streamReadContext().pathAsPointer(), wanted);
                if (depth > deepest) {
                    deepest = depth;
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return line;
    }

    /// How many segments `here` has where they are the first of `wanted`; else -1. Whole segments count: `/items/1` is not around `/items/10`.
    private static int depthIfAround(JsonPointer here, JsonPointer wanted) {
        int depth = 0;
        JsonPointer outer = here;
        JsonPointer inner = wanted;
        while (!outer.matches()) {
            if (inner.matches() || !outer.getMatchingProperty().equals(inner.getMatchingProperty())) {
                return -1;
            }
            outer = outer.tail();
            inner = inner.tail();
            depth++;
        }
        return depth;
    }
}
