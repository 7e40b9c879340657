package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Matters and record kinds stand in as many files as a bundle likes: a department is added with a file, and no other is touched.
class CatalogueFilesTest {
    private static final String LAST = "catalogue/items/60-suggestions.json";
    private static final String KINDS = "catalogue/records/social-insurance.json";

    private static final Pattern CODE = Pattern.compile("\"code\": \"([^\"]+)\"");

    @TempDir
    private Path copy = Path.of("");

    @BeforeEach
    void copied() throws IOException {
        SandboxCopy.into(copy);
    }

    /// Whatever matters the sandbox has today.
    @Test
    void residentsSeeTheMattersInTheOrderOfFilesAndThenOfPlaces() throws IOException {
        assertThat(codes()).isEqualTo(codesInFiles()).startsWith("372014001000", "372014002000").endsWith("372099002000");
        Files.move(copy.resolve(LAST), copy.resolve("catalogue/items/15-suggestions.json"));
        assertThat(codes()).isEqualTo(codesInFiles()).startsWith("372014001000", "372014002000", "372014003000", "372099002000");
    }

    /// As they stand in the files, in the order of the files' names.
    private List<String> codesInFiles() throws IOException {
        StringBuilder texts = new StringBuilder();
        try (var files = Files.list(copy.resolve("catalogue/items"))) {
            for (Path file : files.sorted().toList()) {
                texts.append(Files.readString(file));
            }
        }
        return CODE.matcher(texts).results().map(code -> code.group(1)).toList();
    }

    @Test
    void aDepartmentIsAddedWithAFileAndSoIsARecordKind() throws IOException {
        Catalogue before = loaded().catalogue();
        write("catalogue/records/fish.json", read(KINDS).replace("\"id\": \"social-insurance\"", "\"id\": \"fish\""));
        write("catalogue/items/70-fishery.json", read(LAST).replace("372099002000", "YY-370202-001").replace("suggestions", "fishery")
                .replaceFirst("\"guide\"", "\"deeds\": [{\"show\": \"fish\"}], \"guide\""));
        Catalogue after = loaded().catalogue();
        assertThat(after.items()).startsWith(before.items().toArray(ServiceItem[]::new)).hasSize(before.items().size() + 1);
        assertThat(after.items().getLast().code().value()).isEqualTo("YY-370202-001");
        assertThat(after.items().getLast().deeds()).containsExactly(new Deed.Show("fish"));
        assertThat(after.recordKinds()).containsAllEntriesOf(before.recordKinds()).containsKey("fish")
                .hasSize(before.recordKinds().size() + 1);
    }

    /// A rule holds in every file and across them, and the complaint is at the file that has to be mended.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            catalogue/items/60-suggestions.json | 372099002000 | 372014002000 | the code 372014002000 stands twice: in catalogue/items/\
            10-social-insurance.json and in catalogue/items/60-suggestions.json
            catalogue/items/60-suggestions.json | "guide"       | "deeds": [{"show": "fish"}], "guide" | no record kind is called fish
            catalogue/items/60-suggestions.json | "SAY"         | "SING"        | enumeration
            catalogue/items/60-suggestions.json | "en"          | "ko"          | has no text in en
            catalogue/items/20-civil-affairs.json | 372023001000 | 370511001000 | the code 370511001000 stands twice
            """)
    void aRuleHoldsInEveryFile(String file, String from, String to, String what) throws IOException {
        assertThat(read(file)).contains(from);
        write(file, read(file).replaceFirst(from, to));
        assertThat(complaints().getFirst()).satisfies(complaint -> {
            assertThat(complaint.file()).isEqualTo(copy.resolve(file));
            assertThat(complaint.line()).isPositive();
            assertThat(complaint.what()).contains(what);
        });
    }

    @Test
    void aRecordKindInTwoFilesIsNamedWithBoth() throws IOException {
        write("catalogue/records/zz.json", read(KINDS));
        assertThat(complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.file()).isEqualTo(copy.resolve("catalogue/records/zz.json"));
            assertThat(complaint.what())
                    .isEqualTo("the id social-insurance stands twice: in " + KINDS + " and in catalogue/records/zz.json");
        });
    }

    /// The first is the one that stays.
    @Test
    void aRecordKindInThreeFilesIsNamedWithTheFirstEachTime() throws IOException {
        write("catalogue/records/yy.json", read(KINDS));
        write("catalogue/records/zz.json", read(KINDS));
        assertThat(complaints()).hasSize(2).allSatisfy(complaint -> assertThat(complaint.what()).contains("twice: in " + KINDS));
    }

    @Test
    void templatesAndColumnsOfEveryRecordKindAreLookedThrough() throws IOException {
        String other = read(KINDS).replace("\"id\": \"social-insurance\"", "\"id\": \"zz\"");
        write("catalogue/records/zz.json", other.replace("{asOf}，", "asOf}，"));
        assertThat(complaints()).singleElement().satisfies(complaint -> assertThat(complaint.what()).contains("brace"));
        write("catalogue/records/zz.json", other.replace("\"key\": \"months\"", "\"key\": \"year\""));
        assertThat(complaints()).extracting(Complaint::what).containsExactly("the key year stands twice");
        write("catalogue/records/zz.json", other);
        assertThat(loaded().catalogue().recordKinds()).containsKeys("social-insurance", "zz");
    }

    /// Whether the new files are there too or not.
    @ParameterizedTest
    @CsvSource(textBlock = """
            items,   false
            items,   true
            records, false
            records, true
            """)
    void theOneFileOfBeforeIsTurnedAwayWithTheRemedy(String kind, boolean beside) throws IOException {
        Path folder = copy.resolve("catalogue").resolve(kind);
        write("catalogue/" + kind + ".json", "[]");
        if (!beside) {
            empty(folder);
        }
        assertThat(complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.file()).isEqualTo(copy.resolve("catalogue/" + kind + ".json"));
            assertThat(complaint.what()).contains("nobody reads it any more");
            assertThat(complaint.remedy()).contains("files catalogue/" + kind + "/NAME.json", "lower-case", "in the order of their names");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "records"})
    void aBundleWithoutAnyIsNone(String kind) throws IOException {
        Path folder = copy.resolve("catalogue").resolve(kind);
        empty(folder);
        assertThat(complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.file()).isEqualTo(folder);
            assertThat(complaint.what()).isEqualTo("no file NAME.json is there");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue/items/Fishery.json", "catalogue/items/fishery.txt", "catalogue/records/fish.jsn",
            "catalogue/records/fish/a.json"})
    void whatIsCalledOtherwiseIsNotPassedOver(String file) throws IOException {
        write(file, "[]");
        assertThat(complaints()).singleElement().satisfies(complaint -> {
            assertThat(copy.resolve(file)).startsWith(complaint.file());
            assertThat(complaint.what()).startsWith("nothing of that name belongs into catalogue/");
            assertThat(complaint.remedy()).contains("one of [NAME.json], NAME in lower-case letters, digits and hyphens");
        });
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private List<String> codes() {
        return loaded().catalogue().items().stream().map(item -> item.code().value()).toList();
    }

    private Bundle loaded() {
        BundleOutcome outcome = BundleReader.read(copy, "t-portrait");
        assertThat(outcome).isInstanceOf(BundleOutcome.Loaded.class);
        return ((BundleOutcome.Loaded) outcome).bundle();
    }

    private List<Complaint> complaints() {
        return ((BundleOutcome.Bad) BundleReader.read(copy, "t-portrait")).complaints();
    }

    private String read(String file) throws IOException {
        return Files.readString(copy.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path path = copy.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
