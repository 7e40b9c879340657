package org.doorstep.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sandbox's people are the same for the same seed, and consistent.
class PopulationTest {
    @Test
    void theSameSeedGrowsTheSameDistrict() {
        List<Person> people = Population.grow(7);
        assertThat(people).isEqualTo(Population.grow(7)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(people).extracting(Person::idNumber).doesNotHaveDuplicates();
        assertThat(people).allSatisfy(p -> {
            assertThat(p.idNumber()).matches("379999[0-9]{11}[0-9X]").contains(p.birth());
            assertThat((p.idNumber().charAt(16) - '0') % 2 == 1).isEqualTo(p.sex().equals("1"));
            assertThat(p.name().length()).isLessThanOrEqualTo(15);
        });
    }

    /// Scenarios and letters know them: whoever comes later changes nobody.
    @ParameterizedTest
    @CsvSource(textBlock = """
            1,   王秀英, 379999196505150021, 2012-05, 3
            2,   欧阳桂兰, 379999196611110058, 9999-01, 0
            3,   李堃,   379999196704110073, 1986-11, 0
            240, 张淑珍, 379999197811014815, 2008-02, 0
            241, 张海燕, 379999196102144831, 2014-03, 0
            242, 王玉梅, 379999196709264848, 2021-06, 0
            """)
    void thePersonsOfTheSandboxsOwnSeed(int n, String name, String number, YearMonth from, int missing) {
        Person person = Population.grow(370202).get(n - 1);
        assertThat(person.id()).isEqualTo("p-%03d".formatted(n));
        assertThat(person.name()).isEqualTo(name);
        assertThat(person.idNumber()).isEqualTo(number);
        assertThat(person.from()).isEqualTo(from);
        assertThat(person.missing()).hasSize(missing);
    }

    @Test
    void historiesLieWithinAWorkingLife() {
        List<Person> paying = Population.grow(370202).stream().filter(Person::everPaid).toList();
        assertThat(paying).hasSizeGreaterThan(200).allSatisfy(p -> {
            assertThat(p.from()).isAfterOrEqualTo(p.bornIn().plusYears(Person.WORKING_AGE)).isBefore(p.until());
            assertThat(p.missing()).allSatisfy(month -> assertThat(month).isAfter(p.from()).isBefore(p.until()));
        });
        assertThat(paying).extracting(Person::name).as("a name as long as the chip holds").anyMatch(name -> name.length() == 15);
        assertThat(paying).anyMatch(p -> p.from().equals(Person.NOW.minusMonths(479)) && p.until().equals(Person.NOW));
    }

    /// Worked by hand from GB 11643: 37999919000101001 with weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2.
    @Test
    void checkCharactersAreThoseOfTheStandard() {
        String number = Population.number(LocalDate.of(1900, 1, 1), 0, true);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0');
        }
        assertThat(sum % 11).as("ISO 7064 MOD 11-2").isEqualTo(1);
    }
}
