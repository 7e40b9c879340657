package org.doorstep.config;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// What no schema can say of a record kind: fields that stand once, a format for each value, a picture whose figures can be read too.
final class RecordRules {
    private static final JsonPointer TOP = JsonPointer.empty();

    private final JsonFile file;
    private final JsonPointer kind;

    private RecordRules(JsonFile file, JsonPointer kind) {
        this.file = file;
        this.kind = kind;
    }

    static void check(JsonFile file) {
        CatalogueRules.each(file, TOP, at -> {
            RecordRules rules = new RecordRules(file, at);
            rules.formats("sentences");
            rules.formats("details");
            CatalogueRules.each(file, at.appendProperty("blocks"), block -> List.of("columns", "facts").forEach(fields ->
                    new Once("key", "field").in(file, block.appendProperty(fields))));
        });
    }

    /// Every value that a text asks for is written in one way.
    private void formats(String texts) {
        JsonNode values = file.root().at(kind).path("values");
        file.root().at(kind).path(texts).properties().forEach(text -> Template.names(CatalogueParts.text(text.getValue())).stream().sorted()
                .filter(name -> !values.has(name)).forEach(name -> file.complain(kind.appendProperty(texts).appendProperty(text.getKey()),
                        "nothing says how {" + name + "} is written", "add \"" + name + "\" to \"values\", with its format")));
    }

    /// A picture is looked at; who cannot see it reads its figures.
    static void remark(JsonFile file) {
        CatalogueRules.each(file, TOP, kind -> {
            JsonNode blocks = file.root().at(kind).path("blocks");
            CatalogueRules.each(file, kind.appendProperty("blocks"), at -> {
                JsonNode block = file.root().at(at);
                switch (block.path("block").asString()) {
                    case "MONTHS" -> explained(file, at.appendProperty("block"), blocks, "format", Format.YEAR.name());
                    case "BARS", "LINE" -> {
                        explained(file, at.appendProperty("across"), blocks, "key", block.path("across").path("key").asString());
                        explained(file, at.appendProperty("up"), blocks, "key", block.path("up").path("key").asString());
                    }
                    default -> {}
                }
            });
        });
    }

    private static void explained(JsonFile file, JsonPointer at, JsonNode blocks, String key, String value) {
        for (JsonNode block : blocks) {
            for (JsonNode field : block.has("columns") ? block.path("columns") : block.path("facts")) {
                if (field.path(key).asString().equals(value)) {
                    return;
                }
            }
        }
        file.complain(at, "no table has the figures of the chart: none of its columns has the " + key + " " + value,
                "add a column with \"" + key + "\": \"" + value + "\" to a table, or take the chart out");
    }
}
