package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows from the table of kinds: which files are missed, and which are strangers.
class FileKindTest {
    private static final Path SCHEMAS = Path.of("../schema");

    @TempDir
    private Path copy = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"bundle.json", "district.json", "devices.json", "theme/theme.json", "sites/office/site.json",
            "terminals/t-landscape/terminal.json"})
    void whatHasToBeThereIsMissed(String file) throws IOException {
        SandboxCopy.into(copy);
        Files.delete(copy.resolve(file));
        assertThat(complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.file()).isEqualTo(copy.resolve(file));
            assertThat(complaint.what()).isEqualTo("missing or not readable");
        });
    }

    /// Every complaint is about one thing only, the topmost that is strange.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forms/a.json | forms | into a bundle | one of [bundle.json, catalogue, devices.json, district.json, sites, terminals, theme,
            .bundle.json.swp              | .bundle.json.swp            | into a bundle          | remove it
            theme/dark.json               | theme/dark.json             | into theme             | one of [theme.json]
            theme/dark/theme.json         | theme/dark                  | into theme             | one of [theme.json]
            trust/a.crt                   | trust/a.crt                 | into trust             | one of [*.pem, seals]
            trust/a.pem.bak               | trust/a.pem.bak             | into trust             | one of [*.pem, seals]
            trust/seals/a.crt             | trust/seals/a.crt           | into trust/seals       | one of [*.pem]
            sites/office/device.json      | sites/office/device.json    | into sites/office      | one of [devices.json, site.json]
            sites/office/old/site.json    | sites/office/old            | into sites/office      | one of [devices.json, site.json]
            terminals/t-portrait/x        | terminals/t-portrait/x      | into terminals/t-portrait | one of [devices.json, terminal.json]
            sites/notes                   | sites/notes                 | one of the sites       | lower-case letters
            sites/a.b/site.json           | sites/a.b                   | one of the sites       | lower-case letters
            terminals/T-1/terminal.json   | terminals/T-1               | one of the terminals   | lower-case letters
            """)
    void aStrangerIsComplainedAbout(String file, String said, String what, String remedy) throws IOException {
        SandboxCopy.into(copy);
        Path path = copy.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{}");
        assertThat(complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.file()).isEqualTo(copy.resolve(said));
            assertThat(complaint.what()).endsWith(what);
            assertThat(complaint.remedy()).contains(remedy);
        });
    }

    /// A file where a folder should be is said once, though several kinds lie below.
    @ParameterizedTest
    @ValueSource(strings = {"trust", "wording"})
    void aFileInTheFoldersPlaceIsSaidOnce(String folder) throws IOException {
        SandboxCopy.into(copy);
        Files.writeString(copy.resolve(folder), "x");
        assertThat(complaints()).extracting(Complaint::what).contains("cannot be listed").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME         | a                | true
            NAME         | 1-b              | true
            NAME         | -b               | false
            NAME         | A                | false
            NAME         | a.b              | false
            NAME         | ''               | false
            NAME.json    | a.json           | true
            NAME.json    | a-json           | false
            NAME.json    | a.json.json      | false
            NAME.json    | a.jsonx          | false
            NAME.json    | .json            | false
            *.pem        | a b.pem          | true
            *.pem        | .pem             | true
            *.pem        | a.pem.bak        | false
            *.pem        | apem             | false
            *            | anything at all. | true
            site.json    | site.json        | true
            site.json    | site-json        | false
            site.json    | Site.json        | false
            """)
    void aWordFits(String word, String name, boolean fits) {
        assertThat(NamePattern.fits(word, name)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/NAME/b | ''    | true
            a/NAME/b | a     | true
            a/NAME/b | a/x   | true
            a/NAME/b | a/x/b | false
            a/NAME/b | b     | false
            a/NAME/b | a/X   | false
            """)
    void aFolderIsOnTheWay(String pattern, String place, boolean leads) {
        assertThat(NamePattern.of(pattern).leadsThrough(place)).isEqualTo(leads);
    }

    /// That a terminal names a site which is not there is said at the terminal.
    @Test
    void aBundleWithoutSitesMissesNoFile() throws IOException {
        SandboxCopy.into(copy);
        for (String site : List.of("office", "zhanshan")) {
            Files.delete(copy.resolve("sites").resolve(site).resolve("site.json"));
            Files.delete(copy.resolve("sites").resolve(site));
        }
        assertThat(complaints()).extracting(Complaint::what).containsOnly("no site is called zhanshan");
    }

    @Test
    void aNameHasSixtyThreeLettersAtMost() {
        assertThat(NamePattern.fits("NAME", "a".repeat(63))).isTrue();
        assertThat(NamePattern.fits("NAME", "a".repeat(64))).isFalse();
    }

    /// A schema without a row would judge nothing, and a row without a schema breaks off.
    @Test
    void everySchemaHasARow() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            List<String> schemas = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".schema.json")).toList();
            assertThat(Stream.of(FileKind.values()).flatMap(kind -> kind.schema().stream()).distinct())
                    .containsExactlyInAnyOrderElementsOf(schemas);
        }
    }

    private List<Complaint> complaints() {
        return ((BundleOutcome.Bad) BundleReader.read(copy, "t-portrait")).complaints();
    }
}
