package org.doorstep.core.service;

import java.time.LocalDateTime;
import java.util.Optional;

/// What the terminal knows of the time.
public sealed interface Now {
    /// @param shown date and time of day in the district's zone
    record Known(LocalDateTime shown) implements Now {
        @Override
        public Optional<LocalDateTime> time() {
            return Optional.of(shown);
        }
    }

    /// The clock cannot be right: it is not shown, and nobody is judged by it.
    record Doubted(Why why) implements Now {
        @Override
        public Optional<LocalDateTime> time() {
            return Optional.empty();
        }
    }

    enum Why {
        /// It shows a time before this software was made.
        BEFORE_MADE,
        /// The district's own clock shows another time.
        DISTRICT_DIFFERS
    }

    /// Empty while the clock cannot be right.
    Optional<LocalDateTime> time();
}
