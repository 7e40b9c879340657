package org.doorstep.device;

/// How a device stands right now, apart from what its last operation brought.
public sealed interface Status {
    record Online() implements Status {}

    record Offline(Fault fault) implements Status {}

    /// No binding names such a device on this terminal.
    record NotFitted() implements Status {}
}
