package org.doorstep.sandbox.books;

import java.util.Map;
import java.util.Optional;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;

/// What one department has on record of the sandbox's persons, of one kind. Every value is the department's: the terminal calculates
/// nothing.
public interface RecordBook {
    Department department();

    /// What stands in it of this person, or nothing.
    Optional<Entry> of(Person person);

    /// A department by the district's own id, and its name in each language.
    record Department(String id, Map<String, String> name) {
        public Department {
            name = Map.copyOf(name);
        }
    }

    /// What is the department's of a record, in the shapes of the contract's `Record`.
    ///
    /// @param parts each with all its rows, newest first
    record Entry(JsonNode answer, Map<String, JsonNode> parts) {
        public Entry {
            parts = Map.copyOf(parts);
        }
    }
}
