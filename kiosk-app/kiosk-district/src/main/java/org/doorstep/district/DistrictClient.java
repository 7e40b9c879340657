package org.doorstep.district;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import org.doorstep.config.Language;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.HelpCall;
import org.doorstep.device.IdDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A plain client of the district contract (`kiosk-app/district-contract/openapi.yaml`). Immutable but for its tokens; any thread may call.
public final class DistrictClient implements District {
    /// One exchange; two of them and the token's fit into the patience of a screen that waits for an answer.
    private static final Duration DEADLINE = Duration.ofSeconds(7);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(3);
    /// Twenty rows a page: four hundred years of a life.
    private static final int MOST_PAGES = 20;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final Wire wire;
    private final Tokens tokens;
    private final TerminalIdentity identity;

    public DistrictClient(URI address, List<Path> anchors, TerminalIdentity identity, InstantSource clock) {
        this(new Wire(address, anchors, DEADLINE), identity, clock);
    }

    DistrictClient(Wire wire, TerminalIdentity identity, InstantSource clock) {
        this.wire = wire;
        this.identity = identity;
        this.tokens = new Tokens(wire, identity, clock);
    }

    @Override
    public EnrolOutcome enrol(String oneTimeCode) {
        ObjectNode body = wire.mapper().createObjectNode();
        body.put("terminalId", identity.terminalId());
        body.put("oneTimeCode", oneTimeCode);
        body.put("publicKey", Base64.getEncoder().encodeToString(identity.keys().getPublic().getEncoded()));
        Request request = wire.to("/terminals/enrolments").header("Idempotency-Key", wire.fresh()).post(wire.body(body)).build();
        return switch (wire.send(request)) {
            case Reply.None none -> new EnrolOutcome.Failed(none.why());
            case Reply.Json json when json.status() == CREATED -> new EnrolOutcome.Enrolled(json.body().path("districtId").asString(""));
            case Reply.Json _ -> new EnrolOutcome.Refused();
        };
    }

    @Override
    public IdentityOutcome check(IdDocument document, Language language) {
        ObjectNode body = wire.mapper().createObjectNode();
        body.put("kind", document.kind().name());
        body.put("number", document.number().reveal());
        body.put("name", (document.name().isEmpty() ? document.foreignName() : document.name()).reveal());
        document.validTo().ifPresentOrElse(date -> body.put("validTo", date.toString()), () -> body.putNull("validTo"));
        Request.Builder request = wire.to("/identity/document-checks").header("Idempotency-Key", wire.fresh()).post(wire.body(body));
        return switch (ask(request, language)) {
            case Reply.None none -> new IdentityOutcome.Failed(none.why());
            case Reply.Json json when json.status() == OK -> identity(json.body());
            case Reply.Json json -> new IdentityOutcome.Failed(refused(json));
        };
    }

    private static IdentityOutcome identity(JsonNode body) {
        return switch (body.path("outcome").asString("")) {
            case "confirmed" -> {
                String token = body.path("subjectToken").asString("");
                yield token.isEmpty()
                        ? new IdentityOutcome.Failed(DistrictFailure.NONSENSE)
                        : new IdentityOutcome.Confirmed(new SubjectToken(token));
            }
            case "reported-lost" -> new IdentityOutcome.ReportedLost();
            case "not-known" -> new IdentityOutcome.NotKnown();
            default -> new IdentityOutcome.Failed(DistrictFailure.NONSENSE);
        };
    }

    @Override
    public RecordOutcome record(String kind, SubjectToken subject, Language language) {
        String path = "/records/" + URLEncoder.encode(kind, StandardCharsets.UTF_8);
        return switch (ask(wire.to(path).header("Doorstep-Subject", subject.reveal()), language)) {
            case Reply.None none -> new RecordOutcome.Failed(none.why());
            case Reply.Json json when json.status() == OK -> whole(json.body(), path, subject, language);
            case Reply.Json json when json.status() == NOT_FOUND && json.code().equals("NO_RECORD") -> new RecordOutcome.NoRecord();
            case Reply.Json json -> new RecordOutcome.Failed(refused(json));
        };
    }

