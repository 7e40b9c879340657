package org.doorstep.bed.around;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A terminal that is started at midnight begins another log.
class SinceTest {
    @ParameterizedTest
    @CsvSource({"0, ab, ab", "1, ab, b", "2, ab, ''", "3, ab, ab", "9, '', ''"})
    void whatIsNewInALog(int before, String said, String since) {
        assertThat(Surroundings.since(before, said)).isEqualTo(since);
    }
}
