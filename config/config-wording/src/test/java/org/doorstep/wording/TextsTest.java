package org.doorstep.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every key has words in every language, and no words are there that nobody asks for.
class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/doorstep/wording");
    private static final String ENDING = ".properties";
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /// What a language calls itself: a district may offer one that we do not know.
    private static final Pattern LANGUAGE = Pattern.compile("language\\.[a-z]{2,3}(-[A-Z]{2})?");

    private static List<Class<?>> subjects() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.doorstep.wording").stream()
                .filter(type -> type.isAssignableTo(Worded.class) && type.isEnum()).map(JavaClass::reflect).collect(Collectors.toList());
    }

    private static Set<String> keys() {
        return subjects().stream().flatMap(subject -> Arrays.stream(subject.getEnumConstants())).map(word -> ((Worded) word).key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> tags() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(ENDING, "")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everyKeyHasWordsAndNoWordsAreIdle(String tag) {
        assertThat(keys()).hasSizeGreaterThan(150);
        Set<String> worded = new TreeSet<>(Texts.in(tag).keySet());
        worded.removeIf(LANGUAGE.asMatchPredicate());
        assertThat(worded).isEqualTo(keys());
        assertThat(Texts.in(tag)).containsKey("language." + tag).allSatisfy((_, text) -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everyLanguageHasTheSamePlaces(String tag) {
        Map<String, String> first = Texts.in(Texts.FIRST);
        assertThat(Texts.in(tag)).allSatisfy(
                (key, text) -> assertThat(places(text)).as(key).isEqualTo(places(first.getOrDefault(key, ""))));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /// A file that says a key twice would say only the second.
    @ParameterizedTest
    @MethodSource("tags")
    void noKeyStandsTwice(String tag) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(tag + ENDING)).stream()
                .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#"))).toList();
        assertThat(lines).hasSameSizeAs(Texts.in(tag).keySet());
    }

    @Test
    void whatABundleMayWordIsWhatWeSayInTheFirstLanguage() {
        assertThat(Texts.keys()).containsAll(keys()).contains("language.zh-CN", "language.en").hasSameSizeAs(Texts.in("zh-CN").keySet());
    }

    @Test
    void aLanguageWithoutAFileHasNoWords() {
        assertThat(Texts.in("th")).isEmpty();
        assertThat(Texts.in("../wording/en").size()).as("a tag is no path").isZero();
    }

    @Test
    void aFileIsReadOnce() {
        assertThat(Texts.in("en")).isSameAs(Texts.in("en"));
    }

    @ParameterizedTest
    @CsvSource({"idle, TOUCH, idle.touch", "out, NO_PRINTER_UNDER, out.no-printer-under", "card, BAD_NUMBER, card.bad-number"})
    void keys(String subject, String constant, String key) {
        Worded word = subjects().stream().filter(type -> type.getSimpleName().equalsIgnoreCase(subject + "Words"))
                .flatMap(type -> Arrays.stream(type.getEnumConstants())).map(Worded.class::cast)
                .filter(each -> each.name().equals(constant)).findFirst().orElseThrow();
        assertThat(word.key()).isEqualTo(key);
    }
}
