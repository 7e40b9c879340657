package org.doorstep.device;

import java.io.IOException;

/// A device that could not be opened for another reason than an absent line: the binding or this machine must be mended first.
public final class NotOpened extends IOException {
    private final FaultCode code;

    public NotOpened(FaultCode code, String message) {
        super(message);
        this.code = code;
    }

    public NotOpened(FaultCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// What a failure to open is to staff.
    public static Fault why(IOException failure) {
        return new Fault(failure instanceof NotOpened known ? known.code : DeviceFault.LINE_ABSENT);
    }
}
