package org.doorstep.device.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.device.IdDocument;
import org.doorstep.device.IdDocument.Kind;
import org.doorstep.device.IdDocument.Sex;
import org.doorstep.device.MachineClock;
import org.doorstep.device.ReadOutcome.Why;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a card must state before anybody believes it, at the edges of each rule.
@Isolated("it sets the zone of the machine")
class DocumentChecksTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

    private final TimeZone usual = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(usual);
    }

    /// A card that is accepted, with what one line of a table changes in it.
    record Card(Kind kind, String name, String foreignName, String number, Sex sex, String nation, LocalDate birth, LocalDate from,
            Optional<LocalDate> to) {
        static Card of(Kind kind) {
            String number = switch (kind) {
                case RESIDENT -> "37020019000101002X";
                case RESIDENCE_PERMIT -> "810000190001010026";
                case FOREIGNER_2017 -> "UTO370000000001";
                case FOREIGNER_2023 -> "911560190001010024";
            };
            boolean foreigner = kind == Kind.FOREIGNER_2017 || kind == Kind.FOREIGNER_2023;
            return new Card(kind, "测试", foreigner ? "TEST" : "", number, Sex.FEMALE, kind == Kind.RESIDENT ? "05" : "",
                    LocalDate.of(1900, 1, 1), LocalDate.of(2020, 1, 1), Optional.empty());
        }

        Card named(String chinese, String foreign) {
            return new Card(kind, chinese, foreign, number, sex, nation, birth, from, to);
        }

        Card numbered(String other) {
            return new Card(kind, name, foreignName, other, sex, nation, birth, from, to);
        }

        Card of(Sex other) {
            return new Card(kind, name, foreignName, number, other, nation, birth, from, to);
        }

        Card of(String otherNation) {
            return new Card(kind, name, foreignName, number, sex, otherNation, birth, from, to);
        }

        Card born(LocalDate other) {
            return new Card(kind, name, foreignName, number, sex, nation, other, from, to);
        }

        Card valid(LocalDate first, Optional<LocalDate> last) {
            return new Card(kind, name, foreignName, number, sex, nation, birth, first, last);
        }

        Optional<Why> on(Optional<LocalDate> today) {
            return DocumentChecks.refuse(new IdDocument(kind, new Secret(name), new Secret(foreignName), new Secret(number), sex, nation,
                    "", birth, Secret.NONE, "测试局", from, to), today);
        }

        Optional<Why> refused() {
            return on(Optional.of(DAY));
        }
    }

    static Stream<Card> cards() {
        return Arrays.stream(Kind.values()).map(Card::of);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theCardOfTheseTablesIsAccepted(Card card) {
        assertThat(card.refused()).isEmpty();
    }

    /// First and last day count both; 长期 has no last one.
    @ParameterizedTest(name = "{0} to {1} on {2}: {3}")
    @CsvSource({
        "2024-06-01, 2034-06-01, 2024-05-31, EXPIRED",
        "2024-06-01, 2034-06-01, 2024-06-01, ",
        "2024-06-01, 2034-06-01, 2024-06-02, ",
        "2024-06-01, 2034-06-01, 2034-05-31, ",
        "2024-06-01, 2034-06-01, 2034-06-01, ",
        "2024-06-01, 2034-06-01, 2034-06-02, EXPIRED",
        "2024-06-01, 2024-06-01, 2024-05-31, EXPIRED",
        "2024-06-01, 2024-06-01, 2024-06-01, ",
        "2024-06-01, 2024-06-01, 2024-06-02, EXPIRED",
        "2024-02-29, 2034-02-28, 2024-02-28, EXPIRED",
        "2024-02-29, 2034-02-28, 2024-02-29, ",
        "2024-02-29, 2034-02-28, 2034-02-28, ",
        "2024-02-29, 2034-02-28, 2034-03-01, EXPIRED",
        "2018-02-28, 2028-02-29, 2028-02-28, ",
        "2018-02-28, 2028-02-29, 2028-02-29, ",
        "2018-02-28, 2028-02-29, 2028-03-01, EXPIRED",
        "2014-12-31, 2024-12-31, 2024-12-31, ",
        "2014-12-31, 2024-12-31, 2025-01-01, EXPIRED",
        "2024-06-01, , 2024-05-31, EXPIRED",
        "2024-06-01, , 2024-06-01, ",
        "2024-06-01, , 2999-12-31, "})
    void validFromItsFirstDayToItsLast(LocalDate from, LocalDate to, LocalDate today, Why why) {
        assertThat(cards()).allSatisfy(card ->
                assertThat(card.valid(from, Optional.ofNullable(to)).on(Optional.of(today))).isEqualTo(Optional.ofNullable(why)));
    }

    /// 16:00 UTC is midnight in Qingdao, wherever the machine believes to be. Before the software was made no clock judges.
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "UTC,              2026-11-30T15:59:59Z, EXPIRED, ",
        "UTC,              2026-11-30T16:00:00Z, , EXPIRED",
        "UTC,              2026-11-30T20:00:00Z, , EXPIRED",
        "America/New_York, 2026-11-30T15:59:59Z, EXPIRED, ",
        "America/New_York, 2026-11-30T16:00:00Z, , EXPIRED",
        "Asia/Shanghai,    2026-11-30T15:59:59Z, EXPIRED, ",
        "Asia/Shanghai,    2026-11-30T16:00:00Z, , EXPIRED",
        "Asia/Shangai,     2026-12-01T15:59:59Z, , EXPIRED",
        "Asia/Shangai,     2026-11-22T23:59:59Z, , ",
        "UTC,              1970-01-01T00:00:00Z, , "})
    void theDistrictsMidnightTurnsTheDay(String machine, Instant shown, Why fromTheFirst, Why toTheThirtieth) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        MachineClock clock = new MachineClock(InstantSource.fixed(shown), Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(cards()).allSatisfy(card -> {
            assertThat(card.valid(LocalDate.of(2026, 12, 1), Optional.empty()).on(clock.today(QINGDAO).day()))
                    .isEqualTo(Optional.ofNullable(fromTheFirst));
            assertThat(card.valid(DAY, Optional.of(LocalDate.of(2026, 11, 30))).on(clock.today(QINGDAO).day()))
                    .isEqualTo(Optional.ofNullable(toTheThirtieth));
        });
    }

    /// What needs no clock is judged without one.
    @Test
    void withoutADayOnlyTheValidityIsLeftOpen() {
        assertThat(cards()).allSatisfy(card -> {
            assertThat(card.valid(LocalDate.of(1990, 1, 1), Optional.of(LocalDate.of(2000, 1, 1))).on(Optional.empty())).isEmpty();
            assertThat(card.valid(LocalDate.of(2999, 1, 1), Optional.empty()).on(Optional.empty())).isEmpty();
            assertThat(card.numbered("1").on(Optional.empty())).contains(Why.BAD_NUMBER);
            assertThat(card.named("", "").on(Optional.empty())).contains(Why.BAD_NUMBER);
        });
    }

    @Test
    void aContradictionIsSaidBeforeTheValidity() {
        assertThat(cards()).allSatisfy(card ->
                assertThat(card.numbered("1").valid(DAY.plusDays(1), Optional.empty()).refused()).contains(Why.BAD_NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"测试, '', ", "'', TEST, ", "测试, TEST, ", "'', '', BAD_NUMBER"})
    void somebodyIsNamed(String name, String foreignName, Why why) {
        assertThat(cards()).allSatisfy(card -> assertThat(card.named(name, foreignName).refused()).isEqualTo(Optional.ofNullable(why)));
    }

    /// MOD 11-2 finds each digit that is another, and each two neighbours that changed places.
    @ParameterizedTest
    @EnumSource(names = "FOREIGNER_2017", mode = EnumSource.Mode.EXCLUDE)
    void oneWrongCharacterOfTheNumberIsFound(Kind kind) {
        Card card = Card.of(kind);
        char[] right = card.number().toCharArray();
        for (int place = 0; place < right.length; place++) {
            for (char other : "0123456789X".toCharArray()) {
                char[] wrong = right.clone();
                wrong[place] = other;
                if (other != right[place]) {
                    assertThat(DocumentChecks.checkDigit(String.valueOf(wrong))).as("%s at %d", other, place).isFalse();
                    assertThat(card.numbered(String.valueOf(wrong)).refused()).contains(Why.BAD_NUMBER);
                }
            }
        }
        for (int place = 0; place + 1 < right.length; place++) {
            char[] wrong = right.clone();
            wrong[place] = right[place + 1];
            wrong[place + 1] = right[place];
            assertThat(DocumentChecks.checkDigit(String.valueOf(wrong))).isEqualTo(right[place] == right[place + 1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT, ''", "RESIDENT, 37020019000101002", "RESIDENT, 37020019000101002XX", "RESIDENT, 37020019000101002x",
        "RESIDENT, 370200190001010",
        "RESIDENT, ３7020019000101002X", "RESIDENT, ' 37020019000101002X'", "RESIDENCE_PERMIT, 81000019000101002",
        "FOREIGNER_2023, UTO370000000001",
        "FOREIGNER_2023, 37020019000101002X",
        "FOREIGNER_2017, ''", "FOREIGNER_2017, UTO37000000001", "FOREIGNER_2017, UTO3700000000011", "FOREIGNER_2017, UT0370000000001",
        "FOREIGNER_2017, uto370000000001", "FOREIGNER_2017, UTO37000000000X", "FOREIGNER_2017, 911560190001010024"})
    void aNumberOfAnotherFormIsRefused(Kind kind, String number) {
        assertThat(Card.of(kind).numbered(number).refused()).contains(Why.BAD_NUMBER);
    }

    /// The 17th digit, odd for men; a chip that does not state the sex contradicts nothing. The number of 2017 states none.
    @ParameterizedTest
    @CsvSource({"MALE, true, false", "FEMALE, false, true", "UNKNOWN, true, true", "NOT_STATED, true, true"})
    void theSexAgreesWithTheNumber(Sex sex, boolean odd, boolean even) {
        assertThat(accepted(Card.of(Kind.RESIDENT).of(sex).numbered("370200190001010038"))).isEqualTo(odd);
        assertThat(accepted(Card.of(Kind.RESIDENT).of(sex))).isEqualTo(even);
        assertThat(accepted(Card.of(Kind.RESIDENCE_PERMIT).of(sex).numbered("810000190001010018"))).isEqualTo(odd);
        assertThat(accepted(Card.of(Kind.RESIDENCE_PERMIT).of(sex))).isEqualTo(even);
        assertThat(accepted(Card.of(Kind.FOREIGNER_2023).of(sex).numbered("911560190001010016"))).isEqualTo(odd);
        assertThat(accepted(Card.of(Kind.FOREIGNER_2023).of(sex))).isEqualTo(even);
        assertThat(accepted(Card.of(Kind.FOREIGNER_2017).of(sex))).isTrue();
    }

    /// Day, month and year each; the number of 2017 states none.
    @ParameterizedTest
    @CsvSource({"1899-12-31", "1900-01-02", "1900-02-01", "1901-01-01", "2000-01-01"})
    void theBirthAgreesWithTheNumber(LocalDate other) {
        assertThat(cards()).allSatisfy(card -> assertThat(card.born(other).refused())
                .isEqualTo(card.kind() == Kind.FOREIGNER_2017 ? Optional.empty() : Optional.of(Why.BAD_NUMBER)));
    }

    /// GB/T 3304 has 01 to 56, readers 97 and 98; only a resident's card states one.
    @Test
    void theNationIsOneThatThereIs() {
        List<String> known = Stream.concat(IntStream.rangeClosed(1, 56).mapToObj("%02d"::formatted), Stream.of("97", "98")).toList();
        IntStream.rangeClosed(0, 99).mapToObj("%02d"::formatted).forEach(nation ->
                assertThat(accepted(Card.of(Kind.RESIDENT).of(nation))).as(nation).isEqualTo(known.contains(nation)));
        assertThat(Stream.of("", "1", "001", "5 ", "汉", "五六")).noneMatch(nation -> accepted(Card.of(Kind.RESIDENT).of(nation)));
        assertThat(cards().filter(card -> card.kind() != Kind.RESIDENT)).allMatch(card -> accepted(card.of("")) && accepted(card.of("99")));
    }

    @Test
    void checkDigitsOfTheStandard() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/protocols/data/gb11643_vectors.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(DocumentChecks.checkDigit(cells[2])).as(cells[2]).isTrue();
            assertThat(DocumentChecks.checkDigit(cells[0] + (cells[1].equals("0") ? "1" : "0"))).isFalse();
        }
    }

    private static boolean accepted(Card card) {
        return card.refused().isEmpty();
    }
}
