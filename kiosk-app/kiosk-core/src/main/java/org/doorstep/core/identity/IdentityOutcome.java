package org.doorstep.core.identity;

import org.doorstep.core.service.DistrictFailure;

/// What the district said of a document that this terminal read.
public sealed interface IdentityOutcome {
    record Confirmed(SubjectToken token) implements IdentityOutcome {}

    record ReportedLost() implements IdentityOutcome {}

    record NotKnown() implements IdentityOutcome {}

    record Failed(DistrictFailure why) implements IdentityOutcome {}
}
