package org.doorstep.config;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Looks through rows, of one file or of several, that are told apart by a key: what stands in two of them is a complaint at the second.
final class Once {
    private final String key;
    private final String noun;
    private final Map<String, JsonFile> seen = new HashMap<>();

    /// @param noun what a row is, for the complaint
    Once(String key, String noun) {
        this.key = key;
        this.noun = noun;
    }

    /// @param rows the array in this file
    void in(JsonFile file, JsonPointer rows) {
        JsonNode array = file.root().at(rows);
        for (int i = 0; i < array.size(); i++) {
            value(file, rows.appendIndex(i), array.path(i));
        }
    }

    /// @param row one thing of this kind, and `at` where it stands in the file
    void value(JsonFile file, JsonPointer at, JsonNode row) {
        String value = row.path(key).asString();
        JsonFile first = seen.putIfAbsent(value, file);
        if (first != null) {
            String where = first == file ? "" : ": in " + first.name() + " and in " + file.name();
            file.complain(at.appendProperty(key), "the " + key + " " + value + " stands twice" + where,
                    "give each " + noun + " its own " + key);
        }
    }
}
