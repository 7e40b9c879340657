package org.doorstep.sandbox.kinds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.sandbox.books.RecordBook;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;

/// One person before the offices, with what the departments' books say of them: a certificate says the same as the record. A book is read
/// once.
public final class Case {
    private final Life life;
    private final RecordShelf shelf;
    private final Map<String, Optional<RecordBook.Entry>> read = new ConcurrentHashMap<>();

    private Case(Life life, RecordShelf shelf) {
        this.life = life;
        this.shelf = shelf;
    }

    public static Case of(Person person, RecordShelf shelf) {
        return new Case(Life.of(person), shelf);
    }

    public Life life() {
        return life;
    }

    Person person() {
        return life.person();
    }

    private Optional<RecordBook.Entry> entry(String kind) {
        return read.computeIfAbsent(kind, _ -> shelf.book(kind).flatMap(book -> book.of(person())));
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
