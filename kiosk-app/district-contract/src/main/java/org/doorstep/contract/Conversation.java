package org.doorstep.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One visit's worth of questions to a district, through the validating proxy; each promise of the contract that does not hold becomes a
/// finding.
final class Conversation {
    private static final int KEY_BYTES = 16;
    private static final int MOST_PAGES = 50;

    /// Who asks, and about whom.
    ///
    /// @param person a `DocumentCheck` of the contract that the district is to confirm
    record Asker(String terminalId, String oneTimeCode, Optional<ObjectNode> person, String recordKind, String certificateKind) {}

    /// One promise held or not.
    record Finding(String promise, boolean held, String seen) {}

    private final Talk talk;
    private final URI checked;
    private final URI direct;
    private final Asker asker;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> token = new HashMap<>();

    /// @param checked the validating proxy in front of the district
    /// @param direct  the district itself, for questions that are wrong on purpose
    Conversation(Talk talk, URI checked, URI direct, Asker asker) {
        this.talk = talk;
        this.checked = checked;
        this.direct = direct;
        this.asker = asker;
    }

    List<Finding> hold() throws IOException, InterruptedException {
        polled("/health", Map.of());
        withoutToken();
        KeyPair keys = keys();
        enrol(keys);
        if (token(keys)) {
            polled("/catalogue", token);
            polled("/notices", token);
            unknownDocument();
            signIns();
            inventedSubject();
            helpCall();
            rating();
            if (asker.person().isPresent()) {
                person(asker.person().get());
            }
        }
        return findings;
    }

    private boolean promise(String words, boolean held, Talk.Answer answer) {
        findings.add(new Finding(words, held, held ? "" : "status " + answer.status() + " " + answer.code() + violations(answer.body())));
        return held;
    }

    private static String violations(JsonNode body) {
        StringBuilder words = new StringBuilder();
        body.path("validation").forEach(found -> words.append("; ").append(found.path("location").toString()).append(' ')
                .append(found.path("message").asString("")));
        return words.toString();
    }

