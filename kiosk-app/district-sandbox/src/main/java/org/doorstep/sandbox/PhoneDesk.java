package org.doorstep.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends codes to phones and judges what comes back. The pretend phones are a file, `phones.jsonl`, a message a line. Wrong codes are
/// counted in the register, so that a lock holds however often the district is started anew.
final class PhoneDesk {
    private static final Duration VALID = Duration.ofMinutes(5);
    static final Duration LOCK = Duration.ofMinutes(30);
    static final int TRIES = 5;
    private static final int CODES = 1_000_000;
    private static final String SOMEBODY_ELSE = "somebody else";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Desk desk;
    private final Troubles troubles;
    private final Truth truth;
    private final Register register;
    private final Path phones;

    /// @param terminal that signs somebody in with it; empty for a person who has laid a card
    private record Sent(String person, String terminal, String code, Instant end) {
        boolean isOf(Person other, String asking) {
            return person.equals(other.id()) && terminal.equals(asking);
        }
    }

    /// @param state where the pretend phones are
    PhoneDesk(Desk desk, Office office, Path state) {
        this.desk = desk;
        this.troubles = office.troubles();
        this.truth = office.truth();
        this.register = office.register();
        this.phones = state.resolve("phones.jsonl");
    }

    /// Where what is counted stays.
    Register register() {
        return register;
    }

    Reply send(Person person) {
        return send(person, "");
    }

    /// @param terminal that signs this person in with the code; empty where they have laid a card
    Reply send(Person person, String terminal) {
        ObjectNode answer = mapper.createObjectNode();
        unlock(person);
        Optional<Instant> locked = lockedUntil(person);
        if (locked.isPresent()) {
            return locked(answer, locked.get());
        }
        if (person.phone().isEmpty()) {
            return new Reply(200, answer.put("outcome", "no-phone"));
        }
        String code = "%06d".formatted(random.nextInt(CODES));
        String id = "pc-" + UUID.randomUUID();
        Instant end = Instant.now().plus(VALID);
        sent.values().removeIf(other -> other.person().equals(person.id()) || other.end().isBefore(Instant.now()));
        sent.put(id, new Sent(troubles.strikes(Trouble.OTHERS_CODE) ? SOMEBODY_ELSE : person.id(), terminal, code, end));
        String phone = person.phone().get();
        write(mapper.createObjectNode().put("at", Instant.now().toString()).put("personId", person.id()).put("phone", phone)
                .put("code", code).put("text", "【市南政务】验证码 " + code + "，5 分钟内有效。不是您本人在办，请不要告诉任何人。"));
        truth.write("code-sent", person.id());
        return new Reply(200, answer.put("outcome", "sent").put("challengeId", id).put("phone", masked(phone))
                .put("expiresAt", end.toString()));
    }

    private static String masked(String phone) {
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /// One that nobody sent, or another person's, has ended; so has one that was sent to sign somebody in.
    Reply check(String challenge, Person person, JsonNode body) {
        return check(challenge, person, "", body);
    }

    /// Whom a terminal signs in by this code; empty for a code that nobody sent, or another terminal asked for.
    Optional<String> whom(String challenge, String terminal) {
        return Optional.ofNullable(sent.get(challenge)).filter(asked -> asked.terminal().equals(terminal)).map(Sent::person);
    }

    Reply notSixDigits() {
        return desk.problem(400, "BAD_REQUEST", "`code` is not six digits");
    }

    static boolean sixDigits(JsonNode body) {
        return body.path("code").asString("").matches("[0-9]{6}");
    }

    Reply check(String challenge, Person person, String terminal, JsonNode body) {
        if (!sixDigits(body)) {
            return notSixDigits();
        }
        String code = body.path("code").asString("");
        ObjectNode answer = mapper.createObjectNode();
        unlock(person);
        Optional<Instant> locked = lockedUntil(person);
        if (locked.isPresent()) {
            return locked(answer, locked.get());
        }
        Sent asked = sent.get(challenge);
        if (asked == null || !asked.isOf(person, terminal) || asked.end().isBefore(Instant.now())) {
            return new Reply(200, answer.put("outcome", "ended"));
        }
        return asked.code().equals(code) ? right(challenge, person, terminal) : wrong(person);
    }

    private Reply right(String challenge, Person person, String terminal) {
        sent.remove(challenge);
        register.forgiveCodes(person.id());
        truth.write("code-right", person.id());
        ObjectNode answer = mapper.createObjectNode().put("outcome", "right");
        if (terminal.isEmpty()) {
            return desk.confirmed(answer, person, Subjects.Level.CARD_AND_CODE);
        }
        truth.write("signed-in", person.id());
        answer.putObject("subject").put("name", person.name()).put("idNumber", person.idNumber());
        return desk.confirmed(answer, person, Subjects.Level.SIGNED_IN);
    }

    private Reply wrong(Person person) {
        register.wrongCode(person.id(), Instant.now());
        truth.write("code-wrong", person.id());
        int left = TRIES - register.wrongCodes(person.id()).size();
        ObjectNode answer = mapper.createObjectNode();
        return left > 0 ? new Reply(200, answer.put("outcome", "wrong").put("left", left))
                : locked(answer, lockedUntil(person).orElseGet(Instant::now));
    }

    static Reply locked(ObjectNode answer, Instant until) {
        return new Reply(200, answer.put("outcome", "locked").put("until", until.toString()));
    }

    /// A lock that is over takes the wrong codes with it.
    private void unlock(Person person) {
        if (lockedUntil(person).filter(until -> !until.isAfter(Instant.now())).isPresent()) {
            register.forgiveCodes(person.id());
        }
    }

    private Optional<Instant> lockedUntil(Person person) {
        List<Instant> wrong = register.wrongCodes(person.id());
        return wrong.size() < TRIES ? Optional.empty() : Optional.of(wrong.getLast().plus(LOCK));
    }

    private synchronized void write(ObjectNode message) {
        try {
            Files.writeString(phones, mapper.writeValueAsString(message) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
