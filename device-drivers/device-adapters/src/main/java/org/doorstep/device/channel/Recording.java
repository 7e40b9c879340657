package org.doorstep.device.channel;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/// Writes down all that goes over a line, as [Replay] reads it again. It holds whatever stands on a card or a receipt, and every key that
/// is pressed, so it is made on command alone (docs/decisions/0017).
///
/// A line each, with the milliseconds since the opening before it: `>` and what was written, `<` and what was read, in hexadecimal
/// digits; `.` where patience was over, `!` where the line was gone; `#` and a note.
public final class Recording implements Channel {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Channel line;
    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long from;

    /// @param out   stays open; lines are flushed one by one
    /// @param nanos a clock that does not jump
    public Recording(Channel line, PrintWriter out, LongSupplier nanos) {
        this.line = line;
        this.out = out;
        this.nanos = nanos;
        this.from = nanos.getAsLong();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        try {
            line.write(bytes);
        } catch (IOException e) {
            put("!", "");
            throw e;
        }
        put(">", HEX.formatHex(bytes));
    }

    @Override
    public byte[] read(int n, Duration patience) throws IOException {
        try {
            byte[] bytes = line.read(n, patience);
            if (bytes.length > 0) {
                put("<", HEX.formatHex(bytes));
            } else if (patience.isPositive()) {
                put(".", "");
            }
            return bytes;
        } catch (IOException e) {
            put("!", "");
            throw e;
        }
    }

    @Override
    public void note(String words) {
        put("#", words);
        line.note(words);
    }

    private synchronized void put(String sign, String what) {
        out.println("%8d %s %s".formatted((nanos.getAsLong() - from) / 1_000_000, sign, what).stripTrailing());
        out.flush();
    }

    @Override
    public void close() {
        line.close();
    }
}
