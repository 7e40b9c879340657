package org.doorstep.district;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.doorstep.device.MachineClock;

/// This machine's clock beside the district's.
///
/// @param told hears what each answer of the district says of this clock; called from any thread
public record ComparedClock(MachineClock machine, Consumer<ClockWord> told) {
    /// Further apart than this the district gives no token (openapi.yaml, `createToken`).
    private static final Duration APART = Duration.ofMinutes(5);
    private static final int REFUSED = 400;

    /// A clock of which nobody wants to know whether it is right.
    static ComparedClock alone(InstantSource source) {
        return new ComparedClock(MachineClock.of(source), _ -> { });
    }

    Instant instant() {
        return machine.instant();
    }

    /// @param date  the answer's own time (RFC 9110 `Date`), where it has one
    /// @param token it answers a question that carried a token, which the district only gives where the clocks agree
    void compare(Reply reply, Optional<Instant> date, boolean token) {
        if (reply instanceof Reply.Json json && json.code().equals("CLOCK_SKEW")) {
            told.accept(ClockWord.DIFFERS);
        } else if (date.isPresent()) {
            boolean apart = Duration.between(date.get(), instant()).abs().compareTo(APART) > 0;
            told.accept(apart ? ClockWord.DIFFERS : ClockWord.AGREES);
        } else if (token && accepted(reply)) {
            told.accept(ClockWord.AGREES);
        }
    }

    private static boolean accepted(Reply reply) {
        return switch (reply) {
            case Reply.Json json -> json.status() < REFUSED;
            case Reply.File _, Reply.Unchanged _ -> true;
            case Reply.None _ -> false;
        };
    }
}
