package org.doorstep.shell;

import java.util.List;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;

/// The hands of a terminal without a certificate printer: nothing is offered, so nothing is issued, and nothing comes out.
final class NoPaper {
    private static final Fault NONE = new Fault(DeviceFault.BAD_BINDING);

    private NoPaper() {}

    static void serve(Hands hands) {
        hands.answer(AskOffers.class, call -> call.known(new Offers.None(List.of())));
        hands.answer(PreparePaper.class, call -> call.known(new PreparedOutcome.NoPrinter(NONE)));
        hands.answer(PrintPaper.class, call -> call.known(new PrintOutcome.NotPrinted(NONE)));
        hands.answer(PrintSlip.class, call -> call.known(new PrintOutcome.NotPrinted(NONE)));
    }
}
