package org.doorstep.district;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.Request;
import org.doorstep.config.Language;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A plain client of the district contract (`kiosk-app/district-contract/openapi.yaml`). Immutable but for its tokens; any thread may call.
public final class DistrictClient implements District {
    /// One request and its answer.
    private static final Duration EXCHANGE = Duration.ofSeconds(7);
    /// Everything that one question takes: token, pages, second tries. Shorter than the patience of a screen that waits for it.
    private static final Duration OPERATION = Duration.ofSeconds(20);
    /// Twenty rows a page: four hundred years of a life.
    private static final int MOST_PAGES = 20;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final Wire wire;
    private final Asking asking;
    private final CertificateCalls certificates;
    private final TerminalIdentity identity;

    /// @throws IllegalArgumentException where the address is none of a district, in words
    /// @throws IllegalStateException    where an anchor is no certificate
    public DistrictClient(URI address, List<Path> anchors, TerminalIdentity identity, ComparedClock clock) {
        this(new Wire(address, anchors, EXCHANGE, clock), identity);
    }

    DistrictClient(Wire wire, TerminalIdentity identity) {
        this.wire = wire;
        this.identity = identity;
        this.asking = new Asking(wire, identity);
        this.certificates = new CertificateCalls(wire, asking, OPERATION);
    }

    @Override
    public EnrolOutcome enrol(String oneTimeCode) {
        ObjectNode body = wire.mapper().createObjectNode();
        body.put("terminalId", identity.terminalId());
        body.put("oneTimeCode", oneTimeCode);
        body.put("publicKey", Base64.getEncoder().encodeToString(identity.keys().getPublic().getEncoded()));
        return switch (wire.send(post("/terminals/enrolments", body).build(), Deadline.in(OPERATION))) {
            case Reply.None none -> new EnrolOutcome.Failed(none.why());
            case Reply.Json json when json.status() == CREATED && json.body().path("districtId").isString() ->
                    new EnrolOutcome.Enrolled(json.body().path("districtId").asString());
            case Reply.Json json when json.status() >= BAD_REQUEST -> new EnrolOutcome.Refused();
            case Reply.Json _, Reply.Unchanged _, Reply.File _ -> new EnrolOutcome.Failed(DistrictFailure.NONSENSE);
        };
    }

    private Request.Builder post(String path, ObjectNode body) {
        return wire.to(path).header("Idempotency-Key", wire.fresh()).post(wire.body(body));
    }

    @Override
    public IdentityOutcome check(IdDocument document, Language language) {
        ObjectNode body = wire.mapper().createObjectNode();
        body.put("kind", document.kind().name());
        body.put("number", document.number().reveal());
        body.put("name", (document.name().isEmpty() ? document.foreignName() : document.name()).reveal());
        document.validTo().ifPresentOrElse(date -> body.put("validTo", date.toString()), () -> body.putNull("validTo"));
        Reply reply = asking.ask(post("/identity/document-checks", body), language, Deadline.in(OPERATION));
        return reply instanceof Reply.Json json && json.status() == OK ? identity(json.body()) : new IdentityOutcome.Failed(Refusals.of(reply));
    }

    private static IdentityOutcome identity(JsonNode body) {
        try {
            return switch (Answers.text(body, "outcome")) {
                case "confirmed" -> confirmed(Answers.text(body, "subjectToken"));
                case "reported-lost" -> new IdentityOutcome.ReportedLost();
                case "not-known" -> new IdentityOutcome.NotKnown();
                default -> new IdentityOutcome.Failed(DistrictFailure.NONSENSE);
            };
        } catch (Answers.Nonsense _) {
            return new IdentityOutcome.Failed(DistrictFailure.NONSENSE);
        }
    }

    private static IdentityOutcome confirmed(String token) {
        return Answers.headerSafe(token)
                ? new IdentityOutcome.Confirmed(new SubjectToken(token))
                : new IdentityOutcome.Failed(DistrictFailure.NONSENSE);
    }

