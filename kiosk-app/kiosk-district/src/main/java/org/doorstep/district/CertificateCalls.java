package org.doorstep.district;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.config.Language;
import org.doorstep.core.certificate.CertificateOffer;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.Choice;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.service.DistrictFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of the client that is about certificates, and everything that ends something at the district.
final class CertificateCalls {
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{4,40}");
    private static final int MOST_PAGES = 20;
    private static final int MOST_ADDRESS = 200;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final Wire wire;
    private final Asking asking;
    private final Duration operation;

    /// @param operation the longest that one question may take, second tries included
    CertificateCalls(Wire wire, Asking asking, Duration operation) {
        this.wire = wire;
        this.asking = asking;
        this.operation = operation;
    }

    OffersOutcome offers(List<String> kinds, SubjectToken subject, Language language) {
        String query = String.join("&", kinds.stream().map(kind -> "kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8)).toList());
        Reply reply = asking.ask(wire.to("/certificates/available?" + query).header("Doorstep-Subject", subject.reveal()), language, Deadline.in(operation));
        if (!(reply instanceof Reply.Json json) || json.status() != OK) {
            return new OffersOutcome.Failed(Refusals.of(reply));
        }
        try {
            List<CertificateOffer> offers = new ArrayList<>();
            for (JsonNode offer : Answers.list(json.body(), "offers")) {
                offers.add(new CertificateOffer(Answers.text(offer, "kind"), Answers.langText(offer.path("name")), choices(offer, "periods"), choices(offer, "purposes")));
            }
            boolean asked = offers.stream().allMatch(offer -> kinds.contains(offer.kind()));
            return asked ? new OffersOutcome.Known(offers) : new OffersOutcome.Failed(DistrictFailure.NONSENSE);
        } catch (Answers.Nonsense _) {
            return new OffersOutcome.Failed(DistrictFailure.NONSENSE);
        }
    }

    private static List<Choice> choices(JsonNode offer, String key) throws Answers.Nonsense {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode choice : Answers.list(offer, key)) {
            choices.add(new Choice(Answers.text(choice, "id"), Answers.langText(choice.path("name"))));
        }
        if (choices.isEmpty()) {
            throw new Answers.Nonsense();
        }
        return choices;
    }

    IssueOutcome issue(String issueId, CertificateRequest request, SubjectToken subject, Language language) {
        ObjectNode body = wire.mapper().createObjectNode().put("kind", request.kind()).put("period", request.period()).put("purpose", request.purpose());
        Reply reply = asking.ask(
                wire.to("/certificates").header("Idempotency-Key", issueId).header("Doorstep-Subject", subject.reveal()).post(wire.body(body)),
                language, Deadline.in(operation));
        if (!(reply instanceof Reply.Json json) || json.status() != CREATED) {
            return new IssueOutcome.Failed(Refusals.of(reply));
        }
        try {
            return issued(json.body(), issueId, request.kind());
        } catch (Answers.Nonsense _) {
            return new IssueOutcome.Failed(DistrictFailure.NONSENSE);
        }
    }

    private IssueOutcome issued(JsonNode body, String issueId, String kind) throws Answers.Nonsense {
        String number = Answers.text(body, "certificateNumber");
        String verify = Answers.text(body, "verify");
        int pages = body.path("pages").isInt() ? body.path("pages").asInt() : 0;
        boolean ours = Answers.text(body, "issueId").equals(issueId) && Answers.text(body, "kind").equals(kind);
        if (!ours || !NUMBER.matcher(number).matches() || pages < 1 || pages > MOST_PAGES || !address(verify)) {
            throw new Answers.Nonsense();
        }
        return new IssueOutcome.Issued(Answers.langText(body.path("name")), number, pages, verify);
    }

    /// It is printed and put into a code that people scan.
    private static boolean address(String verify) {
        try {
            return verify.length() <= MOST_ADDRESS && "https".equals(URI.create(verify).getScheme());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    ContentOutcome content(String issueId, SubjectToken subject) {
        return switch (asking.file(wire.to("/certificates/" + issueId + "/content").header("Doorstep-Subject", subject.reveal()), Deadline.in(operation))) {
            case Reply.File(byte[] bytes) -> new ContentOutcome.Came(bytes);
            case Reply reply -> new ContentOutcome.Failed(Refusals.of(reply));
        };
    }

    /// @param key the same on every try of the same errand
    Delivery deliver(Errand errand, String key) {
        String path = switch (errand.kind()) {
            case CONFIRMATION -> "/certificates/" + errand.issueId().orElseThrow() + "/confirmations";
            case VOID -> "/certificates/" + errand.issueId().orElseThrow() + "/voids";
            case RATING -> "/ratings";
        };
        Reply reply = asking.ask(wire.to(path).header("Idempotency-Key", key).post(wire.body(errand.body())), Language.ZH, Deadline.in(operation));
        return switch (reply) {
            case Reply.None none -> new Delivery.Failed(none.why(), none.retryAfter());
            case Reply.Json json when json.status() == UNAUTHORIZED -> new Delivery.Failed(DistrictFailure.NOT_ENROLLED, Optional.empty());
            case Reply.Json json when json.status() >= BAD_REQUEST -> new Delivery.Refused(json.code());
            case Reply.Json json when heard(errand, json.body()) -> new Delivery.Delivered();
            case Reply.Json _, Reply.Unchanged _, Reply.File _ -> new Delivery.Failed(DistrictFailure.NONSENSE, Optional.empty());
        };
    }

    /// The district repeats what it was told.
    private static boolean heard(Errand errand, JsonNode answer) {
        return switch (errand.kind()) {
            case RATING -> answer.path("ratingId").isString();
            case VOID -> answer.path("state").asString("").equals("void") && about(errand, answer);
            case CONFIRMATION -> errand.body().contains("\"" + answer.path("state").asString("?") + "\"") && about(errand, answer);
        };
    }

    private static boolean about(Errand errand, JsonNode answer) {
        return errand.issueId().filter(answer.path("issueId").asString("")::equals).isPresent();
    }
}
