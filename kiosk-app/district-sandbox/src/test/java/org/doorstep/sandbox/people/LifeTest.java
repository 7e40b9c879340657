package org.doorstep.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A life is the same each time it is told, and is one that somebody could live.
class LifeTest {
    private static final List<Person> PERSONS = Population.grow(370202);

    @Test
    void theSamePersonLivesTheSameLife() {
        assertThat(PERSONS.stream().map(Life::of)).containsExactlyElementsOf(Population.grow(370202).stream().map(Life::of).toList());
        assertThat(PERSONS.stream().map(Life::of).map(Life::wage).distinct()).as("and each another").hasSizeGreaterThan(100);
    }

    @Test
    void oneMatterSaysNothingOfAnother() {
        Person person = PERSONS.getFirst();
        List<Integer> lots = IntStream.range(0, 20).map(_ -> Chance.of(person, "one").below(1000)).boxed().toList();
        assertThat(lots).containsOnly(lots.getFirst());
        assertThat(Chance.of(person, "another").below(1000)).isNotEqualTo(lots.getFirst());
        assertThat(Chance.of(PERSONS.get(1), "one").below(1000)).isNotEqualTo(lots.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"1985, 440", "2011, 2520", "2012, 2600", "2013, 2900", "2026, 6800"})
    void wagesRise(int year, int usual) {
        assertThat(Wage.usual(year)).isEqualTo(usual);
        assertThat(new Wage(100).monthly(year)).isEqualTo(usual * 100L);
        assertThat(new Wage(150).monthly(year)).isEqualTo(usual * 150L / 1000 * 1000);
    }

    /// 300 months, of which 67 are over.
    @Test
    void aLoanIsPaidBackInEqualParts() {
        FundAccount.Loan loan = new FundAccount.Loan("虚构银行", YearMonth.of(2021, 3), 300, 800_00);
        assertThat(loan.amount()).isEqualTo(240_000_00);
        assertThat(loan.left()).isEqualTo(186_400_00);
        assertThat(loan.monthly()).isEqualTo(800_00 + 481_53);
        assertThat(loan.until()).isEqualTo(YearMonth.of(2046, 3));
    }

    @ParameterizedTest
    @CsvSource({"2008-10-31, false", "2008-11-01, true", "2026-10-31, true", "2026-11-01, false"})
    void aChildIsAMinorUntilItIsEighteen(LocalDate born, boolean minor) {
        assertThat(new Child(1, born.minusDays(200), born, Optional.of(born)).minor()).isEqualTo(minor);
    }

    @Test
    void aChildOnItsWayIsNoMinor() {
        assertThat(new Child(1, LocalDate.of(2026, 4, 27), LocalDate.of(2026, 11, 9), Optional.empty()).minor()).isFalse();
    }

    @Test
    void childrenComeOneAfterTheOther() {
        assertThat(PERSONS.stream().map(Life::of)).allSatisfy(life -> {
            List<Child> children = life.children();
            assertThat(children).allSatisfy(child -> {
                assertThat(child.registeredOn()).isEqualTo(child.due().minusDays(196)).isBeforeOrEqualTo(Person.TODAY);
                assertThat(child.born().orElse(child.due())).isBetween(child.due().minusDays(14), child.due().plusDays(10))
                        .isAfterOrEqualTo(LocalDate.of(2000, 1, 1))
                        .isBetween(life.person().bornOn().plusYears(20), life.person().bornOn().plusYears(45));
                assertThat(child.order()).isBetween(1, 3);
            });
            IntStream.range(1, children.size()).forEach(n -> {
                assertThat(children.get(n).registeredOn()).isAfter(children.get(n - 1).born().orElse(LocalDate.MAX));
                assertThat(children.get(n).order()).isEqualTo(children.get(n - 1).order() + 1);
            });
        });
    }

    /// Who is in the fund; and what is drawn when a home is bought.
    @Test
    void mostOfThoseWhoPayAreInTheFund() {
        List<FundAccount> accounts = PERSONS.stream().map(Life::of).flatMap(life -> life.fund().stream()).toList();
        assertThat(accounts).hasSizeBetween(190, 230).allSatisfy(account -> {
            assertThat(account.from()).isAfterOrEqualTo(YearMonth.of(1999, 1));
            assertThat(account.years().getLast().year()).isEqualTo(account.from().getYear());
        });
        assertThat(PERSONS.stream().map(Life::of)).allSatisfy(life -> life.fund().filter(account -> account.closed().isEmpty()).stream()
                .flatMap(account -> account.years().stream()).filter(year -> year.drawn() > 0).forEach(year -> assertThat(life.properties())
                        .anyMatch(home -> home.use() == Property.Use.HOME && home.since().getYear() == year.year())));
    }
}
