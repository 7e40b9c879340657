package org.doorstep.bed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.MethodSource;

/// No trouble without its scenario: what district, reader and printers can do on a bad day is found from their own lists, the scenarios
/// from their files.
class TroublesListedTest {
    private static List<Scenario> scenarios() throws IOException {
        List<Scenario> found = new ArrayList<>();
        for (String name : Catalog.house().words(Catalog.Kind.TROUBLE).sequencedKeySet()) {
            found.add(Catalog.house().scenario(Catalog.Kind.TROUBLE, name).orElseThrow());
        }
        return found;
    }

    /// A trouble by its id, and who causes it: `district`, `reader`, `printer` or `receipt`.
    record Caused(String by, String id) {
        static Stream<Caused> every() {
            return Stream.of(
                    each(org.doorstep.sandbox.Trouble.values(), org.doorstep.sandbox.Trouble::id, "district"),
                    each(Trouble.values(), Trouble::id, "reader"),
                    each(PrinterTrouble.values(), PrinterTrouble::id, "printer"),
                    each(ReceiptTrouble.values(), ReceiptTrouble::id, "receipt")).flatMap(each -> each);
        }

        private static <T> Stream<Caused> each(T[] troubles, Function<T, String> id, String by) {
            return Arrays.stream(troubles).map(trouble -> new Caused(by, id.apply(trouble)));
        }
    }

    static Stream<Caused> everyTrouble() {
        return Caused.every();
    }

    /// Made, and afterwards asserted to have struck, in the same scenario.
    @ParameterizedTest
    @MethodSource("everyTrouble")
    void everyTroubleIsMadeAndSeenToStrikeInAScenario(Caused trouble) throws IOException {
        assertThat(scenarios()).anyMatch(scenario -> makes(scenario, trouble) && sees(scenario, trouble));
    }

    private static boolean makes(Scenario scenario, Caused trouble) {
        return scenario.acts().stream().anyMatch(act -> switch (act) {
            case Act.Begins(String begun) -> trouble.by().equals("district") && begun.equals(trouble.id());
            case Act.District(String made, String _) -> trouble.by().equals("district") && made.equals(trouble.id());
            case Act.Bench(String deed) -> deed.equals(trouble.by() + " trouble " + trouble.id());
            default -> false;
        });
    }

    private static boolean sees(Scenario scenario, Caused trouble) {
        String counter = (trouble.by().equals("reader") ? "" : trouble.by() + " ") + "injected " + trouble.id();
        return scenario.acts().stream().anyMatch(act -> switch (act) {
            case Act.Injected(String struck) -> trouble.by().equals("district") && struck.equals(trouble.id());
            case Act.Struck(String struck) -> struck.equals(counter);
            default -> false;
        });
    }

    /// A fault test fails where its fault was not injected.
    @Test
    void noScenarioMakesATroubleThatItDoesNotSeeStrike() throws IOException {
        for (Scenario scenario : scenarios()) {
            List<Caused> made = Caused.every().filter(trouble -> makes(scenario, trouble)).toList();
            assertThat(made).as(scenario.name()).allMatch(trouble -> sees(scenario, trouble));
        }
    }
}
