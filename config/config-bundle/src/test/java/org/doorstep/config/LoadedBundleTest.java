package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands in the sandbox's files is what the terminal gets: one line a part, so that none is read and dropped.
class LoadedBundleTest {
    private static final ServiceItemCode SOCIAL = new ServiceItemCode("372014001000");
    private static final String TOKEN = "theme/theme.json";

    @TempDir
    private Path copy = Path.of("");

    record Part(String name, Function<Bundle, Object> read, Object stands) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Part> parts() {
        return Stream.concat(found(), settings());
    }

    /// What matters are found by.
    private static Stream<Part> found() {
        return Stream.of(
                new Part("a department's name", bundle -> social(bundle).department().name().in(Language.EN), "Insurance"),
                new Part("what a department is about", bundle -> social(bundle).department().about().in(Language.ZH), "办事"),
                new Part("where its counter is", bundle -> social(bundle).counter().place().in(Language.EN), "District hall"),
                new Part("when it is open", bundle -> social(bundle).counter().open(),
                        List.of(new Opening(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)))),
                new Part("whom to call", bundle -> social(bundle).counter().phone(), Optional.of("12345")),
                new Part("what else a matter is called", bundle -> social(bundle).alsoCalled(),
                        Map.of(Language.ZH, List.of("交了几年社保", "社保明细"))),
                new Part("the life events", bundle -> bundle.catalogue().events(), List.of(new LifeEvent("birth",
                        new LangText(Map.of(Language.ZH, "孩子出生", Language.EN, "A child is born")),
                        List.of(new ServiceItemCode("372023001000"), SOCIAL)))),
                new Part("the life events of the site", bundle -> bundle.site().events(), List.of("birth")),
                new Part("words that mean the same", bundle -> bundle.catalogue().sameWords(), List.of(List.of("孩子", "娃"))));
    }

    private static Stream<Part> settings() {
        return Stream.of(
                new Part("bundle's id", Bundle::id, "bundle-sandbox"),
                new Part("bundle's version", Bundle::version, "2026.11.23"),
                new Part("a folder is not signed", Bundle::signed, false),
                new Part("district's id", bundle -> bundle.district().id(), "shinan-sandbox"),
                new Part("district's name", bundle -> bundle.district().name().in(Language.EN), "Shinan (sandbox)"),
                new Part("district's languages, in order", bundle -> bundle.district().languages(), List.of(Language.ZH, Language.EN)),
                new Part("district's zone", bundle -> bundle.district().zone(), ZoneId.of("Asia/Shanghai")),
                new Part("nobody signs in where the district does not say so", bundle -> bundle.district().signIn(), false),
                new Part("site's id", bundle -> bundle.site().id(), "zhanshan"),
                new Part("site's help number", bundle -> bundle.site().helpPhone(), "12345"),
                new Part("first of the site's common matters", bundle -> bundle.site().common().getFirst(), SOCIAL),
                new Part("number of the site's common matters", bundle -> bundle.site().common().size(), 6),
                new Part("first next site's name", bundle -> next(bundle).name().in(Language.EN), "Donghai Road community"),
                new Part("first next site's hours", bundle -> next(bundle).hours().in(Language.EN), "24 hours"),
                new Part("first next site lies east", bundle -> next(bundle).eastMetres(), 320),
                new Part("first next site lies south", bundle -> next(bundle).northMetres(), -210),
                new Part("minutes to walk there", bundle -> next(bundle).walkMinutes(), 6),
                new Part("terminal's id", bundle -> bundle.terminal().id(), "t-portrait"),
                new Part("terminal's frame", bundle -> bundle.terminal().frame(), TerminalSettings.Frame.PORTRAIT),
                new Part("terminal's glass", bundle -> bundle.terminal().millimetresPerPixel(), 0.25),
                new Part("matter's doors, in order", bundle -> social(bundle).doors(), List.of(Verb.CHECK, Verb.PRINT)),
                new Part("matter's level", bundle -> social(bundle).level(), Level.DISTRICT),
                new Part("what a matter needs", bundle -> social(bundle).needs(), Set.of(Assurance.CARD_PRESENT)),
                new Part("number of a matter's facts", bundle -> social(bundle).guide().size(), 5),
                new Part("a matter's first fact", bundle -> social(bundle).guide().getFirst().about(), GuideFact.About.WHO),
                new Part("a matter's first fact in words",
                        bundle -> social(bundle).guide().getFirst().answer().in(Language.ZH), "在本区缴过社会保险的人"),
                new Part("the record that a matter shows", bundle -> social(bundle).deeds().getFirst(), new Deed.Show("social-insurance")),
                new Part("the department that must answer", bundle -> social(bundle).department().id(), "social-insurance"),
                new Part("title of a record", bundle -> record(bundle).title().in(Language.EN), "Basic pension insurance of employees"),
                new Part("the sentences of a record", bundle -> record(bundle).sentences().keySet(), Set.of("paid-total", "never-paid")),
                new Part("the details of a record", bundle -> record(bundle).details().keySet(), Set.of("as-of", "gap")),
                new Part("how a value is written", bundle -> record(bundle).values().getOrDefault("asOf", Format.TEXT), Format.MONTH),
                new Part("parts of a record, in order", bundle -> record(bundle).blocks().stream().map(Block::part).toList(),
                        List.of("months", "years")),
                new Part("columns of a record, in order", bundle -> table(bundle).columns().stream().map(Field::key).toList(),
                        List.of("year", "months", "base", "paid")),
                new Part("format of a column", bundle -> table(bundle).columns().getLast().format(), Format.MONEY),
                new Part("note under a record's table", bundle -> table(bundle).note().orElseThrow().in(Language.ZH), "金额以元计，单位缴的部分另计"),
                new Part("a colour that the theme does not name is ours",
                        bundle -> bundle.theme().colours().getOrDefault("accent", ""), "#095C5C"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartIsWhatStandsInItsFile(Part part) {
        assertThat(part.read().apply(loaded(SandboxCopy.SANDBOX))).isEqualTo(part.stands());
    }

    @Test
    void aDistrictMayLetSignInToWhatNeedsNoMore() throws IOException {
        SandboxCopy.into(copy);
        replace("district.json", "\"zone\"", "\"signIn\": true, \"zone\"");
        replace("catalogue/items/10-social-insurance.json", "\"CARD_PRESENT\"", "\"SIGNED_IN\"");
        assertThat(loaded(copy).district().signIn()).isTrue();
        assertThat(social(loaded(copy)).needs()).containsExactly(Assurance.SIGNED_IN);
    }

    /// What the sandbox leaves to its usual value, said by a bundle.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choose     | 5   | PT5S
            read       | 91  | PT1M31S
            stillThere | 21  | PT21S
            answer     | 26  | PT26S
            printing   | 121 | PT2M1S
            rating     | 22  | PT22S
            farewell   | 31  | PT31S
            cardGone   | 6   | PT6S
            """)
    void aPatienceOfTheDistrictReplacesOursAndNoOther(String name, int seconds, Duration waits) throws IOException {
        SandboxCopy.into(copy);
        replace("district.json", "\"zone\"", "\"patiences\": {\"" + name + "\": " + seconds + "}, \"zone\"");
        Map<String, Duration> usual = byName(Patiences.STANDARD);
        assertThat(byName(loaded(copy).district().patiences())).allSatisfy((key, value) ->
                assertThat(value).isEqualTo(key.equals(name) ? waits : usual.get(key)));
    }

    private static Map<String, Duration> byName(Patiences waits) {
        return Map.of("choose", waits.choose(), "read", waits.read(), "stillThere", waits.stillThere(), "answer", waits.answer(),
                "printing", waits.printing(), "rating", waits.rating(), "farewell", waits.farewell(), "cardGone", waits.cardGone());
    }

    @Test
    void aColourAndTheHorizonOfTheThemeAreTaken() throws IOException {
        SandboxCopy.into(copy);
        assertThat(Files.readString(copy.resolve(TOKEN))).contains("colours");
        Files.writeString(copy.resolve(TOKEN), "{\"colours\": {\"accent\": \"#0B4A6F\"}, \"horizon\": \"M0 200 L1080 200\"}");
        Theme theme = loaded(copy).theme();
        assertThat(theme.colours()).containsEntry("accent", "#0B4A6F").containsEntry("stop", "#931E17");
        assertThat(theme.horizon()).contains("M0 200 L1080 200");
        Files.writeString(copy.resolve(TOKEN), "{\"colours\": {}}");
        assertThat(loaded(copy).theme().horizon()).isEmpty();
    }

    @Test
    void aMatterThatHasACounterOfItsOwnIsDoneThere() throws IOException {
        SandboxCopy.into(copy);
        replace("catalogue/items/10-social-insurance.json", "\"code\": \"372014001000\"", """
                "counter": {"place": {"zh-CN": "社区", "en": "Community"}, "open": [{"days": "SAT-SUN", "from": "10:00", "until": "12:00"}]},
                "code": "372014001000"
                """);
        Counter counter = social(loaded(copy)).counter();
        assertThat(counter.place().in(Language.EN)).isEqualTo("Community");
        assertThat(counter.open()).containsExactly(
                new Opening(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, LocalTime.of(10, 0), LocalTime.of(12, 0)));
        assertThat(counter.phone()).isEmpty();
        assertThat(social(loaded(copy)).department().counter().place().in(Language.EN)).isEqualTo("District hall");
    }

    private void replace(String file, String pattern, String with) throws IOException {
        Path path = copy.resolve(file);
        Files.writeString(path, Pattern.compile(pattern).matcher(Files.readString(path)).replaceFirst(Matcher.quoteReplacement(with)));
    }

    private static Bundle loaded(Path folder) {
        BundleOutcome outcome = BundleReader.read(folder, "t-portrait");
        assertThat(outcome).isInstanceOf(BundleOutcome.Loaded.class);
        return ((BundleOutcome.Loaded) outcome).bundle();
    }

    private static Site.NextSite next(Bundle bundle) {
        return bundle.site().nextSites().getFirst();
    }

    private static ServiceItem social(Bundle bundle) {
        return bundle.catalogue().item(SOCIAL).orElseThrow();
    }

    private static Block.Table table(Bundle bundle) {
        return (Block.Table) record(bundle).blocks().getLast();
    }

    private static RecordKind record(Bundle bundle) {
        return Objects.requireNonNull(bundle.catalogue().recordKinds().get("social-insurance"));
    }
}
