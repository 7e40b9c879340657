package org.doorstep.district;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.doorstep.config.Language;
import org.doorstep.core.identity.SubjectToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks with this terminal's token, and once more where that can help: the token had ended, the line broke, the district asked to come back
/// soon. Every call of the contract may be repeated: a POST carries the same `Idempotency-Key` again.
final class Asking {
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(3);
    private static final Duration BEFORE_SECOND_TRY = Duration.ofMillis(300);
    private static final int UNAUTHORIZED = 401;
    static final int OK = 200;
    static final int CREATED = 201;
    /// Everything that one question takes: token, pages, second tries. Shorter than the patience of a screen that waits for it.
    private static final Duration OPERATION = Duration.ofSeconds(20);

    private record Kept(String etag, JsonNode body) {}

    private final Wire wire;
    private final Tokens tokens;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Asking(Wire wire, TerminalIdentity identity) {
        this.wire = wire;
        this.tokens = new Tokens(wire, identity);
    }

    static Deadline deadline() {
        return Deadline.in(OPERATION);
    }

    Request.Builder to(String path) {
        return wire.to(path);
    }

    /// About the person whom the token stands for.
    Request.Builder about(String path, SubjectToken subject) {
        return wire.to(path).header("Doorstep-Subject", subject.reveal());
    }

    /// A deed with a key of its own.
    Request.Builder post(String path, ObjectNode body) {
        return wire.to(path).header("Idempotency-Key", wire.fresh()).post(wire.body(body));
    }

    /// A deed with a key of its own, about the person whom the token stands for.
    Request.Builder postAbout(String path, SubjectToken subject, ObjectNode body) {
        return about(path, subject).header("Idempotency-Key", wire.fresh()).post(wire.body(body));
    }

    RequestBody body(JsonNode json) {
        return wire.body(json);
    }

    RequestBody body(String json) {
        return wire.body(json);
    }

    ObjectNode object() {
        return wire.mapper().createObjectNode();
    }

    /// How one request is sent: for JSON, or for a file.
    private interface Sending {
        Reply send(Request request, Deadline deadline);
    }

    Reply ask(Request.Builder request, Language language, Deadline deadline) {
        return ask(request.header("Accept-Language", language.tag()), deadline, wire::send);
    }

    /// The body of an answer that has this status.
    JsonNode json(Request.Builder request, Language language, int status) throws NoAnswer {
        return body(ask(request, language, deadline()), status);
    }

    private static JsonNode body(Reply reply, int status) throws NoAnswer {
        if (reply instanceof Reply.Json json && json.status() == status) {
            return json.body();
        }
        throw NoAnswer.of(reply);
    }

    /// Once, as a terminal that has no token yet.
    Reply unknown(Request.Builder request) {
        return wire.send(request.build(), deadline());
    }

    /// For a file; a problem comes as JSON.
    Reply file(Request.Builder request, Deadline deadline) {
        return ask(request, deadline, wire::file);
    }

    private Reply ask(Request.Builder request, Deadline deadline, Sending sending) {
        Reply reply = authorised(request, deadline, sending);
        if (reply instanceof Reply.Json json && json.status() == UNAUTHORIZED) {
            tokens.forget();
            return authorised(request, deadline, sending);
        }
        Optional<Duration> pause = reply instanceof Reply.None none ? secondTry(none) : Optional.empty();
        return pause.isPresent() && deadline.allows(pause.get()) && paused(pause.get()) ? authorised(request, deadline, sending) : reply;
    }

    /// What is polled: the body that is kept where the district says that nothing has changed. Public answers only, never about a person.
    JsonNode poll(String path, Deadline deadline) throws NoAnswer {
        Optional<Kept> known = Optional.ofNullable(kept.get(path));
        Request.Builder request = wire.to(path);
        known.ifPresent(held -> request.header("If-None-Match", held.etag()));
        Reply reply = ask(request, Language.ZH, deadline);
        return reply instanceof Reply.Unchanged && known.isPresent() ? known.get().body() : keep(path, body(reply, OK), reply);
    }

    private JsonNode keep(String path, JsonNode body, Reply reply) {
        if (reply instanceof Reply.Json json && !json.etag().isEmpty()) {
            kept.put(path, new Kept(json.etag(), body));
        }
        return body;
    }

    private static Optional<Duration> secondTry(Reply.None none) {
        return switch (none.why()) {
            case LINE_DOWN, DISTRICT_BROKEN -> Optional.of(BEFORE_SECOND_TRY);
            case BUSY, DEPARTMENT_DOWN -> none.retryAfter().filter(wait -> wait.compareTo(LONGEST_RETRY_AFTER) <= 0);
            default -> Optional.empty();
        };
    }

    private Reply authorised(Request.Builder request, Deadline deadline, Sending sending) {
        return switch (tokens.token(deadline)) {
            case Tokens.Outcome.None none -> new Reply.None(none.why());
            case Tokens.Outcome.Token token -> sending.send(request.header("Authorization", "Bearer " + token.value()).build(), deadline);
        };
    }

    private static boolean paused(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
