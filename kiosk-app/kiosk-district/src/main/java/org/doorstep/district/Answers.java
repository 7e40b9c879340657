package org.doorstep.district;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.Months;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.device.Secret;
import tools.jackson.databind.JsonNode;

/// Reads the district's JSON strictly: what is missing or of another type makes the whole answer nonsense, never a half-filled record.
final class Answers {
    private static final int MOST_HANDLE = 4096;
    private static final int MOST_PARTS = 12;

    private Answers() {}

    static Instant instant(JsonNode node, String key) throws NoAnswer {
        try {
            return Instant.parse(text(node, key));
        } catch (DateTimeException _) {
            throw NoAnswer.nonsense();
        }
    }

    /// Empty where nothing is said.
    static Optional<Instant> moment(JsonNode node, String key) throws NoAnswer {
        return node.has(key) ? Optional.of(instant(node, key)) : Optional.empty();
    }

    /// @param kind  the one that was asked for; a record of another is no answer
    /// @param parts all of them, with all their rows
    static ServiceRecord record(JsonNode body, String kind, Map<String, Part> parts) throws NoAnswer {
        JsonNode subject = body.path("subject");
        if (text(body, "recordId").isEmpty() || !text(body, "kind").equals(kind)) {
            throw NoAnswer.nonsense();
        }
        var _ = month(text(body, "asOf"));
        return new ServiceRecord(
                kind, new Secret(text(subject, "name")), new Secret(text(subject, "idNumber")),
                answer(body.path("answer")), parts);
    }

    /// The parts of a record by name, of those with rows the first page.
    static Map<String, Part> parts(JsonNode body) throws NoAnswer {
        JsonNode node = body.path("parts");
        if (!node.isObject() || node.size() > MOST_PARTS) {
            throw NoAnswer.nonsense();
        }
        Map<String, Part> parts = new HashMap<>();
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            parts.put(part.getKey(), part(part.getValue()));
        }
        return parts;
    }

    private static Part part(JsonNode node) throws NoAnswer {
        if (node.has("months")) {
            return months(node.path("months"));
        }
        if (node.has("later")) {
            return new Part.Later(moment(node.path("later"), "from"));
        }
        return new Part.Rows(rows(node));
    }

    static List<Map<String, String>> rows(JsonNode body) throws NoAnswer {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : list(body, "rows")) {
            rows.add(values(row));
        }
        return rows;
    }

    /// Cursor of the next page, empty after the last.
    static String next(JsonNode body) throws NoAnswer {
        return body.path("next").isNull() || body.path("next").isMissingNode() ? "" : text(body, "next");
    }

    static String text(JsonNode node, String key) throws NoAnswer {
        String value = string(node.path(key));
        if (value.isEmpty()) {
            throw NoAnswer.nonsense();
        }
        return value;
    }

    /// A number that says how often; 0 where nothing is said.
    static int count(JsonNode node, String key) throws NoAnswer {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return 0;
        }
        if (!value.isInt() || value.asInt() < 0) {
            throw NoAnswer.nonsense();
        }
        return value.asInt();
    }

    private static String string(JsonNode value) throws NoAnswer {
        if (!value.isString()) {
            throw NoAnswer.nonsense();
        }
        return value.asString();
    }

    /// The person whom an answer names, as the district wants to be told of them.
    static SubjectToken subject(JsonNode node) throws NoAnswer {
        String token = text(node, "subjectToken");
        if (!headerSafe(token)) {
            throw NoAnswer.nonsense();
        }
        return new SubjectToken(token);
    }

    /// An id of the district's that goes back in a path.
    static String pathId(JsonNode node, String key) throws NoAnswer {
        String id = text(node, key);
        if (!id.matches("[A-Za-z0-9_-]{1,128}")) {
            throw NoAnswer.nonsense();
        }
        return id;
    }

    /// A handle of the district's that goes back in a header: visible ASCII (RFC 9110 §5.5), of a bounded length.
    static boolean headerSafe(String handle) {
        return handle.length() <= MOST_HANDLE && !handle.isEmpty() && handle.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    private static Answer answer(JsonNode node) throws NoAnswer {
        List<String> details = new ArrayList<>();
        for (JsonNode detail : list(node, "details")) {
            details.add(string(detail));
        }
        return new Answer(text(node, "sentence"), details, values(node.path("values")));
    }

    private static Months months(JsonNode node) throws NoAnswer {
        try {
            Set<YearMonth> missing = new HashSet<>();
            for (JsonNode month : list(node, "missing")) {
                missing.add(month(string(month)));
            }
            return new Months(month(text(node, "from")), month(text(node, "to")), missing);
        } catch (IllegalArgumentException _) {
            throw NoAnswer.nonsense();
        }
    }

    private static YearMonth month(String text) throws NoAnswer {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            throw NoAnswer.nonsense();
        }
    }

    private static Map<String, String> values(JsonNode node) throws NoAnswer {
        if (!node.isObject()) {
            throw NoAnswer.nonsense();
        }
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getValue().isValueNode()) {
                throw NoAnswer.nonsense();
            }
            values.put(entry.getKey(), entry.getValue().asString());
        }
        return values;
    }

    static LangText langText(JsonNode node) throws NoAnswer {
        Map<Language, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            texts.put(new Language(entry.getKey()), string(entry.getValue()));
        }
        if (!texts.containsKey(Language.ZH)) {
            throw NoAnswer.nonsense();
        }
        return new LangText(texts);
    }

    static List<JsonNode> list(JsonNode node, String key) throws NoAnswer {
        JsonNode value = node.path(key);
        if (!value.isArray()) {
            throw NoAnswer.nonsense();
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    static boolean flag(JsonNode node, String key) throws NoAnswer {
        if (!node.path(key).isBoolean()) {
            throw NoAnswer.nonsense();
        }
        return node.path(key).asBoolean();
    }
}
