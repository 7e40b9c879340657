package org.doorstep.bed.player;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A terminal of one word and, on loopback, a bench and a district's admin call that say what they are told to: what the resident of a
/// trial does with them is held without a terminal.
final class Ground implements Hand, AutoCloseable {
    /// The step that stands, and what the screen says.
    volatile String step = "idle";
    volatile String words = "";
    /// What can be touched, on any step or on one (`farewell done`), and the step it leads to.
    final Map<String, String> ways = new ConcurrentHashMap<>();
    /// What the bench answers where it does not say `ok`.
    final Map<String, String> answers = new ConcurrentHashMap<>();
    /// What was touched, said to the bench, asked of the district, and the names of the pictures, in order.
    final List<String> done = new CopyOnWriteArrayList<>();

    private final ServerSocket bench;
    private final HttpServer district;
    private final Path state;

    Ground(Path state) throws IOException {
        this.state = state;
        this.bench = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.district = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        district.createContext("/troubles", exchange -> {
            done.add("district " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = answers.getOrDefault("district", "{\"counts\":{}}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        district.start();
        Files.writeString(state.resolve("sandbox.admin"), Integer.toString(district.getAddress().getPort()));
        Files.writeString(state.resolve("admin-token"), "token");
        Thread.ofPlatform().daemon().start(this::answer);
    }

    private void answer() {
        try {
            while (true) {
                try (Socket asker = bench.accept()) {
                    String deed = new BufferedReader(new InputStreamReader(asker.getInputStream(), StandardCharsets.UTF_8)).readLine();
                    done.add("bench " + deed);
                    asker.getOutputStream().write((answers.getOrDefault(deed, "ok") + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (SocketException _) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the district wrote into its book.
    void truth(String... lines) throws IOException {
        Files.write(state.resolve("truth.jsonl"), List.of(lines));
    }

    Play play(Path out) {
        return new Play(List.of(), out, true, 1, Integer.toString(bench.getLocalPort()), state);
    }

    @Override
    public boolean tap(String target) {
        done.add("tap " + target);
        Optional<String> way = Optional.ofNullable(ways.get(step + " " + target)).or(() -> Optional.ofNullable(ways.get(target)));
        step = way.orElse(step);
        return way.isPresent();
    }

    @Override
    public boolean tapOne(int which) {
        done.add("one");
        return true;
    }

    @Override
    public void tapAt(double across, double down) {
        done.add("at");
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public void picture(Path file) {
        done.add("picture " + file.getFileName());
    }

    @Override
    public void close() throws IOException {
        district.stop(0);
        bench.close();
    }
}
