package org.doorstep.district;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// `/health`: the state of each department's own system.
final class Departments implements Resource<AskHealth, AskHealth.Told> {
    private final Asking asking;

    Departments(Asking asking) {
        this.asking = asking;
    }

    @Override
    public AskHealth.Told answer(AskHealth ask) throws NoAnswer {
        return read(asking.poll("/health", Asking.deadline()));
    }

    static AskHealth.Told read(JsonNode body) throws NoAnswer {
        Set<String> all = new HashSet<>();
        Map<String, Optional<Instant>> down = new HashMap<>();
        Set<String> closed = new HashSet<>();
        for (JsonNode department : Answers.list(body, "departments")) {
            all.add(Answers.text(department, "id"));
            String state = Answers.text(department, "state");
            if (state.equals("closed")) {
                closed.add(Answers.text(department, "id"));
            }
            if (!state.equals("up")) {
                down.put(Answers.text(department, "id"), Answers.moment(department, "backAt"));
            }
        }
        return new AskHealth.Told(all, down, closed);
    }
}
