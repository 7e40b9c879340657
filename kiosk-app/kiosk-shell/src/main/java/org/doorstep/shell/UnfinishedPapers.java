package org.doorstep.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.doorstep.device.JobFate;
import org.doorstep.device.PrintOutcome;
import org.doorstep.district.Errand;
import org.doorstep.shell.lasting.Safely;
import org.doorstep.store.AtStart;
import org.doorstep.store.Entry;
import org.doorstep.store.Paper;
import org.doorstep.store.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a former run of the terminal left open: reserved is voided, sent is asked for at the printer by its job's name, and what nobody knows becomes
/// uncertain. Nothing is ever printed again by itself.
final class UnfinishedPapers {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedPapers.class);
    private static final String NAME = "settling";

    /// How long the printer is asked about what it still prints, or while it cannot be asked.
    ///
    /// @param most how often, all in all
    record Asking(Duration between, int most) {
        static final Asking USUAL = new Asking(Duration.ofSeconds(2), 60);
    }

    private final PaperBook book;
    private final Optional<CertificateSeat> printer;
    private final Asking asking;

    UnfinishedPapers(PaperBook book, Optional<CertificateSeat> printer, Asking asking) {
        this.book = book;
        this.printer = printer;
        this.asking = asking;
    }

    /// Blocks until each is settled or uncertain; a mistake over one of them takes nothing from the others.
    void settle() throws InterruptedException {
        Optional<AtStart> open = book.atStart();
        if (open.isEmpty()) {
            return;
        }
        AtStart left = open.get();
        for (Entry entry : left.toVoid()) {
            Safely.round(NAME, () -> noted(book.voided(entry.issue(), Errand.Reason.RESTARTED)));
        }
        for (Entry entry : left.toAsk()) {
            Safely.round(NAME, () -> sent(entry));
        }
        for (Entry entry : left.uncertain()) {
            Safely.round(NAME, () -> uncertain(entry));
        }
        if (!left.toVoid().isEmpty() || !left.toAsk().isEmpty() || !left.uncertain().isEmpty()) {
            LOG.info("left open by a former run: {} reserved, {} sent, {} uncertain", left.toVoid().size(), left.toAsk().size(), left.uncertain().size());
        }
    }

    private void sent(Entry entry) throws InterruptedException {
        switch (fate(entry, asking.most())) {
            case JobFate.Over(PrintOutcome.Printed(int sheets)) -> noted(book.printed(entry.issue(), sheets));
            case JobFate.Over(PrintOutcome.NotPrinted _) -> noted(book.notPrinted(entry.issue()));
            case JobFate.Over(PrintOutcome.Uncertain _), JobFate.Underway _, JobFate.Unknown _, JobFate.Unasked _ -> noted(book.uncertain(entry.issue()));
        }
    }

    /// Asked once more: a printer that was off then may be able to tell now. The district hears again that it is uncertain where it is.
    private void uncertain(Entry entry) throws InterruptedException {
        switch (fate(entry, 1)) {
            case JobFate.Over(PrintOutcome.Printed(int sheets)) -> noted(book.settled(entry.issue(), new Verdict.OnPaper(Verdict.Witness.PRINTER, sheets)));
            case JobFate.Over(PrintOutcome.NotPrinted _) -> noted(book.settled(entry.issue(), new Verdict.NoPaper(Verdict.Witness.PRINTER)));
            case JobFate.Over(PrintOutcome.Uncertain _), JobFate.Underway _, JobFate.Unknown _, JobFate.Unasked _ -> noted(book.tellUncertain(entry.issue()));
        }
    }

    private JobFate fate(Entry entry, int most) throws InterruptedException {
        Optional<Paper> paper = entry.paper();
        if (paper.isEmpty() || printer.isEmpty()) {
            return new JobFate.Unknown();
        }
        Supplier<JobFate> ask = () -> printer.get().find(paper.get().jobName(), paper.get().pages() * paper.get().copies()).join();
        JobFate fate = ask.get();
        for (int asked = 1; asked < most && (fate instanceof JobFate.Underway || fate instanceof JobFate.Unasked); asked++) {
            Thread.sleep(asking.between());
            fate = ask.get();
        }
        return fate;
    }

    private static void noted(boolean noted) {
        if (!noted) {
            LOG.error("what a former run left open could not be settled; the next start tries again");
        }
    }
}
