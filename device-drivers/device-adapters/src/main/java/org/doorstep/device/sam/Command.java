package org.doorstep.device.sam;

import java.time.Duration;

/// The requests that this adapter sends, with the longest wait for the whole answer. Frames: device-protocols §1.3; waits: §1.6.
enum Command {
    RESET(0x10, 0xFF, 3000),
    STATUS(0x11, 0xFF, 3000),
    FIND(0x20, 0x01, 1000),
    SELECT(0x20, 0x02, 1000),
    READ(0x30, 0x01, 3000);

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
}
