package org.doorstep.sandbox.books;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doorstep.sandbox.people.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A department's book that is written down in a file: `department` with `id` and `name` in each language, and `persons`, for each person's
/// id the `answer` and the `parts` of the contract's `Record`, with all their rows. Of a person who is not in it there is no record.
public record WrittenBook(Department department, Map<String, Entry> entries) implements RecordBook {
    public WrittenBook {
        entries = Map.copyOf(entries);
    }

    /// The file is no such book; the words name the file and what to write instead.
    public static final class Unreadable extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        Unreadable(String words) {
            super(words);
        }
    }

    @Override
    public Optional<Entry> of(Person person) {
        return Optional.ofNullable(entries.get(person.id()));
    }

    /// @param persons who can stand in it
    static WrittenBook read(JsonMapper mapper, Path file, List<Person> persons) throws IOException, Unreadable {
        Reading reading = new Reading(String.valueOf(file.getFileName()));
        JsonNode book = reading.parsed(mapper, Files.readString(file));
        JsonNode id = reading.part(book, "/department/id", JsonNode::isString,
                "a string: the department as the district's /health calls it");
        JsonNode names = reading.part(book, "/department/name", JsonNode::isObject, "an object: a name for each language");
        Map<String, String> name = names.propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue().asString("")));
        JsonNode written = reading.part(book, "/persons", JsonNode::isObject, "an object: an entry for each person's id");
        Set<String> known = persons.stream().map(Person::id).collect(Collectors.toSet());
        Map<String, Entry> entries = new HashMap<>();
        for (String person : written.propertyNames()) {
            if (!known.contains(person)) {
                throw new Unreadable(reading.file() + ": /persons/" + person + " is nobody of this district; persons.jsonl has the ids");
            }
            entries.put(person, reading.entry(book, "/persons/" + person));
        }
        return new WrittenBook(new Department(id.asString(), name), entries);
    }

    /// @param file its name, for the words of a mistake
    private record Reading(String file) {
        JsonNode parsed(JsonMapper mapper, String text) throws Unreadable {
            try {
                return mapper.readTree(text);
            } catch (JacksonException e) {
                throw new Unreadable(file + ": line " + e.getLocation().getLineNr() + " is not JSON");
            }
        }

        private static boolean isPart(JsonNode node) {
            return node.path("months").isObject() || node.path("rows").isArray() || node.path("later").isObject();
        }

        JsonNode part(JsonNode book, String pointer, Predicate<JsonNode> shape, String wanted) throws Unreadable {
            JsonNode part = book.at(pointer);
            if (!shape.test(part)) {
                throw new Unreadable(file + ": " + pointer + " should be " + wanted);
            }
            return part;
        }

        Entry entry(JsonNode book, String at) throws Unreadable {
            part(book, at + "/answer/sentence", JsonNode::isString, "a string: the key of a sentence of the bundle's record kind");
            part(book, at + "/answer/details", JsonNode::isArray, "a list of keys of details, may be empty");
            part(book, at + "/answer/values", JsonNode::isObject, "an object: what fills the places of the sentences, may be empty");
            Map<String, JsonNode> parts = new HashMap<>();
            for (String name : part(book, at + "/parts", JsonNode::isObject, "an object: parts by name, may be empty").propertyNames()) {
                parts.put(name, part(book, at + "/parts/" + name, Reading::isPart,
                        "an object with `months`, with `rows`, or with `later`"));
            }
            return new Entry(book.at(at + "/answer"), parts);
        }
    }
}
