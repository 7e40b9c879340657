package org.doorstep.device;

import java.util.Map;
import java.util.Optional;

/// How a device stands right now, apart from what its last operation brought.
public sealed interface Status {
    record Online() implements Status {}

    /// Serves, and staff should look after it soon.
    record Attention(Map<Supply, SupplyState> supplies) implements Status {
        public Attention {
            supplies = Map.copyOf(supplies);
        }
    }

    record Offline(Fault fault) implements Status {}

    /// No binding names such a device on this terminal.
    record NotFitted() implements Status {}

    /// It does now what it is asked for.
    default boolean serves() {
        return switch (this) {
            case Online _, Attention _ -> true;
            case Offline _, NotFitted _ -> false;
        };
    }

    /// Only opening it anew can help.
    default boolean wantsReopening() {
        return why().filter(fault -> fault.code().wantsReopening()).isPresent();
    }

    /// What keeps it from serving, where that is known.
    default Optional<Fault> why() {
        return this instanceof Offline(Fault fault) ? Optional.of(fault) : Optional.empty();
    }
}
