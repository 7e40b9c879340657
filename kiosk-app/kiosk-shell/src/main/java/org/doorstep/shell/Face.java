package org.doorstep.shell;

import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Step;

/// Where the loop publishes what is to be seen. Called on the thread `journey`; must not block it.
@FunctionalInterface
public interface Face {
    void publish(Step step, Board board);
}
