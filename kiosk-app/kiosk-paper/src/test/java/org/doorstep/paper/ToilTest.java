package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// How much work one reading of a document may be.
class ToilTest {
    @Test
    void halfAMillionOperatorsAndNotOneMore() {
        Toil toil = new Toil();
        assertThatCode(() -> {
            for (int i = 0; i < 500_000; i++) {
                toil.one("Tj");
            }
        }).doesNotThrowAnyException();
        assertThatThrownBy(() -> toil.one("Tj")).isInstanceOf(IOException.class);
    }

    @Test
    void noPictureInTheTextOfAPage() {
        assertThatThrownBy(() -> new Toil().one("BI")).isInstanceOf(IOException.class);
    }

    /// Whoever waits for it has given up.
    @Test
    void notAStepMoreOnceItIsStopped() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Toil().one("Tj")).isInstanceOf(IOException.class);
        assertThatCode(() -> Thread.sleep(1)).as("it stays stopped").isInstanceOf(InterruptedException.class);
    }
}
