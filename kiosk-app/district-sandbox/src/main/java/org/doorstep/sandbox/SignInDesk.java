package org.doorstep.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signs in who has no card at hand: a number that was typed, and the code of the phone that belongs to it. A number that nobody has, and
/// one of a person without a phone, are answered alike. How often may be asked is counted in the register, of a number and of a terminal:
/// nobody is called all day, and nobody tries numbers until one answers. The register holds no number.
final class SignInDesk {
    static final Duration WINDOW = Duration.ofMinutes(30);
    /// Codes for one person in half an hour.
    static final int CODES = 5;
    /// Numbers that reach nobody, of one terminal in half an hour.
    static final int MISSES = 10;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Desk desk;
    private final PhoneDesk phones;
    private final Register register;

    SignInDesk(Desk desk, PhoneDesk phones) {
        this.desk = desk;
        this.phones = phones;
        this.register = phones.register();
    }

    Reply send(String terminal, JsonNode body) {
        String number = body.path("number").asString("");
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return desk.problem(400, "BAD_REQUEST", "`number` is not a resident's");
        }
        String misses = "misses:" + terminal;
        Optional<Instant> closed = until(misses, MISSES);
        if (closed.isPresent()) {
            return PhoneDesk.locked(mapper.createObjectNode(), closed.get());
        }
        Optional<Person> person = desk.person(found -> found.idNumber().equals(number)).filter(found -> found.phone().isPresent());
        if (person.isEmpty()) {
            register.asked(misses, Instant.now());
            return new Reply(200, mapper.createObjectNode().put("outcome", "not-reachable"));
        }
        String codes = "codes:" + person.get().id();
        Optional<Instant> often = until(codes, CODES);
        if (often.isPresent()) {
            return PhoneDesk.locked(mapper.createObjectNode(), often.get());
        }
        register.asked(codes, Instant.now());
        return phones.send(person.get(), terminal);
    }

    /// When this may be asked for again; empty where it may be now.
    private Optional<Instant> until(String what, int most) {
        Instant begin = Instant.now().minus(WINDOW);
        List<Instant> lately = register.asked(what).stream().filter(at -> at.isAfter(begin)).toList();
        return lately.size() < most ? Optional.empty() : Optional.of(lately.get(lately.size() - most).plus(WINDOW));
    }

    Reply check(String challenge, String terminal, JsonNode body) {
        if (!PhoneDesk.sixDigits(body)) {
            return phones.notSixDigits();
        }
        return phones.whom(challenge, terminal).flatMap(id -> desk.person(found -> found.id().equals(id)))
                .map(person -> phones.check(challenge, person, terminal, body))
                .orElseGet(() -> new Reply(200, mapper.createObjectNode().put("outcome", "ended")));
    }
}
