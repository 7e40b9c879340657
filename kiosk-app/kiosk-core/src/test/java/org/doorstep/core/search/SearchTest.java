package org.doorstep.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.Catalogue;
import org.doorstep.config.Counter;
import org.doorstep.config.Department;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.Level;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One rule of the search at a time, on a few matters made for it.
class SearchTest {
    private static final Counter COUNTER = new Counter(LangText.zh("大厅"), List.of(), Optional.empty());
    private static final Department DEPARTMENT = new Department("d", LangText.zh("人社"), LangText.zh("就业"), COUNTER);
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            matter("社保缴费记录", Verb.CHECK, "我交了几年"), matter("养老待遇查询", Verb.CHECK, "退休金"), matter("养老资格认证", Verb.APPLY, "退休金认证"),
            matter("参保证明", Verb.PRINT, "社保证明"), matter("新生儿落户", Verb.APPLY, "报户口"), matter("Library card", Verb.APPLY, "borrowing"),
            matter("户口迁入", Verb.APPLY, "迁户口")), List.of(), List.of(List.of("房本", "退休金"), List.of("落户", "入户")), Map.of());
    private static final Search SEARCH = new Search(CATALOGUE, Tables.READINGS);

    private static ServiceItem matter(String name, Verb door, String called) {
        return new ServiceItem(new ServiceItemCode(name), LangText.zh(name), LangText.zh("-"), List.of(door), Level.DISTRICT, Set.of(),
                Map.of(Language.ZH, List.of(called)), List.of(), List.of(), DEPARTMENT, COUNTER);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            社保缴费记录    | 社保缴费记录 | characters
            缴费            | 社保缴费记录 | a part of the name
            记录 社保       | 社保缴费记录 | in another order
            shebao jiaofei  | 社保缴费记录 | pinyin with blanks
            shebaojiaofei   | 社保缴费记录 | pinyin run together
            SHEBAOJIAOFEI   | 社保缴费记录 | in capitals
            ＳＨＥＢＡＯＪＦ | 社保缴费记录 | in full width
            sbjfjl          | 社保缴费记录 | initials of the name
            sbjl            | 社保缴费记录 | initials with a gap
            shebjl          | 社保缴费记录 | a syllable and initials
            社保jl          | 社保缴费记录 | characters and letters
            shebaojiaof     | 社保缴费记录 | as one types
            shebaojiaofie   | 社保缴费记录 | two letters swapped
            shebaojiaffei   | 社保缴费记录 | a letter too many and another
            sebaojiaofei    | 社保缴费记录 | s for sh
            shebaojiaohei   | 社保缴费记录 | h for f
            设保缴费        | 社保缴费记录 | another character of the same sound
            退休金          | 养老待遇查询 | what else it is called
            tuixiujin       | 养老待遇查询 | pinyin of what else it is called
            txj             | 养老待遇查询 | initials of what else it is called
            房本            | 养老待遇查询 | another word for what it is called
            新生儿入户      | 新生儿落户   | the name with another word
            xsrrh           | 新生儿落户   | initials of the name with another word and a slip
            退休金怎么认证呢 | 养老资格认证 | among words that say nothing
            librari card    | Library card | a language with Latin letters
            """)
    void finds(String typed, String name, String why) {
        assertThat(SEARCH.find(typed, 3)).as(why).isNotEmpty().first()
                .satisfies(hit -> assertThat(hit.item().name().in(Language.ZH)).isEqualTo(name));
    }

    /// Between equals the door decides that the words speak of.
    @ParameterizedTest
    @CsvSource({"水电余额, CHECK", "水电怎么办, APPLY", "水电投诉, SAY", "水电打印, PRINT", "水电, CHECK"})
    void whatOneMeansToDoTipsTheScales(String typed, Verb door) {
        List<ServiceItem> alike = List.of(matter("水电", Verb.CHECK, "水"), matter("水电", Verb.APPLY, "水"), matter("水电", Verb.PRINT, "水"),
                matter("水电", Verb.SAY, "水"));
        Search search = new Search(new Catalogue(alike, List.of(), List.of(), Map.of()), Tables.READINGS);
        assertThat(search.find(typed, 1)).first().satisfies(hit -> assertThat(hit.item().doors()).containsExactly(door));
    }

    @Test
    void aHitSaysWhyItWasFound() {
        assertThat(SEARCH.find("退休金", 1)).first().satisfies(hit -> assertThat(hit.because()).isEqualTo("退休金"));
        assertThat(SEARCH.find("缴费记录", 1)).first().satisfies(hit -> assertThat(hit.because()).isEqualTo("社保缴费记录"));
    }

    @Test
    void theBestComesFirstAndNoMoreThanAsked() {
        List<Hit> hits = SEARCH.find("养老", 10);
        assertThat(hits).extracting(Hit::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(SEARCH.find("养老", 1)).hasSize(1);
    }

    /// Nothing, signs, an emoji, marks that turn the direction of writing, HTML, a whole ID number.
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "？！……", "😀😀", "\u202E\u200F", "<>/=\"&;", "370202195803120017", "37020219580312001X",
            "\u0000\u0007"})
    void whatSaysNothingFindsNothing(String typed) {
        assertThat(SEARCH.find(typed, 10)).isEmpty();
    }

    @Test
    void fiveThousandSignsAreAsGoodAsTheFirstSixtyFour() {
        assertThat(SEARCH.find("退休金".repeat(1667), 3)).isEqualTo(SEARCH.find("退休金".repeat(1667).substring(0, 64), 3));
    }

    @Test
    void aCatalogueOfNothingFindsNothing() {
        assertThat(new Search(new Catalogue(List.of(), List.of(), List.of(), Map.of()), Tables.READINGS).find("社保", 3)).isEmpty();
    }

    /// Names of two hundred signs, with emoji, controls and marks, find themselves and break nothing.
    @Test
    void strangeNamesAreFoundToo() {
        List<ServiceItem> strange = new ArrayList<>();
        strange.add(matter("长".repeat(190) + "名事项", Verb.CHECK, "长"));
        strange.add(matter("😀\u202E<b>事项</b>\u0007怪名", Verb.CHECK, "怪"));
        Search search = new Search(new Catalogue(strange, List.of(), List.of(), Map.of()), Tables.READINGS);
        assertThat(search.find("怪名", 1)).first().satisfies(hit -> assertThat(hit.item()).isEqualTo(strange.get(1)));
        assertThat(search.find("chang", 1)).first().satisfies(hit -> assertThat(hit.item()).isEqualTo(strange.get(0)));
    }
}
