package org.doorstep.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.doorstep.config.Verb;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The small parts that the search and the keyboard are made of.
class PiecesTest {
    @ParameterizedTest
    @CsvSource({
        "zhong, zong", "zong, zong", "shi, si", "chang, can", "na, la", "lin, lin", "ling, lin", "neng, len", "n, n", "nong, long",
        "ang, an", "gong, gong", "zh, z", "er, er"})
    void soundsThatAreTakenForOneAnother(String syllable, String near) {
        assertThat(Sounds.near(syllable)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"zhong, zh", "she, sh", "ci, c", "an, a", "e, e"})
    void whatIsWrittenOfASyllableByWhomWritesItsBeginning(String syllable, String initial) {
        assertThat(Sounds.initial(syllable)).isEqualTo(initial);
    }

    @ParameterizedTest
    @CsvSource({
        "shbao, shebao, true", "sheebao, shebao, true", "shebso, shebao, true", "hsebao, shebao, true", "shebao, shebao, false",
        "shbo, shebao, false", "sehbao, shebao, true", "shebaoab, shebao, false", "hsebso, shebao, false", "shebaox, shebao, true",
        "hebao, shebao, true", "a, b, true"})
    void oneSlip(String typed, String meant, boolean slip) {
        assertThat(Slip.between(typed, meant)).isEqualTo(slip);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shebao      | she bao
            sbjl        | s b j l
            tuixj       | tui x j
            xian        | xian
            fangan      | fang an
            shb         | sh b
            zhsh        | zh sh
            lvshi       | lv shi
            chuangye    | chuang ye
            """)
    void lettersInSyllables(String letters, String pieces) {
        assertThat(Slots.pieces(letters, Tables.READINGS)).containsExactly(pieces.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            社保JL      | 社 保 jl
            ｓｂ，社    | sb 社
            80岁        | 8 0 岁
            12345       | 1 2 3 4 5
            123456      | ''
            a123456b    | a b
            LÜ社        | lv 社
            年金ﾈﾝ      | 年 金 ネ ン
            연금        | 연 금
            """)
    void aQueryInPieces(String typed, String pieces) {
        assertThat(Query.of(typed).pieces().stream().map(Query.Piece::text))
                .containsExactly(pieces.isEmpty() ? new String[0] : pieces.split(" ", -1));
    }

