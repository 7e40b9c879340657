package org.doorstep.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who can draw a pension, from when, and how much: at the months on either side of each turn.
class PensionTest {
    private static Contributions paid(String birth, String from, Set<YearMonth> missing) {
        return new Contributions(new Person("p-900", "王明", "379999" + birth + "9001", "2", "01", birth, "", "", "", "", false,
                YearMonth.parse(from), missing));
    }

    /// Born in a month, paid from a month on.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19630930 | 2011-10 | Drawing[since=2026-10 | 180
            19630930 | 2011-11 | TooShort[missing=1       | 179
            19631001 | 2011-11 | NotYet[from=2026-11   | 180
            19631001 | 2011-12 | TooShort[missing=1       | 179
            19631101 | 2011-12 | NotYet[from=2026-12   | 179
            19631101 | 2012-01 | TooShort[missing=2       | 178
            19800115 | 2028-01 | TooShort[missing=180     | 0
            19800115 | 9999-01 | None[                 | 0
            """)
    void whoIsOldEnoughAndHasPaidEnough(String birth, String from, String pension, int months) {
        Contributions paid = paid(birth, from, Set.of());
        assertThat(Pension.of(paid).toString()).startsWith(pension);
        assertThat(paid.months()).isEqualTo(months);
    }

    /// 180 months, 15 years: 15 per cent of the 6,800 yuan of 2026, and the 117th part of 8 per cent of the base of each month.
    @Test
    void theFirstMonthOfAPension() {
        Contributions paid = paid("19630930", "2011-10", Set.of());
        long account = 3 * 350 + 12 * (360 + 371 + 381 + 392 + 402 + 412 + 423 + 433 + 444 + 454 + 464 + 475 + 485 + 496) + 9 * 506;
        assertThat(paid.account()).isEqualTo(account);
        assertThat(Pension.of(paid)).isEqualTo(new Pension.Drawing(YearMonth.of(2026, 10), 1020_00 + account * 100 / 117));
    }

    /// A month is to come, and is paid as now.
    @Test
    void whatIsExpectedOfAPension() {
        Contributions paid = paid("19631101", "2011-12", Set.of());
        long account = paid.account() + 506;
        assertThat(Pension.of(paid)).isEqualTo(new Pension.NotYet(YearMonth.of(2026, 12), 1020_00 + account * 100 / 117));
    }

    @ParameterizedTest
    @CsvSource({"2013, 100000", "2014, 110000", "2015, 121000", "2016, 127655", "2017, 134676", "2021, 162885"})
    void aPensionIsRaisedEachJanuary(int year, long monthly) {
        assertThat(new Pension.Drawing(YearMonth.of(2013, 8), 1000_00).monthly(year)).isEqualTo(monthly);
    }

    @ParameterizedTest
    @CsvSource({"2019, 2020-01, 0", "2020, 2020-01, 10", "2020, 2020-06, 6", "2021, 2020-01, 12", "2026, 2020-01, 10", "2027, 2020-01, 0"})
    void monthsOfAYear(int year, YearMonth first, int months) {
        Set<YearMonth> missing = Set.of(YearMonth.of(2020, 3), YearMonth.of(2020, 8));
        assertThat(paid("19800115", "2020-01", missing).in(year, first)).isEqualTo(months);
    }

    @Test
    void onlyWhoPaysThisMonthIsPaying() {
        assertThat(paid("19800115", "2020-01", Set.of()).paying()).isTrue();
        assertThat(paid("19800115", "2020-01", Set.of(Person.NOW)).paying()).isFalse();
        assertThat(paid("19800115", "2026-11", Set.of()).paying()).isFalse();
        assertThat(paid("19630930", "2020-01", Set.of()).paying()).isFalse();
        assertThat(paid("19631001", "2020-01", Set.of()).paying()).isTrue();
    }
}
