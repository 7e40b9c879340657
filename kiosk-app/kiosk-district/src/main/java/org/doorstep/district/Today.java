package org.doorstep.district;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Notice;
import tools.jackson.databind.JsonNode;

/// `/catalogue` and `/notices`, asked every minute.
final class Today implements Resource<AskToday, AskToday.Told> {
    private final Asking asking;
    private final ComparedClock clock;

    Today(Asking asking, ComparedClock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public AskToday.Told answer(AskToday ask) throws NoAnswer {
        Deadline deadline = Asking.deadline();
        JsonNode items = asking.poll("/catalogue", deadline);
        JsonNode notices = asking.poll("/notices", deadline);
        return new AskToday.Told(items(items), notices(notices, clock.instant()));
    }

    static Map<ServiceItemCode, ItemState> items(JsonNode body) throws NoAnswer {
        Map<ServiceItemCode, ItemState> items = new HashMap<>();
        for (JsonNode item : Answers.list(body, "items")) {
            items.put(new ServiceItemCode(Answers.text(item, "code")),
                    new ItemState(Answers.flag(item, "open"), Answers.flag(item, "suspended"), Answers.count(item, "usedLastMonth")));
        }
        return items;
    }

    /// Those that still hold.
    static List<Notice> notices(JsonNode body, Instant now) throws NoAnswer {
        List<Notice> notices = new ArrayList<>();
        for (JsonNode notice : Answers.list(body, "notices")) {
            Notice read = new Notice(Answers.text(notice, "id"), Answers.langText(notice.path("text")));
            if (!notice.has("until") || Answers.instant(notice, "until").isAfter(now)) {
                notices.add(read);
            }
        }
        return notices;
    }
}
