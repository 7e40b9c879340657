package org.doorstep.bed.around;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Waits for what comes a little later.
public final class Patience {
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private Patience() {}

    /// A look at something that may come later.
    public interface Look {
        boolean there() throws IOException, InterruptedException;
    }

    /// Looks again and again.
    ///
    /// @return false if it was not there in time
    public static boolean within(Duration patience, Look look) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!look.there()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return true;
    }
}
