package org.doorstep.bed.around;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.doorstep.contract.Prism;

/// Prism before a district, and a fork in the road to both: the files of certificates go round Prism, which makes text of them, everything else goes through it.
final class RoundPrism implements AutoCloseable {
    /// The connection's own, which each side says for itself.
    private static final Set<String> OWN = Set.of("connection", "content-length", "expect", "host", "http2-settings", "keep-alive", "transfer-encoding", "upgrade");
    private static final int UNREACHABLE = 502;

    private final Prism prism;
    private final URI district;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService work = Executors.newCachedThreadPool(Thread.ofPlatform().name("round-prism-", 1).daemon().factory());
    private final HttpServer server;

    private RoundPrism(Prism prism, URI district) throws IOException {
        this.prism = prism;
        this.district = district;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(work);
        server.start();
    }

    /// @param log what Prism says
    static RoundPrism before(Path contract, URI district, Path log) throws IOException, InterruptedException {
        return new RoundPrism(Prism.proxy(contract, log, district, Optional.empty()), district);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            URI to = asked.getPath().endsWith("/content") ? district : prism.address();
            HttpRequest.Builder request = HttpRequest.newBuilder(to.resolve(asked.toString()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> values.stream().filter(_ -> !own(name)).forEach(value -> request.header(name, value)));
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> values.stream().filter(_ -> !own(name)).forEach(value -> exchange.getResponseHeaders().add(name, value)));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException _) {
            exchange.sendResponseHeaders(UNREACHABLE, -1);
            Thread.currentThread().interrupt();
        }
    }

    private static boolean own(String header) {
        return OWN.stream().anyMatch(header::equalsIgnoreCase);
    }

    @Override
    public void close() {
        server.stop(0);
        work.shutdownNow();
        client.shutdownNow();
        prism.close();
    }
}
