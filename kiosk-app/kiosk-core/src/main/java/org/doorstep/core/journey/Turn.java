package org.doorstep.core.journey;

import java.util.List;
import java.util.stream.Stream;

/// The answer of a step to an input: where the visit stands next, and what is to be done. A step alone is a turn without anything to do.
public sealed interface Turn permits Step, Turn.Then, Turn.Go, Turn.Below {
    /// The same turn with this to be done after what is to be done already.
    Turn and(List<Effect> more);

    default Turn and(Effect... more) {
        return and(List.of(more));
    }

    /// @param next where it stands from now on
    record Then(Step next, List<Effect> effects) implements Turn {
        public Then {
            effects = List.copyOf(effects);
        }

        @Override
        public Then and(List<Effect> more) {
            return new Then(next, Stream.concat(effects.stream(), more.stream()).toList());
        }
    }

    /// To a place of which only `Doors` knows the step. What is to be done is done before what opening it needs.
    record Go(Visit visit, Destination to, List<Effect> effects) implements Turn {
        public Go {
            effects = List.copyOf(effects);
        }

        @Override
        public Go and(List<Effect> more) {
            return new Go(visit, to, Stream.concat(effects.stream(), more.stream()).toList());
        }
    }

    /// The turn of a step that lies below an overlay: the overlay stays in front as long as the visit goes on.
    record Below(Overlay over, Turn turn) implements Turn {
        @Override
        public Below and(List<Effect> more) {
            return new Below(over, turn.and(more));
        }
    }

    static Go go(Visit visit, Destination to) {
        return new Go(visit, to, List.of());
    }

    /// To the place that the resident came from.
    static Go back(Visit visit) {
        Visit before = visit.left();
        return go(before, before.here());
    }
}
