package org.doorstep.sandbox.kinds;

import java.time.YearMonth;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What is to be certified: whose case, and for which time.
///
/// @param period id of one of the kind's
public record Wanted(Case of, String period) {
    List<JsonNode> rows(String kind, String part) {
        return of.rows(kind, part);
    }

    /// Of rows that name their month, those of the period.
    List<JsonNode> monthly(String kind, String part) {
        YearMonth first = Periods.first(period, YearMonth.of(1, 1));
        return rows(kind, part).stream().filter(row -> !YearMonth.parse(row.path("month").asString()).isBefore(first)).toList();
    }
}
