package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;

/// The line that a JSON pointer leads to, segment by segment.
class PointerLineTest {
    private static final String SOURCE = """
            {
              "items": [
                0,
                {"a": 1,
                 "b": 2}, 2, 3, 4, 5, 6, 7, 8, 9,
                10
              ],
              "item": 1,
              "a/b": {
                "m~n": 1,
                "~1": 2
              },
              "": 3
            }
            """;

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', 1
            /items, 2
            /items/0, 3
            /items/1, 4
            /items/1/b, 5
            /items/1/missing, 4
            /items/10, 6
            /items/99, 2
            /item, 8
            /items2, 1
            /a~1b, 9
            /a~1b/m~0n, 10
            /a~1b/~01, 11
            /a/b, 1
            /, 13
            """)
    void aPointerLeadsToItsLine(String pointer, int line) {
        assertThat(PointerLine.find(SOURCE, JsonPointer.compile(pointer))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"a/b, m~n, 10", "a/b, ~1, 11"})
    void namesAreEscapedOnTheWay(String outer, String inner, int line) {
        assertThat(PointerLine.find(SOURCE, JsonPointer.empty().appendProperty(outer).appendProperty(inner))).isEqualTo(line);
    }
}
