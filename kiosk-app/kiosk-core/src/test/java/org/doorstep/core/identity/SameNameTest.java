package org.doorstep.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.device.MovedCharacters;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two writings of a name are one name, and two names never are: what is folded is held against Unicode's own table, and every character there is.
class SameNameTest {
    private static final Path TABLE = Path.of("src/test/resources/unicode/EquivalentUnifiedIdeograph.txt");
    private static final Set<Integer> DOTS = Set.of(0x2022, 0xFF0E, 0x30FB);
    private static final Map<Integer, String> TENS = Map.of(0x3038, "十", 0x3039, "卄", 0x303A, "卅");

    private static Map<Integer, String> published() throws IOException {
        Map<Integer, String> table = new HashMap<>(TENS);
        for (String line : Files.readAllLines(TABLE)) {
            String[] fields = line.replaceFirst("#.*", "").strip().split("\\s*;\\s*", -1);
            if (fields.length == 2) {
                String[] range = fields[0].split("\\.\\.", -1);
                IntStream.rangeClosed(Integer.parseInt(range[0], 16), Integer.parseInt(range[range.length - 1], 16))
                        .forEach(c -> table.put(c, Character.toString(Integer.parseInt(fields[1], 16))));
            }
        }
        return table;
    }

    private static IntStream everyCharacter() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> Character.getType(c) != Character.SURROGATE);
    }

    @Test
    void aRadicalOrStrokeIsTheIdeographOfTheTableAndAllElseIsItself() throws IOException {
        Map<Integer, String> table = published();
        assertThat(table).hasSizeGreaterThan(340);
        Map<Integer, String> wrong = everyCharacter().filter(c -> !DOTS.contains(c)).boxed()
                .filter(c -> !SameName.folded(Character.toString(c)).equals(counts(c, table)))
                .collect(Collectors.toMap(c -> c, c -> SameName.folded(Character.toString(c))));
        assertThat(wrong).isEmpty();
    }

    /// What GB 18030 moved is where it is today, and counts as that does.
    private static String counts(int c, Map<Integer, String> table) {
        String today = MovedCharacters.folded(Character.toString(c));
        return table.getOrDefault(today.codePointAt(0), today);
    }

    @Test
    void ofTheKangxiRadicalsTheCompatibilityMappingSaysTheSame() {
        assertThat(IntStream.rangeClosed(0x2F00, 0x2FD5).mapToObj(Character::toString))
                .allMatch(c -> SameName.folded(c).equals(Normalizer.normalize(c, Normalizer.Form.NFKC)));
        assertThat(TENS).allSatisfy((c, ten) -> assertThat(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)).isEqualTo(ten));
    }

    /// Whatever stands in a name today: ideographs of every block, letters of every script.
    @Test
    void noTwoCharactersOfNamesBecomeOne() {
        Map<String, Set<Integer>> names = new HashMap<>();
        everyCharacter().filter(c -> Character.isIdeographic(c) || Character.isLetter(c)).filter(c -> !TENS.containsKey(c))
                .forEach(c -> names.computeIfAbsent(SameName.folded(Character.toString(c)), _ -> new TreeSet<>()).add(c));
        assertThat(names).hasSizeGreaterThan(100_000).allSatisfy((_, one) -> assertThat(one).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "⾼⽅⽯⾦|高方石金", "⺠⻘⻩⻓|民青黄长", "⻢⻰|马龙", "〸|十", "㇐|一", "阿卜杜拉•买买提|阿卜杜拉·买买提", "阿卜杜拉・买买提|阿卜杜拉．买买提", "测试\uE863|测试䶮", "\uE81C|⺈", "ANNA MARIA|ANNA MARIA"})
    void isOneNameInBothWritings(String one, String other) {
        assertThat(SameName.same(new Secret(one), new Secret(other))).isTrue();
        assertThat(SameName.same(new Secret(other), new Secret(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "户|戶", "青|靑", "王|玉", "⽟|王", "日|曰", "⽇|曰", "己|巳", "⼰|已", "长|長", "龙|龍", "阿卜杜拉.买买提|阿卜杜拉·买买提", "阿卜杜拉买买提|阿卜杜拉·买买提",
        "高方|高", "Anna|ANNA", "ａ|a", "''|''", "''|高"})
    void isNotOneName(String one, String other) {
        assertThat(SameName.same(new Secret(one), new Secret(other))).isFalse();
    }
}
