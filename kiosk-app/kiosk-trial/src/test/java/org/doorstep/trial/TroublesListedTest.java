package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.device.virtual.PrinterTrouble;
import org.doorstep.device.virtual.ReceiptTrouble;
import org.doorstep.device.virtual.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// No trouble without its scenario: what district, reader and printers can do on a bad day is found from their own lists, the scenarios from their files.
class TroublesListedTest {
    private static final Path FILES = Path.of("src/main/resources/scenarios/trouble");

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replace(".scenario", "")).toList();
        }
    }

    private static List<Scenario> scenarios() throws IOException {
        List<Scenario> found = new ArrayList<>();
        for (String name : files()) {
            found.add(Catalog.scenario("trouble/" + name).orElseThrow());
        }
        return found;
    }

    static Stream<Arguments> everyTrouble() {
        return Stream.of(
                ids(org.doorstep.sandbox.Trouble.values(), org.doorstep.sandbox.Trouble::id, "district"), ids(Trouble.values(), Trouble::id, "reader"),
                ids(PrinterTrouble.values(), PrinterTrouble::id, "printer"), ids(ReceiptTrouble.values(), ReceiptTrouble::id, "receipt")).flatMap(each -> each);
    }

    private static <T> Stream<Arguments> ids(T[] troubles, Function<T, String> id, String whose) {
        return Arrays.stream(troubles).map(trouble -> Arguments.of(whose, id.apply(trouble)));
    }

    /// Made, and afterwards asserted to have struck, in the same scenario.
    @ParameterizedTest
    @MethodSource("everyTrouble")
    void everyTroubleIsMadeAndSeenToStrikeInAScenario(String whose, String trouble) throws IOException {
        assertThat(scenarios()).anyMatch(scenario -> makes(scenario, whose, trouble) && sees(scenario, whose, trouble));
    }

    private static boolean makes(Scenario scenario, String whose, String trouble) {
        return scenario.acts().stream().anyMatch(act -> switch (act) {
            case Act.Begins(String begun) -> whose.equals("district") && begun.equals(trouble);
            case Act.District(String made, String _) -> whose.equals("district") && made.equals(trouble);
            case Act.Bench(String deed) -> deed.equals(whose + " trouble " + trouble);
            default -> false;
        });
    }

    private static boolean sees(Scenario scenario, String whose, String trouble) {
        String counter = (whose.equals("reader") ? "" : whose + " ") + "injected " + trouble;
        return scenario.acts().stream().anyMatch(act -> switch (act) {
            case Act.Injected(String struck) -> whose.equals("district") && struck.equals(trouble);
            case Act.Struck(String struck) -> struck.equals(counter);
            default -> false;
        });
    }

    /// A fault test fails where its fault was not injected.
    @Test
    void noScenarioMakesATroubleThatItDoesNotSeeStrike() throws IOException {
        for (Scenario scenario : scenarios()) {
            List<Object[]> made = everyTrouble().map(Arguments::get).filter(each -> makes(scenario, (String) each[0], (String) each[1])).toList();
            assertThat(made).as(scenario.name()).allMatch(each -> sees(scenario, (String) each[0], (String) each[1]));
        }
    }

    @Test
    void theListAndTheFilesNameTheSameTroubles() throws IOException {
        assertThat(Catalog.list("troubles.txt")).extracting(line -> line.split("\t", -1)[0]).containsExactlyInAnyOrderElementsOf(files());
    }
}
