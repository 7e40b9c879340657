package org.doorstep.trial;

import java.io.IOException;
import java.util.List;

/// A part beside the terminal.
sealed interface Neighbour extends AutoCloseable permits OwnProcess, Lodger {
    /// Returns when it can be used.
    ///
    /// @param more words of its command line, this time
    /// @throws IOException where it ended, or said nothing in time
    void start(List<String> more) throws IOException, InterruptedException;

    /// What it wrote when it was ready: its port.
    String said();

    @Override
    void close();
}
