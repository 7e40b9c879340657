package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.Bundle;
import org.doorstep.config.Field;
import org.doorstep.config.Format;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.RecordKind;
import org.doorstep.config.Template;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;
import org.doorstep.wording.BandWords;
import org.doorstep.wording.CardWords;
import org.doorstep.wording.CommonWords;
import org.doorstep.wording.ContrastWords;
import org.doorstep.wording.EndedWords;
import org.doorstep.wording.FailureWords;
import org.doorstep.wording.GuideWords;
import org.doorstep.wording.HelpWords;
import org.doorstep.wording.HomeWords;
import org.doorstep.wording.ItemWords;
import org.doorstep.wording.OutWords;
import org.doorstep.wording.PaperWords;
import org.doorstep.wording.RatingWords;
import org.doorstep.wording.Texts;
import org.doorstep.wording.VerbWords;
import org.doorstep.wording.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// Values stay values wherever they are put in; whatever is told by a name of ours has words in every language, and a key is never shown.
class WordsTest {
    private static final Bundle BUNDLE = Gallery.bundle("t-portrait");
    private static final Words ZH = Words.in(Language.ZH, BUNDLE);

    /// Asked for, and nobody has worded it.
    private enum NobodysWords implements Worded { KEY }

    /// The same, for the test that counts the lines of the log.
    private enum AlsoNobodysWords implements Worded { KEY }

    /// A name of ours that becomes a word, and a language.
    record Code(Language language, Worded wanted) {}

    static Stream<Code> codes() {
        return BUNDLE.district().languages().stream().flatMap(language -> coded().stream().map(wanted -> new Code(language, wanted)));
    }

