package org.doorstep.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The record kinds as the catalogue writes them.
final class RecordForms {
    private RecordForms() {}

    static RecordKind read(JsonNode node) {
        Map<String, Format> values = new HashMap<>();
        node.path("values").properties().forEach(value -> values.put(value.getKey(), Format.valueOf(value.getValue().asString())));
        List<Block> blocks = new ArrayList<>();
        node.path("blocks").forEach(block -> blocks.add(block(block)));
        return new RecordKind(
                node.path("id").asString(), JsonTexts.text(node.path("title")), JsonTexts.texts(node.path("sentences")),
                JsonTexts.texts(node.path("details")), values, blocks);
    }

    private static Block block(JsonNode node) {
        String part = node.path("part").asString();
        Optional<LangText> title = text(node, "title");
        return switch (node.path("block").asString()) {
            case "MONTHS" -> new Block.Months(part, title);
            case "BARS", "LINE" -> new Block.Chart(part, title, Block.Chart.Shape.valueOf(node.path("block").asString()),
                    field(node.path("across")), field(node.path("up")));
            case "TABLE" -> new Block.Table(part, title, fields(node.path("columns")), text(node, "note"));
            case "THINGS" -> new Block.Things(part, title, field(node.path("name")), fields(node.path("facts")));
            case String other -> throw new IllegalStateException("the schema has let pass a block that nobody knows: " + other);
        };
    }

    private static List<Field> fields(JsonNode nodes) {
        List<Field> fields = new ArrayList<>();
        nodes.forEach(node -> fields.add(field(node)));
        return fields;
    }

    private static Field field(JsonNode node) {
        return new Field(node.path("key").asString(), JsonTexts.text(node.path("name")),
                Format.valueOf(node.path("format").asString()), JsonTexts.texts(node.path("words")));
    }

    private static Optional<LangText> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(JsonTexts.text(node.path(key))) : Optional.empty();
    }
}
