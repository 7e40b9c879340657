package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.device.DeviceBinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sandbox's bundle is fit; a bundle broken in one place gets a complaint about that place.
class BundleReaderTest {
    private static final Path SANDBOX = SandboxCopy.SANDBOX;
    private static final String ITEMS = "catalogue/items/10-social-insurance.json";
    private static final String RECORDS = "catalogue/records/social-insurance.json";

    @TempDir
    private Path copy = Path.of("");

    @TempDir
    private Path outer = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"t-portrait", "t-landscape", "t-office", "t-hall"})
    void theSandboxBundleIsFitForItsTerminals(String terminal) {
        assertThat(BundleReader.read(Path.of("../bundle-sandbox"), terminal)).isInstanceOf(BundleOutcome.Loaded.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bundle.json                | "id"                 | "name"            | 1 | id
            bundle.json                | }                    | ,,                | 5 | not JSON
            district.json              | https://             | http://           | 11 | does not begin with https
            district.json              | :1/                  | :1/a b            | 11 | blank
            district.json              | "en": "Doorstep"     | "ko": "현관"       | 8 | no text in en
            devices.json               | "class": "id-card"   | "class": "toaster" | 4 | class
            catalogue/items/10-social-insurance.json | "CHECK"              | "LOOK"            | 39 | doors
            catalogue/items/10-social-insurance.json | "show": "social-insurance"   | "show": "fishing-licence" | 91 | no record kind
            catalogue/records/social-insurance.json | "MONTHS"             | "PIE"             | 38 | block
            sites/zhanshan/site.json   | 370511001000        | XX-000000-001     | 11 | no matter
            theme/theme.json           | "colours": {}        | "colours": {"accent": "teal"} | 2 | accent
            terminals/t-portrait/terminal.json | portrait     | round             | 3 | frame
            district.json              | https://127.0.0.1:1/ | https://:::/      | 11 | no port
            district.json              | https://127.0.0.1:1/ | https://x:99999/  | 11 | no port
            district.json              | https://127.0.0.1:1/ | https://x:0/      | 11 | no port
            district.json              | https://127.0.0.1:1/ | https://u:s@x/    | 11 | a password
            catalogue/records/social-insurance.json | {years}* 年           | {years* 年        | 10 | brace
            catalogue/records/social-insurance.json | {years}* years       | {{years}}* years  | 11 | brace
            catalogue/records/social-insurance.json | {asOf}，              | asOf}，           | 20 | brace
            catalogue/records/social-insurance.json | *{months}* months    | *{months} months  | 11 | odd number of *
            catalogue/records/social-insurance.json | Nothing on record    | *Nothing on record | 25 | odd number of *
            bundle.json                | "version"            | "id"              | 3 | stands twice
            theme/theme.json           | "colours": {}        | "colours": {}, "colours": {} | 2 | stands twice
            bundle.json                | "version"            | "x": 1, "version" | 3 | not defined
            devices.json               | [                    | [{"id":"id-card","class":"id-card","driver":"sam","channel":"serial:/dev/x"}, | 3 | stands twice
            catalogue/items/10-social-insurance.json | 372014002000        | 372014001000     | 105 | stands twice
            catalogue/records/social-insurance.json | "key": "months"      | "key": "year"     | 54 | stands twice
            bundle.json                | shinan-sandbox       | laoshan           | 4 | laoshan
            sites/zhanshan/site.json   | "id": "zhanshan"     | "id": "office"    | 2 | folder zhanshan
            sites/office/site.json     | "id": "office"       | "id": "zhanshan"  | 2 | folder office
            sites/office/site.json     | 372099001000        | XX-000000-001     | 11 | no matter
            sites/office/site.json     | "helpPhone"          | "phone": "1", "helpPhone" | 7 | phone
            terminals/t-portrait/terminal.json | zhanshan     | nowhere           | 2 | no site is called nowhere
            terminals/t-landscape/terminal.json | zhanshan    | nowhere           | 2 | no site is called nowhere
            terminals/t-landscape/terminal.json | landscape   | round             | 3 | frame
            district.json              | "en": "Shinan        | "EN": "Shinan     | 5 | EN
            sites/office/site.json     | "en"                 | "en-us"           | 5 | en-us
            district.json              | "languages": [       | "languages": ["chinese", | 12 | pattern
            district.json              | "zh-CN",             | "ko",             | 12 | zh-CN
            """)
    void aBrokenBundleIsComplainedAbout(String file, String from, String to, int line, String word) throws IOException {
        SandboxCopy.into(copy);
        Path broken = copy.resolve(file);
        String text = Files.readString(broken);
        assertThat(text).contains(from);
        Files.writeString(broken, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        assertComplaint(file, line, word);
    }

    /// Life events, words that mean the same, departments and their counters.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sites/zhanshan/site.json   | "birth"             | "wedding"         | 17 | no life event is called wedding
            catalogue/events.json      | 372023001000        | XX-000000-001     | 9 | no matter
            catalogue/events.json      | "en": "A child       | "ko": "A child    | 5 | no text in en
            catalogue/events.json      | [                    | [{"id": "birth", "name": {"zh-CN": "a", "en": "b"}, "items": ["372014001000"]}, | 3 | stands twice
            catalogue/same-words.json  | "孩子"               | ""                | 3 | at least 1 char
            catalogue/items/10-social-insurance.json | "en": "Insurance"    | "ko": "보험"       | 5 | no text in en
            catalogue/items/60-suggestions.json | "en": "Hotline" | "en": "0123456789012345678901234567890123456789012345678901234567890" | 6 | at most 60
            catalogue/items/10-social-insurance.json | MON-FRI              | FRI-MON           | 19 | enumeration
            catalogue/items/10-social-insurance.json | 09:00                | 9:00              | 20 | pattern
            catalogue/items/20-civil-affairs.json | "id": "civil-affairs" | "id": "social-insurance" | 3 | stands twice
            """)
    void aBrokenListIsComplainedAbout(String file, String from, String to, int line, String word) throws IOException {
        aBrokenBundleIsComplainedAbout(file, from, to, line, word);
    }

    /// A zone that nobody knows would be another one in silence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            district.json              | Asia/Shanghai        | Asia/Shangai      | 16 | no time zone is called Asia/Shangai
            district.json              | Asia/Shanghai        | UTC+8             | 16 | no time zone
            district.json              | Asia/Shanghai        | asia/shanghai     | 16 | no time zone
            district.json              | "zone": "Asia/Shanghai", | ''                | 1 | zone
            """)
    void aZoneNobodyKnowsIsComplainedAbout(String file, String what, String instead, int line, String words) throws IOException {
        aBrokenBundleIsComplainedAbout(file, what, instead, line, words);
    }

    /// Colours that nobody knows, or nobody can read.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            theme/theme.json           | "colours": {}        | "colours": {"acent": "#095C5C"} | 2 | no colour is called acent
            theme/theme.json           | "colours": {}        | "colours": {"accent": "#3AA0A0"} | 2 | stands out by
            theme/theme.json           | "colours": {}        | "colours": {"ground": "#808080"} | 2 | stands out by
            theme/theme.json           | "colours": {}        | "colours": {"edge": "#EEEEEE"} | 2 | edge on
            """)
    void aThemeNobodyCanReadIsComplainedAbout(String file, String what, String instead, int line, String words) throws IOException {
        aBrokenBundleIsComplainedAbout(file, what, instead, line, words);
    }

    /// @param said what the complaint names: the file, or a folder above it
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trust/a.pem              | trust/a.pem              | 0 | X.509 | ''
            trust/a.pem              | trust/a.pem              | 0 | X.509 | no certificate
            trust/seals/a.pem        | trust/seals/a.pem        | 0 | X.509 | no certificate
            trust/a.pem              | trust/a.pem              | 0 | X.509 | -----BEGIN CERTIFICATE-----~AAAA~-----END CERTIFICATE-----
            trust/a.pem              | trust/a.pem              | 0 | X.509 | -----BEGIN CERTIFICATE-----~!~-----END CERTIFICATE-----
            bundel.json              | bundel.json              | 0 | nothing of that name | {}
            notes/read-me.txt        | notes                    | 0 | nothing of that name | Notes
            bundle.json              | bundle.json              | 1 | nothing stands in it | ''
            sites/read-me.txt        | sites/read-me.txt        | 0 | one of the sites | Notes
            sites/East Side/site.json | sites/East Side         | 0 | one of the sites | {}
            sites/empty/notes.txt    | sites/empty/site.json    | 0 | missing | Notes
            sites/office/devices.json | sites/office/devices.json | 1 | array | {}
            terminals/t-landscape/devices.json | terminals/t-landscape/devices.json | 1 | array | {}
            wording/zh-CN.properties | wording/zh-CN.properties | 2 | band.bakc | band.back=返回~band.bakc=返回
            wording/zh-CN.properties | wording/zh-CN.properties | 4 | band.bakc | # band.x=a \\~band.back=返 \\~  回~ band.bakc : 返回
            wording/zh-CN.properties | wording/zh-CN.properties | 2 | band.bakc | band.home=C:\\\\~band.bakc=返回
            wording/zh-CN.properties | wording/zh-CN.properties | 3 | hexadecimal | # \\u~band.back=\\\\u \\u8FD4~band.home=\\u8F
            wording/zh-CN.properties | wording/zh-CN.properties | 2 | hexadecimal | band.back=返 \\~ \\u回
            wording/zh-CN.properties | wording/zh-CN.properties | 1 | band.bakc | band.bakc=返\\
            wording/zh-CN.properties | wording/zh-CN.properties | 3 | band.bakc | band.back=返\\~\\\\~band.bakc=返
            sites/office/devices.json | sites/office/devices.json | 1 | stands twice | \
                    [{"id":"a","class":"id-card","driver":"sam","channel":"serial:x"},\
                    {"id":"a","class":"id-card","driver":"sam","channel":"serial:y"}]
            terminals/t-landscape/devices.json | terminals/t-landscape/devices.json | 1 | stands twice | \
                    [{"id":"a","class":"id-card","driver":"sam","channel":"serial:x"},\
                    {"id":"a","class":"id-card","driver":"sam","channel":"serial:y"}]
            trust/seals              | trust/seals              | 0 | cannot be listed | x
            wording/ko.properties    | wording/ko.properties    | 0 | none of the district's languages | band.back=뒤로
            wording/zh-CN.properties.bak | wording/zh-CN.properties.bak | 0 | none of the district's languages | band.back=返回
            """)
    void aFileThatIsNoneOfABundleIsComplainedAbout(String file, String said, int line, String word, String lines) throws IOException {
        SandboxCopy.into(copy);
        write(file, lines.replace('~', '\n'));
        assertComplaint(said, line, word);
    }

    @Test
    void certificatesAndWordingOfTheDistrictAreTaken() throws IOException {
        SandboxCopy.into(copy);
        write("trust/a.pem", AnyCertificate.PEM);
        write("trust/seals/b.pem", AnyCertificate.PEM + AnyCertificate.PEM);
        write("wording/en.properties", "! ours\n\nband.back = Return \\\n    there\nband.home=C:\\\\\nlanguage.en=English");
        assertThat(BundleReader.read(copy, "t-portrait")).isInstanceOfSatisfying(BundleOutcome.Loaded.class, loaded -> {
            assertThat(loaded.bundle().anchors()).as("a seal's authority is none for TLS").containsExactly(AnyCertificate.parsed());
            assertThat(loaded.bundle().seals()).hasSize(2).containsOnly(AnyCertificate.parsed());
            assertThat(loaded.bundle().wording()).containsExactly(Map.entry(
                    Language.EN, Map.of("band.back", "Return there", "band.home", "C:\\", "language.en", "English")));
        });
    }

    @Test
    void aMatterPrintsWhatMayBeMaskedToo() throws IOException {
        SandboxCopy.into(copy);
        assertThat(BundleReader.read(copy, "t-portrait")).isInstanceOfSatisfying(BundleOutcome.Loaded.class, loaded -> {
            ServiceItem item = loaded.bundle().catalogue().items().getFirst();
            assertThat(item.deeds()).containsExactly(new Deed.Show("social-insurance"),
                    new Deed.Print(List.of("insured-proof", "payment-list", "posted-proof"), Set.of("posted-proof"), false));
            assertThat(item.prints()).contains((Deed.Print) item.deeds().getLast());
        });
    }

    /// One deed stands in an object of its own; what is in none of these forms is complained about.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"show": "social-insurance"}                         | Show[recordKind=social-insurance]
            {"print": ["a"]}                                     | Print[kinds=[a], masked=[], together=false]
            {"masked": ["b"]}                                    | Print[kinds=[b], masked=[b], together=false]
            {"print": ["a", "b"], "masked": ["b"]}               | Print[kinds=[a, b], masked=[b], together=false]
            {"print": ["a", "b"], "together": true}              | Print[kinds=[a, b], masked=[], together=true]
            {}                                                   | bad
            {"together": true}                                   | bad
            {"print": ["a", "b"], "together": false}             | bad
            {"print": []}                                        | bad
            {"print": ["a", "a"]}                                | bad
            {"print": ["A"]}                                     | bad
            {"print": ["a"], "masked": []}                       | bad
            {"show": ""}                                         | bad
            {"show": "fishing-licence"}                          | bad
            {"show": "social-insurance", "print": ["a"]}         | bad
            {"show": "social-insurance", "masked": ["a"]}        | bad
            {"look": "social-insurance"}                         | bad
            """)
    void aDeedOfAMatter(String deed, String read) throws IOException {
        SandboxCopy.into(copy);
        String items = Files.readString(copy.resolve(ITEMS));
        assertThat(items).containsOnlyOnce("\"show\": \"social-insurance\"");
        write(ITEMS, items.replaceFirst("\\{\\s*\"show\": \"social-insurance\"\\s*}", deed));
        BundleOutcome outcome = BundleReader.read(copy, "t-portrait");
        assertThat(outcome instanceof BundleOutcome.Loaded loaded
                ? loaded.bundle().catalogue().items().getFirst().deeds().getFirst().toString() : "bad").isEqualTo(read);
    }

    @Test
    void aLanguageThatIsNotOursMayBeNamed() throws IOException {
        SandboxCopy.into(copy);
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace("\"en\"", "\"ko\""));
            }
        }
        write("wording/ko.properties", "language.ko=한국어");
        assertThat(BundleReader.read(copy, "t-portrait")).isInstanceOf(BundleOutcome.Loaded.class);
        write("wording/ko.properties", "language.fr=français");
        assertComplaint("wording/ko.properties", 1, "language.fr");
    }

    /// The note of three matters; the second loses its English.
    @Test
    void aTextThatStandsTwiceIsComplainedAboutWhereItIsMeant() throws IOException {
        SandboxCopy.into(copy);
        List<String> lines = new ArrayList<>(Files.readAllLines(copy.resolve(ITEMS)));
        assertThat(lines.get(165)).isEqualTo(lines.get(34));
        lines.set(165, lines.get(165).replace(",", ""));
        lines.remove(166);
        write(ITEMS, String.join("\n", lines));
        assertComplaint(ITEMS, 166, "no text in en");
    }

    @Test
    void aRecordKindStandsOnce() throws IOException {
        SandboxCopy.into(copy);
        String kind = Files.readString(SANDBOX.resolve(RECORDS)).strip();
        String kinds = kind.substring(0, kind.length() - 1);
        write(RECORDS, kinds + "," + kinds.substring(1) + "]");
        assertComplaint(RECORDS, 87, "stands twice");
    }

    @Test
    void aTerminalThatNamesASiteWithoutAFolderIsToldAtItsLine() throws IOException {
        SandboxCopy.into(copy);
        Files.delete(copy.resolve("sites/zhanshan/site.json"));
        Files.delete(copy.resolve("sites/zhanshan"));
        assertComplaint("terminals/t-landscape/terminal.json", 2, "no site is called zhanshan");
        assertThat(BundleReader.read(copy, "t-portrait").toString()).doesNotContain("missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminals/t-portrait/devices.json", "terminals/t-landscape/devices.json", "sites/zhanshan/devices.json",
            "sites/office/devices.json"})
    void devicesBehindALinkToNowhereAreAComplaint(String file) throws IOException {
        SandboxCopy.into(copy);
        Files.createSymbolicLink(copy.resolve(file), Path.of("nowhere.json"));
        assertComplaint(file, 0, "leads nowhere");
    }

    @Test
    void schemasSpeakEnglishWhateverTheMachineSpeaks() throws IOException {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            SandboxCopy.into(copy);
            write("terminals/t-portrait/terminal.json", "{\"site\":\"zhanshan\",\"frame\":\"round\",\"millimetresPerPixel\":1}");
            assertComplaint("terminals/t-portrait/terminal.json", 1, "does not have a value in the enumeration");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void missingFilesWrongEncodingAndLinksOutsideAreComplaints() throws IOException {
        assertThat(BundleReader.read(SANDBOX, "nobody")).isInstanceOf(BundleOutcome.Bad.class);
        SandboxCopy.into(copy);
        Files.write(copy.resolve("bundle.json"), new byte[] {'{', (byte) 0xC4, (byte) 0xE3, '}'});
        assertThat(BundleReader.read(copy, "t-portrait").toString()).contains("UTF-8");
        Files.delete(copy.resolve("bundle.json"));
        Files.createSymbolicLink(copy.resolve("bundle.json"), SANDBOX.toRealPath().resolve("bundle.json"));
        assertThat(BundleReader.read(copy, "t-portrait").toString()).contains("leads out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-such-folder | t-portrait  | no such folder
            no-such-folder | ../t        | no such folder
            .              | ../t        | no terminal can be called that
            .              | T-Portrait  | no terminal can be called that
            .              | ''          | no terminal can be called that
            .              | nobody      | no such terminal
            """)
    void aWrongFolderOrNameIsAllThatIsSaid(String folder, String terminal, String word) throws IOException {
        SandboxCopy.into(copy);
        assertThat(complaints(copy.resolve(folder).normalize(), terminal)).singleElement().satisfies(complaint ->
                assertThat(complaint.what()).isEqualTo(word));
    }

    @Test
    void whatLiesOutsideTheBundleIsNotRead() throws IOException {
        SandboxCopy.into(copy);
        Path outside = Files.write(outer.resolve("outside.json"), new byte[] {(byte) 0xC4, (byte) 0xE3});
        Files.delete(copy.resolve("bundle.json"));
        Files.createSymbolicLink(copy.resolve("bundle.json"), outside);
        assertThat(complaints(copy, "t-portrait")).extracting(Complaint::what).containsExactly("leads out of the bundle");
    }

    @Test
    void aFileMayHaveFourMebibytesAndNoMore() throws IOException {
        SandboxCopy.into(copy);
        String head = Files.readString(copy.resolve("bundle.json"));
        write("bundle.json", head + " ".repeat(4 * 1024 * 1024 - head.length()));
        assertThat(BundleReader.read(copy, "t-portrait")).isInstanceOf(BundleOutcome.Loaded.class);
        write("bundle.json", head + " ".repeat(4 * 1024 * 1024 - head.length() + 1));
        assertComplaint("bundle.json", 0, "larger than 4 MiB");
    }

    /// The line only where one is meant; the place inside the file only below its top.
    @Test
    void aComplaintNamesFileLineAndPlace() throws IOException {
        assertThat(new Complaint(Path.of("a.json"), 0, "missing", "add it").toString()).startsWith("a.json: missing");
        assertThat(new Complaint(Path.of("a.json"), 3, "wrong", "mend it").toString()).startsWith("a.json:3: wrong").endsWith("→ mend it");
        SandboxCopy.into(copy);
        write("bundle.json", "{}");
        assertThat(complaints(copy, "t-portrait").getFirst().what()).doesNotContain("at ");
    }

    @Test
    void devicesOfATerminalOverrideThoseOfItsSiteAndThoseTheBundlesById() throws IOException {
        SandboxCopy.into(copy);
        write("devices.json", row("id-card", "/dev/doorstep-id-card"));
        write("sites/office/devices.json", row("id-card", "office"));
        assertThat(channels()).containsExactly("serial:/dev/doorstep-id-card");
        write("sites/zhanshan/devices.json", row("id-card", "site"));
        assertThat(channels()).containsExactly("serial:site");
        write("terminals/t-portrait/devices.json", row("id-card", "terminal"));
        assertThat(channels()).containsExactly("serial:terminal");
        write("terminals/t-portrait/devices.json", row("second", "terminal"));
        assertThat(channels()).containsExactly("serial:site", "serial:terminal");
    }

    private static String row(String id, String line) {
        return "[{\"id\":\"" + id + "\",\"class\":\"id-card\",\"driver\":\"sam\",\"channel\":\"serial:" + line + "\"}]";
    }

    private List<String> channels() {
        return ((BundleOutcome.Loaded) BundleReader.read(copy, "t-portrait")).bundle().terminal().devices().stream()
                .map(DeviceBinding::channel).toList();
    }

    private static List<Complaint> complaints(Path folder, String terminal) {
        return ((BundleOutcome.Bad) BundleReader.read(folder, terminal)).complaints();
    }

    private void assertComplaint(String file, int line, String word) {
        Complaint complaint = ((BundleOutcome.Bad) BundleReader.read(copy, "t-portrait")).complaints().getFirst();
        assertThat(complaint.file()).isEqualTo(copy.resolve(file));
        assertThat(complaint.line()).isEqualTo(line);
        assertThat(complaint.what()).contains(word);
        assertThat(complaint.remedy()).isNotBlank();
    }

    private void write(String file, String text) throws IOException {
        Path path = copy.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
