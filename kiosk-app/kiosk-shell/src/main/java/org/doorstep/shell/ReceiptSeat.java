package org.doorstep.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Receipt;
import org.doorstep.device.ReceiptPrinter;

/// The receipt printer at its seat.
final class ReceiptSeat {
    private final PrinterSeat<ReceiptPrinter> seat;

    ReceiptSeat(PrinterSeat<ReceiptPrinter> seat) {
        this.seat = seat;
    }

    /// `NotPrinted` where the printer never got it, `Uncertain` where its call never came back.
    CompletableFuture<PrintOutcome> print(Receipt receipt, Duration patience) {
        return seat.ask(printer -> printer.print(receipt, patience), patience, new PrinterSeat.Otherwise<>(PrintOutcome.NotPrinted::new, PrintOutcome.Uncertain::new));
    }
}
