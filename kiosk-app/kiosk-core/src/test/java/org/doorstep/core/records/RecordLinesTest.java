package org.doorstep.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.Block;
import org.doorstep.config.Field;
import org.doorstep.config.Format;
import org.doorstep.config.LangText;
import org.doorstep.config.RecordKind;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a record is drawn, part by part, and which values of the district's are none.
class RecordLinesTest {
    private static final String NUMBER = "379999197003120049";
    private static final Instant SIX = Instant.parse("2026-11-29T22:00:00Z");

    private static Field field(String key, Format format) {
        return new Field(key, LangText.zh(key), format, format == Format.CODE ? Map.of("HOME", LangText.zh("住宅")) : Map.of());
    }

    private static final RecordKind KIND = new RecordKind("land", LangText.zh("地"),
            Map.of("one", LangText.zh("有 *{n}* 处"), "none", LangText.zh("没有")), Map.of("at", LangText.zh("{place}，{day}")),
            Map.of("n", Format.NUMBER, "place", Format.TEXT, "day", Format.DAY),
            List.of(new Block.Months("months", Optional.empty()),
                    new Block.Chart("years", Optional.empty(), Block.Chart.Shape.BARS, field("year", Format.YEAR),
                            field("paid", Format.MONEY)),
                    new Block.Table("years", Optional.empty(), List.of(field("year", Format.YEAR), field("paid", Format.MONEY)),
                            Optional.empty()),
                    new Block.Things("holdings", Optional.empty(), field("place", Format.TEXT), List.of(field("use", Format.CODE)))));

    /// `name=` and rows of `key:value,…` with `/` between, `later`, `later@`, or `months`.
    private static Map<String, Part> parts(String text) {
        Map<String, Part> parts = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            String[] said = part.split("=", -1);
            parts.put(said[0], switch (said[1]) {
                case "months" -> new Months(YearMonth.of(2025, 1), YearMonth.of(2026, 1), Set.of());
                case "later" -> new Part.Later(Optional.empty());
                case "later@" -> new Part.Later(Optional.of(SIX));
                default -> new Part.Rows(said[1].isEmpty() ? List.of()
                        : Stream.of(said[1].split("/", -1)).map(RecordLinesTest::row).toList());
            });
        }
        return parts;
    }

    private static Map<String, String> row(String row) {
        return Stream.of(row.split(",", -1)).filter(pair -> !pair.isEmpty()).map(pair -> pair.split(":", -1))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static ServiceRecord record(Map<String, Part> parts) {
        return new ServiceRecord("land", new Secret("高秀英"), new Secret(NUMBER), new Answer("none", List.of(), Map.of()), parts);
    }

    private static String said(Line line) {
        String block = line.block().getClass().getSimpleName();
        return switch (line) {
            case Line.Picture _ -> block;
            case Line.Row row -> block + ":" + row.values().get("year");
            case Line.Thing thing -> block + ":" + thing.values().get("place");
            case Line.Fact fact -> fact.field().key() + ":" + fact.value();
            case Line.Later(Block _, Optional<Instant> from) -> block + "~" + (from.equals(Optional.of(SIX)) ? "6" : "");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                  | ''
            months=months                                                       | Months
            years=year:2026,paid:1.00/year:2025,paid:2.00                       | Chart Table:2026 Table:2025
            years=                                                              | ''
            months=months years=later                                           | Months Chart~
            years=later@ holdings=place:A,use:HOME/place:B                      | Chart~6 Things:A use:HOME Things:B
            holdings=later months=months                                        | Months Things~
            strange=year:2026 months=months                                     | Months
            """)
    void linesStandInTheOrderOfTheKind(String parts, String lines) {
        assertThat(record(parts(parts)).lines(KIND)).extracting(RecordLinesTest::said)
                .containsExactly(lines.isEmpty() ? new String[0] : lines.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | true
            months=months years=year:2026,paid:1.00  | true
            months=later years=later@                | true
            months=year:2026                         | false
            months=                                  | false
            years=months                             | false
            holdings=months                          | false
            years=year:2026                          | true
            years=paid:1.00                          | false
            years=year:26,paid:1.00                  | false
            years=year:2026,paid:1                   | false
            years=year:2026,paid:1.00/year:2025,paid:x | false
            holdings=place:A                         | true
            holdings=use:HOME                        | false
            holdings=place:A,use:SHOP                | false
            holdings=place:A,use:HOME,more:x         | true
            strange=year:26                          | true
            """)
    void aPartIsWhatIsDrawnFromIt(String parts, boolean fits) {
        assertThat(record(parts(parts)).fits(KIND)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one  | ''  | n:2                             | true
            one  | ''  | n:two                           | false
            one  | ''  | ''                              | false
            two  | ''  | n:2                             | false
            none | at  | place:A,day:2026-10-15          | true
            none | at  | place:A,day:2026-13-15          | false
            none | at  | place:A                         | false
            none | to  | place:A,day:2026-10-15          | false
            none | ''  | n:two                           | true
            """)
    void aSentenceHasEachOfItsValuesAsTheKindSays(String sentence, String detail, String values, boolean fits) {
        ServiceRecord record = new ServiceRecord("land", new Secret("高秀英"), new Secret(NUMBER),
                new Answer(sentence, detail.isEmpty() ? List.of() : List.of(detail), row(values)), Map.of());
        assertThat(record.fits(KIND)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"40, true", "41, false"})
    void aValueInASentenceIsShort(int length, boolean fits) {
        ServiceRecord record = new ServiceRecord("land", new Secret("高秀英"), new Secret(NUMBER),
                new Answer("none", List.of("at"), Map.of("place", "路".repeat(length), "day", "2026-10-15")), Map.of());
        assertThat(record.fits(KIND)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            years=year:2026/year:2025                                                  | true
            years=year:2026,idNumber:379999197003120049/year:2025                      | true
            years=year:2026/year:2025,idNumber:379999197003120041                      | false
            years=year:2026 holdings=place:A,idNumber:379999197003120041               | false
            years=year:2026 strange=place:A,idNumber:379999197003120041                | false
            years=later months=months                                                  | true
            """)
    void aRowOfAnotherPersonMakesItAnothers(String parts, boolean belongs) {
        IdDocument chip = new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret("高秀英"), Secret.NONE, new Secret(NUMBER), IdDocument.Sex.FEMALE, "01", "",
                LocalDate.of(1970, 3, 12), Secret.NONE, "测试局", LocalDate.of(2020, 1, 1), Optional.empty());
        assertThat(record(parts(parts)).belongsTo(new Applicant(chip, new SubjectToken("s")))).isEqualTo(belongs);
    }
}
