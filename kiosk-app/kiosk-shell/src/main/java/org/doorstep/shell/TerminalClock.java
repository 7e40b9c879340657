package org.doorstep.shell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.doorstep.core.service.Now;
import org.doorstep.device.MachineClock;
import org.doorstep.device.Today;
import org.doorstep.district.ClockWord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time of this terminal: the machine's clock in the district's zone, as long as it can be right and the district does not contradict it. Any
/// thread asks.
final class TerminalClock implements Today {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalClock.class);

    private final MachineClock machine;
    private final ZoneId zone;
    private boolean contradicted;
    private Optional<Now.Why> said = Optional.empty();

    TerminalClock(MachineClock machine, ZoneId zone) {
        this.machine = machine;
        this.zone = zone;
    }

    MachineClock machine() {
        return machine;
    }

    /// To the minute.
    synchronized Now now() {
        Now now = read();
        say(now instanceof Now.Doubted(Now.Why why) ? Optional.of(why) : Optional.empty());
        return now;
    }

    @Override
    public Optional<LocalDate> day() {
        return now().time().map(LocalDateTime::toLocalDate);
    }

    /// What the district's answers say of this clock; it holds until they say otherwise.
    synchronized void heard(ClockWord word) {
        contradicted = word == ClockWord.DIFFERS;
    }

    private Now read() {
        Optional<LocalDateTime> shown = machine.in(zone);
        if (shown.isEmpty()) {
            return new Now.Doubted(Now.Why.BEFORE_MADE);
        }
        return contradicted ? new Now.Doubted(Now.Why.DISTRICT_DIFFERS) : new Now.Known(shown.get().truncatedTo(ChronoUnit.MINUTES));
    }

    private void say(Optional<Now.Why> why) {
        if (why.equals(said)) {
            return;
        }
        said = why;
        why.ifPresentOrElse(
                doubt -> LOG.error("clock wrong: {} shows {}, made {}. No card is judged by it and it is not shown; set it, see docs/clock.md",
                        doubt, machine.instant(), machine.made()),
                () -> LOG.info("clock right: it shows {}", machine.instant()));
    }
}
