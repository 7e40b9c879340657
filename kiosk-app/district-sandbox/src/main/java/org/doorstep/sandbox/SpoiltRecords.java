package org.doorstep.sandbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.doorstep.sandbox.books.InsuranceBook;
import org.doorstep.sandbox.books.MaternityBook;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// What the shelf answers, and what a bad day makes of it: each trouble alters the finished answer, and has struck where it found
/// something to alter.
final class SpoiltRecords {
    private static final LocalTime MEDICAL_ANSWERS = LocalTime.of(22, 0);
    private static final Map<String, String> OF_MEDICAL_INSURANCE =
            Map.of(MaternityBook.KIND, MaternityBook.ALLOWANCES, InsuranceBook.KIND, InsuranceBook.INSURANCES);
    /// The longest that the contract lets pass.
    private static final int LONG_PAGE = 100;
    /// As many rows as a part seems to have.
    private static final int MANY = 10_000;
    /// Places beyond which a cursor begins again, so that it stays one of the contract.
    private static final int PLACES = 100_000;

    /// How an answer is altered; false where there was nothing to alter.
    private final List<Map.Entry<Trouble, BiPredicate<ObjectNode, Asked>>> alterings = List.of(
            Map.entry(Trouble.PART_LATER, this::later), Map.entry(Trouble.NO_SENTENCE, SpoiltRecords::noSentence),
            Map.entry(Trouble.EMPTY_PLACE, SpoiltRecords::emptyPlace), Map.entry(Trouble.MANY_ROWS, SpoiltRecords::manyRows),
            Map.entry(Trouble.ENDLESS_PAGES, SpoiltRecords::endlessPages),
            Map.entry(Trouble.MONEY_AS_TEXT, (body, asked) -> rewrite(said(body, asked), SpoiltRecords::moneyAsText)),
            Map.entry(Trouble.THIRTEENTH_MONTH, (body, asked) -> rewrite(said(body, asked), SpoiltRecords::thirteenthMonth)),
            Map.entry(Trouble.HTML_IN_FIELD, (body, asked) -> rewrite(rows(body, asked), SpoiltRecords::html)),
            Map.entry(Trouble.STRANGERS_ROW, this::strangersRow));

    private final RecordShelf shelf;
    private final List<Person> persons;
    private final Troubles troubles;
    private final Supplier<Instant> clock;

    /// @param clock the district's
    SpoiltRecords(RecordShelf shelf, List<Person> persons, Troubles troubles, Supplier<Instant> clock) {
        this.shelf = shelf;
        this.persons = persons;
        this.troubles = troubles;
        this.clock = clock;
    }

    /// @param from of a page's rows, 0 for the record itself
    private record Asked(String kind, Person whose, String part, int from) {}

    /// A record, or a page of its rows.
    ///
    /// @param cursor empty for the record itself, else the part, a point, the place
    Optional<ObjectNode> answer(String kind, Person whose, String cursor) {
        int point = cursor.lastIndexOf('.');
        Asked asked = cursor.isEmpty() ? new Asked(kind, whose, "", 0)
                : new Asked(kind, whose, cursor.substring(0, point), Integer.parseInt(cursor.substring(point + 1)));
        boolean stretched = troubles.on(Trouble.MANY_ROWS) || troubles.on(Trouble.ENDLESS_PAGES);
        Optional<ObjectNode> whole = cursor.isEmpty() ? shelf.record(kind, whose)
                : shelf.page(kind, whose, stretched ? asked.part() + ".0" : cursor);
        return whole.map(ObjectNode::deepCopy).map(body -> {
            alterings.stream().filter(altering -> troubles.on(altering.getKey()) && altering.getValue().test(body, asked))
                    .forEach(altering -> troubles.strikes(altering.getKey()));
            return body;
        });
    }

    private boolean later(ObjectNode body, Asked asked) {
        String part = OF_MEDICAL_INSURANCE.getOrDefault(asked.kind(), "");
        boolean there = body.path("parts").has(part);
        if (there) {
            body.withObject("/parts").putObject(part).putObject("later").put("from", nextAnswer(clock.get()).toString());
        }
        return there;
    }

