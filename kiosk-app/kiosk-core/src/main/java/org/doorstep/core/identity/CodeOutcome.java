package org.doorstep.core.identity;

import java.time.Instant;

/// What the district said of a code.
public sealed interface CodeOutcome {
    /// @param token stands for the person from now on, more surely than the one before
    record Right(SubjectToken token) implements CodeOutcome {}

    /// Right, and this is who signed in.
    record Named(SignedIn person) implements CodeOutcome {}

    /// @param left how often another may be tried; 1 or more
    record Wrong(int left) implements CodeOutcome {}

    /// Too many were wrong: none is sent or checked before this time.
    record Locked(Instant until) implements CodeOutcome {}

    /// It was too old, or another was sent after it.
    record Ended() implements CodeOutcome {}
}
