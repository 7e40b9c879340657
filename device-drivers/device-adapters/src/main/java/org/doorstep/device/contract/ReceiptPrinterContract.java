package org.doorstep.device.contract;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Receipt;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Status;

/// What a receipt printer promises, whichever maker's it is: it says printed only of paper that came out, says that it has no paper before it
/// is sent anything, and everything ends in time.
public final class ReceiptPrinterContract implements Contract {
    private static final Duration PRINT = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofMillis(1100);
    private static final Duration LOOK = Duration.ofMillis(2200);
    private static final Receipt ONE = new Receipt(List.of(
            Receipt.Line.title("凭条打印机检查"), Receipt.Line.of("第一行 line 1"), Receipt.Line.of("第二行 line 2"), new Receipt.Rule(),
            Receipt.Qr.of("https://example.invalid/check"), Receipt.Line.of("完 end")));
    private static final Receipt TWO = new Receipt(List.of(Receipt.Line.of("1"), new Receipt.Cut(), Receipt.Line.of("2")));

    /// What the hands are asked for.
    public enum Task implements Hands.Task {
        TAKE_ROLL_OUT("Take the roll out and close the cover"),
        PUT_ROLL_IN("Put a roll in and close the cover"),
        COUNT_PIECES("How many pieces with words on them came out since the last question?");

        private final String words;

        Task(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public boolean counts() {
            return this == COUNT_PIECES;
        }
    }

    private final Opener<ReceiptPrinter> opener;
    private final Hands<Task> hands;
    private final Findings findings = new Findings();

    public ReceiptPrinterContract(Opener<ReceiptPrinter> opener, Hands<Task> hands) {
        this.opener = opener;
        this.hands = hands;
    }

    @Override
    public List<Findings.Finding> check() throws IOException {
        hands.does(Task.PUT_ROLL_IN);
        try (ReceiptPrinter printer = opener.open()) {
            Status well = findings.timed("says how it stands within 2 s", LOOK, printer::status);
            findings.promise("serves once it is open", well.serves(), well);
            printed(printer);
            empty(printer);
            hands.does(Task.PUT_ROLL_IN);
            PrintOutcome again = printer.print(ONE, PRINT);
            findings.promise("prints again when there is paper again", again.equals(new PrintOutcome.Printed(1)), again);
        }
        closed();
        return findings.all();
    }

    private void printed(ReceiptPrinter printer) throws IOException {
        PrintOutcome first = findings.timed("prints within its patience", PRINT.plus(GRACE), () -> printer.print(ONE, PRINT));
        findings.promise("says that one piece is out", first.equals(new PrintOutcome.Printed(1)), first);
        int cleared = hands.does(Task.COUNT_PIECES);
        findings.promise("cuts it off, after at most one empty piece", cleared == 1 || cleared == 2, cleared);
        PrintOutcome pair = printer.print(TWO, PRINT);
        findings.promise("says that two pieces are out", pair.equals(new PrintOutcome.Printed(2)), pair);
        int out = hands.does(Task.COUNT_PIECES);
        findings.promise("cuts as many pieces as it says", out == 2, out);
    }

    private void empty(ReceiptPrinter printer) throws IOException {
        hands.does(Task.TAKE_ROLL_OUT);
        PrintOutcome none = findings.timed("says that it has no paper within its patience", PRINT.plus(GRACE), () -> printer.print(ONE, PRINT));
        boolean said = none instanceof PrintOutcome.NotPrinted not && (not.why().code() == PrinterFault.PAPER_OUT || not.why().code() == PrinterFault.COVER_OPEN);
        findings.promise("does not print without paper, and says why", said, none);
        findings.promise("is offline without paper", printer.status() instanceof Status.Offline, "serving");
    }

    private void closed() throws IOException {
        ReceiptPrinter printer = opener.open();
        printer.close();
        PrintOutcome gone = findings.timed("a closed printer answers at once", GRACE, () -> printer.print(ONE, PRINT));
        findings.promise("prints nothing once it is closed", gone instanceof PrintOutcome.NotPrinted, gone);
    }
}
