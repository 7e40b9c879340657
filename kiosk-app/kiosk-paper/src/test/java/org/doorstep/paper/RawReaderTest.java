package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How far one value of a PDF goes and what stands under its keys (ISO 32000-1 §7.2, §7.3); whatever is no value is refused.
class RawReaderTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The text of the value, then its keys.
    private static String read(String text) {
        byte[] file = bytes(text);
        try {
            RawReader.Value value = new RawReader(file, 0).value();
            return value.text(file) + value.entries().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> " " + entry.getKey() + "=" + entry.getValue().text(file)).collect(Collectors.joining(";"));
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    /// `~` is a line feed, `^` a carriage return.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42 0 R                    | 42
            true]                     | true
            1{                        | 1
            1}                        | 1
            1%note                    | 1
            %note~42                  | 42
            ~%note^%more~ 42          | 42
            %note                     | DAMAGED
            ``                        | DAMAGED
            ]                         | DAMAGED
            {                         | DAMAGED
            /Name /Other              | /Name
            /A(b)                     | /A
            /A                        | DAMAGED
            (a(b)c)d                  | (a(b)c)
            (a\\)b)c                   | (a\\)b)
            (a                        | DAMAGED
            (a\\                       | DAMAGED
            <0A>b                     | <0A>
            <0A                       | DAMAGED
            [1 [2] /A (x) <0A>]b      | [1 [2] /A (x) <0A>]
            []1                       | []
            [1                        | DAMAGED
            [1 {]                     | DAMAGED
            """)
    void aValueGoesAsFarAs(String text, String value) {
        assertThat(read(text.replace('~', '\n').replace('^', '\r'))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <<>>1                     | <<>>
            <</A 1/B(x)>>z            | <</A 1/B(x)>> A=1; B=(x)
            << /A 12 0 R /B 3 >>      | << /A 12 0 R /B 3 >> A=12 0 R; B=3
            <</A 12 0 R>>             | <</A 12 0 R>> A=12 0 R
            <</A<</B 1>>>>            | <</A<</B 1>>>> A=<</B 1>>
            <</A/B/C[1]>>             | <</A/B/C[1]>> A=/B; C=[1]
            <</A#20#42 1>>            | <</A#20#42 1>> A B=1
            <</#4 1>>                 | <</#4 1>> #4=1
            <</#4g 1>>                | <</#4g 1>> #4g=1
            <</#g4 1>>                | <</#g4 1>> #g4=1
            <</041 1>>                | <</041 1>> 041=1
            <</A 1/A 2>>              | DAMAGED
            <</A 1/#41 2>>            | DAMAGED
            <</A>>                    | DAMAGED
            <<1 2>>                   | DAMAGED
            <</A 1                    | DAMAGED
            <</A 1>                   | DAMAGED
            <</A                      | DAMAGED
            """)
    void aDictionaryHolds(String text, String value) {
        assertThat(read(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\r", "\t", "\f", "\0"})
    void whiteSpaceStandsBetweenValues(String white) {
        assertThat(read(white + "1" + white + "2")).isEqualTo("1");
        assertThat(read("<</A" + white + "1>>")).endsWith(" A=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u000B", "\u00A0", "a", "-"})
    void nothingElseDoes(String other) {
        assertThat(read("1" + other + "2 3")).isEqualTo("1" + other + "2");
    }

    @Test
    void valuesNestSixtyFourTimesAtTheMost() {
        assertThat(read("[".repeat(65) + "]".repeat(65))).hasSize(130);
        assertThat(read("[".repeat(66) + "]".repeat(66))).isEqualTo("DAMAGED");
        assertThat(read("<</A ".repeat(64) + "1" + ">>".repeat(64))).startsWith("<</A ");
        assertThat(read("<</A ".repeat(65) + "1" + ">>".repeat(65))).isEqualTo("DAMAGED");
    }

    @ParameterizedTest
    @CsvSource({
        "aXbX, X, 0, 1", "aXbX, X, 1, 1", "aXbX, X, 2, 3", "aXbX, X, 4, -1", "aXbX, bX, 0, 2", "aXbX, Xc, 0, -1", "aXbX, aXbXc, 0, -1"})
    void aTokenIsFoundAt(String text, String token, int from, int at) {
        assertThat(Raw.find(bytes(text), token, from)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "aXbX, bX, 2, true", "aXbX, bX, 3, false", "aXbX, bX, 1, false", "aXbX, X, 3, true", "aXbX, X, 4, false", "aXbX, a, -1, false",
        "aXbX, aXbX, 0, true"})
    void aTokenStandsAt(String text, String token, int at, boolean stands) {
        assertThat(Raw.matches(bytes(text), at, token)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({"aXbX, X, 2", "XXX, XX, 2", "aXbX, c, 0", "X, X, 1"})
    void aTokenStandsSoOften(String text, String token, int times) {
        assertThat(Raw.count(bytes(text), token)).isEqualTo(times);
    }
}
