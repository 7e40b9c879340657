package org.doorstep.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.doorstep.core.question.VisitId;

/// Names of visits, issues and deeds: random, so that they say nothing and never come twice.
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    private Ids() {}

    static VisitId visit() {
        return new VisitId(random());
    }

    /// Of one issue: also the `Idempotency-Key` it is asked for with.
    static String issue() {
        return "i-" + random();
    }

    /// A job's name at the printer, a letter's key.
    static String token() {
        return "t-" + random();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
