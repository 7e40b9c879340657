package org.doorstep.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.doorstep.sandbox.Issue.Wish;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.kinds.Case;
import org.doorstep.sandbox.kinds.CertificateKind;
import org.doorstep.sandbox.kinds.CertificateKinds;
import org.doorstep.sandbox.kinds.Order;
import org.doorstep.sandbox.kinds.Purpose;
import org.doorstep.sandbox.paper.Made;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.paper.Spoil;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The district's rules of certificates: what is issued to whom, and that every issue has one end. Called from many threads; its monitor makes
/// each change of an issue one step.
final class CertificateDesk {
    /// 13 characters of five random bits: 65.
    private static final int CODE_LENGTH = 13;
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Desk desk;
    private final List<Person> persons;
    private final Troubles troubles;
    private final Truth truth;
    private final Register register;
    private final RecordShelf shelf;
    private final CertificateOffers offers;
    private final PaperMaker maker;
    private final Supplier<URI> address;
    private final SecureRandom random = new SecureRandom();

    /// @param address of this district, as a browser reaches it
    CertificateDesk(Office office, Desk desk, PaperMaker maker, Supplier<URI> address) {
        this.desk = desk;
        this.persons = office.persons();
        this.troubles = office.troubles();
        this.truth = office.truth();
        this.register = office.register();
        this.shelf = office.shelf();
        this.offers = new CertificateOffers(office, maker);
        this.maker = maker;
        this.address = address;
    }

    /// Whether one of these kinds needs a code on the phone.
    static boolean phoned(List<String> kinds) {
        return kinds.stream().flatMap(id -> CertificateKinds.of(id).stream()).anyMatch(CertificateKind::phoned);
    }

    Reply available(Person person, List<String> kinds) {
        return new Reply(200, offers.answer(person, kinds));
    }

    /// A department that is slow holds up who asks it and nobody else: it is asked outside of the monitor.
    Reply issue(String id, Person person, JsonNode body) {
        Optional<Wish> wish = wish(person, body);
        if (!id.matches("[A-Za-z0-9-]{16,64}") || wish.isEmpty()) {
            return desk.problem(400, "BAD_REQUEST",
                    "`kind`, `period`, `purpose` or `receiver` is not one that was offered, or the issue id is none");
        }
        Optional<Reply> known = known(id, person, wish.get());
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Reply> away = desk.answering(wish.get().kind().agency().department());
        return away.isPresent() ? away.get() : issue(id, person, wish.get());
    }

    private synchronized Reply issue(String id, Person person, Wish wish) {
        Optional<Reply> known = known(id, person, wish);
        if (known.isPresent()) {
            return known.get();
        }
        if (!offers.has(person, wish.kind())) {
            return desk.problem(404, "NO_OFFER", "There is nothing to certify");
        }
        return offers.copies(person, wish.kind()).left() == 0 ? desk.problem(404, "NO_OFFER", "No copy of this kind is left")
                : issued(make(id, person, wish));
    }

    /// What somebody who has nothing to certify asks for is a wish too, of any of the kind's periods.
    private Optional<Wish> wish(Person person, JsonNode body) {
        Optional<CertificateKind> kind = CertificateKinds.of(body.path("kind").asString(""));
        Optional<Purpose> purpose = Purpose.of(body.path("purpose").asString(""));
        String period = body.path("period").asString("");
        String receiver = body.path("receiver").asString("");
        boolean offered = kind.filter(asked -> asked.period(Case.of(person, shelf), period).isPresent()).isPresent()
                && purpose.filter(asked -> asked.takes(receiver)).isPresent();
        return offered ? Optional.of(new Wish(kind.get(), period, purpose.get(), purpose.get().receiver(receiver))) : Optional.empty();
    }

    /// The answer to an id that came before.
    private synchronized Optional<Reply> known(String id, Person person, Wish wish) {
        Optional<Issue> known = register.issue(id);
        if (register.wasVoidedUnseen(id) || known.filter(issue -> issue.state() == Issue.State.VOID).isPresent()) {
            return Optional.of(desk.problem(410, "CERTIFICATE_VOID", "This issue is void"));
        }
        return known.map(issue -> issue.personId().equals(person.id()) && issue.sameAs(wish) ? issued(issue)
                : desk.problem(422, "IDEMPOTENCY_MISMATCH", "This key came with another body before"));
    }