    /// Whichever of its lines comes first.
    @Test
    void aCharacterIsReadInEachOfItsWaysTheUsualOneFirst() {
        Readings readings = Readings.of(List.of("chang\t长9 常3 丈1", "zhang\t长5 张8 丈7", "x\t乂0"));
        assertThat(readings.of('长')).containsExactly("chang", "zhang");
        assertThat(readings.of('丈')).containsExactly("zhang", "chang");
        assertThat(readings.of('张')).containsExactly("zhang");
        assertThat(readings.of('乂')).containsExactly("x");
        assertThat(readings.of('A')).isEmpty();
        assertThat(readings.syllable("chang")).isTrue();
        assertThat(readings.syllable("chan")).isFalse();
        assertThatThrownBy(() -> Readings.of(List.of("chang 长9"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("长9");
    }

    /// Letters are no cue: "cha" may be anything.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            查社保       | CHECK
            交了多少     | CHECK
            开个证明     | PRINT
            打印社保     | PRINT
            申请低保     | APPLY
            怎么办       | APPLY
            办到哪了     | PROGRESS
            投诉         | SAY
            查一查再打印 | CHECK PRINT
            社保         | ''
            cha社保      | ''
            """)
    void whatIsMeantToBeDone(String typed, String verbs) {
        assertThat(Cue.in(Query.of(typed))).map(Verb::name).containsExactly(verbs.isEmpty() ? new String[0] : verbs.split(" ", -1));
    }

    private static final SameWords SAME = new SameWords(
            List.of(List.of("社保", "社会保险", "五险"), List.of("孩子", "娃"), List.of("社", "会社"), List.of("保险", "险种")));

    /// The longest word counts; a word within one that was taken does not.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            查社保     | 1-3 社保 社会保险 五险
            社会保险   | 0-4 社会保险 社保 五险
            娃社       | 0-1 娃 孩子; 1-2 社 会社
            孩子的五险 | 0-2 孩子 娃; 3-5 五险 社保 社会保险
            低保       | ''
            社保a      | ''
            """)
    void wordsThatMeanTheSame(String typed, String meanings) {
        assertThat(SAME.in(Query.of(typed)).stream().map(meaning ->
                meaning.from() + "-" + meaning.to() + " " + String.join(" ", meaning.words())))
                .containsExactly(meanings.isEmpty() ? new String[0] : meanings.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            五险查询 | 社会保险查询 社保查询
            娃和娃   | 孩子和孩子
            孩子五险 | 娃五险 孩子社会保险 孩子社保
            低保     | ''
            """)
    void aNameIsSaidOtherwiseOneWordAtATime(String name, String others) {
        assertThat(SAME.otherwise(name)).containsExactly(others.isEmpty() ? new String[0] : others.split(" ", -1));
    }

    @Test
    void aMeaningSpansWhatLiesWithinItsWord() {
        SameWords.Meaning meaning = new SameWords.Meaning(1, 3, List.of("社保"));
        assertThat(List.of(meaning.spans(0, 1), meaning.spans(1, 1), meaning.spans(1, 2), meaning.spans(2, 2), meaning.spans(2, 3)))
                .containsExactly(false, true, true, true, false);
    }

    /// Names of persons too: the common list and what it lacks in the dictionary.
    @ParameterizedTest
    @CsvSource({"堃, kun", "䶮, yan", "𬱖, wei", "喆, zhe", "镕, rong"})
    void rareCharactersOfNamesAreRead(String sign, String reading) {
        assertThat(Tables.READINGS.of(sign.codePointAt(0))).contains(reading.equals("wei")
                ? Tables.READINGS.of(sign.codePointAt(0)).getFirst() : reading);
    }

    private static final SortedLines LINES = SortedLines.of("a\t一9\nab\t二3 三2\nabc\t四8\nb\t五1\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void linesAreFoundByTheirKeyAndByItsBeginning() {
        assertThat(LINES.at("ab")).containsExactly("二", "三");
        assertThat(LINES.at("a")).containsExactly("一");
        assertThat(LINES.at("b")).containsExactly("五");
        assertThat(LINES.at("abcd")).isEmpty();
        assertThat(LINES.at("")).isEmpty();
        assertThat(LINES.from("a", 9)).containsExactly("四", "二", "三");
        assertThat(LINES.from("a", 2)).containsExactly("四", "二");
        assertThat(LINES.from("c", 9)).isEmpty();
        assertThat(SortedLines.of(new byte[0]).at("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tuixiujin   | 0 | 退休金
            tuixj       | 9 | 退休金
            txj         | 9 | 退休金
            shebao      | 0 | 社保
            she         | 1 | 社
            shenfenzheng | 0 | 身份证
            woyaobanshebao | 0 | 我要办社保
            s           | 30 | 是
            """)
    void wordsForLetters(String letters, int atMost, String word) {
        List<String> offered = Tables.words().offered(letters, List.of());
        assertThat(offered).contains(word);
        assertThat(offered.indexOf(word)).isLessThanOrEqualTo(Math.max(atMost, 0));
    }

    @Test
    void whatWasTakenBeforeComesFirstAndNothingIsOfferedTwice() {
        List<String> usual = Tables.words().offered("shi", List.of());
        String last = usual.getLast();
        List<String> offered = Tables.words().offered("shi", List.of(last));
        assertThat(offered).startsWith(last).doesNotHaveDuplicates();
        assertThat(Tables.words().offered("", List.of("x"))).isEmpty();
    }

    private static Typed typed(String text) {
        return new Typed(text, Key.Keys.LETTERS, 3, Map.of());
    }

    @Test
    void keys() {
        assertThat(typed("a").pressed(new Key.Sign('b'))).isEqualTo(new Typed("ab", Key.Keys.LETTERS, 0, Map.of()));
        assertThat(typed("社𬱖").pressed(new Key.Erase()).text()).isEqualTo("社");
        assertThat(typed("").pressed(new Key.Erase())).isEqualTo(typed(""));
        assertThat(typed("abc").pressed(new Key.Clear()).text()).isEmpty();
        assertThat(typed("a").pressed(new Key.Layout(Key.Keys.DIGITS))).isEqualTo(new Typed("a", Key.Keys.DIGITS, 3, Map.of()));
        String full = "a".repeat(Typed.LONGEST);
        assertThat(typed(full).pressed(new Key.Sign('b'))).isEqualTo(typed(full));
        assertThat(typed(full.substring(1)).pressed(new Key.Sign('b')).text()).hasSize(Typed.LONGEST);
    }

    @Test
    void aWordTakesThePlaceOfTheLettersAndIsRemembered() {
        Typed once = typed("社bao").took("保");
        assertThat(once).isEqualTo(new Typed("社保", Key.Keys.LETTERS, 0, Map.of("bao", List.of("保"))));
        Typed twice = once.pressed(new Key.Sign('b')).pressed(new Key.Sign('a')).pressed(new Key.Sign('o')).took("报");
        assertThat(twice.taken()).isEqualTo(Map.of("bao", List.of("报", "保")));
        assertThat(twice.pressed(new Key.Sign('b')).pressed(new Key.Sign('a')).pressed(new Key.Sign('o')).took("保").taken())
                .isEqualTo(Map.of("bao", List.of("保", "报")));
    }

    /// What is typed may be a name or a number of a person.
    @Test
    void whatIsTypedStandsInNoText() {
        assertThat(typed("zhangsan").toString()).doesNotContain("zhangsan").contains("8");
        assertThat(new Key.Sign('z').toString()).doesNotContain("z");
    }
}
