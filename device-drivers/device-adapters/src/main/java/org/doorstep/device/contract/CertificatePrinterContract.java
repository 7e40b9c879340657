package org.doorstep.device.contract;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.JobFate;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;

/// What a certificate printer promises, whichever maker's it is: it counts what came out, knows its jobs by their names, prints nothing
/// without paper and nothing afterwards, and everything ends in time.
public final class CertificatePrinterContract implements Contract {
    private static final Duration PRINT = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final Duration WAKING = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(5);

    /// What the hands are asked for.
    public enum Task implements Hands.Task {
        TAKE_PAPER_OUT("Take all paper out of the tray"),
        PUT_PAPER_IN("Put paper into the tray"),
        COUNT_SHEETS("How many sheets came out since the last question?");

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
            return this == COUNT_SHEETS;
        }
    }

    /// @param pdf of exactly so many pages of A4
    public record Sample(byte[] pdf, int pages) {}

    private final Opener<CertificatePrinter> opener;
    private final Hands<Task> hands;
    private final Sample sample;
    private final Findings findings = new Findings();

    public CertificatePrinterContract(Opener<CertificatePrinter> opener, Hands<Task> hands, Sample sample) {
        this.opener = opener;
        this.hands = hands;
        this.sample = sample;
    }

    @Override
    public List<Findings.Finding> check() throws IOException {
        hands.does(Task.PUT_PAPER_IN);
        try (CertificatePrinter printer = opener.open()) {
            Status well = findings.timed("says how it stands in time", GRACE, printer::status);
            findings.promise("serves once it is open", well.serves(), well);
            findings.promise("knows nothing of a job that never was", printer.find(job(1).jobName(), 1) instanceof JobFate.Unknown, "knows it");
            woken(printer);
            printed(printer);
            empty(printer);
        }
        return findings.all();
    }

    private PaperJob job(int copies) {
        String token = "check-" + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextLong());
        return new PaperJob(token, sample.pdf(), sample.pages(), copies, Media.A4);
    }

    /// That no job is left in it shows in what is printed next.
    private void woken(CertificatePrinter printer) throws IOException {
        hands.does(Task.COUNT_SHEETS);
        boolean ended = findings.timed("ends being woken in time", WAKING, () -> {
            printer.wake();
            return true;
        });
        int sheets = hands.does(Task.COUNT_SHEETS);
        findings.promise("prints nothing by being woken", ended && sheets == 0, sheets);
    }

    private void printed(CertificatePrinter printer) throws IOException {
        int before = hands.does(Task.COUNT_SHEETS);
        findings.promise("prints nothing by being asked how it stands", before == 0, before);
        PaperJob job = job(2);
        List<PrintProgress> told = new ArrayList<>();
        PrintOutcome outcome = findings.timed("prints within its patience", PRINT.plus(GRACE), () -> printer.print(job, told::add, PRINT));
        findings.promise("says how many sheets are out", outcome.equals(new PrintOutcome.Printed(job.impressions())), outcome);
        int sheets = hands.does(Task.COUNT_SHEETS);
        findings.promise("brings out as many sheets as it says", sheets == job.impressions(), sheets);
        boolean whole = !told.isEmpty() && told.getFirst() instanceof PrintProgress.Prepared && told.getLast() instanceof PrintProgress.TakePaper;
        findings.promise("tells from prepared to take your paper how far it is", whole, told);
        JobFate fate = printer.find(job.jobName(), job.impressions());
        findings.promise("knows the job by its name afterwards", fate.equals(new JobFate.Over(outcome)), fate);
    }

    private void empty(CertificatePrinter printer) throws IOException {
        hands.does(Task.TAKE_PAPER_OUT);
        PaperJob job = job(1);
        PrintOutcome outcome = findings.timed("says that it has no paper within its patience", SHORT.plus(GRACE), () -> printer.print(job, _ -> { }, SHORT));
        boolean said = outcome instanceof PrintOutcome.NotPrinted not && not.why().code() == PrinterFault.PAPER_OUT;
        findings.promise("does not print without paper, and says why", said, outcome);
        Status without = printer.status();
        boolean none = printer.sheets().orElse(0) == 0;
        findings.promise("says of no sheet that it is there", none, without + " " + printer.sheets());
        hands.does(Task.PUT_PAPER_IN);
        PaperJob next = job(1);
        PrintOutcome again = printer.print(next, _ -> { }, PRINT);
        findings.promise("prints again when there is paper again", again.equals(new PrintOutcome.Printed(next.impressions())), again);
        int sheets = hands.does(Task.COUNT_SHEETS);
        findings.promise("brings nothing of the job before", sheets == next.impressions(), sheets);
    }
}