    private static List<Worded> coded() {
        Fault fault = new Fault(DeviceFault.WEDGED);
        List<Worded> ended = Stream.of(new PrintOutcome.Printed(1), new PrintOutcome.NotPrinted(fault), new PrintOutcome.Uncertain(fault))
                .flatMap(outcome -> Stream.of(Codes.of(outcome), Codes.under(outcome))).toList();
        Stream<Worded> named = Arrays.stream(Codes.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0].isEnum())
                .flatMap(method -> Arrays.stream(method.getParameterTypes()[0].getEnumConstants()).map(value -> wanted(method, value)));
        return Stream.concat(ended.stream(), named).toList();
    }

    private static Worded wanted(Method method, Object value) {
        try {
            return (Worded) method.invoke(null, value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method.getParameterTypes()[0].getSimpleName() + "." + value + " has no words", e);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasWords(Code code) {
        Words words = Words.in(code.language(), BUNDLE);
        assertThat(words.say(code.wanted())).isNotBlank().isNotEqualTo(code.wanted().key()).isNotEqualTo(words.say(CommonWords.NONE));
    }

    @Test
    void theCodesAreAllWalked() {
        assertThat(coded()).contains(FailureWords.NOT_YOURS, CardWords.EXPIRED, CardWords.NOT_KNOWN, OutWords.PRINTER,
                OutWords.NO_PRINTER_UNDER, HelpWords.NOT_REACHED, RatingWords.POOR, VerbWords.SAY, VerbWords.SAY_NOTE, GuideWords.LAW,
                ItemWords.HERE, ContrastWords.ON_WHITE,
                EndedWords.UNCERTAIN_UNDER);
    }

    /// A word that no screen says would be translated for nothing.
    @Test
    void everyWordIsSaidSomewhere() {
        Set<String> said = coded().stream().map(Worded::key).collect(Collectors.toCollection(TreeSet::new));
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.doorstep.screens").stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream()).map(access -> access.getTarget())
                .filter(field -> field.getOwner().isAssignableTo(Worded.class) && field.getOwner().isEnum())
                .forEach(field -> said.add(word(field.getOwner().reflect(), field.getName()).key()));
        Set<String> words = new TreeSet<>(Texts.keys());
        words.removeIf(key -> key.matches("language[.][a-z]{2}(-[A-Z]{2})?"));
        assertThat(said).isEqualTo(words);
    }

    private static Worded word(Class<?> subject, String name) {
        return Arrays.stream(subject.getEnumConstants()).map(Worded.class::cast).filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void aKeyWithoutWordsIsNeverShown() {
        assertThat(ZH.say(NobodysWords.KEY)).isEqualTo("这里暂时没有说明，请呼叫帮助。");
        assertThat(Words.in(Language.EN, BUNDLE).say(NobodysWords.KEY)).isEqualTo("There are no words for this yet. Please get help.");
    }

    @Test
    void aKeyWithoutWordsIsNamedInTheLogOnceForEachLanguage() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Words.class);
        logger.setLevel(Level.ERROR);
        logger.addAppender(log);
        for (Language language : List.of(Language.ZH, Language.ZH, Language.EN)) {
            assertThat(Words.in(language, BUNDLE).say(AlsoNobodysWords.KEY)).isNotBlank();
        }
        assertThat(ZH.say(BandWords.BACK)).isEqualTo("返回");
        logger.detachAppender(log);
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).satisfiesExactly(
                first -> assertThat(first).contains("alsonobodys.key", "zh-CN"),
                second -> assertThat(second).contains("alsonobodys.key", "in en"));
    }

    /// The bundle's own words stand over ours; what it does not word is ours, and what nobody worded in a language is Chinese.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | BACK | Return
            en | HOME | Home
            zh-CN | BACK | 返回
            ko | HOME | 처음
            th | BACK | กลับ
            th | HOME | 首页
            """)
    void theWordsOfTheBundleStandOverOurs(String language, BandWords wanted, String said) {
        Bundle worded = new Bundle(BUNDLE.id(), BUNDLE.version(), BUNDLE.district(), BUNDLE.site(), BUNDLE.terminal(), BUNDLE.catalogue(),
                Map.of(Language.EN, Map.of("band.back", "Return"), new Language("th"), Map.of("band.back", "กลับ")),
                BUNDLE.theme(), BUNDLE.anchors(), BUNDLE.seals(), BUNDLE.signed(), BUNDLE.digest());
        Words words = Words.in(new Language(language), worded);
        assertThat(words.say(wanted)).isEqualTo(said);
        assertThat(words.language().tag()).isEqualTo(language);
    }

    /// A value is written as this language writes it: long in a sentence, short in a field.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN | MONTH  | 2026-09    | 2026年9月           | 2026年9月
            zh-CN | MONTH  | 2026-12    | 2026年12月          | 2026年12月
            en    | MONTH  | 2026-09    | September 2026     | Sep 2026
            zh-CN | DAY    | 2026-09-30 | 2026年9月30日       | 2026年9月30日
            en    | DAY    | 2026-09-30 | September 30, 2026 | Sep 30, 2026
            ko    | DAY    | 2026-09-30 | 2026년 9월 30일     | 2026. 9. 30.
            ja    | DAY    | 2026-09-30 | 2026年9月30日       | 2026/09/30
            zh-CN | MONEY  | 3842.60    | 3,842.60           | 3,842.60
            zh-CN | MONEY  | 123.00     | 123.00             | 123.00
            zh-CN | MONEY  | -1234567.05 | -1,234,567.05     | -1,234,567.05
            zh-CN | NUMBER | 12345      | 12345              | 12345
            zh-CN | YEAR   | 2026       | 2026               | 2026
            zh-CN | TEXT   | 路 1 号     | 路 1 号             | 路 1 号
            zh-CN | TEXT   | 2026-09    | 2026-09            | 2026-09
            zh-CN | CODE   | HOME       | HOME               | 住宅
            en    | CODE   | HOME       | HOME               | Home
            zh-CN | CODE   | SHOP       | SHOP               | ''
            """)
    void valuesAsALanguageWritesThem(String language, Format format, String value, String said, String inAField) {
        Words words = Words.in(new Language(language), BUNDLE);
        assertThat(words.value(format, value)).isEqualTo(said);
        LangText home = new LangText(Map.of(Language.ZH, "住宅", Language.EN, "Home"));
        assertThat(words.value(new Field("k", LangText.zh("k"), format, Map.of("HOME", home)), value)).isEqualTo(inAField);
    }

    @Test
    void aLanguageThatNobodyNamesIsCalledWhatItCallsItself() {
        assertThat(ZH.name(Language.EN)).isEqualTo("English");
        assertThat(ZH.name(new Language("ko"))).isEqualTo("한국어");
        assertThat(ZH.name(new Language("ja"))).isEqualTo("日本語");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{1}|{1}，您好", "{0}|{0}，您好", "$1|$1，您好", "\\|\\，您好", "*王*|*王*，您好", "O'Brien|O'Brien，您好", "'a\u202Eb'|ab，您好"})
    void whatIsPutInStaysAsItIs(String value, String said) {
        assertThat(ZH.say(HomeWords.GREETING, value)).isEqualTo(said);
    }

    @Test
    void placesWithoutAValueAndValuesWithoutAPlace() {
        assertThat(ZH.say(PaperWords.PAGE, "1")).isEqualTo("第 1 页，共 {1} 页");
        assertThat(ZH.say(PaperWords.PAGE, 1, 2, 3)).isEqualTo("第 1 页，共 2 页");
    }

    /// What is the figure is decided by the bundle's sentence alone; `[…]` marks it here.
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "已缴 *{years}* 年|14|已缴 [14] 年",
        "已缴 *{years}* 年|1*4|已缴 [1*4] 年",
        "已缴 *{years}* 年|*|已缴 [*] 年",
        "已缴 {years} 年|*14*|已缴 *14* 年",
        "*{years}*|{months}|[{months}]",
        "*{years}* {months}|{years}|[{years}] ",
        "a {day} b *c*|2026-09|a 2026年9月 b [c]",
        "{ {years}|14|{ 14",
        "'it''s *{years}*'|14|it's [14]"})
    void sentences(String text, String value, String said) {
        StringBuilder marked = new StringBuilder();
        RecordKind kind = new RecordKind("k", LangText.zh("k"), Map.of(), Map.of(), Map.of("years", Format.TEXT, "day", Format.MONTH),
                List.of());
        Map<String, String> values = Map.of("years", value, "day", value);
        for (Template.Piece piece : ZH.pieces(LangText.zh(text), kind, values)) {
            marked.append(piece.figure() ? "[" + piece.text() + "]" : piece.text());
        }
        assertThat(marked).hasToString(said);
        assertThat(ZH.say(LangText.zh(text), kind, values)).isEqualTo(said.replace("[", "").replace("]", ""));
    }

    /// Line ends and controls, the signs that turn the direction of writing, and halves of a character.
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "'a\nb'|a b", "'a\r\nb'|a  b", "'a\tb'|a b", "'a\u2028b'|a b", "'a\u0000b'|a b", "'a\u007Fb'|a b",
        "'14\u202E51'|1451", "'\u2066a\u2069'|a", "'\u200Ea\u200F'|a", "'\uFEFFa'|a", "'a\u00ADb'|ab",
        "'a\uD800b'|ab", "'𬱖'|𬱖", "'喆󠄀'|喆󠄀", "'a\u200Db'|a\u200Db", "'古丽·测试'|古丽·测试"})
    void whatNobodySees(String text, String shown) {
        assertThat(Shown.clean(text)).isEqualTo(shown);
        assertThat(ZH.say(LangText.zh(text))).isEqualTo(shown);
        assertThat(ZH.value(Format.TEXT, text)).isEqualTo(shown);
        assertThat(ZH.say(HomeWords.GREETING, text)).isEqualTo(shown + "，您好");
    }
}
