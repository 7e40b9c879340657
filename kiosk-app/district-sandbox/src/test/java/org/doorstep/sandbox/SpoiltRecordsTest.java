package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.books.WrittenBook;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A bad day alters of a record what it says it does, and nothing else; and it has struck where it altered something.
class SpoiltRecordsTest {
    private static final List<Person> PERSONS = Population.grow(370202);
    private static final RecordShelf SHELF = RecordShelf.reckoned(JsonMapper.builder().build());

    private final Troubles troubles = new Troubles();
    private final SpoiltRecords records = new SpoiltRecords(SHELF, PERSONS, troubles, () -> Instant.parse("2026-10-31T04:00:00Z"));

    private static Person person(String id) {
        return PERSONS.stream().filter(person -> person.id().equals(id)).findFirst().orElseThrow();
    }

    private ObjectNode answer(Trouble trouble, String person, String kind, String cursor) {
        troubles.set(EnumSet.of(trouble), List.of());
        return records.answer(kind, person(person), cursor).orElseThrow();
    }

    /// Every value by its place in the answer.
    private static Map<String, String> places(JsonNode node, String at) {
        Map<String, String> places = new TreeMap<>();
        if (node.isValueNode()) {
            places.put(at, node.asString(""));
        }
        node.propertyStream().forEach(field -> places.putAll(places(field.getValue(), at + "/" + field.getKey())));
        if (node.isArray()) {
            for (int n = 0; n < node.size(); n++) {
                places.putAll(places(node.path(n), at + "/" + n));
            }
        }
        return places;
    }

    /// What became another, with `*` for a row where it did in every row.
    private static Map<String, String> altered(JsonNode before, JsonNode after) {
        Map<String, String> was = places(before, "");
        Map<String, String> is = places(after, "");
        Map<String, String> altered = new TreeMap<>();
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        all.stream().filter(place -> !was.getOrDefault(place, "-").equals(is.getOrDefault(place, "-")))
                .forEach(place -> altered.put(place.replaceFirst("rows/[0-9]+/", "rows/*/"), is.getOrDefault(place, "-")));
        return altered;
    }

