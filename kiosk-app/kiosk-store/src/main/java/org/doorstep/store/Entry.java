package org.doorstep.store;

import java.time.Instant;
import java.util.Optional;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.Secret;

/// One row of the print ledger.
///
/// @param person empty once the row is settled and its key destroyed, and where the paper is nobody's; so is the certificate's number
/// @param sheets how many came out; 0 where none did or it is not known
/// @param by     who settled a paper whose fate was unknown
public record Entry(IssueId issue, VisitId visit, String kind, PrintState state, Secret person, Optional<Paper> paper, int sheets,
        Optional<Verdict.Witness> by, Instant reservedAt, Optional<Instant> sentAt, Optional<Instant> settledAt) {}
