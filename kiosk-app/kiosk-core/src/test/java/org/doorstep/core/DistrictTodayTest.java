package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Catalogue;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.journey.Board;
import org.doorstep.core.question.Question;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.Holders;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.DistrictToday;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Now;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a department that is down closes, for how long, and what is said of it.
class DistrictTodayTest {
    /// Fourteen o'clock in the zone of the fixtures.
    private static final Instant BACK = Instant.parse("2026-11-23T06:00:00Z");
    private static final String PAYS = Fixtures.PAID.department().id();
    private static final Question<?> PROPERTY = new FetchRecord("property", Scenes.TOKEN, Language.ZH);

    static Stream<Arguments> down() {
        return Stream.of(
                Arguments.of(Map.of(PAYS, Optional.of(BACK)), Fixtures.PAID, true, Optional.of(BACK)),
                Arguments.of(Map.of(PAYS, Optional.empty()), Fixtures.PAID, true, Optional.empty()),
                Arguments.of(Map.of("tax", Optional.of(BACK)), Fixtures.PAID, false, Optional.empty()),
                Arguments.of(Map.of(), Fixtures.PAID, false, Optional.empty()),
                // Printed at a department without a record, and only read about at the same: that needs no system.
                Arguments.of(Map.of("none", Optional.of(BACK)), Fixtures.PRINTED, true, Optional.of(BACK)),
                Arguments.of(Map.of("none", Optional.of(BACK)), Fixtures.READING, false, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource
    void down(Map<String, Optional<Instant>> departments, ServiceItem item, boolean down, Optional<Instant> back) {
        DistrictToday today = DistrictToday.UNKNOWN.withDepartmentsDown(departments, Set.of());
        assertThat(today.departmentDown(item)).isEqualTo(down);
        assertThat(today.backAt(item)).isEqualTo(back);
    }

    /// Only what is down rests, and of what falls beside it nobody says that it rests.
    @Test
    void whatRestsIsDownAndSaysSo() {
        DistrictToday night = DistrictToday.UNKNOWN.withDepartmentsDown(Map.of(PAYS, Optional.of(BACK)), Set.of(PAYS, "none"));
        assertThat(night.departmentClosed(Fixtures.PAID)).isTrue();
        assertThat(night.departmentDown(Fixtures.PAID)).isTrue();
        assertThat(night.departmentClosed(Fixtures.PRINTED)).isFalse();
        assertThat(night.withFallen(Set.of("tax", PAYS)).closed()).isEqualTo(Set.of(PAYS, "none"));
        assertThat(DistrictToday.UNKNOWN.withDepartmentsDown(Map.of(PAYS, Optional.empty()), Set.of()).departmentClosed(Fixtures.PAID))
                .isFalse();
    }

    /// One falls beside another; what was said of one that was down before stays.
    @Test
    void whatFallsIsDownBesideTheOthers() {
        DistrictToday today = DistrictToday.UNKNOWN.withDepartmentsDown(Map.of("tax", Optional.of(BACK)), Set.of());
        assertThat(today.withFallen(Set.of("tax", PAYS)).departmentsDown())
                .isEqualTo(Map.of("tax", Optional.of(BACK), PAYS, Optional.empty()));
        assertThat(today.withFallen(Set.of())).isEqualTo(today);
    }

    /// A time that has passed is said no longer; a clock that cannot be right judges no time.
    @ParameterizedTest
    @CsvSource({"2026-11-23T09:42, true", "2026-11-23T13:59, true", "2026-11-23T14:00, false", "2026-11-23T14:01, false", "'', true"})
    void aTimeIsSaidUntilItHasPassed(String clock, boolean said) {
        Now now = clock.isEmpty() ? new Now.Doubted(Now.Why.BEFORE_MADE) : new Now.Known(LocalDateTime.parse(clock));
        DistrictToday today = DistrictToday.UNKNOWN.withDepartmentsDown(Map.of(PAYS, Optional.of(BACK)), Set.of());
        Board board = new Board(Fixtures.bundle(), Facts.atStart(now).with(today));
        assertThat(board.backAt(Fixtures.PAID)).isEqualTo(said ? Optional.of(BACK) : Optional.empty());
        assertThat(board.backAt(Fixtures.PRINTED)).isEmpty();
    }

    private static Catalogue catalogue() {
        return new Catalogue(List.of(Fixtures.PRINTED, Fixtures.STRANGE, Fixtures.PAID, Fixtures.PHONED), List.of(), List.of(), Map.of());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Scenes.FETCH, Set.of(PAYS)),
                Arguments.of(new FetchRecord("strange", Scenes.TOKEN, Language.EN), Set.of("strange")),
                Arguments.of(PROPERTY, Set.of()),
                Arguments.of(new AskOffers(List.of("payment"), Scenes.TOKEN, Language.ZH), Set.of()));
    }

    /// Of a record the departments whose matters show it, of any other question nobody.
    @ParameterizedTest
    @MethodSource
    void refused(Question<?> asked, Set<String> departments) {
        assertThat(Holders.down(asked, DistrictFailure.DEPARTMENT_DOWN, catalogue())).isEqualTo(departments);
        assertThat(Holders.down(asked, DistrictFailure.DEPARTMENT_CLOSED, catalogue())).isEqualTo(departments);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"DEPARTMENT_DOWN", "DEPARTMENT_CLOSED"})
    void anotherFailureSaysNothingOfADepartment(DistrictFailure why) {
        assertThat(Holders.down(Scenes.FETCH, why, catalogue())).isEmpty();
    }
}
