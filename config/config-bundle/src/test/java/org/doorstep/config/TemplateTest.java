package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A text is taken apart into pieces: `<name>` is a place for a value, `!` marks what is shown as a figure.
class TemplateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | ''
            plain                 | plain
            {years}               | <years>
            {a}{b}                | <a> <b>
            共 {n} 个月             | '共␣ <n> ␣个月'
            *{years}* 年           | '!<years> ␣年'
            *3* and *{n}* more    | '!3 ␣and␣ !<n> ␣more'
            a*b                   | a !b
            {                     | {
            {a                    | { a
            {}                    | <>
            """)
    void aTextIsTakenApart(String text, String pieces) {
        assertThat(Template.of(text).pieces().stream()
                .map(piece -> (piece.figure() ? "!" : "") + (piece.place() ? "<" + piece.text() + ">" : piece.text().replace(' ', '␣')))
                .collect(Collectors.joining(" "))).isEqualTo(pieces);
    }

    @Test
    void theValuesThatATextAsksForAreThoseOfEveryLanguage() {
        LangText text = new LangText(Map.of(Language.ZH, "*{years}* 年", Language.EN, "{years} years, {months} months"));
        assertThat(Template.names(text)).containsExactlyInAnyOrder("years", "months");
    }
}
