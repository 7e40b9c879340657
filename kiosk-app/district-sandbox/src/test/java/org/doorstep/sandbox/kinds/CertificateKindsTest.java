package org.doorstep.sandbox.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.sandbox.books.RecordBook;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The table of kinds, and who may have which.
class CertificateKindsTest {
    private static final RecordShelf SHELF = RecordShelf.reckoned(JsonMapper.builder().build());
    private static final List<Person> PERSONS = Population.grow(370202);

    private static Case of(String person) {
        return Case.of(PERSONS.stream().filter(p -> p.id().equals(person)).findFirst().orElseThrow(), SHELF);
    }

    @Test
    void theTableIsWhole() {
        List<CertificateKind> kinds = CertificateKinds.ALL;
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(15);
        assertThat(kinds).extracting(CertificateKind::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-z0-9-]{0,62}"));
        Set<String> departments = SHELF.departments().stream().map(RecordBook.Department::id).collect(Collectors.toSet());
        assertThat(kinds).extracting(kind -> kind.agency().department()).isSubsetOf(departments);
        assertThat(kinds.stream().map(CertificateKind::agency).distinct()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(kinds).extracting(kind -> kind.name().chinese().length()).anyMatch(length -> length >= 30);
        assertThat(kinds).allMatch(kind -> CertificateKinds.of(kind.id()).filter(kind::equals).isPresent());
        assertThat(CertificateKinds.of("dog-licence")).isEmpty();
    }

    /// Who may have a kind, of these seven.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            insured-proof,             p-001 p-003 p-007 p-012 p-032 p-036
            payment-list,              p-001 p-003 p-007 p-012 p-032 p-036
            posted-proof,              p-001 p-003 p-007 p-012 p-032 p-036
            insured-proof-english,     p-001 p-003 p-007 p-012 p-032 p-036
            pension-proof,             p-007 p-012 p-032
            medical-insured-proof,     p-001 p-003 p-007 p-012 p-032 p-036
            medical-statement,         p-001 p-003 p-007 p-012 p-032 p-036
            maternity-allowance-proof, p-036
            birth-registration,        p-036
            property-proof,            p-001 p-002 p-003 p-007 p-012 p-032
            no-property-proof,         p-036
            housing-fund-proof,        p-001 p-003 p-007 p-012 p-032
            fund-loan-proof,           p-001
            residence-proof,           p-001 p-002 p-003 p-007 p-012 p-032 p-036
            residence-moves,           p-001 p-002 p-003 p-007 p-012 p-032 p-036
            tax-record,                p-001 p-003 p-012 p-036
            tax-record-bilingual,      p-001 p-003 p-012 p-036
            """)
    void whose(String kind, String persons) {
        CertificateKind asked = CertificateKinds.of(kind).orElseThrow();
        assertThat(List.of("p-001", "p-002", "p-003", "p-007", "p-012", "p-032", "p-036").stream()
                .filter(person -> asked.whose().test(of(person)))).isEqualTo(Arrays.asList(persons.split(" ")));
    }

    /// Whoever has no home may have the one that says so, and nobody may have both; who only lives here is in no register of ours.
    @Test
    void whoseOfEverybody() {
        CertificateKind property = CertificateKinds.of("property-proof").orElseThrow();
        CertificateKind none = CertificateKinds.of("no-property-proof").orElseThrow();
        CertificateKind residence = CertificateKinds.of("residence-proof").orElseThrow();
        for (Person person : PERSONS) {
            Case of = Case.of(person, SHELF);
            assertThat(property.whose().test(of)).as(person.id()).isNotEqualTo(none.whose().test(of));
            assertThat(residence.whose().test(of)).as(person.id()).isEqualTo(of.sentence("residence").equals("registered"));
        }
    }

    /// A period of each kind for p-001, the usual one first.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            insured-proof,         all 12m 36m
            insured-proof-english, all 12m 36m
            payment-list,          all 12m 36m
            pension-proof,         12m 36m all
            medical-insured-proof, now
            medical-statement,     12m 24m
            birth-registration,    now
            property-proof,        now
            housing-fund-proof,    all 5y
            residence-moves,       now
            tax-record,            all 2026 2025 2024 2023 2022 2021 2020 2019
            """)
    void periods(String kind, String periods) {
        CertificateKind asked = CertificateKinds.of(kind).orElseThrow();
        assertThat(asked.periods().apply(of("p-001"))).extracting(Choice::id).isEqualTo(Arrays.asList(periods.split(" ")));
        assertThat(asked.period(of("p-001"), "99m")).isEmpty();
    }

    /// Which need a code on the phone, lie across, or are masked.
    @Test
    void looks() {
        assertThat(CertificateKinds.ALL.stream().filter(CertificateKind::phoned).map(CertificateKind::id))
                .containsExactly("property-proof", "no-property-proof");
        assertThat(CertificateKinds.ALL.stream().filter(kind -> kind.look() == CertificateKind.Look.ACROSS).map(CertificateKind::id))
                .containsExactly("medical-statement", "property-proof");
        assertThat(CertificateKinds.ALL.stream().filter(kind -> kind.look() == CertificateKind.Look.POSTED).map(CertificateKind::id))
                .containsExactly("posted-proof");
    }

    @ParameterizedTest
    @CsvSource({"general, '', true", "general, education-bureau, false", "school, '', false", "school, school-hill, true",
            "school, bank-shinan, false", "loan, bank-shinan, true", "visa, visa-centre, true"})
    void receivers(String purpose, String receiver, boolean takes) {
        assertThat(Purpose.of(purpose).orElseThrow().takes(receiver)).isEqualTo(takes);
    }

    @ParameterizedTest
    @CsvSource({"12m, 2012-05, 2026-10, 2025-11", "36m, 2012-05, 2026-10, 2023-11", "all, 2012-05, 2026-10, 2012-05",
            "36m, 2025-01, 2026-10, 2025-01", "12m, 2012-05, 2020-01, 2019-02"})
    void first(String period, String begin, String last, String first) {
        assertThat(Periods.first(period, YearMonth.parse(begin), YearMonth.parse(last))).hasToString(first);
    }
}
