package org.doorstep.sandbox;

import static org.doorstep.sandbox.Resource.Guard.KEY;
import static org.doorstep.sandbox.Resource.Guard.NONE;
import static org.doorstep.sandbox.Resource.Guard.TERMINAL;
import static org.doorstep.sandbox.Resource.Guard.TERMINAL_AND_KEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// All resources of the district, a row each, in the order of the contract (`openapi.yaml`), and what is asked for before one answers.
/// Where two rows know a path, the first counts.
final class ResourceTable {
    private final Desk desk;
    private final List<Resource> rows;

    ResourceTable(Desk desk, PhoneDesk phones, CertificateDesk certificates) {
        this.desk = desk;
        SignInDesk signIns = new SignInDesk(desk, phones);
        VerifyPage verify = new VerifyPage(certificates);
        this.rows = List.of(
                row("POST", "/terminals/enrolments", KEY, (asked, _) -> desk.enrol(asked.body())),
                row("POST", "/terminals/tokens", NONE, (asked, _) -> desk.token(asked.body())),
                row("GET", "/health", NONE, (_, _) -> desk.health()),
                row("GET", "/catalogue", TERMINAL, (_, _) -> desk.catalogue()),
                row("GET", "/notices", TERMINAL, (_, _) -> desk.notices()),
                row("POST", "/identity/document-checks", TERMINAL_AND_KEY, (asked, _) -> desk.check(asked.body())),
                row("POST", "/identity/phone-codes", TERMINAL_AND_KEY, (asked, _) -> desk.of(asked.subject(), phones::send)),
                row("POST", "/identity/phone-codes/{challengeId}/checks", TERMINAL_AND_KEY,
                        (asked, challenge) -> desk.of(asked.subject(), person -> phones.check(challenge, person, asked.body()))),
                row("POST", "/identity/sign-ins", TERMINAL_AND_KEY,
                        (asked, _) -> signIns.send(desk.terminal(asked.header("Authorization")), asked.body())),
                row("POST", "/identity/sign-ins/{challengeId}/checks", TERMINAL_AND_KEY,
                        (asked, challenge) -> signIns.check(challenge, desk.terminal(asked.header("Authorization")), asked.body())),
                row("GET", "/records/{kind}", TERMINAL, (asked, kind) -> desk.record(kind, asked.subject(), "")),
                row("GET", "/records/{kind}/rows", TERMINAL, this::rowsOf),
                row("GET", "/certificates/available", TERMINAL,
                        (asked, _) -> desk.of(asked.subject(), Desk.level(CertificateDesk.phoned(asked.all("kind"))),
                                person -> certificates.available(person, asked.all("kind")))),
                // Its key is the issue's own: the desk of certificates keeps it for longer than an answer is kept.
                row("POST", "/certificates", TERMINAL, (asked, _) -> desk.of(asked.subject(),
                        Desk.level(CertificateDesk.phoned(List.of(asked.body().path("kind").asString("")))),
                        person -> certificates.issue(asked.header("Idempotency-Key"), person, asked.body()))),
                row("GET", "/certificates/{issueId}/content", TERMINAL,
                        (asked, issue) -> desk.of(asked.subject(), person -> certificates.content(issue, person))),
                row("POST", "/certificates/{issueId}/confirmations", TERMINAL_AND_KEY,
                        (asked, issue) -> certificates.confirm(issue, asked.body())),
                row("POST", "/certificates/{issueId}/voids", TERMINAL_AND_KEY, (asked, issue) -> certificates.voided(issue, asked.body())),
                row("GET", "/verify/{code}", NONE, (asked, code) -> verify.page(code, asked.asker(), Instant.now())),
                row("POST", "/ratings", TERMINAL_AND_KEY, (asked, _) -> desk.rate(asked.body())),
                row("POST", "/help-calls", TERMINAL_AND_KEY, (asked, _) -> desk.helpCall(asked.body())),
                row("GET", "/help-calls/{callId}", TERMINAL, (_, call) -> desk.helpCallState(call)));
    }

    private static Resource row(String method, String template, Resource.Guard guard, BiFunction<Request, String, Reply> answer) {
        return new Resource(method, template, guard, answer);
    }

    List<Resource> rows() {
        return rows;
    }

    /// Who may not ask learns nothing of what there is: the token is looked at before path and method are.
    Reply answer(Request asked) {
        Optional<Resource> found = rows.stream().filter(row -> row.place(asked.path()).isPresent()).findFirst();
        boolean guarded = found.isEmpty() || found.get().guard().terminal();
        if (guarded && !desk.authorised(asked.header("Authorization"))) {
            return desk.problem(401, "TOKEN_INVALID", "The token is missing or has ended");
        }
        return found.map(row -> answer(row, asked)).orElseGet(() -> desk.problem(404, "NOT_FOUND", "No such resource"));
    }

    private Reply answer(Resource row, Request asked) {
        String place = row.place(asked.path()).orElse("");
        if (!asked.method().equals(row.method())) {
            return desk.problem(405, "METHOD_NOT_ALLOWED", "This resource takes " + row.method()).with("Allow", row.method());
        }
        if (!row.guard().key()) {
            return row.answer().apply(asked, place);
        }
        String key = asked.header("Idempotency-Key");
        return key.isEmpty() ? desk.problem(400, "BAD_REQUEST", "`Idempotency-Key` is missing")
                : desk.once(asked.path() + " " + key, asked.body(), () -> row.answer().apply(asked, place));
    }

    private Reply rowsOf(Request asked, String kind) {
        return asked.cursor().isEmpty() ? desk.problem(400, "BAD_REQUEST", "`cursor` is missing")
                : desk.record(kind, asked.subject(), asked.cursor());
    }
}
