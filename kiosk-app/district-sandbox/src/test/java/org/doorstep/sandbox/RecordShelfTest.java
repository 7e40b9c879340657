package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the departments have on record: a kind is a file, and a file that is no book says what to write instead.
class RecordShelfTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Person> PERSONS = Population.grow(370202);
    private static final Path BOOKS = Path.of("../../config/records-sandbox");
    private static final Path KINDS = Path.of("../../config/bundle-sandbox/catalogue/records");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    @TempDir
    private Path folder = Path.of("");
    private ObjectNode book = MAPPER.createObjectNode();

    @BeforeEach
    void write() {
        book = (ObjectNode) MAPPER.readTree("""
                {"department": {"id": "housing-fund", "name": {"zh-CN": "住房公积金", "en": "Housing fund"}},
                 "persons": {"p-001": {"answer": {"sentence": "balance", "details": ["as-of"], "values": {"balance": "5.00"}},
                                       "months": {"from": "2020-01", "to": "2020-03", "missing": []}, "rows": []}}}
                """);
        rows(0);
    }

    private ObjectNode entry() {
        return (ObjectNode) book.at("/persons/p-001");
    }

    private void rows(int many) {
        entry().putArray("rows");
        for (int n = 0; n < many; n++) {
            entry().withArray("rows").addObject().put("year", Integer.toString(n));
        }
    }

    private RecordShelf shelf() throws IOException, WrittenBook.Unreadable {
        Files.writeString(folder.resolve("fund.json"), MAPPER.writeValueAsString(book));
        return RecordShelf.with(MAPPER, folder, PERSONS);
    }

    @Test
    void aFileIsAKindOfRecord() throws IOException, WrittenBook.Unreadable {
        Files.writeString(folder.resolve("read-me.txt"), "no book");
        rows(1);
        assertThat(shelf().record("fund", PERSONS.getFirst())).hasValue((ObjectNode) MAPPER.readTree("""
                {"kind": "fund", "recordId": "r-p-001", "asOf": "2026-10", "subject": {"name": "王秀英", "idNumber": "%s"},
                 "answer": {"sentence": "balance", "details": ["as-of"], "values": {"balance": "5.00"}},
                 "months": {"from": "2020-01", "to": "2020-03", "missing": []}, "rows": [{"year": "0"}], "next": null}
                """.formatted(PERSONS.getFirst().idNumber())));
        assertThat(shelf().record("fund", PERSONS.get(1))).as("not in the book").isEmpty();
        assertThat(shelf().record("read-me", PERSONS.getFirst())).as("no such book").isEmpty();
        assertThat(shelf().record("social-insurance", PERSONS.getFirst())).as("reckoned as before").isPresent();
    }

    @ParameterizedTest(name = "of {0} rows from {1}: {2}, then {3}")
    @CsvSource(textBlock = """
            0,  0,  0,  ''
            20, 0,  20, ''
            21, 0,  20, c20
            21, 20, 1,  ''
            41, 20, 20, c40
            41, 41, 0,  ''
            """)
    void rowsComeInPages(int rows, int from, int many, String next) throws IOException, WrittenBook.Unreadable {
        rows(rows);
        ObjectNode page = shelf().page("fund", PERSONS.getFirst(), from).orElseThrow();
        assertThat(page.path("rows").valueStream().map(row -> row.path("year").asInt()))
                .containsExactlyElementsOf(Stream.iterate(from, n -> n + 1).limit(many).toList());
        assertThat(page.path("next").asString("")).isEqualTo(next);
    }

    @Test
    void aDepartmentStandsOnceHoweverManyBooksItHas() throws IOException, WrittenBook.Unreadable {
        Files.writeString(folder.resolve("loans.json"), MAPPER.writeValueAsString(book));
        assertThat(shelf().departments()).extracting(RecordBook.Department::id).containsExactly("housing-fund", "social-insurance");
    }

    private static Arguments mistake(String words, Consumer<RecordShelfTest> made) {
        return argumentSet(words, words, made);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("fund.json: /department/id should be a string", test -> test.book.withObject("/department").put("id", 5)),
                mistake("fund.json: /department/name should be an object", test -> test.book.withObject("/department").put("name", "fund")),
                mistake("fund.json: /persons should be an object", test -> test.book.putArray("persons")),
                mistake("fund.json: /persons/p-999 is nobody",
                        test -> test.book.withObject("/persons").set("p-999", test.entry().deepCopy())),
                mistake("fund.json: /persons/p-001/answer/sentence should be a string",
                        test -> test.entry().withObject("answer").remove("sentence")),
                mistake("fund.json: /persons/p-001/answer/details should be a list",
                        test -> test.entry().withObject("answer").put("details", "x")),
                mistake("fund.json: /persons/p-001/answer/values should be an object",
                        test -> test.entry().withObject("answer").putArray("values")),
                mistake("fund.json: /persons/p-001/months should be an object with from, to and missing, or null",
                        test -> test.entry().remove("months")),
                mistake("fund.json: /persons/p-001/rows should be a list", test -> test.entry().putNull("rows")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aFileThatIsNoBookSaysWhatToWriteInstead(String words, Consumer<RecordShelfTest> made) {
        made.accept(this);
        assertThatThrownBy(this::shelf).isInstanceOf(WrittenBook.Unreadable.class).hasMessageStartingWith(words);
    }

    @Test
    void whatIsNoFileOfBooksIsSaid() throws IOException {
        assertThatThrownBy(() -> RecordShelf.with(MAPPER, folder.resolve("nowhere"), PERSONS))
                .hasMessageStartingWith("there is no folder " + folder.toAbsolutePath());
        Files.writeString(folder.resolve("fund.json"), "{\n\"department\": {");
        assertThatThrownBy(() -> RecordShelf.with(MAPPER, folder, PERSONS)).hasMessage("fund.json: line 2 is not JSON");
        Files.delete(folder.resolve("fund.json"));
        Files.writeString(folder.resolve("social-insurance.json"), MAPPER.writeValueAsString(book));
        assertThatThrownBy(() -> RecordShelf.with(MAPPER, folder, PERSONS))
                .hasMessageStartingWith("social-insurance.json: the sandbox reckons");
    }

    /// Else the terminal would call a record of ours nonsense.
    @Test
    void theBundleWordsWhatTheSandboxsBooksSay() throws IOException, WrittenBook.Unreadable {
        RecordShelf shelf = RecordShelf.with(MAPPER, BOOKS, PERSONS);
        int[] records = {0};
        try (Stream<Path> files = Files.list(KINDS)) {
            for (Path file : files.toList()) {
                for (JsonNode kind : MAPPER.readTree(Files.readString(file))) {
                    String id = kind.path("id").asString();
                    for (Person person : PERSONS) {
                        shelf.record(id, person).ifPresent(record -> {
                            records[0]++;
                            assertWorded(kind, record);
                        });
                    }
                }
            }
        }
        assertThat(records[0]).isGreaterThan(PERSONS.size());
        assertThat(shelf.books()).hasSizeGreaterThanOrEqualTo(2);
    }

    private static void assertWorded(JsonNode kind, JsonNode record) {
        JsonNode answer = record.path("answer");
        Set<String> filled = new TreeSet<>(answer.path("values").propertyNames());
        Stream<JsonNode> said = Stream.concat(Stream.of(kind.path("sentences").path(answer.path("sentence").asString())),
                answer.path("details").valueStream().map(detail -> kind.path("details").path(detail.asString())));
        assertThat(said).allSatisfy(text -> {
            assertThat(text.isObject()).as(record.toString()).isTrue();
            assertThat(filled).containsAll(PLACE.matcher(text.toString()).results().map(place -> place.group(1)).toList());
        });
        Set<String> columns = new TreeSet<>(kind.path("columns").valueStream().map(column -> column.path("key").asString()).toList());
        assertThat(record.path("rows")).allSatisfy(row -> assertThat(row.propertyNames()).containsExactlyInAnyOrderElementsOf(columns));
    }
}
