package org.doorstep.paper;

import java.io.IOException;

/// How much work one reading of a document may be: operators are counted, because forms that call forms multiply without end in few bytes.
final class Toil {
    private static final int MOST = 500_000;

    private int done;

    /// @param operator an inline picture brings its own packing, which nobody has measured before
    void one(String operator) throws IOException {
        done++;
        if (done > MOST || operator.equals("BI") || Thread.currentThread().isInterrupted()) {
            throw new IOException("more than a certificate needs");
        }
    }
}
