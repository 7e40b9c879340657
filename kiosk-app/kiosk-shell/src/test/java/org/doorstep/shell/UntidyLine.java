package org.doorstep.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.doorstep.device.channel.Channel;

/// A line to a SAM reader that is as slow as the protocol lets it be: every answer just before its deadline (device-protocols §1.6), or noise
/// without end.
final class UntidyLine implements Channel {
    enum Manner { PROMPT, LATE, BABBLE }

    private static final int FIND = 0x2001;
    private static final int SELECT = 0x2002;
    private static final int READ = 0x3001;
    private static final byte[] WELL = HexFormat.of().parseHex("AAAAAA9669000400009094");
    private static final byte[] NONE = HexFormat.of().parseHex("AAAAAA9669000400008084");
    private static final byte[] FOUND = HexFormat.of().parseHex("AAAAAA9669000800009F0000000097");
    private static final byte[] SELECTED = HexFormat.of().parseHex("AAAAAA9669000C00009000000000000000009C");
    /// Just within the 1 s of a search or a selection.
    private static final Duration LATE_ANSWER = Duration.ofMillis(960);
    /// Just within the 100 ms after which a line counts as silent.
    private static final Duration BETWEEN_NOISE = Duration.ofMillis(80);
    /// Searches before this find nothing, so that the last chain begins when the reading's patience is all but over.
    private static final Duration CARD_COMES = Duration.ofSeconds(4);

    private volatile Manner manner = Manner.PROMPT;
    private volatile long since;
    private volatile int asked;
    private volatile boolean answered = true;

    void become(Manner other) {
        since = System.nanoTime();
        manner = other;
    }

    @Override
    public void write(byte[] request) {
        asked = (request[7] & 0xFF) << 8 | (request[8] & 0xFF);
        answered = false;
    }

    @Override
    public byte[] read(int n, Duration patience) throws IOException {
        boolean late = manner == Manner.LATE && System.nanoTime() - since > CARD_COMES.toNanos();
        if (manner == Manner.BABBLE || (late && (asked == READ || answered))) {
            pause(BETWEEN_NOISE);
            return new byte[1];
        }
        answered = true;
        if (!late) {
            return asked == FIND ? NONE.clone() : WELL.clone();
        }
        pause(LATE_ANSWER);
        return switch (asked) {
            case FIND -> FOUND.clone();
            case SELECT -> SELECTED.clone();
            default -> WELL.clone();
        };
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// The far end stays as it is.
    @Override
    public void close() {}
}
