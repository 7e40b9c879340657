package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// A record kind as the catalogue writes it, and how a district has to write its values.
class RecordFormsTest {
    private static final String LAND = """
            {"id": "land", "title": {"zh-CN": "地"}, "sentences": {"one": {"zh-CN": "有 *{n}* 处"}},
             "details": {"as-of": {"zh-CN": "截至 {day}"}},
             "values": {"n": "NUMBER", "day": "DAY"},
             "blocks": [
               {"block": "MONTHS", "part": "months"},
               {"block": "BARS", "part": "years", "title": {"zh-CN": "历年"},
                "across": {"key": "year", "name": {"zh-CN": "年"}, "format": "YEAR"},
                "up": {"key": "paid", "name": {"zh-CN": "缴"}, "format": "MONEY"}},
               {"block": "LINE", "part": "years", "across": {"key": "month", "name": {"zh-CN": "月"}, "format": "MONTH"},
                "up": {"key": "left", "name": {"zh-CN": "余"}, "format": "NUMBER"}},
               {"block": "TABLE", "part": "years", "columns": [{"key": "year", "name": {"zh-CN": "年"}, "format": "YEAR"}],
                "note": {"zh-CN": "以元计"}},
               {"block": "THINGS", "part": "holdings", "name": {"key": "place", "name": {"zh-CN": "坐落"}, "format": "TEXT"},
                "facts": [{"key": "use", "name": {"zh-CN": "用途"}, "format": "CODE", "words": {"HOME": {"zh-CN": "住宅"}}}]}]}
            """;

    @Test
    void aKindIsWhatItsFileSays() {
        RecordKind kind = RecordForms.read(JsonMapper.builder().build().readTree(LAND));
        assertThat(kind.values()).containsExactlyInAnyOrderEntriesOf(Map.of("n", Format.NUMBER, "day", Format.DAY));
        Field year = new Field("year", LangText.zh("年"), Format.YEAR, Map.of());
        assertThat(kind.blocks()).containsExactly(
                new Block.Months("months", Optional.empty()),
                new Block.Chart("years", Optional.of(LangText.zh("历年")), Block.Chart.Shape.BARS, year,
                        new Field("paid", LangText.zh("缴"), Format.MONEY, Map.of())),
                new Block.Chart("years", Optional.empty(), Block.Chart.Shape.LINE,
                        new Field("month", LangText.zh("月"), Format.MONTH, Map.of()),
                        new Field("left", LangText.zh("余"), Format.NUMBER, Map.of())),
                new Block.Table("years", Optional.empty(), List.of(year), Optional.of(LangText.zh("以元计"))),
                new Block.Things("holdings", Optional.empty(), new Field("place", LangText.zh("坐落"), Format.TEXT, Map.of()),
                        List.of(new Field("use", LangText.zh("用途"), Format.CODE, Map.of("HOME", LangText.zh("住宅"))))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TEXT,   市南区香港中路,   true
            TEXT,   '  ',            false
            TEXT,   '',              false
            IDENTIFIER, 鲁（2019）第 0317 号, true
            IDENTIFIER, ' ',         false
            YEAR,   2026,            true
            YEAR,   1899,            false
            YEAR,   26,              false
            YEAR,   2126,            false
            MONTH,  2026-10,         true
            MONTH,  2026-13,         false
            MONTH,  2026-1,          false
            MONTH,  +12026-10,       false
            MONTH,  2026-10-01,      false
            DAY,    2026-02-28,      true
            DAY,    2026-02-30,      false
            DAY,    2026-10,         false
            NUMBER, 171,             true
            NUMBER, -3.5,            true
            NUMBER, 89.50,           true
            NUMBER, 三,              false
            NUMBER, '1,000',         false
            NUMBER, 1e3,             false
            NUMBER, 1234567890,      false
            MONEY,  3842.60,         true
            MONEY,  -12.00,          true
            MONEY,  3842,            false
            MONEY,  3842.6,          false
            MONEY,  '3,842.60',      false
            MONEY,  ¥3842.60,        false
            CODE,   MORTGAGED,       true
            CODE,   SEALED_2,        true
            CODE,   mortgaged,       false
            CODE,   '',              false
            """)
    void aValueIsWrittenInOneWay(Format format, String value, boolean fits) {
        assertThat(format.fits(value)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"120, true", "121, false"})
    void aTextIsOfBoundedLength(int length, boolean fits) {
        assertThat(Format.TEXT.fits("x".repeat(length))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"CODE, HOME, true", "CODE, SHOP, false", "YEAR, 2026, true", "YEAR, HOME, false"})
    void aCodeHasItsWords(Format format, String value, boolean fits) {
        Field field = new Field("use", LangText.zh("用途"), format, format == Format.CODE ? Map.of("HOME", LangText.zh("住宅")) : Map.of());
        assertThat(field.fits(value)).isEqualTo(fits);
    }
}
