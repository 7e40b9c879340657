package org.doorstep.device.virtual;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;

/// A device on a raw TCP port of the loopback; it serves one client at a time, and the next one waits.
final class TcpEnd implements TwinLine {
    private static final int WAIT_MILLIS = 2;
    private static final int BUFFER = 4096;

    private final byte[] buffer = new byte[BUFFER];
    private Optional<ServerSocket> server;
    private Optional<Socket> client = Optional.empty();
    private final InetSocketAddress address;

    /// @param wanted port 0 takes any that is free
    TcpEnd(InetSocketAddress wanted) throws IOException {
        ServerSocket first = listen(wanted);
        this.server = Optional.of(first);
        this.address = new InetSocketAddress(wanted.getAddress(), first.getLocalPort());
    }

    private static ServerSocket listen(InetSocketAddress address) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(address);
        server.setSoTimeout(WAIT_MILLIS);
        return server;
    }

    int port() {
        return address.getPort();
    }

    @Override
    public byte[] read() throws IOException {
        try {
            if (client.isEmpty() && server.isPresent()) {
                Socket accepted = server.get().accept();
                accepted.setSoTimeout(WAIT_MILLIS);
                accepted.setTcpNoDelay(true);
                client = Optional.of(accepted);
            }
            return client.isPresent() ? heard(client.get()) : new byte[0];
        } catch (SocketTimeoutException _) {
            return new byte[0];
        }
    }

    private byte[] heard(Socket socket) throws IOException {
        try {
            int got = socket.getInputStream().read(buffer);
            if (got < 0) {
                hangUp();
                return new byte[0];
            }
            return Arrays.copyOf(buffer, got);
        } catch (SocketException _) {
            hangUp();
            return new byte[0];
        }
    }

    private void hangUp() throws IOException {
        if (client.isPresent()) {
            client.get().close();
            client = Optional.empty();
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (client.isPresent()) {
            client.get().getOutputStream().write(bytes);
        }
    }

    @Override
    public void unplug() throws IOException {
        if (client.isPresent()) {
            // A reset, as when the other end is no more.
            client.get().setSoLinger(true, 0);
        }
        hangUp();
        if (server.isPresent()) {
            server.get().close();
            server = Optional.empty();
        }
    }

    @Override
    public void plug() throws IOException {
        if (server.isEmpty()) {
            server = Optional.of(listen(address));
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
