package org.doorstep.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The system of each department behind the district: whether it answers, how fast, and when it is back. One that is slow holds up its
/// own askers only. Departments are named by their ids. Called from many threads at once.
final class DepartmentSystems {
    /// How long a slow one takes: longer than a terminal waits for one answer.
    static final Duration SLOW = Duration.ofSeconds(8);
    private static final Duration REPAIR = Duration.ofMinutes(30);
    private static final long STEP = Duration.ofMinutes(5).toSeconds();

    private final Troubles troubles;
    private final DepartmentHours hours;
    private final Consumer<Duration> pause;

    /// @param pause what a slow system does before it answers
    DepartmentSystems(Troubles troubles, DepartmentHours hours, Consumer<Duration> pause) {
        this.troubles = troubles;
        this.hours = hours;
        this.pause = pause;
    }

    /// As they are: a slow one takes its time.
    static DepartmentSystems real(Troubles troubles, DepartmentHours hours) {
        return new DepartmentSystems(troubles, hours, Troubles::pause);
    }

    /// Why a system does not answer.
    enum Why {
        DOWN("The department's own system does not answer"), CLOSED("The department's own system is closed for the night");

        private final String title;

        Why(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /// As the contract writes it.
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Of the problem that the district answers with.
        String code() {
            return "DEPARTMENT_" + name();
        }
    }

    /// A system that does not answer, and when it is back.
    record Away(Why why, Instant backAt) {}

    /// The state of one as the district knows it. The district asks nobody for it, so it comes at once also where the department is slow.
    ///
    /// @return empty where it is up
    Optional<Away> away(String department) {
        if (troubles.strikes(Trouble.DEPARTMENT_DOWN, department)) {
            return Optional.of(new Away(Why.DOWN, backAt(troubles.since())));
        }
        Optional<Instant> opens = troubles.strikes(Trouble.DEPARTMENT_CLOSED, department)
                ? Optional.of(hours.opens(department, troubles.since())) : hours.closed(department, Instant.now());
        return opens.map(at -> new Away(Why.CLOSED, at));
    }

    /// As long as it takes until all of these have been asked at once: so long as the slowest.
    void ask(Collection<String> departments) {
        // Each that is slow is counted as one that struck.
        if (departments.stream().filter(department -> troubles.strikes(Trouble.DEPARTMENT_SLOW, department)).count() > 0) {
            pause.accept(SLOW);
        }
    }

    /// Half an hour after it went down, on the next five minutes: nobody promises the second.
    static Instant backAt(Instant since) {
        long repaired = since.plus(REPAIR).plusNanos(999_999_999).getEpochSecond();
        return Instant.ofEpochSecond(Math.ceilDiv(repaired, STEP) * STEP);
    }
}
