package org.doorstep.device;

/// What became of something that was to be printed. `Printed` is said of paper that came out, never of bytes that were taken.
public sealed interface PrintOutcome {
    /// @param sheets pieces of paper that the printer says are out
    record Printed(int sheets) implements PrintOutcome {}

    /// Nothing of it is on paper, and nothing of it will come out later.
    record NotPrinted(Fault why) implements PrintOutcome {}

    /// Some or all of it may be on paper, or may still come out: nobody sends it again by itself.
    record Uncertain(Fault why) implements PrintOutcome {}
}
