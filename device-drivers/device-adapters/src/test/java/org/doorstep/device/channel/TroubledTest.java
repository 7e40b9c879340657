package org.doorstep.device.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.doorstep.device.channel.Troubled.Trouble;
import org.junit.jupiter.api.Test;

/// What each trouble does to a line, and that it ends when it is told to.
class TroubledTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Replay talk = new Replay("""
            0 < 01
            0 < 02
            0 < 04
            0 > 0A""".lines().toList());
    private final Troubled line = new Troubled(talk);

    @Test
    void aCutLineIsGoneForBothWaysAndComesBack() throws IOException {
        line.become(Trouble.CUT);
        assertThatThrownBy(() -> line.read(1, LONG)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> line.write(new byte[1])).isInstanceOf(IOException.class);
        line.become(Trouble.NONE);
        assertThat(line.read(1, LONG)).containsExactly(1);
    }

    @Test
    void aTroubleMayBeginAfterSoManyReads() throws IOException {
        line.become(Trouble.CUT, 2);
        assertThat(line.read(1, LONG)).containsExactly(1);
        assertThat(line.read(1, LONG)).containsExactly(2);
        assertThatThrownBy(() -> line.read(1, LONG)).isInstanceOf(IOException.class);
    }

    @Test
    void aSilentLineTakesPatienceAndBringsNothing() throws IOException {
        line.become(Trouble.SILENT);
        long from = System.nanoTime();
        assertThat(line.read(1, SHORT)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(SHORT);
        line.become(Trouble.NONE);
        assertThat(line.read(1, LONG)).as("nothing was lost").containsExactly(1);
    }

    @Test
    void aGarbledLineChangesWhatArrivesAndNotWhatIsSent() throws IOException {
        line.become(Trouble.GARBLED);
        assertThat(line.read(1, LONG)).containsExactly(0);
        assertThat(line.read(1, LONG)).containsExactly(3);
        assertThat(line.read(1, LONG)).containsExactly(5);
        line.write(new byte[] {10});
        assertThat(talk.over()).isTrue();
    }

    @Test
    void aLateLineBringsNothingToWhomItIsTooLong() throws IOException {
        line.become(Trouble.LATE);
        assertThat(line.read(1, SHORT)).isEmpty();
        long from = System.nanoTime();
        assertThat(line.read(1, LONG)).containsExactly(1);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }
}
