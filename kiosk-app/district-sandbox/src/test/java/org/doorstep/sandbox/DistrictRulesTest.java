package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The sandbox's people are the same for the same seed and consistent; its rules hold without a wire.
class DistrictRulesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

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

    @Test
    void yearsAndMonthsAreThoseOfTheRows() {
        ObjectNode record = RecordShelf.reckoned(MAPPER).record(InsuranceBook.KIND, Population.grow(370202).getFirst()).orElseThrow();
        assertThat(record.path("answer").path("values").path("years").asInt()).isEqualTo(14);
        assertThat(record.path("answer").path("values").path("months").asInt()).isEqualTo(3);
        int months = 0;
        for (var row : record.path("rows")) {
            months += Integer.parseInt(row.path("months").asString());
        }
        assertThat(months).isEqualTo(14 * 12 + 3);
    }

    @Test
    void oneKeyIsOneDeed() throws IOException {
        Desk desk = new Desk(new Office(Population.grow(1), RecordShelf.reckoned(MAPPER), new Troubles(), new Truth(folder.resolve("truth.jsonl"), MAPPER), Register.in(folder)), Set.of("code"));
        AtomicInteger deeds = new AtomicInteger();
        ObjectNode body = MAPPER.createObjectNode().put("screen", "record");
        Reply first = desk.once("POST /x k", body, () -> new Reply(201, MAPPER.createObjectNode().put("n", deeds.incrementAndGet())));
        Reply again = desk.once("POST /x k", body.deepCopy(), () -> new Reply(201, MAPPER.createObjectNode().put("n", deeds.incrementAndGet())));
        assertThat(again).isEqualTo(first);
        assertThat(deeds).hasValue(1);
        assertThat(desk.once("POST /x k", MAPPER.createObjectNode(), () -> first).status()).isEqualTo(422);
    }

    @Test
    void aCodeEnrolsOneTerminal() throws IOException {
        Desk desk = new Desk(new Office(Population.grow(1), RecordShelf.reckoned(MAPPER), new Troubles(), new Truth(folder.resolve("truth.jsonl"), MAPPER), Register.in(folder)), Set.of("code"));
        assertThat(desk.enrol(enrolment("t-1", "code")).status()).isEqualTo(201);
        assertThat(desk.enrol(enrolment("t-2", "code")).status()).isEqualTo(403);
        assertThat(desk.enrol(enrolment("t-3", "guess")).status()).isEqualTo(403);
    }

    private static ObjectNode enrolment(String terminal, String code) {
        return MAPPER.createObjectNode().put("terminalId", terminal).put("oneTimeCode", code).put("publicKey", "AAAA");
    }
}
