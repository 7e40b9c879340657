package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the end of a job means on paper, of three sheets that were sent: every state, every count, every kind of reason.
class VerdictTest {
    private static final int SENT = 3;

    private static JobView job(int state, OptionalInt count, String... reasons) {
        return new JobView(7, "t-0123456789", Optional.empty(), "doorstep", state, List.of(reasons), count);
    }

    private static PrintOutcome uncertain(FaultCode code, int count) {
        return new PrintOutcome.Uncertain(new Fault(code, count));
    }

    private static PrintOutcome not(FaultCode code) {
        return new PrintOutcome.NotPrinted(new Fault(code, 0));
    }

    static Stream<Arguments> ends() {
        PrintOutcome printed = new PrintOutcome.Printed(SENT);
        return Stream.of(
                // state, reason, what it counts (-1 nothing), a sheet may be inside, outcome
                Arguments.of(9, "job-completed-successfully", 3, false, printed),
                        Arguments.of(9, "completed-successfully", 3, false, printed),
                Arguments.of(9, "", 3, false, printed), Arguments.of(9, "job-completed-with-warnings", 3, false, printed),
                Arguments.of(9, "job-completed-successfully", 3, true, printed),
                Arguments.of(9, "job-completed-successfully", 2, false, uncertain(PrinterFault.FEWER_SHEETS, 2)),
                Arguments.of(9, "completed-successfully", 0, false, uncertain(PrinterFault.FEWER_SHEETS, 0)),
                Arguments.of(9, "", 4, false, uncertain(PrinterFault.SHEETS_UNPROVEN, 4)),
                Arguments.of(9, "job-completed-successfully", -1, false, uncertain(PrinterFault.SHEETS_UNPROVEN, -1)),
                Arguments.of(9, "job-completed-with-errors", 3, false, uncertain(PrinterFault.JOB_ABORTED, 3)),
                Arguments.of(9, "job-completed-with-errors", 0, false, not(PrinterFault.JOB_ABORTED)),
                Arguments.of(9, "document-format-error", 0, false, not(PrinterFault.JOB_ABORTED)),
                Arguments.of(9, "document-format-error", 3, false, uncertain(PrinterFault.JOB_ABORTED, 3)),
                Arguments.of(9, "document-format-error", 0, true, uncertain(PrinterFault.JOB_ABORTED, 0)),
                Arguments.of(9, "unsupported-attributes-or-values", 3, false, uncertain(PrinterFault.JOB_ABORTED, 3)),
                Arguments.of(9, "unsupported-compression", 0, false, not(PrinterFault.JOB_ABORTED)),
                Arguments.of(9, "aborted-by-system", 3, false, uncertain(PrinterFault.JOB_ABORTED, 3)),
                Arguments.of(9, "job-canceled-at-device", 3, false, uncertain(PrinterFault.JOB_ABORTED, 3)),
                Arguments.of(8, "aborted-by-system", 0, false, not(PrinterFault.JOB_ABORTED)),
                Arguments.of(8, "aborted-by-system", 0, true, uncertain(PrinterFault.JOB_ABORTED, 0)),
                Arguments.of(8, "", 3, false, uncertain(PrinterFault.JOB_ABORTED, 3)),
                        Arguments.of(8, "", -1, false, uncertain(PrinterFault.JOB_ABORTED, -1)),
                Arguments.of(7, "job-canceled-at-device", -1, false, uncertain(PrinterFault.JOB_ABORTED, -1)),
                Arguments.of(7, "job-canceled-by-user", 0, false, not(PrinterFault.JOB_ABORTED)),
                Arguments.of(7, "job-canceled-by-user", 0, true, uncertain(PrinterFault.JOB_ABORTED, 0)),
                Arguments.of(7, "job-canceled-by-user", 1, false, uncertain(PrinterFault.JOB_ABORTED, 1)),
                Arguments.of(7, "job-completed-successfully", 3, false, uncertain(PrinterFault.JOB_ABORTED, 3)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void end(int state, String reason, int count, boolean halfPaper, PrintOutcome expected) {
        JobView job = job(state, count < 0 ? OptionalInt.empty() : OptionalInt.of(count), reason.isEmpty() ? new String[0]
                : new String[] {reason});
        assertThat(Verdict.of(job, SENT, Optional.empty(), halfPaper)).isEqualTo(expected);
    }

    /// Why it ended is said where it is known, and changes nothing about a job that ended well.
    @ParameterizedTest
    @CsvSource({"7, 0, JAM", "8, 1, PAPER_OUT", "7, 2, PRINTER_STUCK"})
    void whatWasSeenIsSaid(int state, int count, PrinterFault seen) {
        Fault fault = new Fault(seen, count);
        assertThat(Verdict.of(job(state, OptionalInt.of(count)), SENT, Optional.<FaultCode>of(seen), false))
                .isEqualTo(count == 0 ? new PrintOutcome.NotPrinted(fault) : new PrintOutcome.Uncertain(fault));
        assertThat(Verdict.of(job(9, OptionalInt.of(SENT)), SENT, Optional.of(seen), true)).isEqualTo(new PrintOutcome.Printed(SENT));
    }

    @ParameterizedTest
    @CsvSource({
        // state, reason,            over,  in work, stands still, without document
        "3, '',                      false, false,   false,        false", "3, job-incoming, false, false, false, true",
        "3, job-data-insufficient,   false, false,   false,        true", "4, '', false, false, false, true",
        "4, job-hold-until-specified, false, false,  false,        false", "5, job-printing, false, true, false, false",
        "5, job-incoming,            false, true,    false,        true", "6, printer-stopped, false, true, true, false",
        "5, printer-stopped,         false, true,    true,         false", "3, resources-are-not-ready, false, false, true, false",
        "7, job-incoming,            true,  false,   false,        false", "8, '', true, false, false, false",
                "9, '', true, false, false, false"
    })
    void stateOfAJob(int state, String reason, boolean over, boolean processing, boolean stopped, boolean withoutDocument) {
        JobView job = job(state, OptionalInt.empty(), reason.isEmpty() ? new String[0] : new String[] {reason});
        assertThat(job.over()).as("over").isEqualTo(over);
        assertThat(job.processing()).as("in work").isEqualTo(processing);
        assertThat(job.stopped()).as("stands still").isEqualTo(stopped);
        assertThat(job.withoutDocument()).as("without document").isEqualTo(withoutDocument);
    }
}
