package org.doorstep.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/// What stands on a virtual display, seen from outside: Xvfb keeps it in a file of the form XWD (xwd(1), XWDFile.h), 32 bits a pixel.
///
/// @param file as Xvfb names it below its `-fbdir`
record FrameBuffer(Path file) {
    private static final int HEADER_BYTES = 100;
    private static final int WORD = 4;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int COLOUR_BYTES = 12;
    private static final int RGB = 0xFFFFFF;
    /// Where every page paints its ground, on a display of 1080×1920 points.
    private static final int X = 4;
    private static final int Y = 1800;
    private static final long LOOK_MILLIS = 2;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    /// When the ground first is as wanted; looked at from now on, every 2 ms, for a minute at most.
    ///
    /// @param wanted of its colour, 0xRRGGBB
    CompletableFuture<Instant> awaitGround(IntPredicate wanted) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return look(wanted);
            } catch (IOException e) {
                throw new CompletionException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        }, deed -> Thread.ofPlatform().daemon().name("frame-buffer").start(deed));
    }

    private Instant look(IntPredicate wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (!wanted.test(ground(channel))) {
                if (System.nanoTime() - end >= 0) {
                    throw new IOException("nothing was drawn on the display within a minute");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
        return Instant.now();
    }

    private static int ground(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        channel.read(header, 0);
        long from = header.getInt(0) + (long) header.getInt(COLOURS * WORD) * COLOUR_BYTES;
        ByteBuffer pixel = ByteBuffer.allocate(WORD);
        channel.read(pixel, from + (long) Y * header.getInt(BYTES_PER_LINE * WORD) + (long) X * WORD);
        return Integer.reverseBytes(pixel.getInt(0)) & RGB;
    }
}
