package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.trial.MutantReport.Mutant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                kiosk-core (promised: 85 %): 2 of 4 found, 50.0 %
                  org.doorstep.core.journey: 2 of 3 found, 66.7 %
                  org.doorstep.core.record: 0 of 1 found, 0.0 %
                    Board.java:44 on: negated conditional
                    Months.java:9 on: negated conditional (no test comes here)
                """);
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
    void onlySomeClassesStandInPlaceOfAll() {
        assertThat(CORE.options("", 1)).contains("org.doorstep.core.*");
        assertThat(CORE.options("org.doorstep.core.record.*", 1))
                .contains("org.doorstep.core.record.*").doesNotContain("org.doorstep.core.*");
    }
}
