package org.doorstep.district;

import java.time.DateTimeException;
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
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.record.Answer;
import org.doorstep.core.record.Months;
import org.doorstep.core.record.ServiceRecord;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Notice;
import org.doorstep.device.Secret;
import tools.jackson.databind.JsonNode;

/// Reads the district's JSON strictly: what is missing or of another type makes the whole answer nonsense, never a half-filled record.
final class Answers {
    private Answers() {}

    /// The answer is not one of the contract; it says no more, since what it holds may be about a person.
    static final class Nonsense extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Map<ServiceItemCode, ItemState> items(JsonNode body) throws Nonsense {
        Map<ServiceItemCode, ItemState> items = new HashMap<>();
        for (JsonNode item : list(body, "items")) {
            items.put(new ServiceItemCode(text(item, "code")), new ItemState(flag(item, "open"), flag(item, "suspended")));
        }
        return items;
    }

    static List<Notice> notices(JsonNode body) throws Nonsense {
        List<Notice> notices = new ArrayList<>();
        for (JsonNode notice : list(body, "notices")) {
            notices.add(new Notice(text(notice, "id"), langText(notice.path("text"))));
        }
        return notices;
    }

    static ServiceRecord record(JsonNode body, List<Map<String, String>> rows) throws Nonsense {
        JsonNode subject = body.path("subject");
        return new ServiceRecord(
                text(body, "kind"), new Secret(text(subject, "name")), new Secret(text(subject, "idNumber")),
                answer(body.path("answer")), months(body.path("months")), rows);
    }

    static List<Map<String, String>> rows(JsonNode body) throws Nonsense {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : list(body, "rows")) {
            rows.add(values(row));
        }
        return rows;
    }

    /// Cursor of the next page, empty after the last.
    static String next(JsonNode body) throws Nonsense {
        return body.path("next").isNull() || body.path("next").isMissingNode() ? "" : text(body, "next");
    }

    static String text(JsonNode node, String key) throws Nonsense {
        JsonNode value = node.path(key);
        if (!value.isString() || value.asString().isEmpty()) {
            throw new Nonsense();
        }
        return value.asString();
    }

    private static Answer answer(JsonNode node) throws Nonsense {
        List<String> details = new ArrayList<>();
        for (JsonNode detail : list(node, "details")) {
            details.add(detail.asString());
        }
        return new Answer(text(node, "sentence"), details, values(node.path("values")));
    }

    private static Optional<Months> months(JsonNode node) throws Nonsense {
        if (node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        try {
            Set<YearMonth> missing = new HashSet<>();
            for (JsonNode month : list(node, "missing")) {
                missing.add(YearMonth.parse(month.asString()));
            }
            return Optional.of(new Months(YearMonth.parse(text(node, "from")), YearMonth.parse(text(node, "to")), missing));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new Nonsense();
        }
    }

    private static Map<String, String> values(JsonNode node) throws Nonsense {
        if (!node.isObject()) {
            throw new Nonsense();
        }
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getValue().isValueNode()) {
                throw new Nonsense();
            }
            values.put(entry.getKey(), entry.getValue().asString());
        }
        return values;
    }

    private static LangText langText(JsonNode node) throws Nonsense {
        Map<Language, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            texts.put(new Language(entry.getKey()), entry.getValue().asString());
        }
        if (!texts.containsKey(Language.ZH)) {
            throw new Nonsense();
        }
        return new LangText(texts);
    }

    private static List<JsonNode> list(JsonNode node, String key) throws Nonsense {
        JsonNode value = node.path(key);
        if (!value.isArray()) {
            throw new Nonsense();
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    private static boolean flag(JsonNode node, String key) throws Nonsense {
        if (!node.path(key).isBoolean()) {
            throw new Nonsense();
        }
        return node.path(key).asBoolean();
    }
}