    static Instant nextAnswer(Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC).with(MEDICAL_ANSWERS);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private static boolean noSentence(ObjectNode body, Asked asked) {
        boolean record = body.has("answer");
        if (record) {
            body.withObject("/answer").put("sentence", "nobody-words-this");
        }
        return record;
    }

    /// What the sentence asks for stands first.
    private static boolean emptyPlace(ObjectNode body, Asked asked) {
        Optional<String> first = body.at("/answer/values").propertyNames().stream().findFirst();
        first.ifPresent(value -> body.withObject("/answer/values").remove(value));
        return first.isPresent();
    }

    private static boolean manyRows(ObjectNode body, Asked asked) {
        Map<String, ObjectNode> pages = pages(body, asked);
        int next = asked.from() + LONG_PAGE;
        pages.forEach((part, page) -> {
            ArrayNode rows = (ArrayNode) page.path("rows");
            for (int n = 0; rows.size() < LONG_PAGE; n++) {
                rows.add(rows.path(n).deepCopy());
            }
            page.set("next", next < MANY ? StringNode.valueOf(part + "." + next) : NullNode.getInstance());
        });
        return !pages.isEmpty();
    }

    private static boolean endlessPages(ObjectNode body, Asked asked) {
        Map<String, ObjectNode> pages = pages(body, asked);
        pages.forEach((part, page) -> page.put("next", part + "." + (asked.from() + LONG_PAGE) % PLACES));
        return !pages.isEmpty();
    }

    private boolean strangersRow(ObjectNode body, Asked asked) {
        Person stranger = persons.get((persons.indexOf(asked.whose()) + 1) % persons.size());
        Optional<JsonNode> middle = pages(body, asked).values().stream().map(page -> page.path("rows"))
                .max((one, other) -> Integer.compare(one.size(), other.size())).map(rows -> rows.path(rows.size() / 2));
        middle.ifPresent(row -> ((ObjectNode) row).put("idNumber", stranger.idNumber()));
        return middle.isPresent();
    }

    /// The parts of a record that have rows, or the one page that was asked for.
    private static Map<String, ObjectNode> pages(ObjectNode body, Asked asked) {
        Map<String, ObjectNode> pages = new TreeMap<>();
        if (body.has("rows")) {
            pages.put(asked.part(), body);
        }
        body.path("parts").propertyStream().forEach(part -> pages.put(part.getKey(), (ObjectNode) part.getValue()));
        pages.values().removeIf(page -> page.path("rows").isEmpty());
        return pages;
    }

    private static Stream<JsonNode> rows(ObjectNode body, Asked asked) {
        return pages(body, asked).values().stream().flatMap(page -> page.path("rows").valueStream());
    }

    /// The rows, and what fills the places of the sentences.
    private static Stream<JsonNode> said(ObjectNode body, Asked asked) {
        return Stream.concat(rows(body, asked), Stream.of(body.at("/answer/values")).filter(JsonNode::isObject));
    }

    private static boolean rewrite(Stream<JsonNode> places, UnaryOperator<String> written) {
        return places.map(place -> rewrite((ObjectNode) place, written)).toList().contains(true);
    }

    private static boolean rewrite(ObjectNode place, UnaryOperator<String> written) {
        List<String> keys = place.propertyNames().stream().filter(key -> !key.equals("idNumber"))
                .filter(key -> !written.apply(place.path(key).asString()).equals(place.path(key).asString())).toList();
        keys.forEach(key -> place.put(key, written.apply(place.path(key).asString())));
        return !keys.isEmpty();
    }

    private static String moneyAsText(String value) {
        return value.matches("[0-9]+[.][0-9]{2}") ? "三千元" : value;
    }

    private static String thirteenthMonth(String value) {
        return value.replaceFirst("^([0-9]{4})-[0-9]{2}(-[0-9]{2})?$", "$1-13$2");
    }

    /// A text is what is neither a code nor a number of any kind.
    private static String html(String value) {
        return value.matches("[A-Z][A-Z_]*|[0-9.-]+") ? value : "<b onclick=alert(1)>" + value + "</b>";
    }
}
