package org.doorstep.device;

/// What a printer knows of a job that it was given earlier.
public sealed interface JobFate {
    record Over(PrintOutcome outcome) implements JobFate {}

    /// Still in the printer, so paper may come out at any time.
    ///
    /// @param done pages that are out, as the printer counts
    record Underway(int done) implements JobFate {}

    /// The printer knows no such job: it never had it, or it forgot. Only the print ledger knows whether it was sent.
    record Unknown() implements JobFate {}

    /// The printer could not be asked.
    record Unasked(Fault why) implements JobFate {}
}