    private Issue make(String id, Person person, Wish wish) {
        boolean copy = register.of(person.id()).stream().anyMatch(old -> old.kind().equals(wish.kind()) && old.made());
        String code = code();
        Order order = new Order(wish.kind(), wish.period(), wish.purpose(), wish.receiver(), id,
                "SN-2026-%08d".formatted(register.count() + 1), address.get().resolve("verify/" + code),
                desk.now().truncatedTo(ChronoUnit.SECONDS), copy);
        Person whose = troubles.strikes(Trouble.ANOTHER_PERSON) ? another(person, wish) : person;
        Made made = maker.make(order.sheet(Case.of(whose, shelf)), spoil());
        Issue issue = new Issue(order, person.id(), code, made.pages(), Issue.State.ISSUED);
        try {
            register.add(issue, made.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        truth.write("issued", facts(issue).put("personId", person.id()).put("certificateKind", issue.kind().id()).put("pages", issue.pages())
                .put("sha256", sha256(made.file())));
        return issue;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// One who could have the same.
    private Person another(Person person, Wish wish) {
        return persons.stream().filter(other -> !other.id().equals(person.id()) && offers.has(other, wish.kind())
                && wish.kind().period(Case.of(other, shelf), wish.period()).isPresent()).findFirst().orElseThrow();
    }

    private Spoil spoil() {
        Map<Trouble, Spoil> spoils = Map.of(
                Trouble.UNSIGNED, Spoil.UNSIGNED, Trouble.OTHER_SEAL, Spoil.OTHER_SEAL, Trouble.TRUNCATED, Spoil.TRUNCATED,
                Trouble.ALTERED, Spoil.ALTERED, Trouble.OTHER_NUMBER, Spoil.OTHER_NUMBER);
        return spoils.entrySet().stream().filter(entry -> troubles.strikes(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(Spoil.NONE);
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int n = 0; n < CODE_LENGTH; n++) {
            code.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return code.toString();
    }

    private ObjectNode facts(Issue issue) {
        return mapper.createObjectNode().put("issueId", issue.id()).put("certificateNumber", issue.order().number());
    }

    private Reply issued(Issue issue) {
        ObjectNode body = facts(issue).put("kind", issue.kind().id()).put("pages", issue.pages()).put("copy", issue.order().copy())
                .put("verify", issue.order().verify().toString()).put("issuedAt", issue.order().at().toString());
        CertificateOffers.name(body, issue.kind().name());
        return new Reply(201, body);
    }

    synchronized Reply content(String id, Person person) {
        Optional<Issue> known = register.issue(id).filter(issue -> issue.personId().equals(person.id()));
        if (known.isEmpty()) {
            return desk.problem(404, "NOT_FOUND", "This person has no such issue");
        }
        if (known.get().state() == Issue.State.ISSUED && troubles.strikes(Trouble.VOIDED_MEANWHILE)) {
            truth.write("voided", facts(known.get()).put("reason", "district"));
            register.end(id, Issue.State.VOID);
            return desk.problem(410, "CERTIFICATE_VOID", "This issue is void");
        }
        return switch (known.get().state()) {
            case ISSUED -> file(known.get());
            case VOID -> desk.problem(410, "CERTIFICATE_VOID", "This issue is void");
            case PRINTED, UNCERTAIN -> desk.problem(410, "CERTIFICATE_ENDED", "The file of this issue was handed out and confirmed");
        };
    }

    private Reply file(Issue issue) {
        try {
            return Reply.file(register.file(issue), "application/pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Reply confirm(String id, JsonNode body) {
        Issue.State wanted = switch (body.path("outcome").asString("")) {
            case "printed" -> Issue.State.PRINTED;
            case "uncertain" -> Issue.State.UNCERTAIN;
            default -> Issue.State.ISSUED;
        };
        if (wanted == Issue.State.ISSUED || !body.path("sheets").isIntegralNumber() || !instant(body)) {
            return desk.problem(400, "BAD_REQUEST", "`outcome`, `sheets` or `at` is not one of the contract");
        }
        Optional<Issue> known = register.issue(id);
        if (known.isEmpty()) {
            return desk.problem(404, "NOT_FOUND", "No such issue");
        }
        return switch (known.get().state()) {
            case VOID -> desk.problem(409, "CERTIFICATE_VOID", "This issue is void");
            case PRINTED -> wanted == Issue.State.PRINTED ? state(id, Issue.State.PRINTED) : desk.problem(409, "CERTIFICATE_ENDED", "This issue was printed");
            case ISSUED, UNCERTAIN -> {
                truth.write("confirmed", facts(known.get()).put("outcome", body.path("outcome").asString()).put("sheets", body.path("sheets").asInt()));
                yield end(id, wanted);
            }
        };
    }

    synchronized Reply voided(String id, JsonNode body) {
        if (body.path("reason").asString("").isEmpty() || !instant(body)) {
            return desk.problem(400, "BAD_REQUEST", "`reason` or `at` is not one of the contract");
        }
        Optional<Issue> known = register.issue(id);
        if (known.isEmpty()) {
            if (!register.wasVoidedUnseen(id)) {
                truth.write("voided", mapper.createObjectNode().put("issueId", id).put("reason", body.path("reason").asString()));
                register.voidUnseen(id);
            }
            return state(id, Issue.State.VOID);
        }
        return switch (known.get().state()) {
            case VOID -> state(id, Issue.State.VOID);
            case PRINTED -> desk.problem(409, "CERTIFICATE_ENDED", "This issue was printed");
            case ISSUED, UNCERTAIN -> {
                truth.write("voided", facts(known.get()).put("reason", body.path("reason").asString()));
                yield end(id, Issue.State.VOID);
            }
        };
    }

    private static boolean instant(JsonNode body) {
        return Desk.instant(body.path("at").asString("")).isPresent();
    }

    private Reply end(String id, Issue.State state) {
        register.end(id, state);
        return state(id, state);
    }

    private Reply state(String id, Issue.State state) {
        return new Reply(200, mapper.createObjectNode().put("issueId", id).put("state", state.name().toLowerCase(Locale.ROOT)));
    }

    /// What the public verification page may say.
    Optional<Verified> verified(String code) {
        return register.byCode(code).map(issue -> {
            Person person = persons.stream().filter(p -> p.id().equals(issue.personId())).findFirst().orElseThrow();
            return new Verified(issue.kind().name().chinese(), issue.order().number(), issue.kind().agency().chinese(),
                    issue.order().at(), issue.state() != Issue.State.VOID, masked(person.name()));
        });
    }

    /// @param name only its first character
    record Verified(String kind, String number, String office, Instant at, boolean valid, String name) {}

    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
