package org.doorstep.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.doorstep.sandbox.books.RecordBook;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The district's rules behind its resources: who is enrolled, whose token is good, who a document belongs to, what each record says.
/// Called from many threads at once.
final class Desk {
    /// Invented: how often residents used a matter last month.
    private static final Map<String, Integer> USED = new TreeMap<>(Map.of("372014001000", 412, "372014002000", 286, "370511001000", 174,
            "372015001000", 133, "372036001000", 121, "372017011000", 96, "372009001000", 74, "372099001000", 51));

    private static final String BEARER = "Bearer ";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final Duration SUBJECT_LIFE = Duration.ofMinutes(10);
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);
    private static final Duration OFF = Duration.ofDays(2);
    private static final int TOKEN_BYTES = 24;
    /// When to ask again for a department that is down, and at the latest for one that is closed.
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration KEYS_KEPT = Duration.ofHours(24);
    /// The site's staff of the sandbox take a call after this long.
    private static final Duration TAKEN_AFTER = Duration.ofSeconds(6);
    private static final Duration CALLS_KEPT = Duration.ofHours(1);
    private static final Set<String> RATINGS = Set.of("VERY_GOOD", "GOOD", "FAIR", "POOR", "VERY_POOR");
    private static final Set<String> KINDS = Set.of("RESIDENT", "RESIDENCE_PERMIT", "FOREIGNER_2017", "FOREIGNER_2023");

    /// Kinds of record that the card alone does not open, and those that open without one.
    private static final Set<String> PHONED = Set.of("property");
    private static final Set<String> SIGNED_IN = Set.of("loss-report", "pension", "medical-account");

    private interface Ending {
        Instant end();
    }

    private record Answered(JsonNode body, Reply reply, Instant end) implements Ending {}

    private record Until(String whom, Instant end) implements Ending {}

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<Person> persons;
    private final RecordShelf shelf;
    private final SpoiltRecords spoilt;
    private final Troubles troubles;
    private final DepartmentSystems systems;
    private final Truth truth;
    private final Set<String> oneTimeCodes;
    private final Register register;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Until> tokens = new ConcurrentHashMap<>();
    private final Subjects subjects = new Subjects();
    private final Map<String, Answered> answered = new ConcurrentHashMap<>();
    private final Map<String, Until> calls = new ConcurrentHashMap<>();

    /// @param oneTimeCodes each enrols one terminal
    Desk(Office office, Set<String> oneTimeCodes) {
        this.persons = office.persons();
        this.shelf = office.shelf();
        this.troubles = office.troubles();
        this.spoilt = new SpoiltRecords(shelf, persons, troubles, this::now);
        this.systems = office.systems();
        this.truth = office.truth();
        this.register = office.register();
        this.oneTimeCodes = Set.copyOf(oneTimeCodes);
    }

    /// The district's own clock.
    Instant now() {
        return troubles.on(Trouble.CLOCK_OFF) ? Instant.now().plus(OFF) : Instant.now();
    }

    private static void forgetEnded(Map<String, ? extends Ending> kept) {
        Instant now = Instant.now();
        kept.values().removeIf(held -> held.end().isBefore(now));
    }

    Reply problem(int status, String code, String title) {
        return new Reply(status, mapper.createObjectNode().put("type", "about:blank").put("title", title).put("status", status)
                .put("code", code));
    }

    /// The same key and body get the same answer, however often and however close together they come; the same key with another body is
    /// refused.
    ///
    /// @param key the call and its `Idempotency-Key`
    Reply once(String key, JsonNode body, Supplier<Reply> work) {
        forgetEnded(answered);
        Answered first = answered.computeIfAbsent(key, _ -> new Answered(body, work.get(), Instant.now().plus(KEYS_KEPT)));
        return first.body().equals(body) ? first.reply() : problem(422, "IDEMPOTENCY_MISMATCH", "This key came with another body before");
    }

    synchronized Reply enrol(JsonNode body) {
        String code = body.path("oneTimeCode").asString("");
        if (!oneTimeCodes.contains(code)) {
            return problem(403, "ENROLMENT_REFUSED", "This code is not valid");
        }
        String terminal = body.path("terminalId").asString("");
        String key = body.path("publicKey").asString("");
        if (terminal.isEmpty() || key.isEmpty()) {
            return problem(400, "BAD_REQUEST", "`terminalId` or `publicKey` is missing");
        }
        String enrolled = register.key(terminal);
        if (enrolled.isEmpty() && register.used(code)) {
            return problem(403, "ENROLMENT_REFUSED", "This code was used before");
        }
        if (!enrolled.isEmpty() && !enrolled.equals(key)) {
            return problem(409, "ENROLMENT_TAKEN", "Another key is enrolled for this terminal");
        }
        if (enrolled.isEmpty()) {
            register.enrol(terminal, key, code);
        }
        return new Reply(201, mapper.createObjectNode().put("terminalId", terminal).put("districtId", "shinan-sandbox"));
    }

    Reply token(JsonNode body) {
        String terminal = body.path("terminalId").asString("");
        String at = body.path("at").asString("");
        Instant now = now();
        troubles.strikes(Trouble.CLOCK_OFF);
        try {
            if (Duration.between(Instant.parse(at), now).abs().compareTo(MOST_SKEW) > 0) {
                Reply skew = problem(401, "CLOCK_SKEW", "The clocks are too far apart");
                skew.body().put("districtTime", now.toString());
                return skew;
            }
        } catch (DateTimeException _) {
            return problem(400, "BAD_REQUEST", "`at` is not an instant");
        }
        if (!signed(register.key(terminal), terminal + "|" + at, body.path("signature").asString(""))) {
            return problem(401, "TERMINAL_UNKNOWN", "This terminal is not enrolled with this key");
        }
        String token = opaque();
        Instant end = Instant.now().plus(TOKEN_LIFE);
        forgetEnded(tokens);
        tokens.put(token, new Until(terminal, end));
        return new Reply(200, mapper.createObjectNode().put("token", token).put("expiresAt", end.toString()));
    }

    private Optional<Until> asking(String header) {
        return Optional.ofNullable(tokens.get(header.startsWith(BEARER) ? header.substring(BEARER.length()) : ""));
    }

    /// Which terminal asks; empty where none does.
    String terminal(String header) {
        return asking(header).map(Until::whom).orElse("");
    }

    /// While the clocks are apart no token counts, so that a terminal that still holds one meets the trouble too.
    boolean authorised(String header) {
        if (troubles.on(Trouble.CLOCK_OFF)) {
            return false;
        }
        return asking(header).filter(token -> Instant.now().isBefore(token.end())).isPresent();
    }

    Reply catalogue() {
        ObjectNode body = mapper.createObjectNode();
        ArrayNode items = body.putArray("items");
        USED.forEach((code, times) -> items.addObject().put("code", code).put("open", true).put("suspended", false)
                .put("usedLastMonth", times));
        items.addObject().put("code", "372023003000").put("open", false).put("suspended", false);
        return Reply.polled(body);
    }

    Reply notices() {
        ObjectNode body = mapper.createObjectNode();
        Instant now = Instant.now();
        ObjectNode notice = body.putArray("notices").addObject().put("id", "n-1").put("until", noticeUntil(now).toString());
        LineMaintenance maintenance = LineMaintenance.seenAt(now);
        notice.putObject("text").put("zh-CN", maintenance.inChinese()).put("en", maintenance.inEnglish());
        return Reply.polled(body);
    }

    /// Later than any visit of today, and the same all the year; the text changes once a week. What has not changed is not sent again.
    static Instant noticeUntil(Instant now) {
        return OffsetDateTime.of(now.atOffset(ZoneOffset.UTC).getYear() + 2, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    }

    Reply health() {
        ObjectNode body = mapper.createObjectNode();
        ArrayNode departments = body.putArray("departments");
        for (RecordBook.Department department : shelf.departments()) {
            Optional<DepartmentSystems.Away> away = systems.away(department.id());
            ObjectNode said = departments.addObject().put("id", department.id()).put("state", away.map(found -> found.why().id()).orElse("up"));
            away.ifPresent(found -> said.put("backAt", found.backAt().toString()));
            ObjectNode name = said.putObject("name");
            department.name().forEach(name::put);
        }
        return Reply.polled(body);
    }

    Optional<Person> person(Predicate<Person> who) {
        return persons.stream().filter(who).findFirst();
    }

    Reply check(JsonNode body) {
        if (body.path("number").asString("").isEmpty() || body.path("name").asString("").isEmpty()) {
            return problem(400, "BAD_REQUEST", "`number` or `name` is missing");
        }
        if (!KINDS.contains(body.path("kind").asString("")) || !dateOrNull(body.path("validTo"))) {
            return problem(400, "BAD_REQUEST", "`kind` or `validTo` is not one of the contract");
        }
        Optional<Person> person = person(p -> p.idNumber().equals(body.path("number").asString(""))
                && p.name().equals(body.path("name").asString("")));
        ObjectNode answer = mapper.createObjectNode();
        if (person.isEmpty()) {
            return new Reply(200, answer.put("outcome", "not-known"));
        }
        truth.write(person.get().reportedLost() ? "identity-refused" : "identity-confirmed", person.get().id());
        if (person.get().reportedLost()) {
            return new Reply(200, answer.put("outcome", "reported-lost"));
        }
        return confirmed(answer.put("outcome", "confirmed"), person.get(), Subjects.Level.CARD);
    }

    /// @param answer is told the token that stands for the person from now on
    Reply confirmed(ObjectNode answer, Person person, Subjects.Level level) {
        Instant end = troubles.strikesOnce(Trouble.CONFIRMATION_ENDED) ? Instant.now() : Instant.now().plus(SUBJECT_LIFE);
        String token = opaque();
        subjects.confirm(token, new Subjects.Known(person.id(), level, end));
        return new Reply(200, answer.put("subjectToken", token).put("expiresAt", end.toString()));
    }

    private static boolean dateOrNull(JsonNode node) {
        try {
            return node.isNull() || (node.isString() && LocalDate.parse(node.asString()).isAfter(LocalDate.EPOCH));
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// @param cursor empty for the record itself, else the place of a further page of its rows
    Reply record(String kind, String subject, String cursor) {
        return shelf.book(kind).map(book -> of(subject, level(kind),
                confirmed -> answering(book.department().id()).orElseGet(() -> record(kind, confirmed, cursor))))
                .orElseGet(() -> problem(404, "NOT_FOUND", "The district holds no records of this kind"));
    }

    private static Subjects.Level level(String kind) {
        return SIGNED_IN.contains(kind) ? Subjects.Level.SIGNED_IN : level(PHONED.contains(kind));
    }

    static Subjects.Level level(boolean phoned) {
        return phoned ? Subjects.Level.CARD_AND_CODE : Subjects.Level.CARD;
    }

    /// Asks a department, which takes its time.
    ///
    /// @return the problem where its system does not answer
    Optional<Reply> answering(String department) {
        systems.ask(List.of(department));
        return systems.away(department).map(away -> problem(503, away.why().code(), away.why().title())
                .with("Retry-After", Long.toString(retryAfter(away))));
    }

    private static long retryAfter(DepartmentSystems.Away away) {
        return switch (away.why()) {
            case DOWN -> LOOK_AGAIN.toSeconds();
            case CLOSED -> Math.clamp(Duration.between(Instant.now(), away.backAt()).toSeconds(), 1, LONGEST_WAIT.toSeconds());
        };
    }

    /// What is about the person of a subject token, while it holds, and needs the card.
    Reply of(String subject, Function<Person, Reply> work) {
        return of(subject, Subjects.Level.CARD, work);
    }

    /// @param wanted how surely the person must be known at least
    Reply of(String subject, Subjects.Level wanted, Function<Person, Reply> work) {
        if (subjects.of(subject).filter(known -> !known.reaches(wanted)).isPresent()) {
            return problem(403, "ASSURANCE_TOO_LOW", "This needs to know more surely who it is");
        }
        return subjects.of(subject).flatMap(known -> person(found -> found.id().equals(known.person())))
                .map(work).orElseGet(() -> problem(403, "SUBJECT_INVALID", "This person is not, or no longer, confirmed"));
    }

    private Reply record(String kind, Person confirmed, String cursor) {
        if (troubles.strikes(Trouble.NO_RECORD)) {
            return noRecord();
        }
        if (!cursor.isEmpty() && !cursor.matches("[a-z][a-z0-9-]*[.][0-9]{1,5}")) {
            return problem(400, "BAD_REQUEST", "no such cursor");
        }
        Person whose = troubles.strikes(Trouble.ANOTHER_PERSONS_RECORD) ? persons.get((persons.indexOf(confirmed) + 1) % persons.size())
                : confirmed;
        truth.write("record-answered", whose.id());
        return spoilt.answer(kind, whose, cursor).map(body -> new Reply(200, body)).orElseGet(this::noRecord);
    }

    private Reply noRecord() {
        return problem(404, "NO_RECORD", "There is no record");
    }

    Reply rate(JsonNode body) {
        String level = body.path("level").asString("");
        if (!RATINGS.contains(level) || body.path("item").asString("").isEmpty() || instant(body.path("at").asString("")).isEmpty()) {
            return problem(400, "BAD_REQUEST", "`item`, `level` or `at` is not one of the contract");
        }
        truth.write("rated", mapper.createObjectNode().put("item", body.path("item").asString()).put("level", level)
                .put("terminalId", body.path("terminalId").asString("")));
        return new Reply(201, mapper.createObjectNode().put("ratingId", opaque()));
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Reply helpCall(JsonNode body) {
        if (body.path("screen").asString("").isEmpty()) {
            return problem(400, "BAD_REQUEST", "`screen` is missing");
        }
        String id = opaque();
        forgetEnded(calls);
        calls.put(id, new Until("", Instant.now().plus(CALLS_KEPT)));
        return new Reply(201, mapper.createObjectNode().put("callId", id).put("state", "waiting"));
    }

    Reply helpCallState(String id) {
        Until call = calls.get(id);
        if (call == null) {
            return problem(404, "NOT_FOUND", "No such call");
        }
        boolean taken = Instant.now().isAfter(call.end().minus(CALLS_KEPT).plus(TAKEN_AFTER));
        return new Reply(200, mapper.createObjectNode().put("callId", id).put("state", taken ? "accepted" : "waiting"));
    }

    private String opaque() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static boolean signed(String key, String text, String signature) {
        try {
            PublicKey publicKey = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(publicKey);
            check.update(text.getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
