package org.doorstep.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every record of every person is written as the eight kinds are agreed: their sentences, their parts, how each value is written. What
/// is agreed stands here a second time, so that the books cannot change it by themselves.
class KindFormatsTest {
    /// Kind, `sentence` or `detail`, key, what it asks for.
    private static final String SENTENCES = """
            social-insurance sentence paid-total years:NUMBER months:NUMBER
            social-insurance sentence never-paid
            social-insurance detail as-of asOf:MONTH totalMonths:NUMBER
            social-insurance detail gap gapFrom:MONTH gapTo:MONTH
            pension sentence drawing amount:MONEY paidOn:DAY
            pension sentence not-yet from:MONTH
            pension sentence short missing:NUMBER
            pension sentence none
            pension detail since since:MONTH
            pension detail years years:NUMBER months:NUMBER
            pension detail raise raise:MONEY from:MONTH
            pension detail estimate estimate:MONEY
            maternity sentence registered registeredOn:DAY
            maternity sentence none
            maternity detail born born:DAY
            maternity detail allowance amount:MONEY days:NUMBER paidOn:DAY
            maternity detail allowance-open
            property sentence holds count:NUMBER mortgaged:NUMBER
            property sentence holds-free count:NUMBER
            property sentence none
            property detail as-of day:DAY
            property detail sealed sealed:NUMBER
            medical-account sentence balance balance:MONEY
            medical-account sentence none
            medical-account detail as-of day:DAY
            medical-account detail inflow inflow:MONEY
            housing-fund sentence balance balance:MONEY
            housing-fund sentence closed
            housing-fund detail as-of asOf:MONTH monthly:MONEY
            housing-fund detail loan left:MONEY
            residence sentence registered place:TEXT
            residence sentence living place:TEXT since:DAY
            residence detail since since:DAY
            residence detail kind-family
            residence detail kind-collective
            income-tax sentence paid year:YEAR tax:MONEY
            income-tax sentence none year:YEAR
            income-tax detail income income:MONEY
            income-tax detail refund refund:MONEY
            income-tax detail settle until:DAY
            """;
    /// Kind, part, fields in the order of their table; those with a question mark may be left out. The rows are sorted by the field with
    /// a minus, newest first.
    private static final String PARTS = """
            social-insurance insurances insurance:PENSION|MEDICAL|UNEMPLOYMENT|INJURY|MATERNITY months:NUMBER upTo:MONTH \
            state:PAYING|STOPPED|RETIRED
            social-insurance years -year:YEAR months:NUMBER base:MONEY paid:MONEY
            pension years -year:YEAR months:NUMBER monthly:MONEY paid:MONEY
            pension payments -month:MONTH amount:MONEY paidOn:DAY state:PAID|RETURNED
            maternity registrations child:FIRST|SECOND|THIRD number:TEXT -registeredOn:DAY due:DAY ?born:DAY state:REGISTERED|BORN \
            office:TEXT
            maternity allowances -paidOn:DAY days:NUMBER amount:MONEY state:PAID|OPEN
            property holdings place:TEXT certificate:TEXT use:HOME|SHOP|OFFICE|PARKING|STORAGE area:NUMBER share:SOLE|JOINT|SHARES \
            ?part:TEXT -since:DAY mortgage:NONE|MORTGAGED ?lender:TEXT restriction:NONE|SEALED|OBJECTION|NOTICE idNumber:TEXT
            medical-account months -month:MONTH in:MONEY out:MONEY balance:MONEY
            medical-account visits -day:DAY place:TEXT total:MONEY own:MONEY
            housing-fund years -year:YEAR paid:MONEY drawn:MONEY balance:MONEY
            housing-fund loans bank:TEXT amount:MONEY left:MONEY monthly:MONEY until:MONTH
            residence household relation:SELF|SPOUSE|CHILD|PARENT person:TEXT bornIn:YEAR
            residence moves -day:DAY reason:BIRTH|MOVE_IN|MARRIAGE|WORK|STUDY place:TEXT
            income-tax years -year:YEAR income:MONEY tax:MONEY state:SETTLED|OPEN|REFUNDED
            """;

    /// @param words that are said, `sentence paid-total`, or the part whose rows it is
    record Row(String kind, String words, List<String> fields) {
        static Stream<Row> of(String table, int words) {
            return table.lines().map(line -> line.split(" +", -1)).map(parts -> new Row(
                    parts[0], String.join(" ", Arrays.copyOfRange(parts, 1, words)), List.of(parts).subList(words, parts.length)));
        }

        @Override
        public String toString() {
            return kind + " " + words;
        }
    }

    static Stream<Row> sentences() {
        return Row.of(SENTENCES, 3);
    }

    static Stream<Row> parts() {
        return Row.of(PARTS, 2);
    }

    private static boolean says(Answered answered, Row row) {
        String key = row.words().split(" ", -1)[1];
        return row.words().startsWith("sentence") ? answered.sentence().equals(key) : answered.details().contains(key);
    }

    /// Somebody is told it, and then there is all that it asks for.
    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceIsSaidWithItsValues(Row row) {
        List<Answered> told = Answered.all(row.kind()).filter(answered -> says(answered, row)).toList();
        assertThat(told).isNotEmpty().allSatisfy(answered -> row.fields().forEach(field -> {
            String[] asked = field.split(":", -1);
            assertThat(answered.value(asked[0])).as(asked[0]).satisfies(value -> assertThat(fits(asked[1], value)).isTrue())
                    .satisfies(value -> assertThat(value.codePointCount(0, value.length())).isLessThanOrEqualTo(40));
        }));
    }

