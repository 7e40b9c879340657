package org.doorstep.bed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each form of a line, and what means nothing.
class ActsTest {
    private static Arguments line(String line, Act act) {
        return argumentSet(line, line, act);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                line("glass tap start", new Act.Tap("start")),
                line("glass tap Go on here", new Act.Tap("Go on here")),
                line("glass expect home", new Act.Expect("home", List.of(), seconds(15))),
                line("glass expect home|idle within 40", new Act.Expect("home|idle", List.of(), seconds(40))),
                line("glass expect record \"14\" \"个 月\"", new Act.Expect("record", List.of("14", "个 月"), seconds(15))),
                line("glass expect record within 40 \"14\"", new Act.Expect("record", List.of("14"), seconds(40))),
                line("glass expect record within 999", new Act.Expect("record", List.of(), seconds(240))),
                line("glass absent \"王秀英\" \"3799\"", new Act.Absent(List.of("王秀英", "3799"))),
                line("glass type 37999X", new Act.Type("37999X")),
                line("glass code p-012", new Act.TypeCode("p-012")),
                line("glass wait 2", new Act.Wait(seconds(2))),
                line("glass wait 999", new Act.Wait(seconds(240))),
                line("glass wander 2000 seed 7 idle 60", new Act.Wander(2000, 7, seconds(60))),
                line("bench lay p-001", new Act.Bench("lay p-001")),
                line("bench lift", new Act.Bench("lift")),
                line("bench printer trouble aborted", new Act.Bench("printer trouble aborted")),
                line("bench printer sheets 1", new Act.Came("printer sheets", 1)),
                line("bench receipt pieces 0", new Act.Came("receipt pieces", 0)),
                line("bench injected askew", new Act.Struck("injected askew")),
                line("bench printer injected aborted", new Act.Struck("printer injected aborted")),
                line("bench receipt injected cutter", new Act.Struck("receipt injected cutter")),
                line("district begins wrong-ca", new Act.Begins("wrong-ca")),
                line("district injected slow", new Act.Injected("slow")),
                line("district settled within 30", new Act.Settled(seconds(30))),
                line("district trouble none", new Act.District("none", "")),
                line("district trouble down at /certificates", new Act.District("down", "/certificates")),
                line("district truth confirmed printed 1", new Act.Truth("confirmed", "printed", 1)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachFormIsAnAct(String line, Act act) {
        assertThat(Acts.parse(List.of(line))).containsExactly(act);
    }

    @Test
    void commentsAndEmptyLinesAreNone() {
        assertThat(Acts.parse(List.of("# what happens", "", "   ", "  glass tap start  ", "# bench lift")))
                .containsExactly(new Act.Tap("start"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "glass", "glass tap", "glass expect", "glass expect home \"unclosed", "glass expect home within soon", "glass expect home 14",
            "glass absent", "glass absent 14", "glass code", "glass code 12", "glass wait", "glass wait two", "glass wait -1",
                    "glass wander 5",
            "glass wander 5 seed x idle 1",
            "glas tap start", "bench", "district", "district begins", "district begins two words", "district settled",
            "district settled 30",
            "district truth confirmed 1", "district truth confirmed printed many", "tap start"})
    void whatMeansNothingIsNamedWithItsLine(String line) {
        assertThatThrownBy(() -> Acts.parse(List.of("# a comment", line))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 of the scenario means nothing: " + line);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            home,      home, true
            home|idle, home, true
            home|idle, idle, true
            home|idle, help, false
            home,      hom,  false
            """)
    void aStepIsOneOfThoseNamed(String expected, String drawn, boolean fits) {
        assertThat(new Act.Expect(expected, List.of(), seconds(1)).fits(drawn)).isEqualTo(fits);
    }
}