    @ParameterizedTest(name = "{0} of the {2} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NO_SENTENCE      | p-001 | pension          | /answer/sentence
            NO_SENTENCE      | p-002 | social-insurance | /answer/sentence
            EMPTY_PLACE      | p-001 | pension          | /answer/values/from
            EMPTY_PLACE      | p-012 | pension          | /answer/values/amount
            EMPTY_PLACE      | p-001 | social-insurance | /answer/values/years
            EMPTY_PLACE      | p-230 | maternity        | /answer/values/registeredOn
            EMPTY_PLACE      | p-002 | social-insurance |
            MONEY_AS_TEXT    | p-001 | social-insurance | /parts/years/rows/*/base /parts/years/rows/*/paid
            MONEY_AS_TEXT    | p-036 | maternity        | /answer/values/amount /parts/allowances/rows/*/amount
            MONEY_AS_TEXT    | p-155 | property         |
            THIRTEENTH_MONTH | p-036 | maternity        | /answer/values/born /answer/values/paidOn /answer/values/registeredOn \
            /parts/allowances/rows/*/paidOn /parts/registrations/rows/*/born /parts/registrations/rows/*/due \
            /parts/registrations/rows/*/registeredOn
            THIRTEENTH_MONTH | p-001 | social-insurance | /answer/values/asOf /answer/values/gapFrom /answer/values/gapTo \
            /parts/insurances/rows/*/upTo
            STRANGERS_ROW    | p-003 | property         | /parts/holdings/rows/*/idNumber
            STRANGERS_ROW    | p-001 | housing-fund     | /parts/years/rows/*/idNumber
            STRANGERS_ROW    | p-001 | pension          |
            HTML_IN_FIELD    | p-052 | property         | /parts/holdings/rows/*/certificate /parts/holdings/rows/*/lender \
            /parts/holdings/rows/*/place
            HTML_IN_FIELD    | p-019 | property         | /parts/holdings/rows/*/certificate /parts/holdings/rows/*/lender \
            /parts/holdings/rows/*/part /parts/holdings/rows/*/place
            HTML_IN_FIELD    | p-001 | residence        | /parts/household/rows/*/person /parts/moves/rows/*/place
            HTML_IN_FIELD    | p-001 | social-insurance |
            PART_LATER       | p-001 | pension          |
            PART_LATER       | p-001 | medical-account  |
            PART_LATER       | p-001 | maternity        |
            ENDLESS_PAGES    | p-001 | housing-fund     | /parts/loans/next /parts/years/next
            ENDLESS_PAGES    | p-001 | pension          |
            MANY_ROWS        | p-001 | pension          |
            """)
    void whatATroubleAlters(Trouble trouble, String person, String kind, @Nullable String altered) {
        JsonNode whole = SHELF.record(kind, person(person)).orElseThrow();
        assertThat(String.join(" ", altered(whole, answer(trouble, person, kind, "")).keySet())).isEqualTo(altered == null ? "" : altered);
        assertThat(troubles.counts()).isEqualTo(altered == null ? Map.of() : Map.of(trouble, 1));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            NO_SENTENCE      | p-001 | pension          | nobody-words-this
            EMPTY_PLACE      | p-001 | pension          | -
            MONEY_AS_TEXT    | p-001 | housing-fund     | 三千元
            THIRTEENTH_MONTH | p-001 | medical-account  | [0-9]{4}-13(-[0-9]{2})?
            STRANGERS_ROW    | p-001 | housing-fund     | 379999196611110058
            HTML_IN_FIELD    | p-003 | property         | <b onclick=alert\\(1\\)>.{3,60}</b>
            """)
    void whatATroubleWrites(Trouble trouble, String person, String kind, String written) {
        JsonNode whole = SHELF.record(kind, person(person)).orElseThrow();
        assertThat(altered(whole, answer(trouble, person, kind, "")).values()).isNotEmpty().allMatch(value -> value.matches(written));
    }

    /// Of a page its own middle.
    @Test
    void theStrangersRowIsInTheMiddle() {
        JsonNode rows = answer(Trouble.STRANGERS_ROW, "p-003", "property", "").at("/parts/holdings/rows");
        List<String> numbers = rows.valueStream().map(row -> row.path("idNumber").asString()).toList();
        assertThat(numbers).filteredOn(number -> !number.equals(person("p-003").idNumber())).hasSize(1);
        assertThat(numbers.get(10)).isEqualTo(person("p-004").idNumber());
        JsonNode page = answer(Trouble.STRANGERS_ROW, "p-032", "pension", "payments.100");
        assertThat(page.path("rows")).hasSize(20);
        assertThat(page.path("rows").path(10).path("idNumber").asString()).isEqualTo(person("p-033").idNumber());
    }

    /// A page of rows is altered as the record is, but for what only a record has.
    @ParameterizedTest
    @CsvSource(textBlock = """
            NO_SENTENCE,      0
            EMPTY_PLACE,      0
            PART_LATER,       0
            MONEY_AS_TEXT,    1
            THIRTEENTH_MONTH, 1
            STRANGERS_ROW,    1
            HTML_IN_FIELD,    0
            ENDLESS_PAGES,    1
            """)
    void aPageIsAlteredToo(Trouble trouble, int struck) {
        JsonNode page = answer(trouble, "p-032", "pension", "payments.100");
        assertThat(page.equals(SHELF.page("pension", person("p-032"), "payments.100").orElseThrow())).isEqualTo(struck == 0);
        assertThat(troubles.counts().getOrDefault(trouble, 0)).isEqualTo(struck);
    }

    @Test
    void everyPartHasTenThousandRows() {
        ObjectNode record = answer(Trouble.MANY_ROWS, "p-001", "housing-fund", "");
        for (String part : List.of("years", "loans")) {
            JsonNode page = record.at("/parts/" + part);
            int rows = page.path("rows").size();
            while (page.path("next").isString()) {
                page = answer(Trouble.MANY_ROWS, "p-001", "housing-fund", page.path("next").asString());
                assertThat(page.path("rows")).hasSize(100).allMatch(row -> row.isObject() && !row.isEmpty());
                rows += page.path("rows").size();
            }
            assertThat(rows).isEqualTo(10_000);
        }
        assertThat(record.at("/answer/values/balance").asString()).isEqualTo("106480.00");
    }

    /// However far somebody pages, and the cursor is one that the desk takes.
    @ParameterizedTest
    @CsvSource({"'', years.100", "years.100, years.200", "years.99800, years.99900", "years.99900, years.0"})
    void pagesNeverEnd(String cursor, String next) {
        ObjectNode page = answer(Trouble.ENDLESS_PAGES, "p-001", "housing-fund", cursor);
        JsonNode years = cursor.isEmpty() ? page.at("/parts/years") : page;
        assertThat(years.path("next").asString()).isEqualTo(next);
        assertThat(years.path("rows")).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({"p-001, social-insurance, insurances", "p-036, maternity, allowances"})
    void whatTheMedicalInsuranceAnswersForComesLater(String person, String kind, String part) {
        ObjectNode record = answer(Trouble.PART_LATER, person, kind, "");
        assertThat(record.at("/parts/" + part).toString()).isEqualTo("{\"later\":{\"from\":\"2026-10-31T22:00:00Z\"}}");
        ObjectNode rest = record.deepCopy();
        rest.withObject("/parts").set(part, SHELF.record(kind, person(person)).orElseThrow().at("/parts/" + part));
        assertThat(rest).as("the rest is there").isEqualTo(SHELF.record(kind, person(person)).orElseThrow());
        assertThat(troubles.counts()).isEqualTo(Map.of(Trouble.PART_LATER, 1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-10-31T00:00:00Z, 2026-10-31T22:00:00Z
            2026-10-31T21:59:59Z, 2026-10-31T22:00:00Z
            2026-10-31T22:00:00Z, 2026-11-01T22:00:00Z
            2026-10-31T22:00:01Z, 2026-11-01T22:00:00Z
            2026-12-31T23:00:00Z, 2027-01-01T22:00:00Z
            """)
    void theMedicalInsuranceAnswersAtSixInTheMorning(Instant now, Instant answers) {
        assertThat(SpoiltRecords.nextAnswer(now)).isEqualTo(answers);
    }

    /// Several at once, and none: what is spoilt is a copy, and a book that is written down keeps what it has.
    @ParameterizedTest
    @CsvSource({"p-001, housing-fund", "p-004, loss-report"})
    void theShelfKeepsWhatItHas(String person, String kind) throws IOException, WrittenBook.Unreadable {
        RecordShelf shelf = RecordShelf.with(JsonMapper.builder().build(), Path.of("../../config/records-sandbox"), PERSONS);
        SpoiltRecords spoilt = new SpoiltRecords(shelf, PERSONS, troubles, Instant::now);
        JsonNode whole = shelf.record(kind, person(person)).orElseThrow().deepCopy();
        troubles.set(EnumSet.complementOf(EnumSet.of(Trouble.SLOW)), List.of());
        assertThat(spoilt.answer(kind, person(person), "").orElseThrow()).isNotEqualTo(whole);
        troubles.set(EnumSet.noneOf(Trouble.class), List.of());
        assertThat(spoilt.answer(kind, person(person), "").orElseThrow()).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatIsNotThereStaysAway(Trouble trouble) {
        troubles.set(EnumSet.of(trouble), List.of());
        assertThat(records.answer("housing-fund", person("p-002"), "")).isEmpty();
        assertThat(records.answer("housing-fund", person("p-001"), "decades.0")).isEmpty();
        assertThat(troubles.counts()).isEmpty();
    }
}
