package org.doorstep.sandbox.kinds;

import java.util.List;
import java.util.Optional;
import org.doorstep.sandbox.books.RecordBook;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;

/// One person before the offices, with what the departments' books say of them: a certificate says the same as the record.
public record Case(Life life, RecordShelf shelf) {
    public static Case of(Person person, RecordShelf shelf) {
        return new Case(Life.of(person), shelf);
    }

    Person person() {
        return life.person();
    }

    private Optional<RecordBook.Entry> entry(String kind) {
        return shelf.book(kind).flatMap(book -> book.of(person()));
    }

    /// All rows of a record's part; none where the person has nothing in it.
    List<JsonNode> rows(String kind, String part) {
        return entry(kind).flatMap(entry -> Optional.ofNullable(entry.parts().get(part)))
                .map(found -> found.path("rows").valueStream().toList()).orElse(List.of());
    }

    /// A value of the record's sentence; empty where it has none.
    String value(String kind, String value) {
        return entry(kind).map(entry -> entry.answer().path("values").path(value).asString("")).orElse("");
    }

    /// The sentence of the record; empty where there is no record.
    String sentence(String kind) {
        return entry(kind).map(entry -> entry.answer().path("sentence").asString("")).orElse("");
    }
}
