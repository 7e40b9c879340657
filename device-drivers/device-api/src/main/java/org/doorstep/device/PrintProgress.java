package org.doorstep.device;

/// How far a printer is with a job. It moves only by what the printer says, never by the clock.
public sealed interface PrintProgress {
    /// The printer has the whole document and has taken the job.
    record Prepared() implements PrintProgress {}

    /// @param done pages that are out, as the printer counts
    record Printing(int done, int of) implements PrintProgress {}

    /// The job stands still until somebody does something at the printer, paper for example; it goes on by itself then.
    record Waiting(Fault why) implements PrintProgress {}

    /// Everything is out.
    record TakePaper() implements PrintProgress {}
}
