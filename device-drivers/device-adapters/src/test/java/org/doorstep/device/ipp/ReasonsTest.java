package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every keyword of the published table blocks or does not as it says, whatever its suffix; and what the end of a job means on paper.
class ReasonsTest {
    private static final Path TABLE = Path.of("../docs/protocols/data/ipp_printer_state_reasons.csv");

    static Stream<Arguments> keywords() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        assertThat(lines).hasSizeGreaterThan(50);
        return lines.stream().skip(1).map(line -> line.split(",", -1)).map(c -> Arguments.of(c[0], c[1].equals("BLOCK")));
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void keyword(String keyword, boolean blocks) {
        for (String suffix : List.of("", "-report", "-warning", "-error")) {
            assertThat(Reasons.blocking(List.of("none", keyword + suffix)).isPresent()).as(keyword + suffix).isEqualTo(blocks);
        }
    }

    @Test
    void unitsThatNobodyListsAreKnownByTheirCondition() {
        assertThat(Reasons.blocking(List.of("stacker-jam-error"))).contains(FaultCode.JAM);
        assertThat(Reasons.blocking(List.of("bander-door-open-report"))).contains(FaultCode.COVER_OPEN);
        assertThat(Reasons.blocking(List.of("stacker-almost-full"))).isEmpty();
        assertThat(Reasons.blocking(List.of("media-empty", "media-jam"))).as("the jam first").contains(FaultCode.JAM);
    }

    private static JobView job(int state, OptionalInt count, String... reasons) {
        return new JobView(7, "t-0123456789", Optional.empty(), "doorstep", state, List.of(reasons), count);
    }

    static Stream<Arguments> ends() {
        OptionalInt none = OptionalInt.empty();
        return Stream.of(
                Arguments.of(job(9, OptionalInt.of(3), "job-completed-successfully"), false, new PrintOutcome.Printed(3)),
                Arguments.of(job(9, OptionalInt.of(3)), false, new PrintOutcome.Printed(3)),
                Arguments.of(job(9, OptionalInt.of(3), "job-completed-with-warnings"), false, new PrintOutcome.Printed(3)),
                Arguments.of(job(9, OptionalInt.of(2), "completed-successfully"), false, new PrintOutcome.Uncertain(new Fault(FaultCode.FEWER_SHEETS, 2))),
                Arguments.of(job(9, OptionalInt.of(0)), false, new PrintOutcome.Uncertain(new Fault(FaultCode.FEWER_SHEETS, 0))),
                Arguments.of(job(9, OptionalInt.of(4)), false, new PrintOutcome.Uncertain(new Fault(FaultCode.SHEETS_UNPROVEN, 4))),
                Arguments.of(job(9, none, "job-completed-successfully"), false, new PrintOutcome.Uncertain(new Fault(FaultCode.SHEETS_UNPROVEN))),
                Arguments.of(job(9, OptionalInt.of(3), "job-completed-with-errors"), false, new PrintOutcome.Uncertain(new Fault(FaultCode.JOB_ABORTED, 3))),
                Arguments.of(job(9, OptionalInt.of(0), "document-format-error"), false, new PrintOutcome.NotPrinted(new Fault(FaultCode.JOB_ABORTED, 0))),
                Arguments.of(job(8, OptionalInt.of(0), "aborted-by-system"), false, new PrintOutcome.NotPrinted(new Fault(FaultCode.JOB_ABORTED, 0))),
                Arguments.of(job(8, OptionalInt.of(0), "aborted-by-system"), true, new PrintOutcome.Uncertain(new Fault(FaultCode.JOB_ABORTED, 0))),
                Arguments.of(job(7, none, "job-canceled-at-device"), false, new PrintOutcome.Uncertain(new Fault(FaultCode.JOB_ABORTED))),
                Arguments.of(job(7, OptionalInt.of(1), "job-canceled-by-user"), false, new PrintOutcome.Uncertain(new Fault(FaultCode.JOB_ABORTED, 1))));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void end(JobView job, boolean halfPaper, PrintOutcome expected) {
        assertThat(Verdict.of(job, 3, Optional.empty(), halfPaper)).isEqualTo(expected);
    }
}
