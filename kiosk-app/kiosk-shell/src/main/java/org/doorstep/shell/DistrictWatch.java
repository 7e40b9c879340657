package org.doorstep.shell;

import java.time.Duration;
import java.util.Optional;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Line;
import org.doorstep.district.AskHealth;
import org.doorstep.district.AskToday;
import org.doorstep.district.District;
import org.doorstep.district.Enrol;
import org.doorstep.district.EnrolOutcome;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.LastingWork;
import org.doorstep.shell.lasting.Rhythm;
import org.doorstep.shell.lasting.Safely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the board true: the time to the minute, the district's catalogue, notices and health every minute, and its health more often
/// while a department is down, so that its matters open soon again. The threads `clock` and `district-watch`.
final class DistrictWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DistrictWatch.class);
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(10);
    /// A whole round each minute.
    private static final int BEATS = 6;
    private static final Duration BETWEEN_TICKS = Duration.ofSeconds(1);
    /// Enrolment, matters and health: each has 20 s.
    private static final Duration LONGEST_ASKING = Duration.ofSeconds(70);

    private final LastingWork asking = Lasting.every("district-watch", Rhythm.atOnce(BETWEEN_BEATS, LONGEST_ASKING), this::beat);
    private final LastingWork ticking = Lasting.every("clock", Rhythm.atOnce(BETWEEN_TICKS, BETWEEN_TICKS), this::tick);
    private final DownDepartments loop;
    private final District district;
    private final TerminalClock clock;
    private final Enrolment enrolment;
    private int beat;

    DistrictWatch(DownDepartments loop, District district, TerminalClock clock, Enrolment enrolment) {
        this.loop = loop;
        this.district = district;
        this.clock = clock;
        this.enrolment = enrolment;
    }

    void start() {
        ticking.start();
        asking.start();
    }

    void tick() {
        loop.accept(new BoardReport.Clock(clock.now()));
    }

    /// Each ten seconds, on one thread: the whole round, or the health alone while a department is down, or nothing.
    void beat() {
        boolean whole = beat == 0;
        beat = (beat + 1) % BEATS;
        if (whole) {
            ask();
        } else if (loop.any()) {
            health();
        }
    }

    /// One round of asking, on the calling thread.
    void ask() {
        Safely.did("enrolment", this::enrol);
        switch (district.answer(new AskToday())) {
            case Asked.Known<AskToday.Told>(AskToday.Told today) -> {
                loop.accept(new BoardReport.LineChanged(Line.UP));
                loop.accept(new BoardReport.CatalogueArrived(today.items()));
                loop.accept(new BoardReport.NoticesArrived(today.notices()));
                health();
            }
            case Asked.Failed<AskToday.Told>(DistrictFailure why) -> {
                LOG.warn("district {}", why);
                // Where only the clocks differ the district has answered.
                loop.accept(new BoardReport.LineChanged(why == DistrictFailure.CLOCK_WRONG ? Line.UP : Line.DOWN));
            }
        }
    }

    /// What a department's own system cannot do is said before anybody lays a card; no answer to this question changes nothing.
    private void health() {
        switch (district.answer(new AskHealth())) {
            case Asked.Known<AskHealth.Told>(AskHealth.Told health) ->
                    loop.accept(new BoardReport.HealthArrived(health.down(), health.closed()));
            case Asked.Failed<AskHealth.Told>(DistrictFailure why) -> LOG.warn("health of the departments: {}", why);
        }
    }

    private void enrol() {
        Optional<String> code = enrolment.pendingCode();
        if (code.isEmpty()) {
            return;
        }
        switch (district.answer(new Enrol(code.get()))) {
            case Asked.Known<EnrolOutcome>(EnrolOutcome.Enrolled enrolled) -> {
                LOG.info("enrolled with {}", enrolled.districtId());
                enrolment.done();
            }
            case Asked.Known<EnrolOutcome>(EnrolOutcome.Refused _) -> {
                LOG.error("the district refused the enrolment code; ask it for a new one");
                enrolment.refused();
            }
            case Asked.Failed<EnrolOutcome>(DistrictFailure why) -> LOG.warn("enrolment: {}", why);
        }
    }

    @Override
    public void close() {
        asking.close();
        ticking.close();
    }
}
