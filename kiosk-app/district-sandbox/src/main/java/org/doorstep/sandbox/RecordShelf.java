package org.doorstep.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The books of all departments, each under the kind of record that it holds, and how a record is cut into pages.
final class RecordShelf {
    static final int PAGE = 20;
    private static final String FILE = ".json";

    private final JsonMapper mapper;
    private final SequencedMap<String, RecordBook> books;

    private RecordShelf(JsonMapper mapper, SequencedMap<String, RecordBook> books) {
        this.mapper = mapper;
        this.books = Collections.unmodifiableSequencedMap(books);
    }

    /// Only the book that the sandbox reckons itself.
    static RecordShelf reckoned(JsonMapper mapper) {
        SequencedMap<String, RecordBook> books = new TreeMap<>();
        books.put(InsuranceBook.KIND, new InsuranceBook(mapper));
        return new RecordShelf(mapper, books);
    }

    /// @param folder a file `<kind>.json` for each kind that is written down (`WrittenBook`), beside the one that is reckoned
    /// @throws WrittenBook.Unreadable with the file and what to write instead
    static RecordShelf with(JsonMapper mapper, Path folder, List<Person> persons) throws IOException, WrittenBook.Unreadable {
        if (!Files.isDirectory(folder)) {
            throw new WrittenBook.Unreadable(
                    "there is no folder " + folder.toAbsolutePath() + "; config/records-sandbox of a checkout is one");
        }
        SequencedMap<String, RecordBook> books = new TreeMap<>(reckoned(mapper).books);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(FILE)).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                String kind = name.substring(0, name.length() - FILE.length());
                if (books.put(kind, WrittenBook.read(mapper, file, persons)) != null) {
                    throw new WrittenBook.Unreadable(
                            name + ": the sandbox reckons the records of this kind itself; give the file another name");
                }
            }
        }
        return new RecordShelf(mapper, books);
    }

    Optional<RecordBook> book(String kind) {
        return Optional.ofNullable(books.get(kind));
    }

    Collection<RecordBook> books() {
        return books.sequencedValues();
    }

    /// A record as the contract writes it, with the first page of its rows.
    Optional<ObjectNode> record(String kind, Person person) {
        return book(kind).flatMap(book -> book.of(person)).map(entry -> {
            ObjectNode record = mapper.createObjectNode();
            record.put("kind", kind).put("recordId", "r-" + person.id()).put("asOf", Person.NOW.toString());
            record.putObject("subject").put("name", person.name()).put("idNumber", person.idNumber());
            record.set("answer", entry.answer());
            record.set("months", entry.months());
            return page(record, entry, 0);
        });
    }

    /// Rows from this place on, and the place of the next page.
    Optional<ObjectNode> page(String kind, Person person, int from) {
        return book(kind).flatMap(book -> book.of(person)).map(entry -> page(mapper.createObjectNode(), entry, from));
    }

    private static ObjectNode page(ObjectNode to, RecordBook.Entry entry, int from) {
        ArrayNode page = to.putArray("rows");
        entry.rows().stream().skip(from).limit(PAGE).forEach(page::add);
        if (from + PAGE < entry.rows().size()) {
            to.put("next", "c" + (from + PAGE));
        } else {
            to.putNull("next");
        }
        return to;
    }

    /// The departments whose books these are, each once.
    List<RecordBook.Department> departments() {
        Map<String, RecordBook.Department> departments = new TreeMap<>();
        books().forEach(book -> departments.putIfAbsent(book.department().id(), book.department()));
        return List.copyOf(departments.values());
    }
}
