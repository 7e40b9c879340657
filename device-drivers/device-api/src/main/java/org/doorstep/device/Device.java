package org.doorstep.device;

import java.util.Set;

/// A part of the terminal that a resident or the terminal handles. One thread at a time calls its operations; `close` may come from any.
public interface Device extends AutoCloseable {
    /// Asked of the device itself, so it costs a short exchange on the wire.
    Status status();

    /// How it stands after the least of its work that needs nobody at the terminal.
    default Status tried() {
        return status();
    }

    /// Found when the device was opened; does not change until it is opened again.
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /// Ends any operation under way within 200 ms and leaves the device safe. Never throws.
    @Override
    void close();
}
