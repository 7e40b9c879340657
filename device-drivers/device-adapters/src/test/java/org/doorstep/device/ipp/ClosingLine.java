package org.doorstep.device.ipp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A raw socket in front of a printer that passes one question on, keeps the line, and closes it as the next one comes: what a printer does
/// whose patience with idle lines is over just then. One virtual thread a line.
final class ClosingLine implements AutoCloseable {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final URI printer;
    private final Map<Integer, Integer> lost = new HashMap<>();
    private final List<Socket> open = new ArrayList<>();
    private Optional<Integer> swallowed = Optional.empty();
    private int closed;

    ClosingLine(String printer) throws IOException {
        this.printer = URI.create(printer);
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String address() {
        return "ipp://127.0.0.1:" + server.getLocalPort() + printer.getPath();
    }

    /// On every line, fresh or not: this operation comes in and the line closes.
    synchronized void swallows(int operation) {
        swallowed = Optional.of(operation);
    }

    synchronized int closed() {
        return closed;
    }

    /// How often this operation came in on a line that closed under it.
    synchronized int lost(int operation) {
        return lost.getOrDefault(operation, 0);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                keep(client);
                Thread.ofPlatform().daemon().start(() -> serve(client));
            }
        } catch (IOException _) {
            // It is closed.
            return;
        }
    }

    private synchronized void keep(Socket client) {
        open.add(client);
    }

    private void serve(Socket client) {
        try (client) {
            byte[] first = message(client.getInputStream());
            if (first.length == 0 || swallows(first, true)) {
                return;
            }
            try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), printer.getPort())) {
                behind.getOutputStream().write(first);
                OutputStream back = client.getOutputStream();
                back.write(message(behind.getInputStream()));
                back.flush();
            }
            byte[] second = message(client.getInputStream());
            boolean _ = second.length > 0 && swallows(second, false);
        } catch (SocketException _) {
            // The other end went away.
            return;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized boolean swallows(byte[] message, boolean first) {
        int body = new String(message, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + END_OF_HEAD.length;
        int operation = ByteBuffer.wrap(message).getShort(body + 2) & 0xFFFF;
        boolean goes = !first || swallowed.filter(each -> each == operation).isPresent();
        if (goes) {
            closed++;
            lost.merge(operation, 1, Integer::sum);
        }
        return goes;
    }

    /// Head and body by its Content-Length; empty at the end of the line.
    private static byte[] message(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            head.append((char) next);
        }
        int length = head.toString().lines().filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .map(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
        byte[] body = in.readNBytes(length);
        byte[] bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(bytes.length + body.length).put(bytes).put(body).array();
    }

    @Override
    public synchronized void close() throws IOException {
        server.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
