package org.doorstep.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of a conversation that is about certificates: offered, issued, fetched, and ended in each of the ways the contract knows.
final class Certifying {
    private static final int KEY_BYTES = 12;
    private static final String AT = Instant.parse("2026-11-24T09:00:12Z").toString();

    /// Notes a promise as held or not, and says which.
    interface Judge {
        boolean promise(String words, boolean held, Talk.Answer answer);
    }

    /// @param checked the validating proxy in front of the district
    /// @param direct  the district itself
    record Ways(URI checked, URI direct) {}

    /// The headers of the terminal, and of the person at it.
    record Headers(Map<String, String> token, Map<String, String> subject) {}

    private final Talk talk;
    private final URI checked;
    private final URI direct;
    private final Judge judge;
    private final Map<String, String> token;
    private final Map<String, String> subject;

    Certifying(Talk talk, Ways ways, Judge judge, Headers headers) {
        this.talk = talk;
        this.checked = ways.checked();
        this.direct = ways.direct();
        this.judge = judge;
        this.token = Map.copyOf(headers.token());
        this.subject = Map.copyOf(headers.subject());
    }

    void hold(String kind) throws IOException, InterruptedException {
        Talk.Answer offers = talk.get(Address.at(checked, "/certificates/available?kind=" + kind), subject);
        judge.promise("what can be certified is offered", offers.status() == 200, offers);
        if (offers.body().path("offers").isEmpty()) {
            return;
        }
        String wish = wish(offers.body()).toString();
        printed(wish);
        dropped(wish);
        voidedUnseen(wish);
    }

    /// The usual period, purpose and receiver of what is offered first.
    private static ObjectNode wish(JsonNode offers) {
        JsonNode offer = offers.path("offers").path(0);
        JsonNode purpose = offers.path("purposes").path(0);
        ObjectNode wish = Talk.MAPPER.createObjectNode().put("kind", offer.path("kind").asString(""))
                .put("period", offer.path("periods").path(0).path("id").asString("")).put("purpose", purpose.path("id").asString(""));
        purpose.path("receivers").valueStream().findFirst().ifPresent(usual -> wish.put("receiver", usual.path("id").asString("")));
        return wish;
    }

    private Map<String, String> keyed(Map<String, String> headers, String key) {
        Map<String, String> more = new HashMap<>(headers);
        more.put("Idempotency-Key", key);
        return more;
    }

    private Talk.Answer issue(String id, String wish) throws IOException, InterruptedException {
        return talk.post(Address.at(checked, "/certificates"), keyed(subject, id), wish);
    }

    private Talk.Answer end(String id, String how, ObjectNode body) throws IOException, InterruptedException {
        return talk.post(Address.at(checked, "/certificates/" + id + "/" + how), keyed(token, talk.fresh(KEY_BYTES)), body.put("at", AT).toString());
    }

    private static ObjectNode confirmation(String outcome) {
        return Talk.MAPPER.createObjectNode().put("outcome", outcome).put("sheets", outcome.equals("printed") ? 1 : 0);
    }

    private static ObjectNode voiding() {
        return Talk.MAPPER.createObjectNode().put("reason", "not-wanted");
    }

    private void printed(String wish) throws IOException, InterruptedException {
        String id = "t-check-" + talk.fresh(KEY_BYTES);
        Talk.Answer issued = issue(id, wish);
        judge.promise("a certificate is issued under the terminal's id", issued.status() == 201 && issued.body().path("issueId").asString("").equals(id), issued);
        Talk.Answer again = issue(id, wish);
        judge.promise("the same issue asked for again is one certificate", again.body().equals(issued.body()), again);
        Talk.Answer other = issue(id, wish.replace("\"period\":\"", "\"period\":\"not-offered-"));
        judge.promise("the same id with another wish is refused", other.status() == 422 || other.status() == 400, other);
        Talk.Answer file = talk.get(Address.at(direct, "/certificates/" + id + "/content"), subject);
        judge.promise("its file is a PDF", file.status() == 200 && file.header("Content-Type").startsWith("application/pdf"), file);
        Talk.Answer theirs = talk.get(Address.at(direct, "/certificates/" + id + "/content"), token);
        judge.promise("nobody gets the file without the person", theirs.status() == 403, theirs);
        page(issued.body().path("verify").asString(""), "有效");
        Talk.Answer uncertain = end(id, "confirmations", confirmation("uncertain"));
        judge.promise("an issue can be uncertain", uncertain.status() == 200 && uncertain.body().path("state").asString("").equals("uncertain"), uncertain);
        Talk.Answer printed = end(id, "confirmations", confirmation("printed"));
        judge.promise("and printed after that", printed.status() == 200 && printed.body().path("state").asString("").equals("printed"), printed);
        Talk.Answer tooLate = end(id, "voids", voiding());
        judge.promise("what was printed is not voided", tooLate.status() == 409, tooLate);
        Talk.Answer gone = talk.get(Address.at(direct, "/certificates/" + id + "/content"), subject);
        judge.promise("what was printed is not handed out again", gone.status() == 410, gone);
    }

    private void dropped(String wish) throws IOException, InterruptedException {
        String id = "t-check-" + talk.fresh(KEY_BYTES);
        Talk.Answer issued = issue(id, wish);
        Talk.Answer voided = end(id, "voids", voiding());
        judge.promise("an issue can be voided", voided.status() == 200 && voided.body().path("state").asString("").equals("void"), voided);
        Talk.Answer twice = end(id, "voids", voiding());
        judge.promise("and voided again under another key", twice.status() == 200, twice);
        Talk.Answer gone = talk.get(Address.at(direct, "/certificates/" + id + "/content"), subject);
        judge.promise("the file of a void one is gone", gone.status() == 410 && gone.code().equals("CERTIFICATE_VOID"), gone);
        Talk.Answer confirmed = end(id, "confirmations", confirmation("printed"));
        judge.promise("a void one is not confirmed", confirmed.status() == 409, confirmed);
        page(issued.body().path("verify").asString(""), "已作废");
    }

    private void voidedUnseen(String wish) throws IOException, InterruptedException {
        String id = "t-check-" + talk.fresh(KEY_BYTES);
        Talk.Answer voided = end(id, "voids", voiding());
        judge.promise("an id that the district never saw can be voided", voided.status() == 200, voided);
        Talk.Answer late = issue(id, wish);
        judge.promise("and is refused when it comes after all", late.status() == 410 && late.code().equals("CERTIFICATE_VOID"), late);
    }

    /// Any browser may ask, so it is asked without a token.
    private void page(String verify, String words) throws IOException, InterruptedException {
        Talk.Answer page = talk.get(Address.page(direct, verify), Map.of());
        String text = new String(page.bytes(), StandardCharsets.UTF_8);
        judge.promise("its public page says " + words, page.status() == 200 && text.contains(words) && page.header("Content-Type").startsWith("text/html"), page);
    }
}
