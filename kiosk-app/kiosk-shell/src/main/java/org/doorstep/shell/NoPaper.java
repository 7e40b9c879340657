package org.doorstep.shell;

import java.util.List;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitId;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hands of a terminal without a certificate printer: nothing is offered, so nothing is issued, and nothing comes out.
final class NoPaper implements PaperHands {
    private static final Logger LOG = LoggerFactory.getLogger(NoPaper.class);
    private static final Fault NONE = new Fault(DeviceFault.BAD_BINDING);

    private final Loop loop;

    NoPaper(Loop loop) {
        this.loop = loop;
    }

    @Override
    public void offers(Effect.AskOffers ask) {
        loop.offer(new Report.OffersArrived(ask.ticket(), new OffersOutcome.Known(List.of())));
    }

    @Override
    public void prepare(Effect.PreparePaper prepare) {
        loop.offer(new Report.PaperPrepared(prepare.ticket(), new PreparedOutcome.NoPrinter(NONE)));
    }

    @Override
    public void print(Effect.PrintPaper print) {
        loop.offer(new Report.PaperPrinted(print.paper(), new PrintOutcome.NotPrinted(NONE)));
    }

    @Override
    public void slip(Effect.PrintSlip slip) {
        loop.offer(new Report.SlipPrinted(slip.paper(), new PrintOutcome.NotPrinted(NONE)));
    }

    @Override
    public void drop(Effect.DropPaper drop) {
        LOG.warn("nothing was made ready here, so nothing is dropped");
    }

    @Override
    public void rate(Effect.SendRating rating) {
        LOG.warn("nothing was issued here, so nothing is rated");
    }

    @Override
    public void endVisit(VisitId visit) {
        // nothing is held
    }
}
