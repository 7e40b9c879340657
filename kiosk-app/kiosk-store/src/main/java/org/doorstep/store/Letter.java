package org.doorstep.store;

import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.device.Secret;

/// Something that must reach the district at least once.
///
/// @param about          the issue it is about: letters about one issue are sent in the order they were put
/// @param idempotencyKey random; the district knows by it that a letter came twice
/// @param body           JSON
public record Letter(Errand errand, Optional<IssueId> about, String idempotencyKey, Secret body) {
    /// What a district answers for: `confirm` and `void` of a certificate, a rating, a submission.
    public enum Errand { CONFIRMATION, VOID, RATING, SUBMISSION }

    public static final int MOST_BYTES = 1024 * 1024;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public Letter {
        Texts.check("an idempotency key", idempotencyKey, KEY);
        if (Texts.bytes(body.reveal()).length > MOST_BYTES) {
            throw new IllegalArgumentException("a letter this long is not one");
        }
    }
}
