package org.doorstep.store;

import java.time.Instant;

/// What the outbox's worker has to do.
public sealed interface NextLetter {
    /// The same one until it was said what became of it: there is one worker.
    record Send(Waiting letter) implements NextLetter {}

    /// Nothing before then.
    record Later(Instant at) implements NextLetter {}

    record Nothing() implements NextLetter {}
}
