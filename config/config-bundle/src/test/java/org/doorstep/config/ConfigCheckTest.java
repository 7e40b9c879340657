package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command as whoever writes a bundle meets it: an exit code and plain words, nothing from the libraries.
class ConfigCheckTest {
    private static final String BUNDLE = "src/test/bundle";

    @TempDir
    private Path copy = Path.of("");

    private record Run(int exit, String words) {}

    @Test
    void aFitBundleIsAllThatIsSaid() throws IOException, InterruptedException {
        Run run = check(BUNDLE, "--terminal", "t-portrait");
        assertThat(run.words()).startsWith("fit: bundle-sandbox").containsPattern(", digest [0-9a-f]{64}$").hasLineCount(1);
        assertThat(run.exit()).isZero();
        assertThat(check(BUNDLE, "--json")).isEqualTo(new Run(0, ""));
    }

    @Test
    void anUnfitBundleSaysFileAndRemedy() throws IOException, InterruptedException {
        Run run = check(BUNDLE, "--terminal", "nobody");
        assertThat(run.words()).contains("terminals/nobody", "→", "1 mistake");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(check(BUNDLE, "--terminal", "nobody", "--json").words().lines()).singleElement().asString()
                .startsWith("{\"file\":\"").contains("\"line\":0", "\"what\":\"no such terminal\"", "\"remedy\":\"");
    }

    @Test
    void aMissingFolderIsOnePlainSentence() throws IOException, InterruptedException {
        Run run = check("../no-such-bundle");
        assertThat(run.words().strip()).isEqualTo("There is no folder ../no-such-bundle.");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void missingArgumentsAreWrongUsage() throws IOException, InterruptedException {
        assertThat(check().exit()).isEqualTo(64);
    }

    /// The sandbox's own bundle has none of what a terminal would bear.
    @Test
    void theSandboxBundleHasNoMistake() {
        assertThat(BundleReader.check(Path.of("../bundle-sandbox"), "")).isInstanceOf(BundleOutcome.Loaded.class);
    }

    /// Who names a folder that is not there, or that is no bundle, hears what to do; nothing is thrown.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nowhere | no such folder
            .       | no such terminal
            """)
    void aFolderWithoutTerminalsIsAComplaint(String name, String what) {
        assertThat(BundleReader.readFirst(copy.resolve(name))).isInstanceOfSatisfying(BundleOutcome.Bad.class, bad ->
                assertThat(bad.complaints()).anySatisfy(complaint -> assertThat(complaint.what()).contains(what)));
    }

    /// Twenty mistakes of those who write bundles: each is found, with what to write instead. ITEMS and RECORDS are those of social
    /// insurance.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ITEMS | "note"         | "notes"            | property 'notes' | write "note" instead
            ITEMS | "level"        | "levle"            | property 'levle' | write "level" instead
            ITEMS | "counter"      | "conter"           | property 'conter' | write "counter" instead
            sites/zhanshan/site.json   | "helpPhone"          | "helpphone"        | property 'helpphone' | write "helpPhone" instead
            ITEMS | 372014002000   | 372014001000       | stands twice     | its own code
            catalogue/events.json      | 372023001000         | 372023009999       | no matter has    | name the code
            sites/office/site.json     | 372099001000         | 372099009999       | no matter has    | name the code
            sites/zhanshan/site.json   | "birth"              | "brith"            | no life event    | name one of [birth]
            ITEMS | "show": "social-insurance" | "show": "socail" | no record kind | name one of
            RECORDS | "format": "YEAR" | "format": "TEXT" | no table has the figures | "format": "YEAR"
            RECORDS | "years": "NUMBER" | "yaers": "NUMBER" | how {years} is written | "years"
            catalogue/records/housing-fund.json | "key": "left" | "key": "amount" | the key amount stands twice | its own key
            catalogue/records/housing-fund.json | "key": "paid" | "key": "payed" | has the key payed | take the chart out
            catalogue/records/housing-fund.json | "key": "year" | "key": "jahr" | has the key jahr | take the chart out
            RECORDS | "totalMonths": "NUMBER" | "total": "NUMBER" | how {totalMonths} is written | "totalMonths"
            RECORDS | *{years}* 年     | *{years} 年         | odd number of *  | put one *
            catalogue/items/50-applications.json | "PROGRESS"         | "CHECK" | behind the door PROGRESS | "doors": ["PROGRESS"]
            devices.json               | "class": "id-card"   | "class": "receipt-printer" | class id-card, and | devices
            devices.json               | "class": "certificate-printer" | "class": "receipt-printer" | class certificate-printer | devices
            ITEMS | 社保缴费记录   | 企业职工基本养老保险和失业保险以及工伤保险的历年缴费情况和记录的查询 | largest print | shorter by
            ITEMS | Social insurance record | Sozialversicherungsbeitragsnachweis | largest print | shorter words
            catalogue/events.json      | 孩子出生             | 孩子出生以后要办的各种各样的事情 | largest print | shorter by
            sites/zhanshan/site.json   | 湛山社区站           | 青岛市市南区湛山街道湛山社区居民委员会便民服务站 | largest print | shorter by
            district.json              | "languages": [       | "languages": ["fr", | no text in fr   | add "fr"
            theme/theme.json           | "colours": {}        | "colours": {"acent": "#095C5C"} | no colour is called | ~
            """)
    void aPlantedMistakeIsFound(String file, String from, String to, String what, String remedy) throws IOException {
        SandboxCopy.into(copy);
        Path broken = copy.resolve(file.replace("ITEMS", "catalogue/items/10-social-insurance.json")
                .replace("RECORDS", "catalogue/records/social-insurance.json"));
        String text = Files.readString(broken);
        assertThat(text).contains(from);
        Files.writeString(broken, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        BundleOutcome outcome = BundleReader.check(copy, "");
        assertThat(outcome).isInstanceOfSatisfying(BundleOutcome.Bad.class, bad -> assertThat(bad.complaints()).anySatisfy(complaint -> {
            assertThat(complaint.what()).contains(what);
            assertThat(complaint.remedy()).contains(remedy.equals("~") ? "" : remedy);
        }));
    }

    @ParameterizedTest
    @CsvSource({"note, notes, 1", "note, note, 0", "level, levle, 2", "a, '', 1", "'', abc, 3", "kitten, sitting, 3"})
    void howFarTwoWordsAreApart(String one, String other, int apart) {
        assertThat(Schemas.distance(one, other)).isEqualTo(apart);
        assertThat(Schemas.distance(other, one)).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({"社保, 2.0", "ab, 1.06", "AB, 1.4", "a1, 1.06", "' ', 0.3", "𬱖, 1.0", "연금, 2.0"})
    void howWideATextIs(String text, double ems) {
        assertThat(Widths.ems(text)).isCloseTo(ems, Offset.offset(0.001));
    }

    private static Run check(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), ConfigCommand.class.getName(), "check"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), words);
    }
}
