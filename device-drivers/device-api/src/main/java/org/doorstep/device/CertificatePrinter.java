package org.doorstep.device;

import java.time.Duration;
import java.util.OptionalInt;
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

    /// How many sheets of A4 are in it, as it said itself when it was last asked anything about itself (its status, before a job and while
    /// one prints). Empty where it does not tell or cannot count them, and while it does not answer: then nothing may be refused for it.
    /// Asks nothing, so it never waits and may be called from any thread.
    default OptionalInt sheets() {
        return OptionalInt.empty();
    }

    /// Tells it that something will be printed soon, so that it warms up meanwhile. Only a wish: it prints nothing, leaves no job behind,
    /// and is left out without a word where the printer has no way for it, works, or does not stand well. Ends within half a minute.
    default void wake() {
        // Most models are awake whenever they are on.
    }
}
