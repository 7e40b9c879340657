package org.doorstep.device.sam;

import java.time.Duration;

/// The requests that this adapter sends, with the longest wait for the whole answer. Frames: device-protocols §1.3; waits: §1.6.
enum Command {
    RESET(0x10, 0xFF, 3000),
    STATUS(0x11, 0xFF, 3000),
    FIND(0x20, 0x01, 1000),
    SELECT(0x20, 0x02, 1000),
    READ(0x30, 0x01, 3000);

    /// Results of §1.5.
    static final int SUCCESS = 0x90;
    static final int FOUND = 0x9F;
    private static final int SERIAL_NUMBER = 8;

    private final int cmd;
    private final int para;
    private final Duration deadline;

    Command(int cmd, int para, int millis) {
        this.cmd = cmd;
        this.para = para;
        this.deadline = Duration.ofMillis(millis);
    }

    byte[] frame() {
        return Frames.request(cmd, para);
    }

    Duration deadline() {
        return deadline;
    }

    /// Whether this may be its answer; if not, it is an earlier request's that came late. Only a search is answered with 9F, and never with
    /// 90; only a read brings more than the eight bytes of a serial number (§1.3).
    ///
    /// @param length of the data behind the result
    boolean answeredBy(int sw3, int length) {
        return switch (sw3) {
            case FOUND -> this == FIND;
            case SUCCESS -> this != FIND && (this == READ) == (length > SERIAL_NUMBER);
            default -> true;
        };
    }
}
