package org.doorstep.config;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Finds the line of a file that a JSON pointer (RFC 6901) leads to, so that a complaint names it.
final class PointerLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PointerLine() {}

    static int find(String source, String pointer) {
        String wanted = pointer.startsWith("$") ? pointer.substring(1).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/') : pointer;
        int line = 1;
        int deepest = 0;
        try (JsonParser parser = MAPPER.createParser(source)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = parser.streamReadContext().pathAsPointer().toString();
                if (leads(here, wanted) && here.length() > deepest) {
                    deepest = here.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return line;
    }

    /// Whole segments only: `/items/1` does not lead to `/items/10`.
    private static boolean leads(String here, String wanted) {
        return wanted.equals(here) || wanted.startsWith(here + "/");
    }
}
