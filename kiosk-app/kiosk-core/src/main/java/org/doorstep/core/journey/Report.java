package org.doorstep.core.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.HelpCall;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Notice;
import org.doorstep.core.service.Now;
import org.doorstep.device.Capability;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;

/// What the world reports: the clock, devices, the district.
public sealed interface Report extends Input {
    record PatienceRanOut(long arm) implements Report {}

    /// One search of the ID card reader's field.
    ///
    /// @param look  counts the searches since the terminal started, so that a lost or doubled one is noticed
    /// @param fresh the id of the visit that this card may begin
    record CardLooked(long look, boolean present, VisitId fresh) implements Report {}

    record CardRead(Ticket ticket, ReadOutcome outcome) implements Report {}

    record IdentityChecked(Ticket ticket, IdentityOutcome outcome) implements Report {}

    record RecordAnswered(Ticket ticket, RecordOutcome outcome) implements Report {}

    record OffersArrived(Ticket ticket, OffersOutcome outcome) implements Report {}

    record PaperMoved(Ticket ticket, PaperProgress progress) implements Report {}

    record PaperPrepared(Ticket ticket, PreparedOutcome outcome) implements Report {}

    record PaperPrinted(Ticket ticket, PrintOutcome outcome) implements Report {}

    record SlipPrinted(Ticket ticket, PrintOutcome outcome) implements Report {}

    record PrinterChanged(Status status) implements Report {}

    record HelpAnswered(Ticket ticket, HelpCall state) implements Report {}

    record Clock(Now now) implements Report {}

    record ReaderChanged(Status status, Set<Capability> capabilities) implements Report {}

    record CatalogueArrived(Map<ServiceItemCode, ItemState> today) implements Report {}

    record NoticesArrived(List<Notice> notices) implements Report {}

    /// @param down ids of the departments whose own system does not answer
    record HealthArrived(Set<String> down) implements Report {}

    record LineChanged(Line line) implements Report {}
}
