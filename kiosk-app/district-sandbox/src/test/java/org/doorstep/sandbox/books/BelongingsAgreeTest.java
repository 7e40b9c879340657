package org.doorstep.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.sandbox.books.Answered.money;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Over all persons of the district: what somebody owns, owes and has put by is the same in each book, and the balances add up.
class BelongingsAgreeTest {
    @Test
    void thePropertiesAreCounted() {
        assertThat(Answered.all("property")).hasSize(Answered.PERSONS.size()).allSatisfy(answered -> {
            int count = answered.rows("holdings").size();
            int mortgaged = answered.rows("holdings", "mortgage", "MORTGAGED").size();
            int sealed = answered.rows("holdings", "restriction", "SEALED").size();
            assertThat(answered.sentence()).isEqualTo(count == 0 ? "none" : mortgaged == 0 ? "holds-free" : "holds");
            assertThat(answered.value("count")).isEqualTo(count == 0 ? "" : Integer.toString(count));
            assertThat(answered.value("mortgaged")).isEqualTo(mortgaged == 0 ? "" : Integer.toString(mortgaged));
            assertThat(answered.value("sealed")).isEqualTo(sealed == 0 ? "" : Integer.toString(sealed));
            assertThat(answered.details().contains("sealed")).isEqualTo(sealed > 0);
            assertThat(answered.rows("holdings")).allSatisfy(row -> {
                assertThat(row.has("lender")).isEqualTo(row.path("mortgage").asString().equals("MORTGAGED"));
                assertThat(row.has("part")).isEqualTo(row.path("share").asString().equals("SHARES"));
                assertThat(row.path("idNumber").asString()).isEqualTo(answered.person().idNumber());
                assertThat(row.path("since").asString()).isGreaterThan(answered.person().bornOn().plusYears(18).toString());
            });
        });
    }

    @Test
    void ordinaryPeopleOwnAtMostThreeProperties() {
        List<Integer> owned = Answered.all("property").filter(answered -> !answered.person().id().equals("p-003"))
                .map(answered -> answered.rows("holdings").size()).sorted().toList();
        assertThat(owned.getLast()).isEqualTo(3);
        assertThat(owned.stream().filter(many -> many > 1).count()).isBetween(1L, owned.size() / 4L);
    }

    /// Only who earns pays back: nobody who draws a pension, or never paid, has a mortgage.
    @Test
    void aLoanOfTheFundIsForAHomeOnAMortgage() {
        assertThat(Answered.all("property").filter(answered -> answered.sentence().equals("holds"))).allMatch(answered ->
                answered.other("social-insurance").column("insurances", "state").contains("PAYING"));
        assertThat(Answered.all("housing-fund").filter(answered -> !answered.rows("loans").isEmpty())).hasSizeGreaterThan(5)
                .allSatisfy(answered -> {
                    JsonNode loan = answered.rows("loans").getFirst();
                    assertThat(answered.other("property").rows("holdings", "use", "HOME")).anyMatch(home ->
                            home.path("lender").asString("").equals(loan.path("bank").asString())
                                    && home.path("since").asString().compareTo(loan.path("until").asString()) < 0);
                    assertThat(answered.rows("loans")).hasSize(1);
                    assertThat(answered.value("left")).isEqualTo(loan.path("left").asString());
                    assertThat(money(loan, "left")).isPositive().isLessThan(money(loan, "amount"));
                    assertThat(money(loan, "monthly")).isPositive().isLessThan(money(loan, "left"));
                    assertThat(loan.path("until").asString()).isGreaterThan("2026-10");
                });
        assertThat(Answered.all("housing-fund")).allMatch(answered ->
                answered.details().contains("loan") == !answered.rows("loans").isEmpty());
    }

    /// @param in  what the balance grows by
    /// @param out what it shrinks by
    @ParameterizedTest
    @CsvSource({"housing-fund, years, paid, drawn", "medical-account, months, in, out"})
    void balancesAddUp(String kind, String part, String in, String out) {
        List<Answered> accounts = Answered.all(kind).filter(answered -> !answered.sentence().equals("none")).toList();
        assertThat(accounts).hasSizeGreaterThan(150).allSatisfy(answered -> {
            List<JsonNode> rows = answered.rows(part);
            IntStream.range(0, rows.size() - 1).forEach(n -> assertThat(money(rows.get(n), "balance"))
                    .isEqualTo(money(rows.get(n + 1), "balance").add(money(rows.get(n), in)).subtract(money(rows.get(n), out))));
            assertThat(rows).allMatch(row -> money(row, "balance").signum() >= 0 && money(row, in).signum() >= 0);
            if (!answered.value("balance").isEmpty()) {
                assertThat(rows.getFirst().path("balance").asString()).isEqualTo(answered.value("balance"));
            }
        });
    }

