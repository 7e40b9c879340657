package org.doorstep.device.virtual;

import java.io.IOException;

/// The device's end of a wire. Only the twin's thread uses it.
interface TwinLine extends AutoCloseable {
    /// What has arrived within a few milliseconds, perhaps nothing.
    byte[] read() throws IOException;

    void write(byte[] bytes) throws IOException;

    /// As if power were cut: whoever is connected loses the line, and nobody can connect until `plug`.
    void unplug() throws IOException;

    void plug() throws IOException;

    @Override
    void close() throws IOException;
}