    private static Map<String, String> and(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private void polled(String path, Map<String, String> headers) throws IOException, InterruptedException {
        Talk.Answer first = talk.get(Address.at(checked, path), headers);
        if (promise("GET " + path + " answers as the contract says", first.status() == 200, first)) {
            Talk.Answer second = talk.get(Address.at(checked, path), and(headers, "If-None-Match", first.header("ETag")));
            promise("GET " + path + " says 304 to whom holds it", second.status() == 304, second);
        }
    }

    private void withoutToken() throws IOException, InterruptedException {
        Talk.Answer answer = talk.get(Address.at(checked, "/catalogue"), Map.of("Authorization", "Bearer invented"));
        promise("an invented token is refused", answer.status() == 401 && answer.code().equals("TOKEN_INVALID"), answer);
        Talk.Answer garbage = talk.post(Address.at(direct, "/terminals/tokens"), Map.of(), "{\"at\":");
        promise("what is not JSON is a problem 400", garbage.status() == 400 && garbage.code().equals("BAD_REQUEST"), garbage);
        Talk.Answer nowhere = talk.get(Address.at(direct, "/terminals/tokens"), Map.of());
        promise("the wrong method is refused", nowhere.status() == 405, nowhere);
    }

    private void enrol(KeyPair keys) throws IOException, InterruptedException {
        ObjectNode body = Talk.MAPPER.createObjectNode().put("terminalId", asker.terminalId()).put("oneTimeCode", asker.oneTimeCode())
                .put("publicKey", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        Map<String, String> key = Map.of("Idempotency-Key", talk.fresh(KEY_BYTES));
        Talk.Answer first = talk.post(Address.at(checked, "/terminals/enrolments"), key, body.toString());
        promise("a terminal with a valid code is enrolled", first.status() == 201, first);
        Talk.Answer again = talk.post(Address.at(checked, "/terminals/enrolments"), key, body.toString());
        promise("the same key and body get the same answer", again.status() == first.status() && again.body().equals(first.body()), again);
        Talk.Answer other = talk.post(Address.at(checked, "/terminals/enrolments"), key,
                body.deepCopy().put("oneTimeCode", "another").toString());
        promise("the same key with another body is refused", other.status() == 422 && other.code().equals("IDEMPOTENCY_MISMATCH"), other);
        Talk.Answer guess = talk.post(Address.at(checked, "/terminals/enrolments"), Map.of("Idempotency-Key", talk.fresh(KEY_BYTES)),
                body.deepCopy().put("oneTimeCode", "guessed").toString());
        promise("a guessed code is refused", guess.status() == 403 && guess.code().equals("ENROLMENT_REFUSED"), guess);
    }

    private boolean token(KeyPair keys) throws IOException, InterruptedException {
        Talk.Answer late = talk.post(Address.at(checked, "/terminals/tokens"), Map.of(),
                tokenRequest(keys, Instant.now().minus(Duration.ofDays(2))));
        promise("a clock two days off is named", late.status() == 401 && late.code().equals("CLOCK_SKEW")
                && late.body().has("districtTime"), late);
        Talk.Answer answer = talk.post(Address.at(checked, "/terminals/tokens"), Map.of(), tokenRequest(keys, Instant.now()));
        boolean given = promise("an enrolled terminal gets a token", answer.status() == 200, answer);
        if (given) {
            token.put("Authorization", "Bearer " + answer.body().path("token").asString(""));
            Instant end = Instant.parse(answer.body().path("expiresAt").asString(Instant.MAX.toString()));
            promise("a token lives 15 minutes at most", end.isBefore(Instant.now().plus(Duration.ofMinutes(16))), answer);
        }
        return given;
    }

    private String tokenRequest(KeyPair keys, Instant at) {
        String when = at.truncatedTo(ChronoUnit.SECONDS).toString();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update((asker.terminalId() + "|" + when).getBytes(StandardCharsets.US_ASCII));
            return Talk.MAPPER.createObjectNode().put("terminalId", asker.terminalId()).put("at", when)
                    .put("signature", Base64.getEncoder().encodeToString(signature.sign())).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with an EC P-256 key", e);
        }
    }

    private void unknownDocument() throws IOException, InterruptedException {
        String body = Talk.MAPPER.createObjectNode().put("kind", "RESIDENT").put("number", "379999190001010006").put("name", "无此人")
                .putNull("validTo").toString();
        Talk.Answer answer = talk.post(Address.at(checked, "/identity/document-checks"),
                and(token, "Idempotency-Key", talk.fresh(KEY_BYTES)), body);
        promise("a document of nobody is not-known",
                answer.status() == 200 && answer.body().path("outcome").asString("").equals("not-known"), answer);
    }

    /// Nobody's code is tried: what is known of a number is not to be learned from how it is refused.
    private void signIns() throws IOException, InterruptedException {
        Talk.Answer nobody = talk.post(Address.at(checked, "/identity/sign-ins"), and(token, "Idempotency-Key", talk.fresh(KEY_BYTES)),
                "{\"number\":\"379999190001010001\"}");
        promise("a number of nobody reaches nobody", nobody.status() == 200
                && List.of("not-reachable", "locked").contains(nobody.body().path("outcome").asString("")), nobody);
        Talk.Answer ended = talk.post(Address.at(checked, "/identity/sign-ins/invented/checks"),
                and(token, "Idempotency-Key", talk.fresh(KEY_BYTES)), "{\"code\":\"000000\"}");
        promise("who signs in by a code that nobody sent is too late", ended.status() == 200
                && List.of("ended", "locked").contains(ended.body().path("outcome").asString("")), ended);
    }

    private void inventedSubject() throws IOException, InterruptedException {
        Talk.Answer answer = talk.get(Address.at(checked, "/records/" + asker.recordKind()), and(token, "Doorstep-Subject", "invented"));
        promise("an invented person has no record", answer.status() == 403 && answer.code().equals("SUBJECT_INVALID"), answer);
    }

    private void helpCall() throws IOException, InterruptedException {
        String body = Talk.MAPPER.createObjectNode().put("terminalId", asker.terminalId()).put("screen", "record").toString();
        Talk.Answer call = talk.post(Address.at(checked, "/help-calls"), and(token, "Idempotency-Key", talk.fresh(KEY_BYTES)), body);
        promise("a call for help is taken", call.status() == 201, call);
        Talk.Answer state = talk.get(Address.at(checked, "/help-calls/" + call.body().path("callId").asString("none")), token);
        promise("a call for help can be followed", state.status() == 200, state);
        Talk.Answer none = talk.get(Address.at(checked, "/help-calls/none"), token);
        promise("a call that nobody made is not found", none.status() == 404, none);
    }

    private void rating() throws IOException, InterruptedException {
        String body = Talk.MAPPER.createObjectNode().put("terminalId", asker.terminalId()).put("item", "372014001000").put("level", "GOOD")
                .put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()).toString();
        Talk.Answer taken = talk.post(Address.at(checked, "/ratings"), and(token, "Idempotency-Key", talk.fresh(KEY_BYTES)), body);
        promise("a rating is taken", taken.status() == 201, taken);
    }

