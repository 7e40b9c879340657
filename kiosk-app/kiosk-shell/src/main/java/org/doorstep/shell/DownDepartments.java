package org.doorstep.shell;

import java.util.function.Consumer;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Input;

/// Hears on their way to the loop what is reported of the departments, so that their health is asked more often while one is down. Any
/// thread may report; what is remembered is what the loop heard last.
final class DownDepartments implements Consumer<Input> {
    private final Consumer<Input> loop;
    private boolean any;

    /// @param loop takes a report without blocking
    DownDepartments(Consumer<Input> loop) {
        this.loop = loop;
    }

    @Override
    public synchronized void accept(Input input) {
        if (input instanceof BoardReport.HealthArrived health) {
            any = !health.down().isEmpty();
        } else if (input instanceof BoardReport.DepartmentsFell) {
            any = true;
        }
        loop.accept(input);
    }

    /// At least one is down, as far as was heard.
    synchronized boolean any() {
        return any;
    }
}
