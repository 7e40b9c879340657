package org.doorstep.core.journey;

import org.doorstep.core.question.VisitId;

/// What the world reports: the clock, devices, the district.
public sealed interface Report extends Input permits Report.PatienceRanOut, Report.CardLooked, BoardReport, VisitReport {
    record PatienceRanOut(long arm) implements Report {}

    /// One search of the ID card reader's field. A step hears only of one that found a card which may be read.
    ///
    /// @param look  counts the searches since the terminal started, so that a lost or doubled one is noticed
    /// @param fresh the id of the visit that this card may begin
    record CardLooked(long look, boolean present, VisitId fresh) implements Report {}
}
