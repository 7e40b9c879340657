package org.doorstep.bed.around;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What a trial started ends with it, however the trial ends: the system closes the other end of its standard input even after `kill -9`.
class LeashTest {
    /// Works for ever.
    static final class Worker {
        private Worker() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println(args[0]);
            TimeUnit.DAYS.sleep(1);
        }
    }

    @Test
    void whoeverIsLetGoEnds() throws IOException, InterruptedException {
        Process worker = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Leash.class.getName(), Worker.class.getName(), "at work").start();
        try {
            assertThat(worker.inputReader().readLine()).isEqualTo("at work");
            worker.getOutputStream().close();
            assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            worker.destroyForcibly();
        }
    }
}
