package org.doorstep.district;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.RecordOutcome;
import tools.jackson.databind.JsonNode;

/// `/records/{kind}` and its further rows, all within one deadline.
final class RecordPages implements Resource<FetchRecord, RecordOutcome> {
    /// A hundred rows a page: ten thousand of one part, and as many pages if they hold less.
    private static final int MOST_PAGES = 100;
    private static final int NOT_FOUND = 404;

    private final Asking asking;

    RecordPages(Asking asking) {
        this.asking = asking;
    }

    @Override
    public RecordOutcome answer(FetchRecord fetch) throws NoAnswer {
        return new Reading(fetch, "/records/" + encoded(fetch.kind()), Asking.deadline()).outcome();
    }

    /// What one question reads, page after page.
    private final class Reading {
        private final FetchRecord fetch;
        private final String path;
        private final Deadline deadline;

        Reading(FetchRecord fetch, String path, Deadline deadline) {
            this.fetch = fetch;
            this.path = path;
            this.deadline = deadline;
        }

        RecordOutcome outcome() throws NoAnswer {
            return switch (page(path)) {
                case Reply.Json json when json.status() == Asking.OK -> new RecordOutcome.Found(
                        Answers.record(json.body(), fetch.kind(), parts(json.body())));
                case Reply.Json json when json.status() == NOT_FOUND && json.code().equals("NO_RECORD") -> new RecordOutcome.NoRecord();
                case Reply reply -> throw NoAnswer.of(reply);
            };
        }

        private Map<String, Part> parts(JsonNode body) throws NoAnswer {
            Map<String, Part> parts = new HashMap<>(Answers.parts(body));
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                if (part.getValue() instanceof Part.Rows first) {
                    part.setValue(new Part.Rows(rows(first, Answers.next(body.path("parts").path(part.getKey())))));
                }
            }
            return parts;
        }

        private List<Map<String, String>> rows(Part.Rows first, String next) throws NoAnswer {
            List<Map<String, String>> rows = new ArrayList<>(first.rows());
            String cursor = next;
            for (int page = 1; !cursor.isEmpty(); page++) {
                Reply reply = page(path + "/rows?cursor=" + encoded(cursor));
                if (!(reply instanceof Reply.Json json) || json.status() != Asking.OK || page >= MOST_PAGES) {
                    throw NoAnswer.of(reply);
                }
                rows.addAll(Answers.rows(json.body()));
                cursor = Answers.next(json.body());
            }
            return rows;
        }

        private Reply page(String at) {
            return asking.ask(asking.about(at, fetch.subject()), fetch.language(), deadline);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
