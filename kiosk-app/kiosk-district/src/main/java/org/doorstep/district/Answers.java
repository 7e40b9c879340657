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
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.record.Answer;
import org.doorstep.core.record.Months;
import org.doorstep.core.record.ServiceRecord;
import org.doorstep.core.service.HelpCall;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Notice;
import org.doorstep.device.Secret;
import tools.jackson.databind.JsonNode;

/// Reads the district's JSON strictly: what is missing or of another type makes the whole answer nonsense, never a half-filled record.
final class Answers {
    private static final int MOST_HANDLE = 4096;

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

    /// Those that still hold.
    static List<Notice> notices(JsonNode body, Instant now) throws Nonsense {
        List<Notice> notices = new ArrayList<>();
        for (JsonNode notice : list(body, "notices")) {
            Notice read = new Notice(text(notice, "id"), langText(notice.path("text")));
            if (!notice.has("until") || instant(notice, "until").isAfter(now)) {
                notices.add(read);
            }
        }
        return notices;
    }

    static HealthOutcome.Known health(JsonNode body) throws Nonsense {
        Set<String> all = new HashSet<>();
        Set<String> down = new HashSet<>();
        for (JsonNode department : list(body, "departments")) {
            all.add(text(department, "id"));
            if (!text(department, "state").equals("up")) {
                down.add(text(department, "id"));
            }
        }
        return new HealthOutcome.Known(all, down);
    }

    static HelpAnswer helpCall(JsonNode body) throws Nonsense {
        String id = text(body, "callId");
        if (!id.matches("[A-Za-z0-9_-]{1,128}")) {
            throw new Nonsense();
        }
        return switch (text(body, "state")) {
            case "waiting" -> new HelpAnswer(id, HelpCall.WAITING);
            case "accepted" -> new HelpAnswer(id, HelpCall.ACCEPTED);
            default -> throw new Nonsense();
        };
    }

    static Instant instant(JsonNode node, String key) throws Nonsense {
        try {
            return Instant.parse(text(node, key));
        } catch (DateTimeException _) {
            throw new Nonsense();
        }
    }

    /// @param kind the one that was asked for; a record of another is no answer
    static ServiceRecord record(JsonNode body, String kind, List<Map<String, String>> rows) throws Nonsense {
        JsonNode subject = body.path("subject");
        if (text(body, "recordId").isEmpty() || !text(body, "kind").equals(kind)) {
            throw new Nonsense();
        }
        var _ = month(text(body, "asOf"));
        return new ServiceRecord(
                kind, new Secret(text(subject, "name")), new Secret(text(subject, "idNumber")),
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
        String value = string(node.path(key));
        if (value.isEmpty()) {
            throw new Nonsense();
        }
        return value;
    }

    private static String string(JsonNode value) throws Nonsense {
        if (!value.isString()) {
            throw new Nonsense();
        }
        return value.asString();
    }

    /// A handle of the district's that goes back in a header: visible ASCII (RFC 9110 §5.5), of a bounded length.
    static boolean headerSafe(String handle) {
        return handle.length() <= MOST_HANDLE && !handle.isEmpty() && handle.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    private static Answer answer(JsonNode node) throws Nonsense {
        List<String> details = new ArrayList<>();
        for (JsonNode detail : list(node, "details")) {
            details.add(string(detail));
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
                missing.add(month(string(month)));
            }
            return Optional.of(new Months(month(text(node, "from")), month(text(node, "to")), missing));
        } catch (IllegalArgumentException _) {
            throw new Nonsense();
        }
    }

    private static YearMonth month(String text) throws Nonsense {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
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

    static LangText langText(JsonNode node) throws Nonsense {
        Map<Language, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            texts.put(new Language(entry.getKey()), string(entry.getValue()));
        }
        if (!texts.containsKey(Language.ZH)) {
            throw new Nonsense();
        }
        return new LangText(texts);
    }

    static List<JsonNode> list(JsonNode node, String key) throws Nonsense {
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
