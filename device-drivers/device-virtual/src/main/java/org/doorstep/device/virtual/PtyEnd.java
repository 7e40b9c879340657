package org.doorstep.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A device on a pseudo terminal.
final class PtyEnd implements TwinLine {
    private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Path link;
    private Optional<Pty> pty;

    PtyEnd(Path link) throws IOException {
        this.link = link;
        this.pty = Optional.of(Pty.open(link));
    }

    @Override
    public byte[] read() throws IOException {
        byte[] bytes = pty.isPresent() ? pty.get().read(0) : new byte[0];
        if (bytes.length == 0) {
            LockSupport.parkNanos(IDLE);
        }
        return bytes;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (pty.isPresent()) {
            pty.get().write(bytes);
        }
    }

    @Override
    public void unplug() throws IOException {
        if (pty.isPresent()) {
            pty.get().close();
            pty = Optional.empty();
        }
    }

    @Override
    public void plug() throws IOException {
        if (pty.isEmpty()) {
            pty = Optional.of(Pty.open(link));
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
