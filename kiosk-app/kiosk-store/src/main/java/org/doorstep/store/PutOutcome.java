package org.doorstep.store;

/// What became of a letter for the outbox.
public sealed interface PutOutcome {
    record Put(long id) implements PutOutcome {}

    /// The very same errand waits under this idempotency key: nothing to do.
    record AlreadyThere(long id) implements PutOutcome {}

    /// Another errand waits under this idempotency key.
    record KeyTaken() implements PutOutcome {}

    /// The district has been away for too long, or staff have not looked at what it refused.
    record NoRoom() implements PutOutcome {}
}
