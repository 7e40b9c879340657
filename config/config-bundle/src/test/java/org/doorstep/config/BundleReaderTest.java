package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sandbox's bundle is fit; a bundle broken in one place gets a complaint about that place.
class BundleReaderTest {
    private static final Path SANDBOX = Path.of("../bundle-sandbox");

    @TempDir
    private Path copy = Path.of("");

    @Test
    void theSandboxBundleIsFitForBothTerminals() {
        for (String terminal : new String[] {"t-portrait", "t-landscape"}) {
            BundleOutcome outcome = BundleReader.read(SANDBOX, terminal);
            assertThat(outcome).isInstanceOf(BundleOutcome.Loaded.class);
            assertThat(((BundleOutcome.Loaded) outcome).bundle().catalogue().items()).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bundle.json                | "id"                 | "name"            | 1 | id
            bundle.json                | }                    | ,,                | 5 | not JSON
            district.json              | https://             | http://           | 11 | address
            district.json              | :1/                  | :1/a b            | 11 | address
            district.json              | "en": "Doorstep"     | "ko": "현관"       | 7 | no text in en
            devices.json               | "class": "id-card"   | "class": "toaster" | 4 | class
            catalogue/items.json       | "CHECK"              | "LOOK"            | 13 | verb
            catalogue/items.json       | "social-insurance"   | "fishing-licence" | 62 | no record kind
            catalogue/records.json     | "MONTHS"             | "PIE"             | 28 | chart
            sites/zhanshan/site.json   | MZ-370202-001        | XX-000000-001     | 11 | no matter
            district.json              | :1/                  | :99999/          | 11 | no https address
            district.json              | "zh-CN",             | "ko",            | 13 | zh-CN is not among
            district.json              | "id": "shinan-sandbox" | "id": "a", "id": "shinan-sandbox" | 2 | Duplicate
            bundle.json                | shinan-sandbox       | elsewhere        | 4 | belongs
            devices.json               | [                    | [{"id":"id-card","class":"id-card","driver":"sam","channel":"serial:/dev/ttyS7"}, | 3 | stands twice
            catalogue/records.json     | {years}              | {years           | 0 | do not come in pairs
            catalogue/records.json     | *{years}*            | *{years}         | 0 | do not come in pairs
            sites/zhanshan/site.json   | "id": "zhanshan"     | "id": "zhanshang" | 2 | belongs
            terminals/t-portrait/terminal.json | zhanshan     | nowhere          | 2 | no site is called
            theme/theme.json           | "colours": {}        | "colours": {"accent": "teal"} | 2 | accent
            terminals/t-portrait/terminal.json | portrait     | round             | 3 | frame
            """)
    void aBrokenBundleIsComplainedAbout(String file, String from, String to, int line, String word) throws IOException {
        copySandbox();
        Path broken = copy.resolve(file);
        String text = Files.readString(broken);
        assertThat(text).contains(from);
        Files.writeString(broken, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        BundleOutcome outcome = BundleReader.read(copy, "t-portrait");
        assertThat(outcome).isInstanceOf(BundleOutcome.Bad.class);
        Complaint complaint = ((BundleOutcome.Bad) outcome).complaints().getFirst();
        assertThat(complaint.file()).isEqualTo(broken);
        assertThat(complaint.what()).contains(word);
        assertThat(complaint.remedy()).isNotBlank();
        if (line > 0) {
            assertThat(complaint.line()).isEqualTo(line);
        }
    }

    @Test
    void missingFilesWrongEncodingAndLinksOutsideAreComplaints() throws IOException {
        assertThat(BundleReader.read(SANDBOX, "nobody")).isInstanceOf(BundleOutcome.Bad.class);
        copySandbox();
        Files.write(copy.resolve("bundle.json"), new byte[] {'{', (byte) 0xC4, (byte) 0xE3, '}'});
        assertThat(BundleReader.read(copy, "t-portrait").toString()).contains("UTF-8");
        Files.delete(copy.resolve("bundle.json"));
        Files.createSymbolicLink(copy.resolve("bundle.json"), SANDBOX.toRealPath().resolve("bundle.json"));
        assertThat(BundleReader.read(copy, "t-portrait").toString()).contains("leads out");
    }

    @Test
    void strangersBadAnchorsUnknownWordsAndDanglingLinksAreComplaints() throws IOException {
        copySandbox();
        Files.createDirectories(copy.resolve("trust"));
        Files.writeString(copy.resolve("trust/ca.pem"), "no certificate");
        Files.writeString(copy.resolve("trust/empty.pem"), "");
        Files.writeString(copy.resolve("notes.txt"), "");
        Files.createDirectories(copy.resolve("wording"));
        Files.writeString(copy.resolve("wording/zh-CN.properties"), "idle.touch=来\nidle.tuch=来\n");
        Files.createSymbolicLink(copy.resolve("terminals/t-portrait/devices.json"), Path.of("gone.json"));
        String said = BundleReader.read(copy, "t-portrait").toString();
        assertThat(said).contains("ca.pem", "empty.pem", "notes.txt", "idle.tuch", "devices.json").doesNotContain("called idle.touch,");
    }

    @Test
    void complaintsAreEnglishWhateverTheTerminalSpeaks() throws IOException {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.CHINA);
        try {
            copySandbox();
            Files.writeString(copy.resolve("bundle.json"), "{}");
            assertThat(BundleReader.read(copy, "t-portrait").toString()).contains("required property");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void theLineIsThatOfTheVeryNode() {
        String source = "[\n1,\n1,\n1,\n1,\n1,\n1,\n1,\n1,\n1,\n1,\n{\"a/b\":\n{\"c\":\n7}}]";
        assertThat(PointerLine.find(source, "/1")).isEqualTo(3);
        assertThat(PointerLine.find(source, "/10/a~1b/c")).isEqualTo(14);
    }

    @Test
    void aSitesDevicesStandBetween() throws IOException {
        copySandbox();
        Files.writeString(copy.resolve("sites/zhanshan/devices.json"), """
                [{"id":"id-card","class":"id-card","driver":"sam","channel":"serial:/dev/ttyS5"}]""");
        assertThat(BundleReader.read(copy, "t-portrait").toString()).contains("/dev/ttyS5");
    }

    @Test
    void aTerminalsOwnDevicesOverrideById() throws IOException {
        copySandbox();
        Files.writeString(copy.resolve("terminals/t-portrait/devices.json"), """
                [{"id":"id-card","class":"id-card","driver":"sam","channel":"serial:/dev/ttyS7"}]""");
        BundleOutcome outcome = BundleReader.read(copy, "t-portrait");
        assertThat(outcome).isInstanceOf(BundleOutcome.Loaded.class);
        assertThat(((BundleOutcome.Loaded) outcome).bundle().terminal().devices()).singleElement()
                .satisfies(row -> assertThat(row.channel()).isEqualTo("serial:/dev/ttyS7"));
    }

    private void copySandbox() throws IOException {
        try (Stream<Path> files = Files.walk(SANDBOX)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path to = copy.resolve(SANDBOX.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
