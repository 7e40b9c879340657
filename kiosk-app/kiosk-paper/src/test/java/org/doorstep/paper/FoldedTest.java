package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How name and number are compared, and how they look masked.
class FoldedTest {
    /// CJK compatibility ideographs are by Unicode's canonical mapping the very ideograph (U+F9DC is 隆), so they are here, as in every NFC text. Nothing
    /// else makes two ideographs one.
    @Test
    void twoIdeographsAreOneOnlyWhereUnicodeCallsThemCanonicallyEquivalent() {
        Map<String, Set<Integer>> names = new HashMap<>();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Character::isIdeographic).filter(c -> c < 0x3038 || c > 0x303A)
                .forEach(c -> names.computeIfAbsent(Folded.name(Character.toString(c)), _ -> new TreeSet<>()).add(c));
        assertThat(names).hasSizeGreaterThan(90_000).allSatisfy((folded, same) ->
                assertThat(same.stream().map(Character::toString).map(c -> Normalizer.normalize(c, Normalizer.Form.NFC)).collect(Collectors.toSet())).containsExactly(folded));
        assertThat(Folded.name("\uF9DC")).isEqualTo("隆");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"王 秀　英|王秀英", "⾼⽅|高方", "A•B|A·B", "e\u0301|\u00E9"})
    void twoWritingsOfAName(String one, String other) {
        assertThat(Folded.name(one)).isEqualTo(Folded.name(other));
    }

    /// A number is digits: nothing stands for one of them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"３７９９|3799", "⼀|一", "•|·"})
    void ofANumberOnlyTheWhiteSpaceIsFolded(String one, String other) {
        assertThat(Folded.number(one)).isNotEqualTo(Folded.number(other));
        assertThat(Folded.number(" 3799 9919\u00A07003\t")).isEqualTo("379999197003");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"王|王", "王秀英|王**", "𬱖某|𬱖*", "ANNA MARIA|A*********", "e\u0301va|\u00E9**", "' 王秀 '|王*"})
    void aNameMasked(String name, String masked) {
        assertThat(Folded.masked(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"379999197003120049|3799**********0049", "123456789|1234*6789", "12345678|12345678", "1234|1234", "''|''"})
    void aNumberMasked(String number, String masked) {
        assertThat(Folded.maskedNumber(number)).isEqualTo(masked);
    }
}
