package org.doorstep.district;

import java.util.HashSet;
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
        Set<String> down = new HashSet<>();
        for (JsonNode department : Answers.list(body, "departments")) {
            all.add(Answers.text(department, "id"));
            if (!Answers.text(department, "state").equals("up")) {
                down.add(Answers.text(department, "id"));
            }
        }
        return new AskHealth.Told(all, down);
    }
}
