package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.books.WrittenBook;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the desk answers to who asks for a record.
class DeskRecordsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Person> PERSONS = Population.grow(370202);

    @TempDir
    private Path state = Path.of("");
    private final Troubles troubles = new Troubles();
    private Desk desk;
    private String subject = "";

    @BeforeEach
    void open() throws IOException, WrittenBook.Unreadable {
        RecordShelf shelf = RecordShelf.with(MAPPER, Path.of("../../config/records-sandbox"), PERSONS);
        Truth truth = new Truth(state.resolve("truth.jsonl"), MAPPER);
        desk = new Desk(new Office(PERSONS, shelf, troubles, truth, Register.in(state)), Set.of());
        Person third = PERSONS.get(2);
        subject = desk.check(MAPPER.createObjectNode().put("kind", "RESIDENT").put("number", third.idNumber()).put("name", third.name())
                .putNull("validTo")).body().path("subjectToken").asString();
    }

    @ParameterizedTest(name = "{0} from {1} while {2}: {3} {4}")
    @CsvSource(textBlock = """
            social-insurance, '',   '',              200, ''
            housing-fund,     '',   '',              200, ''
            loss-report,      '',   '',              200, ''
            fishing-licence,  '',   '',              404, NOT_FOUND
            social-insurance, years.20, '',          200, ''
            social-insurance, days.20,  '',          404, NO_RECORD
            social-insurance, 20,   '',              400, BAD_REQUEST
            social-insurance, years., '',            400, BAD_REQUEST
            social-insurance, '',   DEPARTMENT_DOWN, 503, DEPARTMENT_DOWN
            pension,          '',   DEPARTMENT_DOWN, 503, DEPARTMENT_DOWN
            pension,          '',   DEPARTMENT_CLOSED, 503, DEPARTMENT_CLOSED
            housing-fund,     '',   DEPARTMENT_CLOSED, 200, ''
            housing-fund,     '',   DEPARTMENT_DOWN, 200, ''
            property,         '',   '',              403, ASSURANCE_TOO_LOW
            medical-account,  '',   DEPARTMENT_DOWN, 200, ''
            social-insurance, '',   PART_LATER,      200, ''
            social-insurance, years.9900, MANY_ROWS, 200, ''
            social-insurance, years.99900, ENDLESS_PAGES, 200, ''
            social-insurance, days.100, MANY_ROWS,   404, NO_RECORD
            housing-fund,     '',   NO_RECORD,       404, NO_RECORD
            """)
    void whoAsksForARecord(String kind, String cursor, String trouble, int status, String code) {
        troubles.set(trouble.isEmpty() ? EnumSet.noneOf(Trouble.class) : EnumSet.of(Trouble.valueOf(trouble)), List.of());
        Reply reply = desk.record(kind, subject, cursor);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("code").asString("")).isEqualTo(code);
    }

    @Test
    void aBadDayIsSeenInTheAnswer() {
        troubles.set(EnumSet.of(Trouble.NO_SENTENCE, Trouble.CLOCK_OFF, Trouble.PART_LATER), List.of());
        ObjectNode record = desk.record("social-insurance", subject, "").body();
        assertThat(record.at("/answer/sentence").asString()).isEqualTo("nobody-words-this");
        assertThat(Instant.parse(record.at("/parts/insurances/later/from").asString())).as("by the district's own clock")
                .isBetween(Instant.now().plus(Duration.ofDays(2)), Instant.now().plus(Duration.ofDays(3)));
        assertThat(troubles.counts()).containsEntry(Trouble.NO_SENTENCE, 1).containsEntry(Trouble.PART_LATER, 1);
    }

    @Test
    void whoIsNotConfirmedHasNone() {
        assertThat(desk.record("housing-fund", "invented", "").body().path("code").asString()).isEqualTo("SUBJECT_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"housing-fund, housing-fund, 503", "social-insurance, housing-fund, 200", "pension, tax, 200",
            "pension, social-insurance, 503", "loss-report, public-security, 503"})
    void theDepartmentThatIsNamedIsDownAndNoOther(String kind, String at, int status) {
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_DOWN), List.of(at));
        Reply reply = desk.record(kind, subject, "");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).isEqualTo(status == 503 ? Map.of("Retry-After", "60") : Map.of());
    }

    /// Those that are down say when they are back, and nobody else says it.
    @Test
    void theHealthSaysWhenADepartmentIsBack() {
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_DOWN), List.of("tax"));
        String back = DepartmentSystems.backAt(troubles.since()).toString();
        assertThat(desk.health().body().path("departments").valueStream().filter(department -> department.has("backAt"))
                .map(department -> department.path("id").asString() + " " + department.path("backAt").asString()))
                .containsExactly("tax " + back);
    }

    @Test
    void theHealthSaysThatADepartmentIsClosedAndWhenItOpens() {
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_CLOSED), List.of("tax"));
        String opens = DepartmentHours.NONE.opens("tax", troubles.since()).toString();
        assertThat(desk.health().body().path("departments").valueStream().filter(department -> department.has("backAt"))
                .map(department -> department.path("id").asString() + " " + department.path("state").asString() + " "
                        + department.path("backAt").asString()))
                .containsExactly("tax closed " + opens);
    }

    /// Who is told that a department is closed asks again when it opens, or in an hour.
    @Test
    void whenToAskAClosedDepartmentAgain() {
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_CLOSED), List.of("housing-fund"));
        long wait = Long.parseLong(desk.record("housing-fund", subject, "").headers().getOrDefault("Retry-After", "0"));
        long opens = Duration.between(Instant.now(), DepartmentHours.NONE.opens("housing-fund", troubles.since())).toSeconds();
        assertThat(wait).isBetween(1L, 3600L).isCloseTo(Math.clamp(opens, 1, 3600), within(5L));
    }

    /// One department is down, and it is said of no other.
    @Test
    void eachDepartmentIsWellOrNotByItself() {
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_DOWN), List.of());
        assertThat(desk.health().body().path("departments").valueStream()
                .map(department -> department.path("id").asString() + " " + department.path("state").asString()))
                .containsExactlyInAnyOrder("social-insurance down", "housing-fund up", "health up", "real-estate up",
                        "medical-insurance up", "public-security up", "tax up");
    }
}
