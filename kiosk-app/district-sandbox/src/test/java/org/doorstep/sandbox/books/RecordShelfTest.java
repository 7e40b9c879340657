package org.doorstep.sandbox.books;

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
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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
                {"department": {"id": "pets", "name": {"zh-CN": "养犬管理", "en": "Dogs"}},
                 "persons": {"p-001": {"answer": {"sentence": "balance", "details": ["as-of"], "values": {"balance": "5.00"}},
                                       "parts": {"months": {"months": {"from": "2020-01", "to": "2020-03", "missing": []}}}}}}
                """);
        rows(0);
    }

    private ObjectNode entry() {
        return (ObjectNode) book.at("/persons/p-001");
    }

    private void rows(int many) {
        ArrayNode rows = entry().withObject("parts").putObject("years").putArray("rows");
        for (int n = 0; n < many; n++) {
            rows.addObject().put("year", Integer.toString(n));
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
                 "parts": {"months": {"months": {"from": "2020-01", "to": "2020-03", "missing": []}},
                           "years": {"rows": [{"year": "0"}], "next": null}}}
                """.formatted(PERSONS.getFirst().idNumber())));
        assertThat(shelf().record("fund", PERSONS.get(1))).as("not in the book").isEmpty();
        assertThat(shelf().record("read-me", PERSONS.getFirst())).as("no such book").isEmpty();
        assertThat(shelf().record("social-insurance", PERSONS.getFirst())).as("reckoned as before").isPresent();
    }

    @ParameterizedTest(name = "of {0} rows from {1}: {2}, then {3}")
    @CsvSource(textBlock = """
            0,  0,  0,  ''
            20, 0,  20, ''
            21, 0,  20, years.20
            21, 20, 1,  ''
            41, 20, 20, years.40
            41, 41, 0,  ''
            """)
    void rowsComeInPages(int rows, int from, int many, String next) throws IOException, WrittenBook.Unreadable {
        rows(rows);
        ObjectNode page = shelf().page("fund", PERSONS.getFirst(), "years." + from).orElseThrow();
        assertThat(page.path("rows").valueStream().map(row -> row.path("year").asInt()))
                .containsExactlyElementsOf(Stream.iterate(from, n -> n + 1).limit(many).toList());
        assertThat(page.path("next").asString("")).isEqualTo(next);
        if (from == 0) {
            assertThat(shelf().record("fund", PERSONS.getFirst()).orElseThrow().at("/parts/years")).isEqualTo(page);
        }
    }

    @Test
    void aPartThatThereIsNotHasNoPages() throws IOException, WrittenBook.Unreadable {
        assertThat(shelf().page("fund", PERSONS.getFirst(), "decades.0")).isEmpty();
    }

    @Test
    void aDepartmentStandsOnceHoweverManyBooksItHas() throws IOException, WrittenBook.Unreadable {
        Files.writeString(folder.resolve("loans.json"), MAPPER.writeValueAsString(book));
        assertThat(shelf().departments()).extracting(RecordBook.Department::id).containsExactly(
                "health", "housing-fund", "medical-insurance", "pets", "public-security", "real-estate", "social-insurance", "tax");
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
                mistake("fund.json: /persons/p-001/parts should be an object", test -> test.entry().remove("parts")),
                mistake("fund.json: /persons/p-001/parts/years should be an object with `months`, with `rows`, or with `later`",
                        test -> test.entry().withObject("parts").putObject("years").putObject("rows")),
                mistake("fund.json: /persons/p-001/parts/later should be an object with",
                        test -> test.entry().withObject("parts").putObject("later").putNull("later")));
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
        assertThat(shelf.books()).hasSizeGreaterThanOrEqualTo(9);
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
        kind.path("blocks").forEach(block -> {
            JsonNode part = record.at("/parts/" + block.path("part").asString());
            Stream.of(block.path("name"), block.path("across"), block.path("up"), block.path("columns").path(0)).filter(JsonNode::isObject)
                    .forEach(field -> assertThat(part.path("rows")).as(part.toString())
                            .allSatisfy(row -> assertThat(row.has(field.path("key").asString())).isTrue()));
            Stream.concat(Stream.of(block.path("columns"), block.path("facts")).flatMap(JsonNode::valueStream),
                            Stream.of(block.path("name"), block.path("across"), block.path("up")).filter(JsonNode::isObject))
                    .forEach(field -> assertThat(part.path("rows").valueStream().filter(row -> row.has(field.path("key").asString())))
                            .as(part.toString()).allSatisfy(row -> assertWritten(field, row)));
            if (block.path("block").asString().equals("MONTHS")) {
                assertThat(part.isMissingNode() || part.has("months")).as(part.toString()).isTrue();
            }
        });
    }

    private static void assertWritten(JsonNode field, JsonNode row) {
        String value = row.path(field.path("key").asString()).asString("");
        assertThat(value).as(field.path("key").asString()).matches(switch (field.path("format").asString()) {
            case "YEAR" -> "(19|20)[0-9]{2}";
            case "MONTH" -> "[0-9]{4}-(0[1-9]|1[0-2])";
            case "DAY" -> "[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]";
            case "NUMBER" -> "-?[0-9]{1,9}([.][0-9]{1,4})?";
            case "MONEY" -> "-?[0-9]{1,12}[.][0-9]{2}";
            case "CODE" -> String.join("|", field.path("words").propertyNames());
            default -> "(?s).{1,120}";
        });
    }
}
