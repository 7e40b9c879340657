package org.doorstep.device.ipp;

import java.util.Optional;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;

/// What a job that is over means on paper (§6.2, §6.3): the printer's own count decides, and where it cannot prove, nobody knows.
final class Verdict {
    private Verdict() {}

    /// @param why       what was seen or why it was cancelled, where that is known
    /// @param halfPaper a sheet may be inside or torn: a count of 0 then proves nothing
    static PrintOutcome of(JobView job, int expected, Optional<FaultCode> why, boolean halfPaper) {
        int count = job.impressions().orElse(-1);
        if (job.good()) {
            return finished(count, expected);
        }
        Fault fault = new Fault(why.orElse(PrinterFault.JOB_ABORTED), count);
        return count == 0 && !halfPaper ? new PrintOutcome.NotPrinted(fault) : new PrintOutcome.Uncertain(fault);
    }

    private static PrintOutcome finished(int count, int expected) {
        if (count == expected) {
            return new PrintOutcome.Printed(expected);
        }
        boolean fewer = count >= 0 && count < expected;
        return new PrintOutcome.Uncertain(new Fault(fewer ? PrinterFault.FEWER_SHEETS : PrinterFault.SHEETS_UNPROVEN, count));
    }
}
