package org.doorstep.sandbox.books;

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
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The books of all departments, each under the kind of record that it holds, and how a record is cut into pages.
public final class RecordShelf {
    static final int PAGE = 20;
    private static final String FILE = ".json";

    private final JsonMapper mapper;
    private final SequencedMap<String, RecordBook> books;

    private RecordShelf(JsonMapper mapper, SequencedMap<String, RecordBook> books) {
        this.mapper = mapper;
        this.books = Collections.unmodifiableSequencedMap(books);
    }

    /// Only the books that the sandbox reckons itself.
    public static RecordShelf reckoned(JsonMapper mapper) {
        SequencedMap<String, RecordBook> books = new TreeMap<>();
        books.put(InsuranceBook.KIND, new InsuranceBook());
        books.put(PensionBook.KIND, new PensionBook());
        books.put(MaternityBook.KIND, new MaternityBook());
        books.put(PropertyBook.KIND, new PropertyBook());
        books.put(MedicalBook.KIND, new MedicalBook());
        books.put(FundBook.KIND, new FundBook());
        books.put(ResidenceBook.KIND, new ResidenceBook());
        books.put(TaxBook.KIND, new TaxBook());
        return new RecordShelf(mapper, books);
    }

    /// @param folder a file `<kind>.json` for each kind that is written down (`WrittenBook`), beside those that are reckoned
    /// @throws WrittenBook.Unreadable with the file and what to write instead
    public static RecordShelf with(JsonMapper mapper, Path folder, List<Person> persons) throws IOException, WrittenBook.Unreadable {
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

    public Optional<RecordBook> book(String kind) {
        return Optional.ofNullable(books.get(kind));
    }

    Collection<RecordBook> books() {
        return books.sequencedValues();
    }

    /// A record as the contract writes it, with the first page of its rows.
    public Optional<ObjectNode> record(String kind, Person person) {
        return book(kind).flatMap(book -> book.of(person)).map(entry -> {
            ObjectNode record = mapper.createObjectNode();
            record.put("kind", kind).put("recordId", "r-" + person.id()).put("asOf", Person.NOW.toString());
            record.putObject("subject").put("name", person.name()).put("idNumber", person.idNumber());
            record.set("answer", entry.answer());
            ObjectNode parts = record.putObject("parts");
            entry.parts().forEach((name, part) -> parts.set(name, part.has("rows") ? page(name, part.path("rows"), 0) : part));
            return record;
        });
    }

    /// Rows of a part from a place on, and the place of the next page.
    ///
    /// @param cursor the part, a point, the place: `years.100`
    public Optional<ObjectNode> page(String kind, Person person, String cursor) {
        String part = cursor.substring(0, cursor.lastIndexOf('.'));
        int from = Integer.parseInt(cursor.substring(part.length() + 1));
        return book(kind).flatMap(book -> book.of(person)).flatMap(entry -> Optional.ofNullable(entry.parts().get(part)))
                .map(rows -> page(part, rows.path("rows"), from));
    }

    private ObjectNode page(String part, JsonNode rows, int from) {
        ObjectNode page = mapper.createObjectNode();
        ArrayNode shown = page.putArray("rows");
        rows.valueStream().skip(from).limit(PAGE).forEach(shown::add);
        return from + PAGE < rows.size() ? page.put("next", part + "." + (from + PAGE)) : page.putNull("next");
    }

    /// The departments whose books these are, each once.
    public List<RecordBook.Department> departments() {
        Map<String, RecordBook.Department> departments = new TreeMap<>();
        books().forEach(book -> departments.putIfAbsent(book.department().id(), book.department()));
        return List.copyOf(departments.values());
    }
}
