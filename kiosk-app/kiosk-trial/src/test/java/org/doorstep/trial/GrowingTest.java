package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program has said so far, and where.
class GrowingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void wordsAreFoundWhereverOneLookEnded() throws IOException {
        Path file = folder.resolve("log");
        Growing whole = new Growing(file, 0);
        assertThat(whole.has("空闲")).as("before there is a file").isFalse();
        byte[] line = "one 空闲 two 空闲".getBytes(StandardCharsets.UTF_8);
        for (byte each : line) {
            Files.write(file, new byte[] {each}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            assertThat(whole.has("three")).isFalse();
        }
        assertThat(whole.has("空闲")).isTrue();
        assertThat(whole.behind("空闲")).isEqualTo(10);
        assertThat(new Growing(file, 10).behind("空闲")).isEqualTo(line.length);
        assertThat(new Growing(file, 10).has("one")).as("what was read before").isFalse();
        assertThat(new Growing(file, 100).has("one")).as("a file that is shorter").isFalse();
    }
}
