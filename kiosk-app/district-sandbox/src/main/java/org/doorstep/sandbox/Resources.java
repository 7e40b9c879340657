package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The district's resources over HTTP, and the troubles that strike on the way out.
final class Resources implements HttpHandler {
    private static final int MOST_BODY = 64 * 1024;
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final String JSON = "application/json; charset=utf-8";

    private final JsonMapper mapper;
    private final Desk desk;
    private final Troubles troubles;
    private final String adminToken;

    Resources(JsonMapper mapper, Desk desk, Troubles troubles, String adminToken) {
        this.mapper = mapper;
        this.desk = desk;
        this.troubles = troubles;
        this.adminToken = adminToken;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/admin") && troubles.strikes(Trouble.DOWN)) {
                return;
            }
            boolean wrongCa = troubles.strikes(Trouble.WRONG_CA);
            Optional<JsonNode> body = body(exchange);
            Reply reply = body.isPresent() && !wrongCa ? answer(exchange, path, body.get()) : desk.problem(400, "BAD_REQUEST", "The body is not JSON");
            boolean personal = path.startsWith("/identity") || path.startsWith("/records");
            if (!personal || !struck(exchange, reply)) {
                send(exchange, reply.status(), bytes(reply), reply.status() >= 400 ? "application/problem+json" : JSON);
            }
        }
    }

    private Optional<JsonNode> body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
        if (bytes.length == 0) {
            return Optional.of(mapper.createObjectNode());
        }
        if (bytes.length > MOST_BODY) {
            return Optional.empty();
        }
        try {
            JsonNode body = mapper.readTree(bytes);
            return body.isObject() ? Optional.of(body) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private Reply answer(HttpExchange exchange, String path, JsonNode body) {
        String call = exchange.getRequestMethod() + " " + path;
        if (path.startsWith("/admin")) {
            return admin(call, header(exchange, "Admin-Token"), body);
        }
        String key = header(exchange, "Idempotency-Key");
        return switch (call) {
            case "GET /health" -> desk.health();
            case "POST /terminals/enrolments" -> once(call, key, body, () -> desk.enrol(body));
            case "POST /terminals/tokens" -> desk.token(body);
            default -> desk.authorised(header(exchange, "Authorization"))
                    ? forTerminals(exchange, call, body)
                    : desk.problem(401, "TOKEN_INVALID", "The token is missing or has ended");
        };
    }

    private Reply forTerminals(HttpExchange exchange, String call, JsonNode body) {
        String key = header(exchange, "Idempotency-Key");
        String subject = header(exchange, "Doorstep-Subject");
        return switch (call) {
            case "GET /catalogue" -> desk.catalogue();
            case "GET /notices" -> desk.notices();
            case "POST /identity/document-checks" -> once(call, key, body, () -> desk.check(body));
            case "GET /records/social-insurance" -> desk.record(subject, "");
            case "GET /records/social-insurance/rows" -> desk.record(subject, cursor(exchange));
            case "POST /help-calls" -> once(call, key, body, () -> desk.helpCall(body));
            default -> desk.problem(404, "NOT_FOUND", "No such resource");
        };
    }

    private Reply once(String call, String key, JsonNode body, Supplier<Reply> work) {
        return key.isEmpty() ? desk.problem(400, "BAD_REQUEST", "`Idempotency-Key` is missing") : desk.once(call + " " + key, body, work);
    }

    private Reply admin(String call, String token, JsonNode body) {
        if (!token.equals(adminToken)) {
            return desk.problem(401, "TOKEN_INVALID", "The admin token is wrong");
        }
        if (call.equals("POST /admin/troubles")) {
            Set<Trouble> wanted = EnumSet.noneOf(Trouble.class);
            body.path("set").forEach(id -> Trouble.of(id.asString()).ifPresent(wanted::add));
            troubles.set(wanted);
        }
        ObjectNode counts = mapper.createObjectNode();
        troubles.counts().forEach((trouble, count) -> counts.put(trouble.id(), count));
        ObjectNode answer = mapper.createObjectNode();
        answer.set("counts", counts);
        return new Reply(200, answer);
    }

    /// True where a trouble has answered in the reply's stead.
    private boolean struck(HttpExchange exchange, Reply reply) throws IOException {
        if (troubles.strikes(Trouble.SLOW)) {
            pause();
        }
        if (troubles.strikes(Trouble.ERROR_500)) {
            send(exchange, 500, bytes(desk.problem(500, "INTERNAL", "Something failed")), "application/problem+json");
        } else if (troubles.strikes(Trouble.TOO_MANY)) {
            exchange.getResponseHeaders().set("Retry-After", "2");
            send(exchange, 429, bytes(desk.problem(429, "TOO_MANY", "Come back later")), "application/problem+json");
        } else if (troubles.strikes(Trouble.NONSENSE_JSON)) {
            send(exchange, 200, "{\"weather\":[\"sunny\",42]}".getBytes(StandardCharsets.UTF_8), JSON);
        } else if (troubles.strikes(Trouble.LOGIN_PAGE)) {
            send(exchange, 200, "<!doctype html><title>Log in</title>".getBytes(StandardCharsets.UTF_8), "text/html");
        } else if (troubles.strikes(Trouble.RESET)) {
            byte[] whole = bytes(reply);
            exchange.getResponseHeaders().set("Content-Type", JSON);
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

    private byte[] bytes(Reply reply) {
        return mapper.writeValueAsBytes(reply.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static String cursor(HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        return query.startsWith("cursor=") ? query.substring("cursor=".length()) : "";
    }
}
