package org.doorstep.device.port;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.doorstep.device.channel.Channel;

/// Asks the twin of an ID card reader in plain bytes and gathers whole frames: the length stands behind the preamble (device-protocols §1.2).
final class Asking {
    static final byte[] FIND = HexFormat.of().parseHex("AAAAAA96690003200122");
    static final byte[] SELECT = HexFormat.of().parseHex("AAAAAA96690003200221");
    static final byte[] READ = HexFormat.of().parseHex("AAAAAA96690003300132");
    private static final int HEAD = 7;
    private static final int ROOM = 4096;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private Asking() {}

    static byte[] ask(Channel line, byte[] request) throws IOException {
        line.write(request);
        byte[] frame = new byte[0];
        long end = System.nanoTime() + LONGEST.toNanos();
        while (frame.length < HEAD || frame.length < HEAD + ((frame[5] & 0xFF) << 8 | (frame[6] & 0xFF))) {
            byte[] more = line.read(ROOM, LONGEST);
            if (more.length == 0 || System.nanoTime() > end) {
                throw new IOException("the twin gave no whole frame");
            }
            int before = frame.length;
            frame = Arrays.copyOf(frame, before + more.length);
            System.arraycopy(more, 0, frame, before, more.length);
        }
        return frame;
    }
}
