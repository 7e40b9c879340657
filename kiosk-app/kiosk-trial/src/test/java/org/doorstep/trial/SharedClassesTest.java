package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which class path a part starts with: folders only where its main lies in one.
class SharedClassesTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void lay() throws IOException {
        Files.createDirectories(folder.resolve("tests/org"));
        Files.createFile(folder.resolve("tests/org/Own.class"));
        Files.createDirectories(folder.resolve("resources"));
        Files.createFile(folder.resolve("a.jar"));
        Files.createFile(folder.resolve("b.jar"));
    }

    @ParameterizedTest
    @CsvSource({
        "tests a.jar b.jar, org.Main, a.jar b.jar",
        "a.jar resources b.jar tests, org.Main, a.jar b.jar",
        "b.jar a.jar, org.Main, b.jar a.jar",
        "tests a.jar resources, org.Own, tests a.jar resources",
        "a.jar gone.jar, org.Main, a.jar gone.jar"})
    void aPartStartsWithJarsAloneWhereItsMainIsInOne(String entries, String main, String kept) {
        assertThat(SharedClasses.jars(path(entries), main)).isEqualTo(path(kept));
    }

    private String path(String entries) {
        return Stream.of(entries.split(" ", -1)).map(entry -> folder.resolve(entry).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void nothingIsSharedWhereNobodyNamesAPlace() {
        assertThat(SharedClasses.mapped()).isEmpty();
        assertThat(SharedClasses.making()).isEmpty();
    }
}
