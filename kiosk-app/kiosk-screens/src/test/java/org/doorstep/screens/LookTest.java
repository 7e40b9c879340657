package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.doorstep.config.Bundle;
import org.doorstep.config.Language;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.question.VisitId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A moment in the district's zone, whatever the machine's own: the day is said where it is not today (2026-09-30 there).
class LookTest {
    private static final Bundle BUNDLE = Gallery.bundle("t-portrait");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-30T13:30:00Z | zh-CN | 21:30
            2026-09-30T15:59:00Z | zh-CN | 23:59
            2026-09-30T16:00:00Z | zh-CN | 2026年10月1日 00:00
            2026-09-29T15:59:00Z | zh-CN | 2026年9月29日 23:59
            2026-10-01T01:05:00Z | en    | October 1, 2026 09:05
            """)
    void momentsAreTheDistricts(Instant instant, String language, String said) {
        Language spoken = new Language(language);
        Look look = new Look(Gallery.board(BUNDLE), Words.in(spoken, BUNDLE), Manner.USUAL.in(spoken), true, _ -> { },
                () -> new VisitId("v"));
        assertThat(look.moment(instant)).isEqualTo(said);
    }
}