    private RecordOutcome whole(JsonNode first, String path, SubjectToken subject, Language language) {
        try {
            List<Map<String, String>> rows = new ArrayList<>(Answers.rows(first));
            String cursor = Answers.next(first);
            for (int page = 0; !cursor.isEmpty(); page++) {
                String more = path + "/rows?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
                Reply reply = ask(wire.to(more).header("Doorstep-Subject", subject.reveal()), language);
                if (!(reply instanceof Reply.Json json) || json.status() != OK || page >= MOST_PAGES) {
                    return new RecordOutcome.Failed(reply instanceof Reply.None none ? none.why() : DistrictFailure.NONSENSE);
                }
                rows.addAll(Answers.rows(json.body()));
                cursor = Answers.next(json.body());
            }
            return new RecordOutcome.Found(Answers.record(first, rows));
        } catch (Answers.Nonsense _) {
            return new RecordOutcome.Failed(DistrictFailure.NONSENSE);
        }
    }

    @Override
    public HelpCall callForHelp(String screen) {
        ObjectNode body = wire.mapper().createObjectNode();
        body.put("terminalId", identity.terminalId());
        body.put("screen", screen);
        Request.Builder request = wire.to("/help-calls").header("Idempotency-Key", wire.fresh()).post(wire.body(body));
        return switch (ask(request, Language.ZH)) {
            case Reply.Json json when json.status() == CREATED ->
                    json.body().path("state").asString("").equals("accepted") ? HelpCall.ACCEPTED : HelpCall.WAITING;
            case Reply.Json _, Reply.None _ -> HelpCall.NOT_REACHED;
        };
    }

    @Override
    public TodayOutcome today() {
        Reply catalogue = ask(wire.to("/catalogue"), Language.ZH);
        Reply notices = catalogue instanceof Reply.Json ? ask(wire.to("/notices"), Language.ZH) : catalogue;
        if (!(catalogue instanceof Reply.Json items) || !(notices instanceof Reply.Json news)) {
            return new TodayOutcome.Failed(notices instanceof Reply.None none ? none.why() : DistrictFailure.NONSENSE);
        }
        try {
            return items.status() == OK && news.status() == OK
                    ? new TodayOutcome.Known(Answers.items(items.body()), Answers.notices(news.body()))
                    : new TodayOutcome.Failed(refused(items.status() == OK ? news : items));
        } catch (Answers.Nonsense _) {
            return new TodayOutcome.Failed(DistrictFailure.NONSENSE);
        }
    }

    /// With a token, renewed once if the district no longer takes it; once more after a short `Retry-After`.
    private Reply ask(Request.Builder request, Language language) {
        request.header("Accept-Language", language.tag());
        Reply reply = authorised(request);
        if (reply instanceof Reply.Json json && json.status() == UNAUTHORIZED) {
            tokens.forget();
            return authorised(request);
        }
        if (reply instanceof Reply.None none && none.retryAfter().filter(wait -> wait.compareTo(LONGEST_RETRY_AFTER) <= 0).isPresent()) {
            return paused(none.retryAfter().get()) ? authorised(request) : reply;
        }
        return reply;
    }

    private Reply authorised(Request.Builder request) {
        return switch (tokens.token()) {
            case Tokens.Outcome.None none -> new Reply.None(none.why());
            case Tokens.Outcome.Token token -> wire.send(request.header("Authorization", "Bearer " + token.value()).build());
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

    private static DistrictFailure refused(Reply.Json json) {
        return json.status() == UNAUTHORIZED ? DistrictFailure.NOT_ENROLLED : DistrictFailure.NONSENSE;
    }

    @Override
    public void close() {
        wire.close();
    }
}
