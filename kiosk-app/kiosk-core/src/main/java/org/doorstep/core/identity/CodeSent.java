package org.doorstep.core.identity;

import java.time.Instant;

/// Whether a code is under way to a phone.
public sealed interface CodeSent {
    record Sent(CodeChallenge challenge) implements CodeSent {}

    /// The district knows no phone of this person, or not the person.
    record NoPhone() implements CodeSent {}

    /// After too many wrong codes none is sent before this time.
    record Locked(Instant until) implements CodeSent {}
}
