package org.doorstep.paper;

/// What the check of a file came to.
public sealed interface CheckOutcome {
    /// @param paper whoever takes it closes it
    record Proven(ProvenPaper paper) implements CheckOutcome {}

    record Refused(PaperFault why) implements CheckOutcome {}
}
