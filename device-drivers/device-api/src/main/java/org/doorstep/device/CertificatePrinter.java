package org.doorstep.device;

import java.time.Duration;
import java.util.function.Consumer;

/// A certificate printer (证照打印机): prints signed documents on sheets.
public interface CertificatePrinter extends Device {
    /// Prints one document. It sends what it was given, byte for byte. `Printed` comes only where the printer's own count of pages is
    /// exactly what was asked for. A job that is not out when `patience` is over is cancelled, so that it does not come out for the next person.
    PrintOutcome print(PaperJob job, Consumer<PrintProgress> progress, Duration patience);

    /// What became of a job that was handed over earlier, perhaps before the terminal was started anew. A job that the printer holds
    /// without its document is taken back.
    ///
    /// @param jobName     the name the job was given
    /// @param impressions pages × copies of that job
    JobFate find(String jobName, int impressions);
}
