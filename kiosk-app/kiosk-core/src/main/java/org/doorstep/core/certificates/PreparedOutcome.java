package org.doorstep.core.certificates;

import org.doorstep.device.Fault;

/// What became of making a certificate ready. Where it is not, nothing will come out, and the district hears that it is void.
public sealed interface PreparedOutcome {
    record Ready(PreparedPaper paper) implements PreparedOutcome {}

    /// What the district sent did not pass the check: another person's, altered, not signed as it must be.
    record NotProven() implements PreparedOutcome {}

    /// Nothing was asked of the district, because the printer could not have printed it.
    record NoPrinter(Fault why) implements PreparedOutcome {}

    /// This terminal cannot write down what it does (a full disk, a damaged store), so it does not begin.
    record NoRecord() implements PreparedOutcome {}
}
