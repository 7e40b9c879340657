package org.doorstep.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.sandbox.people.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the tax office reckons of a year, worked by hand.
class TaxYearTest {
    /// In yuan and fen, on either side of each step of the law.
    @ParameterizedTest
    @CsvSource(textBlock = """
            -5000,  0
            0,      0
            100,    300
            35990,  107970
            36000,  108000
            36010,  108100
            143990, 1187900
            144000, 1188000
            144010, 1188200
            299990, 4307800
            300000, 4308000
            300010, 4308250
            900000, 19308000
            """)
    void taxRisesByTheStep(long yuan, long fen) {
        assertThat(TaxYear.tax(yuan * 100)).isEqualTo(fen);
    }

    @Test
    void aYearIsOpenUntilItIsSettled() {
        TaxYear past = new TaxYear(2025, 900, 30, 20);
        TaxYear open = new TaxYear(2026, 900, 30, 20);
        assertThat(past.open()).isFalse();
        assertThat(past.tax()).isEqualTo(20);
        assertThat(past.refund()).isEqualTo(10);
        assertThat(open.open()).isTrue();
        assertThat(open.tax()).isEqualTo(30);
        assertThat(open.refund()).isEqualTo(10);
    }

    /// p-001: 6,800 yuan in each of ten months. Not taxed are 105 in a thousand of the base of 6,330, half of the 1,360 that the fund has,
    /// 5,000 a month, and in the settlement 1,000 a month for the home. So of 2025, with 6,500 a month, 71.64 yuan came back.
    @Test
    void aYearOfTheFirst() {
        Answered first = Answered.of("p-001", "income-tax");
        assertThat(first.rows("years").get(0).toString())
                .isEqualTo("{\"year\":\"2026\",\"income\":\"68000.00\",\"tax\":\"136.60\",\"state\":\"OPEN\"}");
        assertThat(first.rows("years").get(1).toString())
                .isEqualTo("{\"year\":\"2025\",\"income\":\"78000.00\",\"tax\":\"0.00\",\"state\":\"REFUNDED\"}");
        assertThat(first.rows("years").get(2).path("state").asString()).isEqualTo("SETTLED");
        assertThat(first.value("refund")).isEqualTo("136.60");
        assertThat(TaxYear.of(Life.of(first.person()), 2025)).isEqualTo(new TaxYear(2025, 78_000_00, 71_64, 0));
    }

    /// p-048: 13,120 yuan a month, three children at 2,000 a month each, and no home.
    @Test
    void childrenAreNotTaxed() {
        Answered mother = Answered.of("p-048", "income-tax");
        assertThat(mother.other("residence").rows("household", "relation", "CHILD")).hasSize(3);
        assertThat(mother.value("tax")).isEqualTo("3623.35");
        assertThat(mother.value("refund")).isEqualTo("3580.35");
    }
}