    private void person(ObjectNode person) throws IOException, InterruptedException {
        Map<String, String> headers = and(token, "Idempotency-Key", talk.fresh(KEY_BYTES));
        CompletableFuture<Talk.Answer> twin = CompletableFuture.supplyAsync(
                () -> unchecked(headers, person.toString()), Thread.ofPlatform().daemon()::start);
        Talk.Answer answer = talk.post(Address.at(checked, "/identity/document-checks"), headers, person.toString());
        promise("the given person is confirmed", answer.body().path("outcome").asString("").equals("confirmed"), answer);
        promise("the same POST twice at once is one deed", joined(twin).filter(answer.body()::equals).isPresent(), answer);
        Map<String, String> subject = and(token, "Doorstep-Subject", answer.body().path("subjectToken").asString("none"));
        phoneCodes(subject);
        String path = "/records/" + asker.recordKind();
        Talk.Answer record = talk.get(Address.at(checked, path), subject);
        if (record.status() == 404 && record.code().equals("NO_RECORD")) {
            promise("the given person has no record", true, record);
            return;
        }
        promise("the record is one of the contract", record.status() == 200, record);
        JsonNode whose = record.body().path("subject");
        promise("the record is the given person's",
                whose.path("idNumber").equals(person.path("number")) && whose.path("name").equals(person.path("name")), record);
        pages(record, path, subject);
        new Certifying(talk, new Certifying.Ways(checked, direct), this::promise, new Certifying.Headers(token, subject))
                .hold(asker.certificateKind());
    }

    /// Whatever is known of the person's phone; nobody's code is tried.
    private void phoneCodes(Map<String, String> subject) throws IOException, InterruptedException {
        Talk.Answer sent = talk.post(Address.at(checked, "/identity/phone-codes"), and(subject, "Idempotency-Key", talk.fresh(KEY_BYTES)),
                "{}");
        promise("a code is sent to a phone, or it is said why not", sent.status() == 200
                && List.of("sent", "no-phone", "locked").contains(sent.body().path("outcome").asString("")), sent);
        Talk.Answer ended = talk.post(Address.at(checked, "/identity/phone-codes/invented/checks"),
                and(subject, "Idempotency-Key", talk.fresh(KEY_BYTES)), "{\"code\":\"000000\"}");
        promise("a code that nobody sent has ended", ended.status() == 200
                && List.of("ended", "locked").contains(ended.body().path("outcome").asString("")), ended);
    }

    private void pages(Talk.Answer record, String path, Map<String, String> subject) throws IOException, InterruptedException {
        boolean end = true;
        Talk.Answer page = record;
        for (JsonNode part : record.body().path("parts")) {
            JsonNode next = part.path("next");
            for (int pages = 0; next.isString() && pages < MOST_PAGES; pages++) {
                String cursor = URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
                page = talk.get(Address.at(checked, path + "/rows?cursor=" + cursor), subject);
                next = page.body().path("next");
            }
            end &= page.status() == 200 && !next.isString();
        }
        promise("the rows of each part end", end, page);
    }

    private Talk.Answer unchecked(Map<String, String> headers, String body) {
        try {
            return talk.post(Address.at(checked, "/identity/document-checks"), headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Optional<JsonNode> joined(CompletableFuture<Talk.Answer> twin) throws InterruptedException {
        try {
            return Optional.of(twin.get().body());
        } catch (ExecutionException _) {
            return Optional.empty();
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK makes no EC P-256 keys", e);
        }
    }
}
