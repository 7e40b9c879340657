package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The district's resources over HTTP, and the troubles that strike on the way in and out.
final class Resources implements HttpHandler {
    private static final int MOST_BODY = 64 * 1024;
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final String JSON = "application/json; charset=utf-8";
    private static final int ETAG_BYTES = 8;
    private static final Pattern OF_ISSUE = Pattern.compile("/certificates/([A-Za-z0-9-]{16,64})/(content|confirmations|voids)");

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Desk desk;
    private final CertificateDesk certificates;
    private final VerifyPage verify;
    private final Troubles troubles;
    private final AccessLog log;

    Resources(Desk desk, CertificateDesk certificates, Troubles troubles, AccessLog log) {
        this.desk = desk;
        this.certificates = certificates;
        this.verify = new VerifyPage(certificates);
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
            Reply reply = reply(exchange, path);
            if (!troubles.at(path) || !struck(exchange, reply)) {
                send(exchange, reply);
            }
            log.write(exchange, exchange.getResponseCode(), began);
        }
    }

    private Reply reply(HttpExchange exchange, String path) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
        if (bytes.length > MOST_BODY) {
            return desk.problem(413, "TOO_LARGE", "The body is larger than 64 KiB");
        }
        try {
            JsonNode body = bytes.length == 0 ? mapper.createObjectNode() : mapper.readTree(bytes);
            return body.isObject() ? answer(exchange, path, body) : desk.problem(400, "BAD_REQUEST", "The body is no JSON object");
        } catch (JacksonException _) {
            return desk.problem(400, "BAD_REQUEST", "The body is not JSON");
        }
    }

    /// While `DOUBLED` is on, a POST is answered twice at once, as where a relay on the way sent it again; the second answer goes out.
    private Reply answer(HttpExchange exchange, String path, JsonNode body) {
        boolean twice = exchange.getRequestMethod().equals("POST") && troubles.at(path) && troubles.strikes(Trouble.DOUBLED);
        if (twice) {
            Executor threads = Thread.ofPlatform().daemon()::start;
            CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> once(exchange, path, body), threads);
            CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> once(exchange, path, body), threads);
            return first.thenCombine(second, (_, later) -> later).join();
        }
        return once(exchange, path, body);
    }

    private Reply once(HttpExchange exchange, String path, JsonNode body) {
        Asked asked = new Asked(exchange, path, body);
        return switch (path) {
            case "/health" -> asked.on("GET", desk::health);
            case "/terminals/enrolments" -> asked.on("POST", () -> asked.keyed(() -> desk.enrol(body)));
            case "/terminals/tokens" -> asked.on("POST", () -> desk.token(body));
            case String page when page.startsWith("/verify/") ->
                    asked.on("GET", () -> verify.page(page.substring("/verify/".length()), exchange.getRemoteAddress().getAddress().getHostAddress(), Instant.now()));
            default -> desk.authorised(asked.header("Authorization"))
                    ? forTerminals(asked)
                    : desk.problem(401, "TOKEN_INVALID", "The token is missing or has ended");
        };
    }

    private Reply forTerminals(Asked asked) {
        String subject = asked.header("Doorstep-Subject");
        return switch (asked.path()) {
            case "/catalogue" -> asked.on("GET", desk::catalogue);
            case "/notices" -> asked.on("GET", desk::notices);
            case "/identity/document-checks" -> asked.on("POST", () -> asked.keyed(() -> desk.check(asked.body())));
            case "/records/social-insurance" -> asked.on("GET", () -> desk.record(subject, ""));
            case "/records/social-insurance/rows" -> asked.on("GET", () -> asked.cursor().isEmpty()
                    ? desk.problem(400, "BAD_REQUEST", "`cursor` is missing")
                    : desk.record(subject, asked.cursor()));
            case "/certificates/available" -> asked.on("GET", () -> desk.of(subject, person -> certificates.available(person, asked.all("kind"))));
            case "/certificates" -> asked.on("POST", () -> desk.of(subject, person -> certificates.issue(asked.header("Idempotency-Key"), person, asked.body())));
            case "/ratings" -> asked.on("POST", () -> asked.keyed(() -> desk.rate(asked.body())));
            case String path when path.startsWith("/certificates/") -> ofIssue(asked, subject);
            case "/help-calls" -> asked.on("POST", () -> asked.keyed(() -> desk.helpCall(asked.body())));
            case String path when path.startsWith("/help-calls/") -> asked.on("GET", () -> desk.helpCallState(path.substring("/help-calls/".length())));
            default -> desk.problem(404, "NOT_FOUND", "No such resource");
        };
    }

    private Reply ofIssue(Asked asked, String subject) {
        Matcher matcher = OF_ISSUE.matcher(asked.path());
        if (!matcher.matches()) {
            return desk.problem(404, "NOT_FOUND", "No such resource");
        }
        String issue = matcher.group(1);
        return switch (matcher.group(2)) {
            case "content" -> asked.on("GET", () -> desk.of(subject, person -> certificates.content(issue, person)));
            case "confirmations" -> asked.on("POST", () -> asked.keyed(() -> certificates.confirm(issue, asked.body())));
            default -> asked.on("POST", () -> asked.keyed(() -> certificates.voided(issue, asked.body())));
        };
    }

    /// One question, as the resources need it.
    private final class Asked {
        private final HttpExchange exchange;
        private final String path;
        private final JsonNode body;

        Asked(HttpExchange exchange, String path, JsonNode body) {
            this.exchange = exchange;
            this.path = path;
            this.body = body;
        }

        String path() {
            return path;
        }

        JsonNode body() {
            return body;
        }

        Reply on(String method, Supplier<Reply> work) {
            return exchange.getRequestMethod().equals(method)
                    ? work.get()
                    : desk.problem(405, "METHOD_NOT_ALLOWED", "This resource takes " + method).with("Allow", method);
        }

        Reply keyed(Supplier<Reply> work) {
            String key = header("Idempotency-Key");
            return key.isEmpty() ? desk.problem(400, "BAD_REQUEST", "`Idempotency-Key` is missing") : desk.once(path + " " + key, body, work);
        }

        String header(String name) {
            return Resources.header(exchange, name);
        }

        String cursor() {
            return all("cursor").stream().findFirst().orElse("");
        }

        /// Each value of a member of the query.
        List<String> all(String name) {
            String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
            return Arrays.stream(query.split("&", -1)).filter(part -> part.startsWith(name + "=")).map(part -> part.substring(name.length() + 1)).toList();
        }
    }

    /// True where a trouble has answered in the reply's stead.
    private boolean struck(HttpExchange exchange, Reply reply) throws IOException {
        if (troubles.strikes(Trouble.SLOW)) {
            pause();
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

    private static void pause() {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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
