package org.doorstep.district;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.doorstep.core.service.DistrictFailure;
import tools.jackson.databind.node.ObjectNode;

/// The terminal's short-lived tokens, asked for with its key. Guarded by its own monitor: calls come from many virtual threads.
final class Tokens {
    /// A token this close to its end is renewed before it is used.
    private static final Duration SPARE = Duration.ofSeconds(30);

    /// A token to send, or why there is none.
    sealed interface Outcome {
        record Token(String value) implements Outcome {
            @Override
            public String toString() {
                return "•••";
            }
        }

        record None(DistrictFailure why) implements Outcome {}
    }

    private record Held(String value, Instant until) {}

    private final Wire wire;
    private final TerminalIdentity identity;
    private Optional<Held> held = Optional.empty();

    Tokens(Wire wire, TerminalIdentity identity) {
        this.wire = wire;
        this.identity = identity;
    }

    synchronized Outcome token(Deadline deadline) {
        Instant now = wire.clock().instant();
        Optional<Held> good = held.filter(token -> now.isBefore(token.until().minus(SPARE)));
        return good.isPresent() ? new Outcome.Token(good.get().value()) : renew(now, deadline);
    }

    synchronized void forget() {
        held = Optional.empty();
    }

    private Outcome renew(Instant now, Deadline deadline) {
        ObjectNode body = wire.mapper().createObjectNode();
        body.put("terminalId", identity.terminalId());
        body.put("at", now.toString());
        body.put("signature", sign(identity.terminalId() + "|" + now));
        return switch (wire.send(wire.to("/terminals/tokens").post(wire.body(body)).build(), deadline)) {
            case Reply.None none -> new Outcome.None(none.why());
            case Reply.Unchanged _, Reply.File _ -> new Outcome.None(DistrictFailure.NONSENSE);
            case Reply.Json json when json.status() == 200 -> keep(json);
            case Reply.Json json when json.code().equals("CLOCK_SKEW") -> new Outcome.None(DistrictFailure.CLOCK_WRONG);
            case Reply.Json _ -> new Outcome.None(DistrictFailure.NOT_ENROLLED);
        };
    }

    private Outcome keep(Reply.Json json) {
        String token = json.body().path("token").asString("");
        try {
            Instant until = Instant.parse(json.body().path("expiresAt").asString(""));
            if (!Answers.headerSafe(token)) {
                return new Outcome.None(DistrictFailure.NONSENSE);
            }
            held = Optional.of(new Held(token, until));
            return new Outcome.Token(token);
        } catch (DateTimeException _) {
            return new Outcome.None(DistrictFailure.NONSENSE);
        }
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(identity.keys().getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with an EC P-256 key", e);
        }
    }
}
