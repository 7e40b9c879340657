package org.doorstep.device.channel;

import java.net.ProtocolException;

/// The far end speaks HTTP and declines there already: nothing of what was asked has been done.
public final class Declined extends ProtocolException {
    private static final long serialVersionUID = 1L;
    private final int status;

    /// @param status of HTTP
    public Declined(int status) {
        super("HTTP " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
