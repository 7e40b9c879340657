package org.doorstep.store;

/// What became of a move in the print ledger.
public sealed interface MoveOutcome {
    record Moved(PrintState now) implements MoveOutcome {}

    /// There is no such move from where the issue stands.
    record Illegal(PrintState now) implements MoveOutcome {}

    record NoSuchIssue() implements MoveOutcome {}

    /// Reserved before, by whoever made the same id.
    record AlreadyThere(PrintState now) implements MoveOutcome {}

    /// The outbox could not hold what this issue will have to tell the district: nothing is printed that cannot be reported.
    record NoRoom() implements MoveOutcome {}

    /// Another issue went to the printer under this job name: its answer would be ambiguous.
    record JobNameTaken() implements MoveOutcome {}

    /// Another letter waits under this idempotency key.
    record KeyTaken() implements MoveOutcome {}
}
