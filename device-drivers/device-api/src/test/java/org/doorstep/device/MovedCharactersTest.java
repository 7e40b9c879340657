package org.doorstep.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table against two character sets of the JDK, which know it from the standards: what GBK reads at a position of two bytes as private, and
/// GB 18030-2022 does not.
class MovedCharactersTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");
    /// Private in GB 18030 too; glibc's table and Unicode's own have them in Extension B.
    private static final Map<Integer, Integer> EXTENSION_B =
            Map.of(0xE816, 0x20087, 0xE817, 0x20089, 0xE818, 0x200CC, 0xE831, 0x215D7, 0xE83B, 0x2298F, 0xE855, 0x241FE);

    private static Map<Integer, Integer> published() {
        Map<Integer, Integer> table = new TreeMap<>(EXTENSION_B);
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                byte[] position = {(byte) lead, (byte) trail};
                int then = new String(position, GBK).codePointAt(0);
                int now = new String(position, GB18030).codePointAt(0);
                if (privately(then) && !privately(now)) {
                    table.put(then, now);
                }
            }
        }
        return table;
    }

    private static boolean privately(int c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    @Test
    void eachThatWasMovedIsWhereItIsTodayAndNothingElseIsTouched() {
        Map<Integer, Integer> table = published();
        assertThat(table).hasSize(105);
        Map<Integer, String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> Character.getType(c) != Character.SURROGATE).boxed()
                .filter(c -> !MovedCharacters.folded(Character.toString(c)).equals(Character.toString(table.getOrDefault(c, c))))
                .collect(Collectors.toMap(c -> c, c -> MovedCharacters.folded(Character.toString(c))));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"测试\uE863, 测试䶮", "\uE863\uE863, 䶮䶮", "\uE863一, 䶮一", "测试䶮, 测试䶮", "𬱖\uE863, 𬱖䶮", "'', ''"})
    void aNameIsFoldedAsAWhole(String chip, String today) {
        assertThat(MovedCharacters.folded(chip)).isEqualTo(today);
    }
}
