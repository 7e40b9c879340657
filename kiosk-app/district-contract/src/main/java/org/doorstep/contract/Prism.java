package org.doorstep.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Stoplight's Prism in front of the contract, in its own process: a mock of the whole contract, or a proxy that answers 500 where a
/// question or an answer breaks it.
public final class Prism implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_MILLIS = 50;

    private final Process process;
    private final URI address;

    private Prism(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Answers every call with the contract's own examples.
    ///
    /// @param folder of this module, where `openapi.yaml` and `node_modules` lie
    /// @param log    what Prism says
    public static Prism mock(Path folder, Path log) throws IOException, InterruptedException {
        return start(folder, log, List.of("mock", "--errors", "openapi.yaml"), Optional.empty());
    }

    /// @param anchor PEM of the CA that the district's certificate leads to, where Node does not know it
    public static Prism proxy(Path folder, Path log, URI district, Optional<Path> anchor) throws IOException, InterruptedException {
        return start(folder, log, List.of("proxy", "--errors", "openapi.yaml", district.toString()), anchor);
    }

    private static Prism start(Path folder, Path log, List<String> words, Optional<Path> anchor) throws IOException, InterruptedException {
        Path prism = folder.toAbsolutePath().resolve("node_modules/.bin/prism");
        if (!Files.exists(prism)) {
            throw new IOException("Prism is not there; 'installer/prepare test' fetches it (npm ci in kiosk-app/district-contract)");
        }
        int port = freePort();
        List<String> line = new ArrayList<>(List.of(prism.toString()));
        line.addAll(words);
        line.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        anchor.ifPresent(pem -> builder.environment().put("NODE_EXTRA_CA_CERTS", pem.toAbsolutePath().toString()));
        Prism started = new Prism(builder.start(), URI.create("http://127.0.0.1:" + port + "/"));
        try {
            started.awaitListening(port, log);
            return started;
        } catch (IOException | InterruptedException e) {
            started.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening(int port, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("Prism did not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
