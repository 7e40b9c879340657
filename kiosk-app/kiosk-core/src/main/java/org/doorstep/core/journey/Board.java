package org.doorstep.core.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.Bundle;
import org.doorstep.config.Patiences;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Notice;
import org.doorstep.core.service.Now;
import org.doorstep.core.service.Printing;
import org.doorstep.device.Capability;
import org.doorstep.device.Status;

/// The terminal's own state: time, line, devices, catalogue, notices. Immutable, replaced by the loop, no person in it, outlives visits.
public record Board(
        Bundle bundle,
        Now now,
        Line line,
        Status reader,
        Set<Capability> readerCapabilities,
        Map<ServiceItemCode, ItemState> today,
        List<Notice> notices,
        CardGate gate,
        Set<String> departmentsDown,
        Status printer) {
    public static Board atStart(Bundle bundle, Now now) {
        return new Board(bundle, now, Line.UNKNOWN, new Status.NotFitted(), Set.of(), Map.of(), List.of(), CardGate.atStart(), Set.of(),
                new Status.NotFitted());
    }

    public Patiences patiences() {
        return bundle.district().patiences();
    }

    public Optional<ServiceItem> item(ServiceItemCode code) {
        return bundle.catalogue().item(code);
    }

    /// What the district says of a matter today; a matter it does not name is served as usual.
    public ItemState today(ServiceItemCode code) {
        return today.getOrDefault(code, ItemState.USUAL);
    }

    /// The system behind this matter does not answer, by the district's own word.
    public boolean departmentDown(ServiceItem item) {
        return item.department().filter(departmentsDown::contains).isPresent();
    }

    public Printing printing() {
        if (!bundle.prints()) {
            return Printing.NOT_HERE;
        }
        return printer.serves() ? Printing.SERVES : Printing.NOT_NOW;
    }

    /// The board once this input is known. Intents and what belongs to a visit do not change it.
    Board after(Input input) {
        return switch (input) {
            case Intent _ -> this;
            case Report.CardLooked looked -> with(gate.after(looked));
            case Report.Clock(Now time) -> new Board(bundle, time, line, reader, readerCapabilities, today, notices, gate,
                    departmentsDown, printer);
            case Report.ReaderChanged(Status status, Set<Capability> can) ->
                    new Board(bundle, now, line, status, Set.copyOf(can), today, notices, gate, departmentsDown, printer);
            case Report.CatalogueArrived(Map<ServiceItemCode, ItemState> states) ->
                    new Board(bundle, now, line, reader, readerCapabilities, Map.copyOf(states), notices, gate, departmentsDown, printer);
            case Report.NoticesArrived(List<Notice> news) ->
                    new Board(bundle, now, line, reader, readerCapabilities, today, List.copyOf(news), gate, departmentsDown, printer);
            case Report.HealthArrived(Set<String> down) ->
                    new Board(bundle, now, line, reader, readerCapabilities, today, notices, gate, Set.copyOf(down), printer);
            case Report.PrinterChanged(Status status) ->
                    new Board(bundle, now, line, reader, readerCapabilities, today, notices, gate, departmentsDown, status);
            case Report.LineChanged(Line state) -> new Board(bundle, now, state, reader, readerCapabilities, today, notices, gate,
                    departmentsDown, printer);
            case Report.PatienceRanOut _, Report.CardRead _, Report.IdentityChecked _, Report.RecordAnswered _, Report.HelpAnswered _,
                    Report.OffersArrived _, Report.PaperMoved _, Report.PaperPrepared _, Report.PaperPrinted _,
                            Report.SlipPrinted _ -> this;
        };
    }

    /// The board once this effect was decided: a reading or the end of a visit closes the gate.
    Board after(Effect effect) {
        return switch (effect) {
            case Effect.EndVisit _ -> locked();
            case Effect.ReadCard _ -> with(gate.locked(CardGate.LIFTED));
            case Effect.CheckIdentity _, Effect.FetchRecord _, Effect.CallForHelp _, Effect.Note _,
                    Effect.AskOffers _, Effect.PreparePaper _, Effect.PrintPaper _, Effect.DropPaper _, Effect.PrintSlip _,
                            Effect.SendRating _ -> this;
        };
    }

    /// What lies on the reader now was forgotten.
    Board locked() {
        return with(gate.locked(CardGate.FORGOTTEN));
    }

    private Board with(CardGate other) {
        return new Board(bundle, now, line, reader, readerCapabilities, today, notices, other, departmentsDown, printer);
    }
}
