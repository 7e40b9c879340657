package org.doorstep.device.ipp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;

/// A printer as it tells of itself.
///
/// @param paper how its trays are
record PrinterView(int state, List<String> reasons, boolean accepting, Paper paper, Abilities abilities) {
    /// @param counted sheets of A4 in all its trays; empty where it does not tell
    record Paper(Trays trays, OptionalInt counted) {
        static final Paper UNTOLD = new Paper(Trays.UNTOLD, OptionalInt.empty());
    }

    /// Where only the job itself is known.
    static final PrinterView UNSEEN = new PrinterView(0, List.of(), true, Paper.UNTOLD, Abilities.UNTOLD);
    /// RFC 8011 printer-state.
    private static final int IDLE = 3;
    private static final int PROCESSING = 4;
    private static final int STOPPED = 5;

    /// Why a new job has no chance. A printer that takes none while it works on one is not stopped: it will say that it is busy.
    Optional<FaultCode> blocking() {
        boolean stopped = state == STOPPED;
        Optional<FaultCode> reason = Reasons.blocking(reasons, new Reasons.Standing(stopped, state == PROCESSING, false, paper.trays()));
        boolean shut = stopped || (!accepting && state != PROCESSING);
        return reason.isPresent() || !shut ? reason : Optional.of(PrinterFault.PRINTER_STOPPED);
    }

    /// Why a job of ours that is in the printer does not go on; whether the printer takes others is not its concern.
    Optional<FaultCode> halting(JobView job) {
        boolean stopped = state == STOPPED || job.stopped();
        List<String> all = Stream.concat(job.reasons().stream(), reasons.stream()).toList();
        Optional<FaultCode> reason = Reasons.blocking(all, new Reasons.Standing(stopped, true, true, paper.trays()));
        return reason.isPresent() || !stopped ? reason : Optional.of(PrinterFault.PRINTER_STOPPED);
    }

    Map<Supply, SupplyState> low() {
        return Reasons.low(reasons);
    }

    /// Sheets of A4 that it says it has: as its trays say, and none where they say nothing and it has no paper all the same.
    OptionalInt sheets() {
        boolean out = blocking().filter(code -> code == PrinterFault.PAPER_OUT).isPresent();
        return paper.counted().isEmpty() && out ? OptionalInt.of(0) : paper.counted();
    }

    /// It has nothing to do, accepts jobs, and nothing keeps it from one.
    boolean free() {
        return state == IDLE && blocking().isEmpty();
    }
}
