package org.doorstep.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Over all persons of the district: mothers, children and households are the same in each book, and sentences say what rows say.
class FamilyAgreesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    @Test
    void onlyWomenStandInTheMothersBook() {
        assertThat(Answered.all("maternity")).allSatisfy(answered -> {
            LocalDate birth = answered.person().bornOn();
            List<JsonNode> registrations = answered.rows("registrations");
            assertThat(registrations.isEmpty()).isEqualTo(answered.sentence().equals("none"));
            assertThat(answered.person().woman() || registrations.isEmpty()).isTrue();
            assertThat(registrations).allSatisfy(row -> {
                assertThat(row.has("born")).isEqualTo(row.path("state").asString().equals("BORN"));
                LocalDate born = LocalDate.parse(row.path(row.has("born") ? "born" : "due").asString());
                assertThat(born).isBetween(birth.plusYears(20), birth.plusYears(45)).isAfter(row.path("registeredOn").asString());
                assertThat(born.isAfter(TODAY)).isEqualTo(!row.has("born"));
            });
            List<String> born = registrations.stream().flatMap(row -> row.path("born").asStringOpt().stream()).toList();
            assertThat(answered.value("born")).isEqualTo(born.stream().findFirst().orElse(""));
            assertThat(answered.value("registeredOn"))
                    .isEqualTo(answered.column("registrations", "registeredOn").stream().findFirst().orElse(""));
        });
    }

    @Test
    void theAllowanceIsTheNewestThatIsPaid() {
        assertThat(Answered.all("maternity")).allSatisfy(answered -> {
            List<JsonNode> paid = answered.rows("allowances", "state", "PAID");
            assertThat(answered.details().contains("allowance")).isEqualTo(!paid.isEmpty());
            assertThat(answered.details().contains("allowance-open")).isEqualTo(paid.size() < answered.rows("allowances").size());
            paid.stream().findFirst().ifPresent(row -> assertThat(List.of("amount", "days", "paidOn"))
                    .allMatch(value -> row.path(value).asString().equals(answered.value(value))));
            assertThat(answered.rows("allowances")).hasSizeLessThanOrEqualTo(answered.rows("registrations").size()).allMatch(row ->
                    answered.other("social-insurance").column("years", "year").contains(row.path("paidOn").asString().substring(0, 4)));
        });
    }

    /// Whom the mothers' book has under 18, the household has; a father's household may have others.
    @Test
    void theHouseholdOfAMotherHasHerMinors() {
        assertThat(Answered.all("residence").filter(answered -> answered.person().woman())).allSatisfy(answered -> {
            List<String> minors = answered.other("maternity").rows("registrations").stream()
                    .flatMap(row -> row.path("born").asStringOpt().stream())
                    .filter(born -> LocalDate.parse(born).plusYears(18).isAfter(TODAY))
                    .map(born -> born.substring(0, 4)).sorted().toList();
            assertThat(answered.rows("household", "relation", "CHILD").stream().map(row -> row.path("bornIn").asString()))
                    .containsExactlyElementsOf(minors);
        });
    }

    @Test
    void everybodyHasAHousehold() {
        assertThat(Answered.all("residence")).hasSize(Answered.PERSONS.size()).allSatisfy(answered -> {
            String name = answered.person().name();
            int first = name.offsetByCodePoints(0, 1);
            assertThat(answered.rows("household", "relation", "SELF")).singleElement().isEqualTo(answered.rows("household").getFirst())
                    .satisfies(self -> {
                        assertThat(self.path("person").asString())
                                .isEqualTo(name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length())));
                        assertThat(self.path("bornIn").asString()).isEqualTo(answered.person().birth().substring(0, 4));
                    });
            assertThat(answered.column("household", "person")).allMatch(masked -> masked.matches(".[*]+"));
            assertThat(answered.column("moves", "day").getFirst()).isEqualTo(answered.value("since"));
            assertThat(answered.column("moves", "place").getFirst()).isEqualTo(answered.value("place"))
                    .isEqualTo(answered.person().address());
            assertThat(answered.column("moves", "day").getLast()).isEqualTo(answered.person().bornOn().toString());
            assertThat(answered.column("moves", "reason").getLast()).isEqualTo("BIRTH");
            assertThat(answered.details().contains("since")).isEqualTo(answered.sentence().equals("registered"));
            assertThat(answered.details()).containsAnyOf("kind-family", "kind-collective")
                    .doesNotContain(answered.rows("household").size() > 1 ? "kind-collective" : "nothing else");
        });
    }

    @Test
    void householdsAreMadeOfPeopleOfTheirAge() {
        assertThat(Answered.all("residence")).allSatisfy(answered -> {
            int own = answered.person().bornOn().getYear();
            assertThat(answered.rows("household", "relation", "SPOUSE")).hasSizeLessThan(2)
                    .allMatch(row -> Math.abs(row.path("bornIn").asInt() - own) <= 4);
            assertThat(answered.rows("household", "relation", "PARENT")).allMatch(row -> own - row.path("bornIn").asInt() >= 20);
            assertThat(answered.rows("household", "relation", "CHILD"))
                    .allMatch(row -> row.path("bornIn").asInt() - own >= 20 && row.path("bornIn").asInt() >= 2008);
        });
    }
}
