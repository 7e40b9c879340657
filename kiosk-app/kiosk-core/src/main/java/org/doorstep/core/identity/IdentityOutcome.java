package org.doorstep.core.identity;

/// What the district said of a document that this terminal read.
public sealed interface IdentityOutcome {
    record Confirmed(SubjectToken token) implements IdentityOutcome {}

    record ReportedLost() implements IdentityOutcome {}

    record NotKnown() implements IdentityOutcome {}
}
