package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which keys are to go: those far from today while the clock can be believed, and the oldest of too many.
class KeysDueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static DayKey key(int daysAgo, int number) {
        return DayKey.of("%s-%08x".formatted(TODAY.minusDays(daysAgo), number), new byte[DayKey.BYTES]);
    }

    /// The days of the keys are counted back from today; a key of tomorrow has -1.
    @ParameterizedTest
    @CsvSource({
        "0, true, ''", "7, true, ''", "8, true, 8", "8, false, ''", "-7, true, ''", "-8, true, -8", "-8, false, ''",
        "9 8 7 1 0, true, 9 8", "0 8 -8, true, 8 -8"})
    void keysThatAreFarFromTodayGo(String days, boolean steady, String due) {
        assertThat(KeyRing.due(keys(days), TODAY, steady)).isEqualTo(keys(due));
    }

    private static List<DayKey> keys(String days) {
        return Arrays.stream(days.split(" ", -1)).filter(day -> !day.isEmpty()).map(day -> key(Integer.parseInt(day), 0)).toList();
    }

    /// Whatever the clock says; but never today's, which is in use.
    @ParameterizedTest
    @CsvSource({"31, 0, 0", "32, 0, 0", "33, 0, 1", "35, 0, 3", "1, 34, 1", "1, 35, 1", "2, 31, 1"})
    void ofTooManyKeysTheOldestGo(int ofYesterday, int ofToday, int due) {
        List<DayKey> live = new ArrayList<>();
        for (int number = 0; number < ofYesterday; number++) {
            live.add(key(1, number));
        }
        live.addAll(Collections.nCopies(ofToday, key(0, 0)));
        assertThat(KeyRing.due(live, TODAY, false)).isEqualTo(live.subList(0, due));
    }
}
