package org.doorstep.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// What no schema can say of a record kind: fields that stand once, a format for each value, a picture whose figures can be read too.
///
/// @param kind where it stands in its file
record RecordRules(JsonFile file, JsonPointer kind) {
    private static final JsonPointer TOP = JsonPointer.empty();

    static void check(JsonFile file) {
        file.each(TOP, at -> {
            RecordRules rules = new RecordRules(file, at);
            rules.formats("sentences");
            rules.formats("details");
            file.each(at.appendProperty("blocks"), block -> List.of("columns", "facts").forEach(fields ->
                    new Once("key", "field").in(file, block.appendProperty(fields))));
        });
    }

    /// Every value that a text asks for is written in one way.
    private void formats(String texts) {
        JsonNode values = file.root().at(kind).path("values");
        file.root().at(kind).path(texts).properties().forEach(text -> Template.names(JsonTexts.text(text.getValue())).stream().sorted()
                .filter(name -> !values.has(name)).forEach(name -> file.complain(kind.appendProperty(texts).appendProperty(text.getKey()),
                        "nothing says how {" + name + "} is written", "add \"" + name + "\" to \"values\", with its format")));
    }

    /// A picture is looked at; who cannot see it reads its figures.
    static void remark(JsonFile file) {
        file.each(TOP, at -> {
            RecordRules rules = new RecordRules(file, at);
            file.each(at.appendProperty("blocks"), rules::picture);
        });
    }

    private void picture(JsonPointer at) {
        JsonNode block = file.root().at(at);
        switch (block.path("block").asString()) {
            case "MONTHS" -> explained(at.appendProperty("block"), "format", Format.YEAR.name());
            case "BARS", "LINE" -> Stream.of("across", "up").forEach(axis ->
                    explained(at.appendProperty(axis), "key", block.path(axis).path("key").asString()));
            default -> {}
        }
    }

    private void explained(JsonPointer at, String member, String value) {
        Optional<JsonNode> column = file.root().at(kind).path("blocks").valueStream()
                .flatMap(block -> Stream.of(block.path("columns"), block.path("facts"))).flatMap(JsonNode::valueStream)
                .filter(field -> field.path(member).asString().equals(value)).findFirst();
        if (column.isEmpty()) {
            file.complain(at, "no table has the figures of the chart: none of its columns has the " + member + " " + value,
                    "add a column with \"" + member + "\": \"" + value + "\" to a table, or take the chart out");
        }
    }
}
