package org.doorstep.sandbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whom the district has confirmed, by the token that stands for them, how surely, and for how long.
final class Subjects {
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// How surely, the least first.
    enum Level {
        /// A number was typed, and the code of its phone came back right.
        SIGNED_IN,
        /// Their document was read.
        CARD,
        /// And a code on their phone came back right.
        CARD_AND_CODE
    }

    record Known(String person, Level level, Instant end) {
        boolean reaches(Level wanted) {
            return level.compareTo(wanted) >= 0;
        }
    }

    /// @param token not to be guessed, and told to nobody but the terminal that asked
    void confirm(String token, Known confirmed) {
        known.values().removeIf(other -> other.end().isBefore(Instant.now()));
        known.put(token, confirmed);
    }

    Optional<Known> of(String token) {
        return Optional.ofNullable(known.get(token)).filter(confirmed -> !Instant.now().isAfter(confirmed.end()));
    }
}
