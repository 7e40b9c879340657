package org.doorstep.core.journey;

import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;

/// How far a visit has come in proving who stands there.
public sealed interface Proof {
    record None() implements Proof {}

    record Reading(Asked.Waiting<ReadOutcome> asked) implements Proof {}

    /// Read, so the person can be greeted; nothing about them may be asked before the district has confirmed.
    record Checking(IdDocument document, Asked.Waiting<IdentityOutcome> asked) implements Proof {}

    record Confirmed(Applicant applicant) implements Proof {}

    record NotRead(ReadOutcome.Why why) implements Proof {}

    record ReaderFault() implements Proof {}

    /// The document stays in hand, so another try needs no second reading.
    record NotChecked(IdDocument document, DistrictFailure why) implements Proof {}

    record Refused(Reason reason) implements Proof {}

    enum Reason {
        REPORTED_LOST, NOT_KNOWN,
        /// Another person has signed in to this visit.
        ANOTHERS
    }
}
