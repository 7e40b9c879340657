package org.doorstep.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.doorstep.sandbox.books.RecordBook;

/// The system of each department behind the district: whether it answers, how fast, and when it is back. One that is slow holds up its
/// own askers only. Called from many threads at once.
final class DepartmentSystems {
    /// How long a slow one takes: longer than a terminal waits for one answer.
    static final Duration SLOW = Duration.ofSeconds(8);
    private static final Duration REPAIR = Duration.ofMinutes(30);
    private static final long STEP = Duration.ofMinutes(5).toSeconds();

    private final Troubles troubles;
    private final Consumer<Duration> pause;

    /// @param pause what a slow system does before it answers
    DepartmentSystems(Troubles troubles, Consumer<Duration> pause) {
        this.troubles = troubles;
        this.pause = pause;
    }

    /// As they are: a slow one takes its time.
    static DepartmentSystems real(Troubles troubles) {
        return new DepartmentSystems(troubles, Troubles::pause);
    }

    /// The state of one as the district knows it. The district asks nobody for it, so it comes at once also where the department is slow.
    ///
    /// @return empty where it is up, else when it is back
    Optional<Instant> down(RecordBook.Department department) {
        return troubles.strikes(Trouble.DEPARTMENT_DOWN, department.id()) ? Optional.of(backAt(troubles.since())) : Optional.empty();
    }

    /// Whether it answers a question, after the time that it takes.
    boolean answers(RecordBook.Department department) {
        if (troubles.strikes(Trouble.DEPARTMENT_SLOW, department.id())) {
            pause.accept(SLOW);
        }
        return down(department).isEmpty();
    }

    /// Half an hour after it went down, on the next five minutes: nobody promises the second.
    static Instant backAt(Instant since) {
        long repaired = since.plus(REPAIR).plusNanos(999_999_999).getEpochSecond();
        return Instant.ofEpochSecond(Math.ceilDiv(repaired, STEP) * STEP);
    }
}
