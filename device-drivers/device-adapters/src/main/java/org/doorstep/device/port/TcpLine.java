package org.doorstep.device.port;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.doorstep.device.channel.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A raw TCP line to a device of the terminal's own network. Owned by the device's thread; `close` from any.
public final class TcpLine implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(TcpLine.class);
    private static final int CONNECT_MILLIS = 2000;

    private final Socket socket;

    private TcpLine(Socket socket) {
        this.socket = socket;
    }

    public static TcpLine open(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return new TcpLine(socket);
        } catch (IOException e) {
            socket.close();
            throw new IOException("nobody listens at " + host + ":" + port, e);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public byte[] read(int n, Duration patience) throws IOException {
        // A time-out of 0 would wait for ever.
        socket.setSoTimeout(Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE));
        byte[] bytes = new byte[n];
        try {
            InputStream in = socket.getInputStream();
            int got = in.read(bytes);
            if (got < 0) {
                throw new IOException("the other end hung up");
            }
            return Arrays.copyOf(bytes, got);
        } catch (SocketTimeoutException _) {
            return new byte[0];
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a line did not close cleanly ({})", e.getClass().getSimpleName());
        }
    }
}
