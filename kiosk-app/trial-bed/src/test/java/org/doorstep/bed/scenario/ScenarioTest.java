package org.doorstep.bed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long a scenario may have to wait in one place: that says which of several goes first.
class ScenarioTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench lift                                           | 0
            glass expect home                                    | 15
            glass expect idle within 30                          | 30
            glass wait 12                                        | 12
            glass wander 600 seed 7 idle 120                     | 270
            glass wait 2;glass expect idle within 90;glass wait 5 | 90
            """)
    void longestWait(String lines, long seconds) {
        assertThat(new Scenario("any", lines.replace(';', '\n')).seconds()).isEqualTo(seconds);
    }
}
