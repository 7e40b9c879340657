package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The district's resources over HTTP (`ResourceTable` lists them), and the troubles that strike on the way in and out.
final class Resources implements HttpHandler {
    private static final int MOST_BODY = 64 * 1024;
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final String JSON = "application/json; charset=utf-8";
    private static final int ETAG_BYTES = 8;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Desk desk;
    private final ResourceTable table;
    private final Troubles troubles;
    private final AccessLog log;

    Resources(Desk desk, ResourceTable table, Troubles troubles, AccessLog log) {
        this.desk = desk;
        this.table = table;
        this.troubles = troubles;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            long began = System.nanoTime();
            String path = exchange.getRequestURI().getPath();
            if (troubles.strikes(Trouble.DOWN) || troubles.on(Trouble.WRONG_CA)) {
                log.write(exchange, 0, began);
                return;
            }
            Reply reply = reply(exchange);
            if (!troubles.at(path) || !struck(exchange, reply)) {
                send(exchange, reply);
            }
            log.write(exchange, exchange.getResponseCode(), began);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
        if (bytes.length > MOST_BODY) {
            return desk.problem(413, "TOO_LARGE", "The body is larger than 64 KiB");
        }
        try {
            JsonNode body = bytes.length == 0 ? mapper.createObjectNode() : mapper.readTree(bytes);
            return body.isObject() ? answer(Request.of(exchange, body)) : desk.problem(400, "BAD_REQUEST", "The body is no JSON object");
        } catch (JacksonException _) {
            return desk.problem(400, "BAD_REQUEST", "The body is not JSON");
        }
    }

    /// While `DOUBLED` is on, a POST is answered twice at once, as where a relay on the way sent it again; the second answer goes out.
    private Reply answer(Request asked) {
        boolean twice = asked.method().equals("POST") && troubles.at(asked.path()) && troubles.strikes(Trouble.DOUBLED);
        if (twice) {
            Executor threads = Thread.ofPlatform().daemon()::start;
            CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> table.answer(asked), threads);
            CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> table.answer(asked), threads);
            return first.thenCombine(second, (_, later) -> later).join();
        }
        return table.answer(asked);
    }

    /// True where a trouble has answered in the reply's stead.
    private boolean struck(HttpExchange exchange, Reply reply) throws IOException {
        if (troubles.strikes(Trouble.SLOW)) {
            Troubles.pause(SLOW);
        }
        if (troubles.strikes(Trouble.ERROR_500)) {
            send(exchange, desk.problem(500, "INTERNAL", "Something failed"));
        } else if (troubles.strikes(Trouble.TOO_MANY)) {
            send(exchange, desk.problem(429, "TOO_MANY", "Come back later").with("Retry-After", "2"));
        } else if (troubles.strikes(Trouble.NONSENSE_JSON)) {
            send(exchange, new Reply(200, mapper.createObjectNode().put("weather", "sunny")));
        } else if (troubles.strikes(Trouble.LOGIN_PAGE)) {
            send(exchange, 200, "<!doctype html><title>Log in</title>".getBytes(StandardCharsets.UTF_8), "text/html");
        } else if (troubles.strikes(Trouble.RESET) || troubles.strikesOnce(Trouble.RESET_ONCE)) {
            byte[] whole = reply.file().map(Reply.File::bytes).orElseGet(() -> mapper.writeValueAsBytes(reply.body()));
            exchange.getResponseHeaders().set("Content-Type", reply.file().map(Reply.File::type).orElse(JSON));
            exchange.sendResponseHeaders(reply.status(), whole.length);
            exchange.getResponseBody().write(whole, 0, whole.length / 2);
        } else {
            return false;
        }
        return true;
    }

    /// What may be polled carries an ETag, and nothing else where the asker already holds it.
    private void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.file().map(Reply.File::bytes).orElseGet(() -> mapper.writeValueAsBytes(reply.body()));
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (reply.polled()) {
            String etag = etag(bytes);
            exchange.getResponseHeaders().set("ETag", etag);
            if (header(exchange, "If-None-Match").equals(etag)) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        send(exchange, reply.status(), bytes, reply.file().map(Reply.File::type).orElse(reply.status() >= 400 ? "application/problem+json" : JSON));
    }

    private void send(HttpExchange exchange, int status, byte[] bytes, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(desk.now().atOffset(ZoneOffset.UTC)));
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + "\"";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }
}
