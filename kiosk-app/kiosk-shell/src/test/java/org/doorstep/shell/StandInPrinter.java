package org.doorstep.shell;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.JobFate;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.Status;

/// A printer without a wire, for what is before it: does with a job what the test says, and remembers none.
record StandInPrinter(Function<PaperJob, PrintOutcome> does, Supplier<Status> says) implements CertificatePrinter {
    @Override
    public PrintOutcome print(PaperJob job, Consumer<PrintProgress> progress, Duration patience) {
        return does.apply(job);
    }

    @Override
    public JobFate find(String jobName, int impressions) {
        return new JobFate.Unknown();
    }

    @Override
    public Status status() {
        return says.get();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