    @Override
    public RecordOutcome record(String kind, SubjectToken subject, Language language) {
        Deadline deadline = Deadline.in(OPERATION);
        String path = "/records/" + URLEncoder.encode(kind, StandardCharsets.UTF_8);
        Function<String, Reply> get = what -> asking.ask(wire.to(what).header("Doorstep-Subject", subject.reveal()), language, deadline);
        return switch (get.apply(path)) {
            case Reply.Json json when json.status() == OK -> whole(json.body(), kind, cursor -> get.apply(path + "/rows?cursor=" + cursor));
            case Reply.Json json when json.status() == NOT_FOUND && json.code().equals("NO_RECORD") -> new RecordOutcome.NoRecord();
            case Reply reply -> new RecordOutcome.Failed(Refusals.of(reply));
        };
    }

    /// @param pages the page of rows that a cursor, fit for a URL, leads to
    private static RecordOutcome whole(JsonNode first, String kind, Function<String, Reply> pages) {
        try {
            List<Map<String, String>> rows = new ArrayList<>(Answers.rows(first));
            String cursor = Answers.next(first);
            for (int page = 0; !cursor.isEmpty(); page++) {
                Reply reply = pages.apply(URLEncoder.encode(cursor, StandardCharsets.UTF_8));
                if (!(reply instanceof Reply.Json json) || json.status() != OK || page >= MOST_PAGES) {
                    return new RecordOutcome.Failed(Refusals.of(reply));
                }
                rows.addAll(Answers.rows(json.body()));
                cursor = Answers.next(json.body());
            }
            return new RecordOutcome.Found(Answers.record(first, kind, rows));
        } catch (Answers.Nonsense _) {
            return new RecordOutcome.Failed(DistrictFailure.NONSENSE);
        }
    }

    @Override
    public HelpAnswer callForHelp(String screen) {
        ObjectNode body = wire.mapper().createObjectNode();
        body.put("terminalId", identity.terminalId());
        body.put("screen", screen);
        return help(asking.ask(post("/help-calls", body), Language.ZH, Deadline.in(OPERATION)), CREATED);
    }

    @Override
    public HelpAnswer helpCall(String callId) {
        return help(asking.ask(wire.to("/help-calls/" + callId), Language.ZH, Deadline.in(OPERATION)), OK);
    }

    private static HelpAnswer help(Reply reply, int status) {
        try {
            return reply instanceof Reply.Json json && json.status() == status ? Answers.helpCall(json.body()) : HelpAnswer.NOT_REACHED;
        } catch (Answers.Nonsense _) {
            return HelpAnswer.NOT_REACHED;
        }
    }

    @Override
    public TodayOutcome today() {
        Deadline deadline = Deadline.in(OPERATION);
        Reply catalogue = asking.poll("/catalogue", deadline);
        if (!(catalogue instanceof Reply.Json items) || items.status() != OK) {
            return new TodayOutcome.Failed(Refusals.of(catalogue));
        }
        Reply notices = asking.poll("/notices", deadline);
        if (!(notices instanceof Reply.Json news) || news.status() != OK) {
            return new TodayOutcome.Failed(Refusals.of(notices));
        }
        try {
            return new TodayOutcome.Known(Answers.items(items.body()), Answers.notices(news.body(), wire.clock().instant()));
        } catch (Answers.Nonsense _) {
            return new TodayOutcome.Failed(DistrictFailure.NONSENSE);
        }
    }

    @Override
    public HealthOutcome health() {
        Reply reply = asking.poll("/health", Deadline.in(OPERATION));
        try {
            return reply instanceof Reply.Json json && json.status() == OK ? Answers.health(json.body()) : new HealthOutcome.Failed(Refusals.of(reply));
        } catch (Answers.Nonsense _) {
            return new HealthOutcome.Failed(DistrictFailure.NONSENSE);
        }
    }

    @Override
    public OffersOutcome offers(List<String> kinds, SubjectToken subject, Language language) {
        return certificates.offers(kinds, subject, language);
    }

    @Override
    public IssueOutcome issue(String issueId, CertificateRequest request, SubjectToken subject, Language language) {
        return certificates.issue(issueId, request, subject, language);
    }

    @Override
    public ContentOutcome content(String issueId, SubjectToken subject) {
        return certificates.content(issueId, subject);
    }

    @Override
    public Delivery deliver(Errand errand, String key) {
        return certificates.deliver(errand, key);
    }

    @Override
    public void close() {
        wire.close();
    }
}
