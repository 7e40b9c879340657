package org.doorstep.device.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A late answer is told from the right one by its result and its length.
class CommandTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            FIND,   9F, 4,    true
            FIND,   80, 0,    true
            FIND,   90, 8,    false
            FIND,   66, 0,    true
            SELECT, 90, 8,    true
            SELECT, 90, 9,    false
            SELECT, 81, 0,    true
            SELECT, 9F, 4,    false
            READ,   90, 1284, true
            READ,   90, 8,    false
            READ,   41, 0,    true
            READ,   9F, 4,    false
            STATUS, 90, 0,    true
            STATUS, 90, 1284, false
            STATUS, 9F, 4,    false
            STATUS, 60, 0,    true
            RESET,  90, 0,    true
            RESET,  9F, 4,    false
            """)
    void whatMayBeItsAnswer(Command command, String sw3, int length, boolean its) {
        assertThat(command.answeredBy(Integer.parseInt(sw3, 16), length)).isEqualTo(its);
    }
}
