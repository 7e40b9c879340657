package org.doorstep.device.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.device.Fault;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.channel.Replay;
import org.doorstep.device.channel.Troubled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Conversations with readers as they were recorded, with what the driver must make of them: a new one is a file and a line. Below, the
/// same with a trouble that begins after so many answers.
class SamRecordedTest {
    private static final Path RECORDED = Path.of("src/test/resources/recorded");

    private static String read(Troubled line, Duration patience) {
        try (SamIdCardReader reader = new SamIdCardReader(line, () -> Optional.of(LocalDate.of(2024, 6, 1)))) {
            return switch (reader.read(patience)) {
                case ReadOutcome.Read(var document) -> document.kind() + " " + document.name().reveal();
                case ReadOutcome.NoCard _ -> "no card";
                case ReadOutcome.Unreadable(var why) -> why.name();
                case ReadOutcome.Broken(Fault fault) -> fault.brief();
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sam-read,    10, RESIDENT 测试甲",
        "sam-askew,   10, LIFT_AND_LAY",
        "sam-nocard,   0, no card",
        "sam-silence,  0, DEV-NO-ANSWER"})
    void whatTheDriverMakesOfIt(String recording, int seconds, String outcome) throws IOException {
        Replay talk = Replay.of(RECORDED.resolve(recording + ".txt"));
        assertThat(read(new Troubled(talk), Duration.ofSeconds(seconds))).isEqualTo(outcome);
        assertThat(talk.over()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CUT,     0, DEV-LINE-LOST",
        "CUT,     2, DEV-LINE-LOST",
        "GARBLED, 1, DEV-GARBLED",
        "SILENT,  2, DEV-NO-ANSWER"})
    void aLineThatBreaksInTheMiddle(Troubled.Trouble trouble, int answers, String outcome) throws IOException {
        Troubled line = new Troubled(Replay.of(RECORDED.resolve("sam-read.txt")));
        line.become(trouble, answers);
        assertThat(read(line, Duration.ZERO)).isEqualTo(outcome);
    }
}
