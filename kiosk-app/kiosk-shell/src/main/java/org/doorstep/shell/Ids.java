package org.doorstep.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.doorstep.core.journey.VisitId;

/// Names of visits: random, so that they say nothing and never come twice.
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    private Ids() {}

    static VisitId visit() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new VisitId(HexFormat.of().formatHex(bytes));
    }
}
