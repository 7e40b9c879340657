package org.doorstep.sandbox.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the reckoned books answer of one person, as a terminal reads it: with all rows of all pages.
record Answered(Person person, String kind, JsonNode record) {
    static final List<Person> PERSONS = Population.grow(370202);
    static final List<String> KINDS = List.of("social-insurance", "pension", "maternity", "property", "medical-account", "housing-fund",
            "residence", "income-tax");
    private static final RecordShelf SHELF = RecordShelf.reckoned(JsonMapper.builder().build());
    private static final List<Answered> ALL = KINDS.stream().flatMap(kind -> PERSONS.stream().map(person -> of(person, kind))).toList();

    static Stream<Answered> all() {
        return ALL.stream();
    }

    /// Of every person whose record there is.
    static Stream<Answered> all(String kind) {
        return ALL.stream().filter(answered -> answered.kind().equals(kind) && answered.there());
    }

    static Answered of(Person person, String kind) {
        return new Answered(person, kind, SHELF.record(kind, person).map(JsonNode.class::cast)
                .orElseGet(JsonNodeFactory.instance::missingNode));
    }

    static Answered of(String person, String kind) {
        return ALL.stream().filter(answered -> answered.person().id().equals(person) && answered.kind().equals(kind)).findFirst()
                .orElseThrow();
    }

    Answered other(String kind) {
        return of(person.id(), kind);
    }

    boolean there() {
        return record.isObject();
    }

    String sentence() {
        return record.at("/answer/sentence").asString("");
    }

    List<String> details() {
        return record.at("/answer/details").valueStream().map(JsonNode::asString).toList();
    }

    String value(String name) {
        return record.at("/answer/values/" + name).asString("");
    }

    List<String> parts() {
        return record.path("parts").propertyStream().map(Map.Entry::getKey).toList();
    }

    /// Of all pages.
    List<JsonNode> rows(String part) {
        JsonNode page = record.at("/parts/" + part);
        List<JsonNode> rows = new ArrayList<>(page.path("rows").valueStream().toList());
        while (page.path("next").isString()) {
            page = SHELF.page(kind, person, page.path("next").asString()).orElseThrow();
            rows.addAll(page.path("rows").valueStream().toList());
        }
        return rows;
    }

    List<String> column(String part, String field) {
        return rows(part).stream().map(row -> row.path(field).asString("")).toList();
    }

    List<JsonNode> rows(String part, String field, String value) {
        return rows(part).stream().filter(row -> row.path(field).asString("").equals(value)).toList();
    }

    BigDecimal sum(String part, String field) {
        return column(part, field).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int total(String part, String field) {
        return column(part, field).stream().mapToInt(Integer::parseInt).sum();
    }

    static BigDecimal money(JsonNode row, String field) {
        return new BigDecimal(row.path(field).asString());
    }

    @Override
    public String toString() {
        return kind + " of " + person.id() + ": " + record.path("answer");
    }
}
