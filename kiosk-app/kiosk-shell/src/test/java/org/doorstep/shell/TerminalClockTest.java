package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.core.service.Now;
import org.doorstep.device.MachineClock;
import org.doorstep.district.ClockWord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/// The district's zone decides whatever the machine's is, and a clock that cannot be right decides nothing.
@Isolated("it sets the zone of the machine and hears what every clock says")
class TerminalClockTest {
    private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
    private static final Instant MADE = Instant.parse("2026-11-23T00:00:00Z");

    private final TimeZone usual = TimeZone.getDefault();
    private final AtomicReference<Instant> shown = new AtomicReference<>(Instant.parse("2026-11-30T20:00:30Z"));
    private final InstantSource source = shown::get;
    private final TerminalClock clock = new TerminalClock(new MachineClock(source, MADE), QINGDAO);

    @AfterEach
    void back() {
        TimeZone.setDefault(usual);
    }

    /// Around midnight in Qingdao (16:00 UTC), in a leap year too, wherever the machine believes to be.
    @ParameterizedTest(name = "{1} shown on a machine in {0}")
    @CsvSource({
        "UTC,              2026-11-30T15:59:59Z, 2026-11-30T23:59",
        "UTC,              2026-11-30T16:00:00Z, 2026-12-01T00:00",
        "UTC,              2026-11-30T20:00:00Z, 2026-12-01T04:00",
        "America/New_York, 2026-11-30T15:59:59Z, 2026-11-30T23:59",
        "America/New_York, 2026-11-30T16:00:00Z, 2026-12-01T00:00",
        "America/New_York, 2028-02-28T16:00:00Z, 2028-02-29T00:00",
        "America/New_York, 2028-02-29T16:00:00Z, 2028-03-01T00:00",
        "Asia/Shanghai,    2026-11-30T15:59:59Z, 2026-11-30T23:59",
        "Asia/Shanghai,    2026-11-30T16:00:00Z, 2026-12-01T00:00",
        "Pacific/Kiritimati, 2026-12-31T15:59:59Z, 2026-12-31T23:59",
        "Asia/Shangai,     2026-12-31T16:00:00Z, 2027-01-01T00:00"})
    void theDistrictsZoneDecides(String machine, Instant instant, LocalDateTime expected) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        shown.set(instant);
        assertThat(clock.now()).isEqualTo(new Now.Known(expected));
        assertThat(clock.day()).contains(expected.toLocalDate());
    }

    @Test
    void anotherDistrictHasAnotherDay() {
        shown.set(Instant.parse("2026-11-30T17:30:00Z"));
        assertThat(clock.day()).contains(LocalDate.of(2026, 12, 1));
        assertThat(new TerminalClock(new MachineClock(source, MADE), ZoneId.of("Asia/Kolkata")).day()).contains(LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, BEFORE_MADE",
        "2026-11-22T23:59:59.999999999Z, BEFORE_MADE",
        "2026-11-23T00:00:00Z, ",
        "2036-01-01T00:00:00Z, "})
    void aTimeBeforeTheSoftwareWasMadeCannotBeRight(Instant instant, Now.Why why) {
        shown.set(instant);
        assertThat(doubt()).isEqualTo(Optional.ofNullable(why));
        assertThat(clock.day()).isEqualTo(why == null ? Optional.of(LocalDateTime.ofInstant(instant, QINGDAO).toLocalDate()) : Optional.empty());
    }

    @Test
    void theDistrictsWordHoldsUntilItSaysOtherwise() {
        clock.heard(ClockWord.DIFFERS);
        assertThat(doubt()).contains(Now.Why.DISTRICT_DIFFERS);
        assertThat(clock.day()).isEmpty();
        shown.set(Instant.EPOCH);
        assertThat(doubt()).as("the nearer cause is named").contains(Now.Why.BEFORE_MADE);
        shown.set(MADE);
        assertThat(doubt()).contains(Now.Why.DISTRICT_DIFFERS);
        clock.heard(ClockWord.AGREES);
        assertThat(doubt()).isEmpty();
        shown.set(Instant.EPOCH);
        assertThat(doubt()).as("no word of a district makes 1970 right").contains(Now.Why.BEFORE_MADE);
    }

    @Test
    void theLogNamesTheCauseOnceAndTheEnd() {
        Logger logger = (Logger) LoggerFactory.getLogger(TerminalClock.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            for (int second = 0; second < 3; second++) {
                var _ = clock.now();
            }
            assertThat(lines.list).as("a clock that is right is no news").isEmpty();
            shown.set(Instant.EPOCH);
            for (int second = 0; second < 3; second++) {
                var _ = clock.now();
            }
            shown.set(MADE);
            var _ = clock.now();
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).satisfiesExactly(
                wrong -> assertThat(wrong).contains("clock wrong", "BEFORE_MADE", "1970-01-01T00:00:00Z", "docs/clock.md"),
                right -> assertThat(right).contains("clock right", "2026-11-23T00:00:00Z"));
    }

    /// The build wrote down when it was made, so a terminal in 1970 knows better.
    @Test
    void theBuildKnowsWhenItWasMade() {
        assertThat(MachineClock.system().made()).isAfter(Instant.parse("2026-11-22T00:00:00Z")).isBefore(Instant.now());
        assertThat(MachineClock.of(InstantSource.fixed(Instant.EPOCH)).canBeRight()).isFalse();
        assertThat(MachineClock.system().canBeRight()).isTrue();
    }

    private Optional<Now.Why> doubt() {
        return clock.now() instanceof Now.Doubted(Now.Why why) ? Optional.of(why) : Optional.empty();
    }
}
