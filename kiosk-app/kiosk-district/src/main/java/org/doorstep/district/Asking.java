package org.doorstep.district;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Request;
import org.doorstep.config.Language;
import org.doorstep.core.service.DistrictFailure;
import tools.jackson.databind.JsonNode;

/// Asks with this terminal's token, and once more where that can help: the token had ended, the line broke, the district asked to come back
/// soon. Every call of the contract may be repeated: a POST carries the same `Idempotency-Key` again.
final class Asking {
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(3);
    private static final Duration BEFORE_SECOND_TRY = Duration.ofMillis(300);
    private static final int UNAUTHORIZED = 401;

    private record Kept(String etag, JsonNode body) {}

    private final Wire wire;
    private final Tokens tokens;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Asking(Wire wire, TerminalIdentity identity) {
        this.wire = wire;
        this.tokens = new Tokens(wire, identity);
    }

    /// How one request is sent: for JSON, or for a file.
    private interface Sending {
        Reply send(Request request, Deadline deadline);
    }

    Reply ask(Request.Builder request, Language language, Deadline deadline) {
        return ask(request.header("Accept-Language", language.tag()), deadline, wire::send);
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
    Reply poll(String path, Deadline deadline) {
        Optional<Kept> known = Optional.ofNullable(kept.get(path));
        Request.Builder request = wire.to(path);
        known.ifPresent(held -> request.header("If-None-Match", held.etag()));
        return switch (ask(request, Language.ZH, deadline)) {
            case Reply.Unchanged _ when known.isPresent() -> new Reply.Json(200, known.get().body(), known.get().etag());
            case Reply.Unchanged _ -> new Reply.None(DistrictFailure.NONSENSE);
            case Reply.Json json -> keep(path, json);
            case Reply.File _ -> new Reply.None(DistrictFailure.NONSENSE);
            case Reply.None none -> none;
        };
    }

    private Reply keep(String path, Reply.Json json) {
        if (json.status() == 200 && !json.etag().isEmpty()) {
            kept.put(path, new Kept(json.etag(), json.body()));
        }
        return json;
    }

    private static Optional<Duration> secondTry(Reply.None none) {
        return switch (none.why()) {
            case LINE_DOWN, DISTRICT_BROKEN -> Optional.of(BEFORE_SECOND_TRY);
            case BUSY -> none.retryAfter().filter(wait -> wait.compareTo(LONGEST_RETRY_AFTER) <= 0);
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
