package org.doorstep.sandbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/// When the systems of departments are closed for the night, by the departments' ids; one that is not among them never is.
record DepartmentHours(Map<String, Night> nights) {
    /// For settling the day's payments.
    static final DepartmentHours KEPT = new DepartmentHours(Map.of(
            "housing-fund", new Night(LocalTime.of(23, 0), LocalTime.of(5, 0)), "tax", new Night(LocalTime.MIDNIGHT, LocalTime.of(4, 0))));
    /// All departments answer at any hour: what is played and tested then does not hang on the clock.
    static final DepartmentHours NONE = new DepartmentHours(Map.of());

    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    /// When one opens that is closed out of its hours.
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    DepartmentHours {
        nights = Map.copyOf(nights);
    }

    /// @param from  the first moment that it is closed
    /// @param until the first that it is open again, may be earlier in the day than `from`
    record Night(LocalTime from, LocalTime until) {
        boolean has(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean over = !time.isBefore(until);
            return from.isBefore(until) ? begun && !over : begun || !over;
        }
    }

    /// @return empty while it is open, else when it opens
    Optional<Instant> closed(String department, Instant now) {
        return Optional.ofNullable(nights.get(department)).filter(night -> night.has(now.atZone(DISTRICT).toLocalTime()))
                .map(_ -> opens(department, now));
    }

    /// The next time that it opens in the morning.
    Instant opens(String department, Instant after) {
        LocalTime morning = Optional.ofNullable(nights.get(department)).map(Night::until).orElse(MORNING);
        ZonedDateTime now = after.atZone(DISTRICT);
        ZonedDateTime today = now.with(morning);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
