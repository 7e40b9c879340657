package org.doorstep.sandbox.books;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An entry of a book while it is written. What the sentence asks for is written first.
final class Draft {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String sentence;
    private final ArrayNode details = NODES.arrayNode();
    private final ObjectNode values = NODES.objectNode();
    private final Map<String, JsonNode> parts = new HashMap<>();

    private Draft(String sentence) {
        this.sentence = sentence;
    }

    static Draft saying(String sentence) {
        return new Draft(sentence);
    }

    Draft value(String key, String value) {
        values.put(key, value);
        return this;
    }

    Draft value(String key, int value) {
        values.put(key, value);
        return this;
    }

    Draft detail(String key) {
        details.add(key);
        return this;
    }

    /// Newest first; a part that the person has nothing in is left out.
    Draft rows(String part, List<ObjectNode> rows) {
        if (!rows.isEmpty()) {
            ArrayNode written = NODES.arrayNode();
            rows.forEach(written::add);
            parts.put(part, NODES.objectNode().set("rows", written));
        }
        return this;
    }

    Draft months(YearMonth from, YearMonth to, List<YearMonth> missing) {
        ObjectNode months = NODES.objectNode().put("from", from.toString()).put("to", to.toString());
        ArrayNode written = months.putArray("missing");
        missing.forEach(month -> written.add(month.toString()));
        parts.put("months", NODES.objectNode().set("months", months));
        return this;
    }

    Optional<RecordBook.Entry> entry() {
        ObjectNode answer = NODES.objectNode().put("sentence", sentence);
        answer.set("details", details);
        answer.set("values", values);
        return Optional.of(new RecordBook.Entry(answer, parts));
    }

    static ObjectNode row() {
        return NODES.objectNode();
    }

    /// As the contract writes an amount.
    static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    static String number(int number) {
        return Integer.toString(number);
    }
}
