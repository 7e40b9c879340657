package org.doorstep.core.journey;

import java.util.List;

/// The answer of a step to an input: where the visit stands next, and what is to be done.
public record Turn(Step next, List<Effect> effects) {
    public Turn {
        effects = List.copyOf(effects);
    }

    public static Turn to(Step next, Effect... effects) {
        return new Turn(next, List.of(effects));
    }
}
