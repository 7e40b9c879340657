package org.doorstep.bed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.doorstep.bed.scenario.Catalog.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scenarios stand beside their subject, in folders and in jars, and are found without a list.
class CatalogTest {
    @TempDir
    private Path work = Path.of("");

    private final SequencedMap<String, String> files = new TreeMap<>(Map.of(
            "scenarios/walk.scenario", "# Somebody walks by.\nglass wait 1\n",
            "scenarios/part/arrive.scenario", "glass expect idle\nglass tap idle-touch\n",
            "scenarios/trouble/rain.scenario", "# It rains.\nas in arrive\nglass expect home\n",
            "scenarios/trouble/notes.txt", "no scenario"));

    private URL folder(String name) throws IOException {
        Path folder = work.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.getValue());
        }
        return folder.toUri().toURL();
    }

    /// As `jar` writes one: with entries for its folders.
    private URL jar(String name) throws IOException {
        Path jar = work.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (String folder : new String[] {"scenarios/", "scenarios/part/", "scenarios/trouble/"}) {
                entries.putNextEntry(new JarEntry(folder));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                entries.putNextEntry(new JarEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar.toUri().toURL();
    }

    private static Catalog of(URL... places) {
        return new Catalog(new URLClassLoader(places, null));
    }

    @Test
    void whatStandsInAFolderIsFound() throws IOException {
        assertFound(of(folder("here")));
    }

    @Test
    void whatStandsInAJarIsFound() throws IOException {
        assertFound(of(jar("here.jar")));
    }

    private static void assertFound(Catalog catalog) throws IOException {
        assertThat(catalog.words(Kind.VISIT)).isEqualTo(Map.of("walk", "Somebody walks by."));
        assertThat(catalog.words(Kind.TROUBLE)).isEqualTo(Map.of("rain", "It rains."));
        assertThat(catalog.scenario(Kind.TROUBLE, "rain")).contains(new Scenario("rain", """
                # It rains.
                glass expect idle
                glass tap idle-touch
                glass expect home
                """));
        assertThat(catalog.scenario(Kind.VISIT, "rain")).as("a trouble is no visit").isEmpty();
        assertThat(catalog.scenario(Kind.TROUBLE, "snow")).isEmpty();
    }

    @Test
    void severalModulesAddToThem() throws IOException {
        URL first = folder("first");
        files.clear();
        files.put("scenarios/trouble/hail.scenario", "# It hails.\nas in arrive\n");
        Catalog catalog = of(first, jar("second.jar"));
        assertThat(catalog.words(Kind.TROUBLE)).isEqualTo(Map.of("hail", "It hails.", "rain", "It rains."));
        assertThat(catalog.scenario(Kind.TROUBLE, "hail").orElseThrow().text()).contains("idle-touch");
    }

    @Test
    void twoOfOneNameAreRefused() throws IOException {
        Catalog catalog = of(folder("first"), folder("second"));
        assertThatThrownBy(() -> catalog.words(Kind.TROUBLE)).isInstanceOf(IOException.class)
                .hasMessageContaining("rain").hasMessageContaining("stands twice");
    }

    @Test
    void oneThatDoesNotSayWhatItIsIsRefused() throws IOException {
        files.put("scenarios/walk.scenario", "glass wait 1\n# Somebody walks by.\n");
        Catalog catalog = of(folder("here"));
        assertThatThrownBy(() -> catalog.words(Kind.VISIT)).isInstanceOf(IOException.class).hasMessageContaining("walk");
    }

    @Test
    void aPartThatIsNotThereIsNamed() throws IOException {
        files.remove("scenarios/part/arrive.scenario");
        Catalog catalog = of(folder("here"));
        assertThatThrownBy(() -> catalog.scenario(Kind.TROUBLE, "rain")).isInstanceOf(IOException.class).hasMessageEndingWith("arrive");
    }

    /// The project's own: each line means something.
    @Test
    void everyScenarioOfTheHouseCanBeRead() throws IOException {
        Catalog house = Catalog.house();
        for (Kind kind : Kind.values()) {
            assertThat(house.words(kind)).hasSizeGreaterThan(5);
            for (String name : house.words(kind).sequencedKeySet()) {
                assertThat(house.scenario(kind, name).orElseThrow().acts()).as(name).isNotEmpty();
            }
        }
    }
}
