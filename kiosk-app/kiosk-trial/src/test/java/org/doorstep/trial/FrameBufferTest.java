package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A display as Xvfb keeps it: a head of big-endian words with 256 colours behind it, and the points of a little-endian machine.
class FrameBufferTest {
    private static final int HEAD = 160;
    private static final int COLOURS = 256;
    private static final int COLOUR = 12;
    private static final int LINE = 4320;
    private static final int HEIGHT = 1920;
    private static final int SEA = 0x2A6F97;

    @TempDir
    private Path folder = Path.of("");

    private void draw(int x, int y, int colour) throws IOException {
        ByteBuffer display = ByteBuffer.allocate(HEAD + COLOURS * COLOUR + LINE * HEIGHT);
        display.putInt(0, HEAD).putInt(12 * 4, LINE).putInt(19 * 4, COLOURS);
        display.order(ByteOrder.LITTLE_ENDIAN).putInt(HEAD + COLOURS * COLOUR + y * LINE + x * 4, 0xFF000000 | colour);
        Files.write(folder.resolve("display"), display.array());
    }

    private CompletableFuture<Instant> awaitSea() {
        return new FrameBuffer(folder.resolve("display")).awaitGround(colour -> colour == SEA);
    }

    private static boolean seen(CompletableFuture<Instant> sea) throws Exception {
        try {
            return sea.get(300, TimeUnit.MILLISECONDS) != null;
        } catch (TimeoutException _) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 1800, 2A6F97, true", "5, 1800, 2A6F97, false", "4, 1801, 2A6F97, false", "4, 1800, 976F2A, false"})
    void oneColourOfOnePointIsWaitedFor(int x, int y, String colour, boolean seen) throws Exception {
        draw(x, y, Integer.parseInt(colour, 16));
        assertThat(seen(awaitSea())).isEqualTo(seen);
    }

    @Test
    void itIsSeenWhenItIsDrawnLater() throws Exception {
        draw(0, 0, 0);
        CompletableFuture<Instant> sea = awaitSea();
        assertThat(seen(sea)).isFalse();
        Instant before = Instant.now();
        draw(4, 1800, SEA);
        assertThat(sea.get(5, TimeUnit.SECONDS)).isBetween(before, Instant.now());
    }
}