    @Test
    void theFundIsPaidInYearsThatArePaidFor() {
        assertThat(Answered.all("housing-fund")).allSatisfy(answered -> {
            Answered insurance = answered.other("social-insurance");
            assertThat(answered.person().everPaid()).isTrue();
            assertThat(insurance.column("years", "year")).containsAll(answered.column("years", "year"));
            JsonNode oldest = answered.rows("years").getLast();
            assertThat(money(oldest, "balance")).isEqualTo(money(oldest, "paid").subtract(money(oldest, "drawn")));
            boolean closed = answered.sentence().equals("closed");
            assertThat(closed).isEqualTo(!insurance.column("insurances", "state").contains("PAYING"));
            assertThat(answered.details().contains("as-of")).isEqualTo(!closed);
            if (closed) {
                assertThat(answered.column("years", "balance").getFirst()).isEqualTo("0.00");
            } else {
                BigDecimal monthly = new BigDecimal(answered.value("monthly"));
                assertThat(money(answered.rows("years").getFirst(), "paid"))
                        .isEqualTo(monthly.multiply(new BigDecimal(insurance.rows("years").getFirst().path("months").asInt())));
            }
        });
    }

    @Test
    void theMedicalAccountPaysItsVisits() {
        assertThat(Answered.all("medical-account")).hasSize(Answered.PERSONS.size()).allSatisfy(answered -> {
            assertThat(answered.sentence().equals("none")).isEqualTo(!answered.person().everPaid());
            assertThat(answered.rows("months").size()).isLessThanOrEqualTo(24);
            assertThat(answered.rows("months")).allMatch(month -> money(month, "out").compareTo(answered.rows("visits").stream()
                    .filter(visit -> visit.path("day").asString().startsWith(month.path("month").asString()))
                    .map(visit -> money(visit, "own")).reduce(new BigDecimal("0.00"), BigDecimal::add)) == 0);
            assertThat(answered.sum("visits", "own")).isEqualByComparingTo(answered.sum("months", "out"));
            assertThat(answered.rows("visits")).allMatch(visit -> money(visit, "own").compareTo(money(visit, "total")) <= 0);
            String inflow = answered.column("months", "in").stream().findFirst().filter(in -> !in.equals("0.00")).orElse("");
            assertThat(answered.value("inflow")).isEqualTo(inflow);
        });
    }

    @Test
    void whoDrawsAPensionHasTheDistrictsInflow() {
        assertThat(Answered.all("medical-account").filter(answered -> !answered.sentence().equals("none"))).allSatisfy(answered -> {
            String since = answered.other("pension").value("since");
            String last = answered.other("social-insurance").column("insurances", "upTo").getFirst();
            assertThat(answered.rows("months")).allMatch(month -> month.path("in").asString().equals(
                    !since.isEmpty() && month.path("month").asString().compareTo(since) >= 0 ? "85.00"
                            : month.path("month").asString().compareTo(last) > 0
                                    || answered.person().missing().contains(YearMonth.parse(month.path("month").asString())) ? "0.00"
                            : month.path("month").asString().startsWith("2024") ? "121.40"
                            : month.path("month").asString().startsWith("2025") ? "124.00" : "126.60"));
        });
    }

    @Test
    void taxIsPaidOfYearsThatArePaidFor() {
        assertThat(Answered.all("income-tax")).hasSize(Answered.PERSONS.size()).allSatisfy(answered -> {
            List<String> expected = new ArrayList<>(answered.other("social-insurance").column("years", "year"));
            expected.removeIf(year -> year.compareTo("2019") < 0);
            assertThat(answered.column("years", "year")).containsExactlyElementsOf(expected);
            assertThat(answered.rows("years")).allMatch(row -> money(row, "tax").compareTo(money(row, "income")) < 0)
                    .allMatch(row -> row.path("state").asString().equals("OPEN") == row.path("year").asString().equals("2026"));
            assertThat(answered.value("year")).isEqualTo("2026");
            List<JsonNode> open = answered.rows("years", "state", "OPEN");
            assertThat(answered.details().contains("income")).isEqualTo(!open.isEmpty());
            assertThat(answered.details().contains("settle")).isEqualTo(!open.isEmpty());
            assertThat(answered.value("income")).isEqualTo(open.stream().map(row -> row.path("income").asString()).findFirst().orElse(""));
            String tax = open.stream().map(row -> row.path("tax").asString()).filter(paid -> !paid.equals("0.00")).findFirst().orElse("");
            assertThat(answered.value("tax")).isEqualTo(tax);
            assertThat(answered.sentence()).isEqualTo(tax.isEmpty() ? "none" : "paid");
            if (!answered.value("refund").isEmpty()) {
                assertThat(new BigDecimal(answered.value("refund"))).isPositive().isLessThanOrEqualTo(new BigDecimal(tax));
            }
        });
    }
}
