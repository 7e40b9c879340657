package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each department's system is well, slow or down by itself.
class DepartmentSystemsTest {
    private final Troubles troubles = new Troubles();
    private final List<Duration> paused = new ArrayList<>();
    private final DepartmentSystems systems = new DepartmentSystems(troubles, DepartmentHours.NONE, paused::add);

    private boolean answers(String department) {
        systems.ask(List.of(department));
        return systems.away(department).isEmpty();
    }

    /// Which department is asked while a trouble is on at some places: what it takes, and whether it answers.
    @ParameterizedTest
    @CsvSource({
            "social-insurance, DEPARTMENT_DOWN, '', false, 0",
            "real-estate, DEPARTMENT_DOWN, '', true, 0",
            "social-insurance, DEPARTMENT_DOWN, real-estate, true, 0",
            "real-estate, DEPARTMENT_DOWN, real-estate, false, 0",
            "tax, DEPARTMENT_DOWN, real-estate tax, false, 0",
            "social-insurance, DEPARTMENT_DOWN, /records, false, 0",
            "social-insurance, DEPARTMENT_DOWN, /records tax, true, 0",
            "social-insurance, DEPARTMENT_CLOSED, '', false, 0",
            "tax, DEPARTMENT_CLOSED, '', true, 0",
            "tax, DEPARTMENT_CLOSED, tax, false, 0",
            "social-insurance, DEPARTMENT_SLOW, '', true, 8",
            "tax, DEPARTMENT_SLOW, '', true, 0",
            "tax, DEPARTMENT_SLOW, tax, true, 8",
            "social-insurance, SLOW, '', true, 0"})
    void answers(String asked, Trouble trouble, String at, boolean answers, int seconds) {
        troubles.set(EnumSet.of(trouble), at.isEmpty() ? List.of() : List.of(at.split(" ")));
        assertThat(answers(asked)).isEqualTo(answers);
        assertThat(paused).isEqualTo(seconds == 0 ? List.of() : List.of(Duration.ofSeconds(seconds)));
        assertThat(troubles.counts()).isEqualTo(answers && seconds == 0 ? Map.of() : Map.of(trouble, 1));
    }

    /// What the district knows of a department it says at once.
    @Test
    void theHealthOfASlowDepartmentComesAtOnce() {
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_SLOW), List.of());
        assertThat(systems.away("social-insurance")).isEmpty();
        assertThat(paused).isEmpty();
    }

    /// Who asks several waits for them at once, and each of them has struck.
    @Test
    void severalSlowOnesTakeAsLongAsOne() {
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_SLOW), List.of("tax", "health"));
        systems.ask(List.of("tax", "real-estate", "health"));
        assertThat(paused).containsExactly(DepartmentSystems.SLOW);
        assertThat(troubles.counts()).isEqualTo(Map.of(Trouble.DEPARTMENT_SLOW, 2));
    }

    /// The time is said the same again and again: it is that of the trouble, not of the question.
    @Test
    void whenItIsBackStays() {
        Instant before = Instant.now();
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_DOWN), List.of("tax"));
        assertThat(systems.away("tax")).isEqualTo(systems.away("tax")).hasValueSatisfying(away -> {
            assertThat(away.why()).isEqualTo(DepartmentSystems.Why.DOWN);
            assertThat(away.backAt()).isAfterOrEqualTo(before.plus(Duration.ofMinutes(30))).isBefore(before.plus(Duration.ofMinutes(36)));
        });
    }

    /// One that is closed out of its hours opens in the morning: at its own hour, or at six.
    @ParameterizedTest
    @CsvSource({"tax, 20:00", "housing-fund, 21:00", "health, 22:00"})
    void aClosedOneOpensInTheMorning(String department, LocalTime opens) {
        DepartmentSystems keeping = new DepartmentSystems(troubles, DepartmentHours.KEPT, paused::add);
        Instant before = Instant.now();
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_CLOSED), List.of(department));
        assertThat(keeping.away(department)).isEqualTo(keeping.away(department)).hasValueSatisfying(away -> {
            assertThat(away.why()).isEqualTo(DepartmentSystems.Why.CLOSED);
            assertThat(away.backAt()).isAfter(before).isBefore(Instant.now().plus(Duration.ofHours(25)));
            assertThat(away.backAt().atZone(ZoneOffset.UTC).toLocalTime()).isEqualTo(opens);
        });
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-28T04:00:00Z, 2026-11-28T04:30:00Z", "2026-11-28T04:00:00.001Z, 2026-11-28T04:35:00Z",
            "2026-11-28T04:00:01Z, 2026-11-28T04:35:00Z", "2026-11-28T04:05:00Z, 2026-11-28T04:35:00Z",
            "2026-11-28T23:34:59Z, 2026-11-29T00:05:00Z"})
    void backAt(Instant since, Instant back) {
        assertThat(DepartmentSystems.backAt(since)).isEqualTo(back);
    }

    /// A department that is named takes nothing from the resources of the other troubles.
    @ParameterizedTest
    @CsvSource({"'', /records/x, true", "tax, /records/x, true", "/help-calls, /records/x, false", "/help-calls tax, /help-calls/7, true",
            "tax, /help-calls, false"})
    void whereTheOtherTroublesStrike(String at, String path, boolean struck) {
        troubles.set(EnumSet.noneOf(Trouble.class), at.isEmpty() ? List.of() : List.of(at.split(" ")));
        assertThat(troubles.at(path)).isEqualTo(struck);
    }
}
