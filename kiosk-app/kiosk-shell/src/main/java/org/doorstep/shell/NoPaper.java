package org.doorstep.shell;

import java.util.List;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Report;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;

/// The hands of a terminal without a certificate printer: nothing is offered, so nothing is issued, and nothing comes out.
final class NoPaper {
    private static final Fault NONE = new Fault(FaultCode.BAD_BINDING);

    private final Loop loop;

    NoPaper(Loop loop) {
        this.loop = loop;
    }

    void offers(Effect.AskOffers ask) {
        loop.offer(new Report.OffersArrived(ask.ticket(), new OffersOutcome.Known(List.of())));
    }

    void prepare(Effect.PreparePaper prepare) {
        loop.offer(new Report.PaperPrepared(prepare.ticket(), new PreparedOutcome.NoPrinter(NONE)));
    }

    void print(Effect.PrintPaper print) {
        loop.offer(new Report.PaperPrinted(print.paper(), new PrintOutcome.NotPrinted(NONE)));
    }

    void slip(Effect.PrintSlip slip) {
        loop.offer(new Report.SlipPrinted(slip.paper(), new PrintOutcome.NotPrinted(NONE)));
    }
}
