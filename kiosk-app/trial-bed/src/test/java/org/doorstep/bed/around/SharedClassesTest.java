package org.doorstep.bed.around;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    void nothingIsSharedWhereNobodyNamesAPlace() throws IOException {
        SharedClasses nowhere = new SharedClasses(Optional.empty(), SharedClasses.Kind.CACHE);
        nowhere.putInPlace();
        assertThat(nowhere.mapped()).isEmpty();
        assertThat(nowhere.making()).isEmpty();
        assertThat(nowhere.wanted()).isFalse();
    }

    /// Half a file is none: it is mapped from the moment on when it is put in its place, and a fresh one takes it over.
    @ParameterizedTest
    @CsvSource({"ARCHIVE, -XX:ArchiveClassesAtExit=, -XX:SharedArchiveFile=", "CACHE, -XX:AOTCacheOutput=, -XX:AOTCache="})
    void itIsMappedOnceItIsWhole(SharedClasses.Kind kind, String leaves, String maps) throws IOException {
        Path place = folder.resolve("of.classes");
        SharedClasses shared = new SharedClasses(Optional.of(place), kind);
        shared.putInPlace();
        assertThat(shared.mapped()).as("before it is made").isEmpty();
        String making = shared.making().getFirst();
        assertThat(making).startsWith(leaves);
        assertThat(shared.making().contains("-XX:-AOTRecordTraining")).as("which methods were compiled is not for the next start")
                .isEqualTo(kind == SharedClasses.Kind.CACHE);
        Path made = Path.of(making.substring(making.indexOf('=') + 1));
        assertThat(made).as("two processes may each make one").hasFileName("of.classes." + ProcessHandle.current().pid());
        for (String content : List.of("first", "second")) {
            Files.writeString(made, content);
            assertThat(place).as("while it is made").satisfies(file -> assertThat(Files.exists(file)).isEqualTo(content.equals("second")));
            shared.putInPlace();
            assertThat(shared.mapped()).containsExactly(maps + place);
            assertThat(place).hasContent(content);
            assertThat(made).doesNotExist();
        }
    }

    /// An archive is made by whom the build names, a cache by the first terminal that finds none and a folder for it.
    @ParameterizedTest
    @CsvSource({"CACHE, ., false, true", "CACHE, ., true, false", "CACHE, none, false, false", "ARCHIVE, ., false, false"})
    void aCacheIsWantedWhereThereIsNoneYet(SharedClasses.Kind kind, String where, boolean made, boolean wanted) throws IOException {
        Path place = folder.resolve(where).resolve("of.classes");
        if (made) {
            Files.writeString(place, "made");
        }
        assertThat(new SharedClasses(Optional.of(place), kind).wanted()).isEqualTo(wanted);
    }
}
