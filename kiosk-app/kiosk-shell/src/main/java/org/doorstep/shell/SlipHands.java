package org.doorstep.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Receipt;
import org.doorstep.shell.lasting.Safely;

/// Prints slips on the receipt printer, where there is one.
///
/// @param calls starts a thread for each slip
record SlipHands(Optional<ReceiptSeat> printer, SlipWriter slips, Executor calls) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// Words the slip.
    interface SlipWriter {
        Receipt slip(PrintSlip slip);
    }

    void serve(Hands hands) {
        hands.answer(PrintSlip.class, call -> calls.execute(() -> call.known(Safely.did(
                "PrintSlip", () -> print(call.question()), () -> new PrintOutcome.NotPrinted(new Fault(DeviceFault.NO_ANSWER))))));
    }

    private PrintOutcome print(PrintSlip slip) {
        return printer.map(seat -> seat.print(slips.slip(slip), PATIENCE).join())
                .orElseGet(() -> new PrintOutcome.NotPrinted(new Fault(DeviceFault.BAD_BINDING)));
    }
}
