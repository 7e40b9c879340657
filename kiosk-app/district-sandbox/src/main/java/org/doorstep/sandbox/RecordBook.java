package org.doorstep.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What one department has on record of the sandbox's persons, of one kind. Every value is the department's: the terminal calculates
/// nothing.
interface RecordBook {
    Department department();

    /// What stands in it of this person, or nothing.
    Optional<Entry> of(Person person);

    /// A department by the district's own id, and its name in each language.
    record Department(String id, Map<String, String> name) {
        public Department {
            name = Map.copyOf(name);
        }
    }

    /// The parts of a record that are the department's, in the shapes of the contract's `Record`.
    ///
    /// @param months an object, or null where the kind has none
    /// @param rows   all of them, newest first
    record Entry(JsonNode answer, JsonNode months, List<JsonNode> rows) {
        public Entry {
            rows = List.copyOf(rows);
        }
    }
}
