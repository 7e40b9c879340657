package org.doorstep.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.doorstep.core.journey.Report;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Line;
import org.doorstep.district.District;
import org.doorstep.district.EnrolOutcome;
import org.doorstep.district.HealthOutcome;
import org.doorstep.district.TodayOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the board true: the time to the minute, the district's catalogue and notices every minute. One thread `district-watch`.
final class DistrictWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DistrictWatch.class);
    private static final Duration BETWEEN_ASKING = Duration.ofSeconds(60);

    private final ScheduledExecutorService asking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("district-watch").daemon().factory());
    private final ScheduledExecutorService minutes =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("clock").daemon().factory());
    private final Loop loop;
    private final District district;
    private final TerminalClock clock;
    private final Enrolment enrolment;

    DistrictWatch(Loop loop, District district, TerminalClock clock, Enrolment enrolment) {
        this.loop = loop;
        this.district = district;
        this.clock = clock;
        this.enrolment = enrolment;
    }

    void start() {
        var _ = minutes.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
        var _ = asking.scheduleWithFixedDelay(this::ask, 0, BETWEEN_ASKING.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        loop.offer(new Report.Clock(clock.now()));
    }

    private void ask() {
        enrol();
        switch (district.today()) {
            case TodayOutcome.Known today -> {
                loop.offer(new Report.LineChanged(Line.UP));
                loop.offer(new Report.CatalogueArrived(today.items()));
                loop.offer(new Report.NoticesArrived(today.notices()));
                health();
            }
            case TodayOutcome.Failed(DistrictFailure why) -> {
                LOG.warn("district {}", why);
                // Where only the clocks differ the district has answered.
                loop.offer(new Report.LineChanged(why == DistrictFailure.CLOCK_WRONG ? Line.UP : Line.DOWN));
            }
        }
    }

    /// What a department's own system cannot do is said before anybody lays a card; no answer to this question changes nothing.
    private void health() {
        switch (district.health()) {
            case HealthOutcome.Known health -> loop.offer(new Report.HealthArrived(health.down()));
            case HealthOutcome.Failed(DistrictFailure why) -> LOG.warn("health of the departments: {}", why);
        }
    }

    private void enrol() {
        Optional<String> code = enrolment.pendingCode();
        if (code.isEmpty()) {
            return;
        }
        switch (district.enrol(code.get())) {
            case EnrolOutcome.Enrolled enrolled -> {
                LOG.info("enrolled with {}", enrolled.districtId());
                enrolment.done();
            }
            case EnrolOutcome.Refused _ -> LOG.error("the district refused the enrolment code; ask it for a new one");
            case EnrolOutcome.Failed(DistrictFailure why) -> LOG.warn("enrolment: {}", why);
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
        minutes.shutdownNow();
    }
}
