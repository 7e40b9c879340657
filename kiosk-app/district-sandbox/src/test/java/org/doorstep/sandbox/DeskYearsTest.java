package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sandbox's notice stands in every year, and changes with none of the polls of a day.
class DeskYearsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-28T00:00:00Z,2028-01-01T00:00:00Z", "2035-12-31T23:59:59Z,2037-01-01T00:00:00Z", "2036-01-01T00:00:00Z,2038-01-01T00:00:00Z",
        "2036-06-01T10:00:00Z,2038-01-01T00:00:00Z", "2099-12-31T23:59:59Z,2101-01-01T00:00:00Z"})
    void itsNoticeEndsNotBeforeTheVisit(Instant now, Instant end) {
        assertThat(Desk.noticeUntil(now)).isEqualTo(end);
    }
}
