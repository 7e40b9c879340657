package org.doorstep.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The persons that are called for by their ids are what the table of `Life` says.
class NamedPersonsTest {
    /// Sentence, details, and each value that they ask for.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            p-001 | social-insurance | paid-total | as-of gap            | 14 3 171 2026-10 2016-04 2016-06
            p-001 | pension          | not-yet    | years estimate       | 2028-06 14 3 1794.02
            p-001 | property         | holds      | as-of                | 1 1 2026-10-31
            p-001 | housing-fund     | balance    | as-of loan           | 106480.00 2026-10 1360.00 186400.00
            p-001 | residence        | registered | since kind-family    | 青岛市市南区虚构路1号 1965-05-15
            p-001 | income-tax       | paid       | income refund settle | 2026 136.60 68000.00 136.60 2027-06-30
            p-002 | social-insurance | never-paid |                      |
            p-002 | pension          | none       |                      |
            p-002 | maternity        | none       |                      |
            p-002 | medical-account  | none       |                      |
            p-002 | housing-fund     |            |                      |
            p-002 | income-tax       | none       |                      | 2026
            p-003 | pension          | not-yet    | years estimate       | 2030-05 40 0 4376.42
            p-007 | housing-fund     | closed     |                      |
            p-007 | pension          | drawing    | since years raise    | 1719.44 2026-10-15 2015-02 16 9 50.08 2026-01
            p-012 | pension          | drawing    | since years raise    | 1781.87 2026-10-15 2022-05 16 9 51.89 2026-01
            p-032 | pension          | drawing    | since years raise    | 3004.30 2026-10-15 2003-10 16 3 87.50 2026-01
            p-036 | maternity        | registered | born allowance       | 2023-06-21 2023-12-29 31284.00 158 2024-03-13
            p-052 | pension          | not-yet    | years estimate       | 2027-08 19 9 2256.75
            p-052 | property         | holds      | as-of                | 2 1 2026-10-31
            p-155 | property         | holds      | as-of                | 1 1 2026-10-31
            p-155 | housing-fund     | balance    | as-of loan           | 69232.00 2026-10 1074.00 241000.00
            p-230 | maternity        | registered | allowance-open       | 2026-04-27
            p-241 | pension          | short      | years                | 60 10 0
            p-242 | pension          | short      | years                | 115 5 5
            """)
    void whatTheyAreTold(String id, String kind, @Nullable String sentence, @Nullable String details, @Nullable String values) {
        Answered answered = Answered.of(id, kind);
        assertThat(answered.sentence()).isEqualTo(sentence == null ? "" : sentence);
        assertThat(String.join(" ", answered.details())).isEqualTo(details == null ? "" : details);
        assertThat(String.join(" ", answered.record().at("/answer/values").valueStream().map(JsonNode::asString).toList()))
                .isEqualTo(values == null ? "" : values);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            p-012, 2, 67
            p-032, 2, 86
            p-036, 2, 28
            p-052, 2, 62
            p-155, 2, 29
            p-230, 2, 33
            p-241, 1, 65
            p-242, 2, 59
            """)
    void whoTheyAre(String id, String sex, int age) {
        Answered answered = Answered.of(id, "pension");
        assertThat(answered.person().sex()).isEqualTo(sex);
        assertThat(answered.person().bornOn().until(LocalDate.of(2026, 10, 31)).getYears()).isEqualTo(age);
    }

    @Test
    void thereIsAPensionOfManyPayments() {
        assertThat(Answered.of("p-032", "pension").rows("payments")).hasSizeGreaterThan(200);
        assertThat(Answered.of("p-032", "pension").record().at("/parts/payments/rows")).hasSize(RecordShelf.PAGE);
    }

    /// The worst that a register may hold: its places are as long as they get, and there is one of everything.
    @Test
    void thereIsALandlord() {
        Answered landlord = Answered.of("p-003", "property");
        assertThat(landlord.rows("holdings")).hasSize(40);
        assertThat(landlord.column("holdings", "place")).allMatch(place -> place.length() <= 60).anyMatch(place -> place.length() == 60);
        assertThat(landlord.column("holdings", "share")).contains("SOLE", "JOINT", "SHARES");
        assertThat(landlord.column("holdings", "use")).contains("HOME", "SHOP", "OFFICE", "PARKING", "STORAGE");
        assertThat(landlord.column("holdings", "restriction")).contains("NONE", "SEALED", "OBJECTION", "NOTICE");
        assertThat(landlord.details()).containsExactly("as-of", "sealed");
        assertThat(landlord.rows("holdings", "mortgage", "MORTGAGED")).hasSizeGreaterThan(5);
    }

    /// Both are homes, so that it is known which of them the mortgage is for.
    @Test
    void ofTwoHomesTheNewerIsOnAMortgage() {
        Answered two = Answered.of("p-052", "property");
        assertThat(two.column("holdings", "use")).containsExactly("HOME", "HOME");
        assertThat(two.column("holdings", "mortgage")).containsExactly("MORTGAGED", "NONE");
        assertThat(Answered.of("p-155", "property").column("holdings", "use")).containsExactly("HOME");
    }

    @Test
    void aChildIsOnItsWay() {
        Answered mother = Answered.of("p-230", "maternity");
        assertThat(mother.rows("registrations")).singleElement().satisfies(row -> {
            assertThat(row.path("due").asString()).isEqualTo("2026-11-09");
            assertThat(row.path("state").asString()).isEqualTo("REGISTERED");
        });
        assertThat(mother.rows("allowances")).singleElement().satisfies(row -> {
            assertThat(row.path("paidOn").asString()).as("the day of the application").isEqualTo("2026-10-25");
            assertThat(row.path("amount").asString()).isEqualTo("33338.00");
            assertThat(row.path("state").asString()).isEqualTo("OPEN");
        });
    }

    /// Scenarios call for these of its rows.
    @Test
    void theHousingFundOfTheFirst() {
        Answered first = Answered.of("p-001", "housing-fund");
        assertThat(first.rows("years").getFirst().path("paid").asString()).isEqualTo("13600.00");
        assertThat(first.rows("years", "year", "2023").getFirst().path("paid").asString()).isEqualTo("14160.00");
        assertThat(first.rows("years", "year", "2021").getFirst().path("drawn").asString()).isEqualTo("55640.00");
        assertThat(first.rows("loans").getFirst().toString()).isEqualTo("""
                {"bank":"虚构银行市南支行","amount":"240000.00","left":"186400.00","monthly":"1281.53","until":"2046-03"}""");
    }
}
