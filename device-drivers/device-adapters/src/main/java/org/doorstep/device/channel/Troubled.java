package org.doorstep.device.channel;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A line with a trouble, on command.
public final class Troubled implements Channel {
    /// What is wrong with it.
    public enum Trouble {
        NONE,
        /// The cable is out.
        CUT,
        /// Nothing arrives.
        SILENT,
        /// The last bit of every byte that arrives is wrong.
        GARBLED,
        /// What arrives comes half a second late, or not at all to whom that is too long.
        LATE
    }

    private static final Duration LATE = Duration.ofMillis(500);

    private final Channel line;
    private volatile Trouble trouble = Trouble.NONE;
    /// So many reads go well first.
    private final AtomicInteger well = new AtomicInteger();

    public Troubled(Channel line) {
        this.line = line;
    }

    public void become(Trouble other) {
        become(other, 0);
    }

    /// @param reads that bring something and still go well
    public void become(Trouble other, int reads) {
        well.set(reads);
        trouble = other;
    }

    private Trouble now() {
        return well.get() > 0 ? Trouble.NONE : trouble;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (now() == Trouble.CUT) {
            throw new IOException("the line is cut");
        }
        line.write(bytes);
    }

    @Override
    public byte[] read(int n, Duration patience) throws IOException {
        return switch (now()) {
            case NONE -> counted(line.read(n, patience));
            case CUT -> throw new IOException("the line is cut");
            case SILENT -> silence(patience);
            case GARBLED -> garbled(line.read(n, patience));
            case LATE -> patience.compareTo(LATE) < 0 ? silence(patience) : late(n, patience);
        };
    }

    private byte[] counted(byte[] bytes) {
        if (bytes.length > 0) {
            int _ = well.updateAndGet(left -> Math.max(0, left - 1));
        }
        return bytes;
    }

    private byte[] late(int n, Duration patience) throws IOException {
        pause(LATE);
        return line.read(n, patience.minus(LATE));
    }

    private static byte[] silence(Duration patience) throws IOException {
        pause(patience);
        return new byte[0];
    }

    private static byte[] garbled(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
        }
        return bytes;
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void note(String words) {
        line.note(words);
    }

    @Override
    public void close() {
        line.close();
    }
}
