package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sandbox's notice stands in every year, speaks of a day to come, and changes with none of the polls of a day.
class DeskYearsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-28T00:00:00Z,2028-01-01T00:00:00Z", "2035-12-31T23:59:59Z,2037-01-01T00:00:00Z", "2036-01-01T00:00:00Z,2038-01-01T00:00:00Z",
        "2036-06-01T10:00:00Z,2038-01-01T00:00:00Z", "2099-12-31T23:59:59Z,2101-01-01T00:00:00Z"})
    void itsNoticeEndsNotBeforeTheVisit(Instant now, Instant end) {
        assertThat(Desk.noticeUntil(now)).isEqualTo(end);
    }

    /// The day begins when it begins in the district, whatever the zone of the machine.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-28T00:00:00Z | 2日（周三）14:00 到 16:00 线路检修，只能看说明。  | Line maintenance Wed 2 Dec, 14:00 to 16:00: guides only.
            2026-12-01T15:59:59Z | 2日（周三）14:00 到 16:00 线路检修，只能看说明。  | Line maintenance Wed 2 Dec, 14:00 to 16:00: guides only.
            2026-12-01T16:00:00Z | 9日（周三）14:00 到 16:00 线路检修，只能看说明。  | Line maintenance Wed 9 Dec, 14:00 to 16:00: guides only.
            2026-12-02T15:59:59Z | 9日（周三）14:00 到 16:00 线路检修，只能看说明。  | Line maintenance Wed 9 Dec, 14:00 to 16:00: guides only.
            2027-12-30T04:00:00Z | 5日（周三）14:00 到 16:00 线路检修，只能看说明。   | Line maintenance Wed 5 Jan, 14:00 to 16:00: guides only.
            2040-03-10T04:00:00Z | 14日（周三）14:00 到 16:00 线路检修，只能看说明。  | Line maintenance Wed 14 Mar, 14:00 to 16:00: guides only.
            """)
    void itsNoticeNamesADayToCome(Instant now, String chinese, String english) {
        LineMaintenance maintenance = LineMaintenance.seenAt(now);
        assertThat(maintenance.inChinese()).isEqualTo(chinese);
        assertThat(maintenance.inEnglish()).isEqualTo(english);
    }
}
