package org.doorstep.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Receipt;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.shell.seat.Terms;
import org.doorstep.shell.seat.Seat;

/// The receipt printer at its seat.
final class ReceiptSeat {
    private final Seat<ReceiptPrinter> seat;

    ReceiptSeat(Seat<ReceiptPrinter> seat) {
        this.seat = seat;
    }

    /// `NotPrinted` where the printer never got it, `Uncertain` where its call never came back.
    CompletableFuture<PrintOutcome> print(Receipt receipt, Duration patience) {
        return seat.ask(printer -> printer.print(receipt, patience),
                new Terms<>(patience, patience, PrintOutcome.NotPrinted::new, PrintOutcome.Uncertain::new));
    }
}
