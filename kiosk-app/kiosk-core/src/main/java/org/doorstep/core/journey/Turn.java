package org.doorstep.core.journey;

import java.util.List;
import java.util.stream.Stream;

/// The answer of a step to an input: where the visit stands next, and what is to be done.
public record Turn(Step next, List<Effect> effects) {
    public Turn {
        effects = List.copyOf(effects);
    }

    /// The same turn with these effects before its own.
    Turn after(List<Effect> first) {
        return new Turn(next, Stream.concat(first.stream(), effects.stream()).toList());
    }

    public static Turn to(Step next, Effect... effects) {
        return new Turn(next, List.of(effects));
    }
}
