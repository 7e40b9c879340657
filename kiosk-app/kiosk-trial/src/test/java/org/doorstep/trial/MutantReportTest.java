package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.trial.MutantReport.Mutant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `kiosk mutants` prints of pitest's report, and that its rooms are rooms of this house.
class MutantReportTest {
    private static final String ONE = "<mutation detected='%s' status='%s' numberOfTestsRun='1'><sourceFile>%s</sourceFile>"
            + "<mutatedClass>%s</mutatedClass><mutatedMethod>on</mutatedMethod><methodDescription>()V</methodDescription>"
            + "<lineNumber>%d</lineNumber><mutator>M</mutator><indexes><index>6</index></indexes><blocks><block>0</block></blocks>"
            + "<killingTest/><description>negated conditional</description></mutation>\n";

    private static final MutantRoom CORE = MutantRoom.EVERY.getFirst();

    @TempDir
    private Path folder;

    private List<Mutant> read(String... mutations) throws IOException {
        String report = "<mutations partial=\"true\">\n" + String.join("", mutations) + "</mutations>";
        return MutantReport.read(Files.writeString(folder.resolve("mutations.xml"), report));
    }

    @Test
    void scoresAndWhatSurvivedByLine() throws IOException {
        List<Mutant> mutants = read(
                ONE.formatted("true", "KILLED", "Board.java", "org.doorstep.core.journey.Board", 12),
                ONE.formatted("true", "TIMED_OUT", "Board.java", "org.doorstep.core.journey.Board$Row", 14),
                ONE.formatted("false", "SURVIVED", "Board.java", "org.doorstep.core.journey.Board", 44),
                ONE.formatted("false", "NO_COVERAGE", "Months.java", "org.doorstep.core.record.Months", 9));
        assertThat(MutantReport.score(mutants)).isCloseTo(50, within(1e-9));
        assertThat(MutantReport.table(CORE, mutants)).isEqualTo("""
                kiosk-core (promised: 85 %): 4 planted: 2 found (1 of them by their time), 50.0 %
                  org.doorstep.core.journey: 3 planted: 2 found (1 of them by their time), 66.7 %
                  org.doorstep.core.record: 1 planted: 0 found, 0.0 %
                    Board.java:44 on: negated conditional
                    Months.java:9 on: negated conditional (no test comes here)
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  KILLED                                       | 1 planted: 1 found, 100.0 %
            true  TIMED_OUT                                    | 1 planted: 1 found (1 of them by their time), 100.0 %
            true  KILLED, true TIMED_OUT, true TIMED_OUT       | 3 planted: 3 found (2 of them by their time), 100.0 %
            true  MEMORY_ERROR, true RUN_ERROR                 | 2 planted: 2 found, 100.0 %
            false SURVIVED, true KILLED                        | 2 planted: 1 found, 50.0 %
            """)
    void whatOnlyTheClockFoundIsSaidApart(String states, String row) throws IOException {
        String[] mutations = Stream.of(states.split(",")).map(state -> state.strip().split(" +"))
                .map(state -> ONE.formatted(state[0], state[1], "Board.java", "org.doorstep.core.journey.Board", 12))
                .toArray(String[]::new);
        assertThat(MutantReport.table(CORE, read(mutations)).lines().findFirst()).contains("kiosk-core (promised: 85 %): " + row);
    }

    @Test
    void aModuleWithNothingToPlantHasItAll() throws IOException {
        assertThat(MutantReport.score(read())).isEqualTo(100);
    }

    @Test
    void whatIsNotPitestsReportIsSaidWithItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("torn.xml"), "<mutations><mutation");
        assertThatThrownBy(() -> MutantReport.read(file)).isInstanceOf(IOException.class).hasMessageContaining("torn.xml");
    }

    @Test
    void everyRoomStandsInTheHouse() {
        assertThat(MutantRoom.EVERY).allSatisfy(room -> assertThat(Path.of("../..").resolve(room.folder()).resolve("pom.xml")).exists());
        assertThat(MutantRoom.EVERY).extracting(MutantRoom::module).doesNotHaveDuplicates();
    }

    @Test
    void testsStandOneBehindTheOther() {
        assertThat(MutantRoom.EVERY).allSatisfy(room ->
                assertThat(room.options("", 1)).element(room.options("", 1).indexOf("--jvmArgs") + 1, STRING)
                        .contains("-Djunit.jupiter.execution.parallel.enabled=false"));
    }

    @Test
    void onlySomeClassesStandInPlaceOfAll() {
        assertThat(CORE.options("", 1)).contains("org.doorstep.core.*");
        assertThat(CORE.options("org.doorstep.core.record.*", 1))
                .contains("org.doorstep.core.record.*").doesNotContain("org.doorstep.core.*");
    }
}
