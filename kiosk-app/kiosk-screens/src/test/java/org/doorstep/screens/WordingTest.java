package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every language says everything, nothing is said that nobody asks for, and a bundle's author finds every key in one list.
class WordingTest {
    private static final Path WORDING = Path.of("src/main/resources/org/doorstep/screens/wording");
    private static final Path KEYS = Path.of("../../config/schema/wording-keys.txt");
    private static final Path TRUE_KEYS = Path.of("target/wording-keys.txt");
    private static final Pattern ASKED = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z_-]+)*\\.?)\"");

    @Test
    void everyLanguageHasTheSameKeysAndPlaces() throws IOException {
        Map<String, String> chinese = words(WORDING.resolve("zh-CN.properties"));
        try (Stream<Path> files = Files.list(WORDING)) {
            for (Path file : files.toList()) {
                Map<String, String> other = words(file);
                assertThat(other.keySet()).as("%s", file).isEqualTo(chinese.keySet());
                other.forEach((key, text) -> assertThat(places(text)).as("%s %s", file, key).isEqualTo(places(chinese.getOrDefault(key, ""))));
                assertThat(other.values()).as("%s", file).allSatisfy(text -> assertThat(text).isNotBlank());
            }
        }
    }

    @Test
    void everyKeyIsAskedForAndEveryAskedKeyIsThere() throws IOException {
        Set<String> keys = words(WORDING.resolve("zh-CN.properties")).keySet();
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher literal = ASKED.matcher(Files.readString(source));
                while (literal.find()) {
                    asked.add(literal.group(1));
                }
            }
        }
        assertThat(keys).allSatisfy(key -> assertThat(asked).as("who says %s?", key)
                .anyMatch(word -> word.equals(key) || (word.endsWith(".") && key.startsWith(word)) || key.equals("band." + word)));
        assertThat(asked.stream().filter(word -> word.contains(".") && !word.endsWith(".")))
                .allSatisfy(word -> assertThat(word.endsWith(".css") || word.endsWith(".note") || keys.contains(word)).as("no words for %s", word).isTrue());
    }

    /// The test writes the true list beside the build only; whoever adds a key looks at it and takes it over.
    @Test
    void theListOfKeysForBundlesIsTrue() throws IOException {
        String list = String.join("\n", new TreeSet<>(words(WORDING.resolve("zh-CN.properties")).keySet())) + "\n";
        Files.writeString(TRUE_KEYS, list);
        assertThat(KEYS).as("out of date: cp kiosk-app/kiosk-screens/%s config/schema/wording-keys.txt", TRUE_KEYS).hasContent(list);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{\\d}").matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Map<String, String> words(Path file) throws IOException {
        Properties read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        Map<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }
}
