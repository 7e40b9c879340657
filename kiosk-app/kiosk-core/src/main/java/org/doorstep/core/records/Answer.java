package org.doorstep.core.records;

import java.util.List;
import java.util.Map;

/// The one sentence that answers the question, by its key in the record kind, with the values that fill it.
public record Answer(String sentence, List<String> details, Map<String, String> values) {
    public Answer {
        details = List.copyOf(details);
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "Answer[" + sentence + " •••]";
    }
}