    @Test
    void nothingElseIsSaid() {
        Set<String> known = sentences().map(Row::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Answered.all().filter(Answered::there)).allSatisfy(answered -> {
            assertThat(known).contains(answered.kind() + " sentence " + answered.sentence());
            assertThat(answered.details()).doesNotHaveDuplicates()
                    .allSatisfy(detail -> assertThat(known).contains(answered.kind() + " detail " + detail));
        });
    }

    /// The first that it has is what the sentence asks for, where that asks for anything; nothing is there that nobody asks for.
    @Test
    void noValueIsThereThatNobodyAsksFor() {
        List<Row> known = sentences().toList();
        assertThat(Answered.all().filter(Answered::there)).allSatisfy(answered -> {
            List<String> asked = known.stream().filter(row -> row.kind().equals(answered.kind()) && says(answered, row))
                    .flatMap(row -> row.fields().stream()).map(field -> field.split(":", -1)[0]).toList();
            assertThat(answered.record().at("/answer/values").propertyStream().map(Map.Entry::getKey))
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(asked));
            answered.record().at("/answer/values").propertyNames().stream().findFirst()
                    .ifPresent(first -> assertThat(first).isEqualTo(asked.getFirst()));
        });
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyRowIsWrittenAsItsTableIs(Row row) {
        Map<String, String> formats = row.fields().stream().map(field -> field.replaceAll("^[?-]", "").split(":", -1))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        Set<String> always = row.fields().stream().filter(field -> !field.startsWith("?"))
                .map(field -> field.replace("-", "").split(":", -1)[0]).collect(Collectors.toSet());
        List<JsonNode> rows = Answered.all(row.kind()).flatMap(answered -> answered.rows(row.words()).stream()).toList();
        assertThat(rows).isNotEmpty().allSatisfy(written -> {
            assertThat(written.propertyNames()).containsAll(always);
            written.propertyStream().forEach(value -> assertThat(fits(formats.getOrDefault(value.getKey(), "nothing of the kind"),
                    value.getValue().asString())).as(value.toString()).isTrue());
        });
        formats.forEach((field, format) -> {
            List<String> seen = rows.stream().map(written -> written.path(field).asString("")).toList();
            assertThat(seen).as(field).anyMatch(value -> !value.isEmpty());
            if (format.contains("|")) {
                assertThat(seen).as(field).contains(format.split("\\|", -1));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("parts")
    void rowsAreNewestFirst(Row row) {
        row.fields().stream().filter(field -> field.startsWith("-")).map(field -> field.substring(1).split(":", -1)[0])
                .forEach(field -> assertThat(Answered.all(row.kind())).allSatisfy(answered -> {
                    List<String> sorted = answered.column(row.words(), field);
                    assertThat(sorted.reversed()).isSorted();
                }));
    }

    @Test
    void noOtherPartIsThereAndNoneIsEmpty() {
        Map<String, Set<String>> known = parts()
                .collect(Collectors.groupingBy(Row::kind, Collectors.mapping(Row::words, Collectors.toSet())));
        assertThat(Answered.all().filter(Answered::there)).allSatisfy(answered -> answered.parts().stream()
                .filter(part -> !answered.kind().equals("social-insurance") || !part.equals("months")).forEach(part -> {
                    assertThat(known.getOrDefault(answered.kind(), Set.of())).contains(part);
                    assertThat(answered.rows(part)).isNotEmpty();
                }));
    }

    /// Nobody's day lies in the future, but those of a child on its way, of the end of a loan, of the settlement and of a pension to come.
    @Test
    void noDayLiesAheadThatShouldNot() {
        Set<String> ahead = Set.of("due", "until", "from");
        assertThat(Answered.all().filter(Answered::there)).allSatisfy(answered -> Stream
                .concat(Stream.of(answered.record().at("/answer/values")),
                        answered.parts().stream().flatMap(part -> answered.rows(part).stream()))
                .flatMap(JsonNode::propertyStream).filter(value -> value.getValue().asString().matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?"))
                .filter(value -> !ahead.contains(value.getKey()))
                .forEach(value -> assertThat(value.getValue().asString()).as(value.getKey()).isLessThanOrEqualTo("2026-10-31")));
    }

    private static boolean fits(String format, String value) {
        return switch (format) {
            case "TEXT" -> !value.isBlank() && value.codePointCount(0, value.length()) <= 120;
            case "YEAR" -> value.matches("(19|20)[0-9]{2}");
            case "MONTH" -> value.matches("[0-9]{4}-[0-9]{2}") && !YearMonth.parse(value).isBefore(YearMonth.of(1940, 1));
            case "DAY" -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !LocalDate.parse(value).isBefore(LocalDate.of(1940, 1, 1));
            case "NUMBER" -> value.matches("[0-9]{1,9}([.][0-9]{1,4})?");
            case "MONEY" -> value.matches("[0-9]{1,12}[.][0-9]{2}");
            default -> List.of(format.split("\\|", -1)).contains(value);
        };
    }
}
