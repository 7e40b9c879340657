package org.doorstep.core.certificates;

import java.time.Instant;
import java.util.Optional;
import org.doorstep.config.LangText;

/// A certificate that this person cannot have now, and why.
///
/// @param backAt when it can be had again, where that is known
public record NotOffered(String kind, LangText name, Why why, Optional<Instant> backAt) {
    /// What keeps the district from it.
    public enum Why {
        /// There is nothing about this person that it could certify.
        NOTHING,
        /// The department's own system does not answer.
        DOWN,
        /// The department's own system rests at this hour.
        CLOSED,
        /// It was made as often as it may be.
        USED_UP
    }
}
