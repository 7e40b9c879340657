package org.doorstep.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.sandbox.books.Answered.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.sandbox.people.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Over all persons of the district: the books of what was paid and of what is drawn agree, and each sentence says what its rows say.
class PensionAgreesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static int paidMonths(Answered answered) {
        return answered.other("social-insurance").total("years", "months");
    }

    @Test
    void everyInsuranceHasNoMoreMonthsThanThePension() {
        assertThat(Answered.all("social-insurance").filter(answered -> answered.sentence().equals("paid-total"))).allSatisfy(answered -> {
            int total = answered.total("years", "months");
            assertThat(answered.value("totalMonths")).isEqualTo(Integer.toString(total));
            assertThat(answered.value("years") + " " + answered.value("months")).isEqualTo(total / 12 + " " + total % 12);
            assertThat(answered.column("insurances", "insurance")).doesNotHaveDuplicates().first().isEqualTo("PENSION");
            assertThat(answered.column("insurances", "months")).first().isEqualTo(Integer.toString(total));
            assertThat(answered.column("insurances", "months")).allMatch(months -> Integer.parseInt(months) <= total);
            assertThat(answered.column("insurances", "upTo")).allMatch(answered.record().at("/parts/months/months/to").asString()::equals);
        });
    }

    /// Who pays, pays for all five; whose pension is drawn is retired in two; whoever is neither has stopped.
    @Test
    void insurancesEndAsThePensionSays() {
        assertThat(Answered.all("social-insurance")).allSatisfy(answered -> {
            List<String> states = answered.column("insurances", "state");
            switch (answered.other("pension").sentence()) {
                case "drawing" -> assertThat(states).startsWith("RETIRED", "RETIRED").doesNotContain("PAYING");
                case "none" -> assertThat(states).isEmpty();
                default -> assertThat(new TreeSet<>(states))
                        .containsExactly(answered.person().bornOn().plusYears(63).isBefore(TODAY.withDayOfMonth(1)) ? "STOPPED" : "PAYING");
            }
            if (states.contains("RETIRED")) {
                assertThat(answered.rows("insurances", "state", "RETIRED"))
                        .allMatch(row -> List.of("PENSION", "MEDICAL").contains(row.path("insurance").asString()));
            }
        });
    }

    @Test
    void whoDrawsAPensionIsOldEnoughAndHasPaid() {
        assertThat(Answered.all("pension").filter(answered -> answered.sentence().equals("drawing"))).hasSizeGreaterThan(50)
                .allSatisfy(answered -> {
                    Person person = answered.person();
                    assertThat(person.bornOn().plusYears(63)).isBefore(TODAY);
                    assertThat(paidMonths(answered)).isGreaterThanOrEqualTo(180);
                    assertThat(answered.value("since")).isEqualTo(person.bornIn().plusYears(63).plusMonths(1).toString());
                    assertThat(answered.other("social-insurance").column("insurances", "upTo")).as("pays no more")
                            .containsOnly(person.bornIn().plusYears(63).toString());
                    assertThat(answered.other("social-insurance").column("years", "year").getFirst())
                            .isEqualTo(Integer.toString(person.bornOn().getYear() + 63));
                });
    }

    @Test
    void whoDrawsNoneIsTooYoungOrHasPaidTooLittle() {
        assertThat(Answered.all("pension").filter(answered -> !answered.sentence().equals("drawing"))).allSatisfy(answered -> {
            Person person = answered.person();
            boolean old = person.bornIn().plusYears(63).isBefore(Person.NOW);
            int months = paidMonths(answered);
            int ahead = old ? 0 : (int) Person.NOW.until(person.bornIn().plusYears(63), ChronoUnit.MONTHS);
            String expected = !person.everPaid() ? "none" : months + ahead >= 180 ? "not-yet" : "short";
            assertThat(answered.sentence()).isEqualTo(expected);
            assertThat(old && expected.equals("not-yet")).isFalse();
            assertThat(answered.value("missing")).isEqualTo(expected.equals("short") ? Integer.toString(180 - months) : "");
            assertThat(answered.value("from"))
                    .isEqualTo(expected.equals("not-yet") ? person.bornIn().plusYears(63).plusMonths(1).toString() : "");
            assertThat(answered.parts()).isEmpty();
        });
    }

    @Test
    void everyPensionBookSaysHowLongWasPaid() {
        assertThat(Answered.all("pension").filter(answered -> !answered.sentence().equals("none"))).allSatisfy(answered ->
                assertThat(answered.value("years") + " " + answered.value("months"))
                        .isEqualTo(paidMonths(answered) / 12 + " " + paidMonths(answered) % 12));
    }

    @Test
    void thePaymentsOfAPensionAddUp() {
        assertThat(Answered.all("pension").filter(answered -> answered.sentence().equals("drawing"))).allSatisfy(answered -> {
            JsonNode newest = answered.rows("payments", "state", "PAID").getFirst();
            assertThat(newest.path("amount").asString()).isEqualTo(answered.value("amount"));
            assertThat(newest.path("paidOn").asString()).isEqualTo(answered.value("paidOn")).startsWith("2026-10");
            assertThat(answered.column("payments", "month").getLast()).isEqualTo(answered.value("since"));
            answered.rows("years").forEach(year -> {
                List<JsonNode> paid = answered.rows("payments", "state", "PAID").stream()
                        .filter(row -> row.path("month").asString().startsWith(year.path("year").asString())).toList();
                assertThat(paid).hasSize(year.path("months").asInt()).extracting(row -> row.path("month").asString())
                        .doesNotHaveDuplicates();
                assertThat(paid).allMatch(row -> row.path("amount").equals(year.path("monthly")));
                assertThat(paid.stream().map(row -> money(row, "amount")).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualTo(money(year, "paid"));
            });
            assertThat(answered.rows("payments", "state", "RETURNED")).allSatisfy(returned ->
                    assertThat(answered.rows("payments", "month", returned.path("month").asString())).hasSize(2)
                            .first().satisfies(again -> assertThat(again.path("paidOn").asString())
                                    .isGreaterThan(returned.path("paidOn").asString())));
        });
    }

    @Test
    void thisYearsRaiseIsWhatTheYearsSay() {
        assertThat(Answered.all("pension").filter(answered -> answered.sentence().equals("drawing"))).allSatisfy(answered -> {
            List<String> monthly = answered.column("years", "monthly");
            assertThat(monthly.stream().map(BigDecimal::new).toList().reversed()).isSorted().doesNotHaveDuplicates();
            assertThat(answered.details().contains("raise")).isEqualTo(monthly.size() > 1);
            if (monthly.size() > 1) {
                assertThat(new BigDecimal(answered.value("raise")))
                        .isEqualTo(new BigDecimal(monthly.get(0)).subtract(new BigDecimal(monthly.get(1))));
                assertThat(answered.value("from")).isEqualTo("2026-01");
            }
        });
    }
}
