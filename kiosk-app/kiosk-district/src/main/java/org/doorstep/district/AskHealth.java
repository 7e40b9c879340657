package org.doorstep.district;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.core.question.Question;

/// Which departments' systems stand behind the district, and which of them are down.
public record AskHealth() implements Question<AskHealth.Told> {
    /// @param departments all of them, by the district's ids
    /// @param down        those that do not answer, and when each is expected back, if that is said
    /// @param closed      those of them that only rest at this hour
    public record Told(Set<String> departments, Map<String, Optional<Instant>> down, Set<String> closed) {
        public Told {
            departments = Set.copyOf(departments);
            down = Map.copyOf(down);
            closed = Set.copyOf(closed);
        }
    }
}
