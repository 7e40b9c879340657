package org.doorstep.district;

import java.util.Set;
import org.doorstep.core.question.Question;

/// Which departments' systems stand behind the district, and which of them are down.
public record AskHealth() implements Question<AskHealth.Told> {
    /// @param departments all of them, by the district's ids
    public record Told(Set<String> departments, Set<String> down) {
        public Told {
            departments = Set.copyOf(departments);
            down = Set.copyOf(down);
        }
    }
}
