package org.doorstep.device.sam;

import java.util.Arrays;
import java.util.Optional;

/// Frames of the SAM wire (device-protocols §1.2): pure encoder, and a decoder that finds the next frame in whatever bytes came.
final class Frames {
    static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int LENGTH_BYTES = 2;
    /// SW1 SW2 SW3 and the checksum.
    private static final int SHORTEST = 4;
    /// The largest answer known is 0x090A; §1.2 rule 2.
    private static final int LONGEST = 4096;

    private Frames() {}

    static byte[] request(int cmd, int para) {
        byte[] frame = Arrays.copyOf(PREAMBLE, PREAMBLE.length + LENGTH_BYTES + 3);
        frame[6] = 3;
        frame[7] = (byte) cmd;
        frame[8] = (byte) para;
        frame[9] = xor(frame, PREAMBLE.length, 9);
        return frame;
    }

    /// What the bytes gathered so far hold.
    sealed interface Found {
        /// @param sw3 the reader's own result
        /// @param end one past its last byte
        record Answer(int sw3, byte[] data, int end) implements Found {
            @Override
            public String toString() {
                return "Answer[0x%02X, %d bytes]".formatted(sw3, data.length);
            }
        }

        /// More bytes are needed.
        record Partial() implements Found {}

        record Garbled() implements Found {}
    }

    /// The first frame in `bytes[0, count)`; leading noise is skipped byte by byte.
    static Found decode(byte[] bytes, int count) {
        Optional<Integer> start = preamble(bytes, count);
        if (start.isEmpty()) {
            return new Found.Partial();
        }
        int at = start.get() + PREAMBLE.length;
        if (count < at + LENGTH_BYTES) {
            return new Found.Partial();
        }
        int length = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
        if (length < SHORTEST || length > LONGEST) {
            return new Found.Garbled();
        }
        int end = at + LENGTH_BYTES + length;
        if (count < end) {
            return new Found.Partial();
        }
        if (xor(bytes, at, end) != 0) {
            return new Found.Garbled();
        }
        int sw3 = bytes[at + LENGTH_BYTES + 2] & 0xFF;
        return new Found.Answer(sw3, Arrays.copyOfRange(bytes, at + LENGTH_BYTES + 3, end - 1), end);
    }

    private static Optional<Integer> preamble(byte[] bytes, int count) {
        for (int i = 0; i + PREAMBLE.length <= count; i++) {
            if (Arrays.equals(bytes, i, i + PREAMBLE.length, PREAMBLE, 0, PREAMBLE.length)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static byte xor(byte[] bytes, int from, int to) {
        int x = 0;
        for (int i = from; i < to; i++) {
            x ^= bytes[i];
        }
        return (byte) x;
    }
}
