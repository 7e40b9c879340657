package org.doorstep.sandbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whom the district has confirmed, by the token that stands for them, how surely, and for how long.
final class Subjects {
    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// @param byPhone a code on their phone came back right
    record Known(String person, boolean byPhone, Instant end) {}

    /// @return the token
    String confirm(Known confirmed) {
        known.values().removeIf(other -> other.end().isBefore(Instant.now()));
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        known.put(token, confirmed);
        return token;
    }

    Optional<Known> of(String token) {
        return Optional.ofNullable(known.get(token)).filter(confirmed -> !Instant.now().isAfter(confirmed.end()));
    }
}
