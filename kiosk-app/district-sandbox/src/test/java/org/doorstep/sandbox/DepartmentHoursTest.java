package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The nights of departments' systems, in the time of the district.
class DepartmentHoursTest {
    /// When a department is closed at an instant, and until when; none stands for one that is open.
    @ParameterizedTest
    @CsvSource({
            "housing-fund, 2026-11-29T14:59:59Z,",
            "housing-fund, 2026-11-29T15:00:00Z, 2026-11-29T21:00:00Z",
            "housing-fund, 2026-11-29T16:30:00Z, 2026-11-29T21:00:00Z",
            "housing-fund, 2026-11-29T20:59:59Z, 2026-11-29T21:00:00Z",
            "housing-fund, 2026-11-29T21:00:00Z,",
            "housing-fund, 2026-12-31T15:00:00Z, 2026-12-31T21:00:00Z",
            "tax, 2026-11-29T15:59:59Z,",
            "tax, 2026-11-29T16:00:00Z, 2026-11-29T20:00:00Z",
            "tax, 2026-11-29T19:59:59.999Z, 2026-11-29T20:00:00Z",
            "tax, 2026-11-29T20:00:00Z,",
            "social-insurance, 2026-11-29T18:00:00Z,"})
    void closed(String department, Instant now, @Nullable Instant until) {
        if (until == null) {
            assertThat(DepartmentHours.KEPT.closed(department, now)).isEmpty();
        } else {
            assertThat(DepartmentHours.KEPT.closed(department, now)).hasValue(until);
        }
        assertThat(DepartmentHours.NONE.closed(department, now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "tax, 2026-11-29T03:00:00Z, 2026-11-29T20:00:00Z", "tax, 2026-11-29T20:00:00Z, 2026-11-30T20:00:00Z",
            "health, 2026-11-29T03:00:00Z, 2026-11-29T22:00:00Z", "health, 2026-11-29T22:00:00.001Z, 2026-11-30T22:00:00Z"})
    void opens(String department, Instant after, Instant opens) {
        assertThat(DepartmentHours.KEPT.opens(department, after)).isEqualTo(opens);
    }
}
