package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Codes to phones: which is right, how many may be wrong, and that a lock outlives the district.
class PhoneDeskTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Person> PERSONS = Population.grow(370202);
    private static final Person FIRST = PERSONS.getFirst();
    private static final Person SECOND = PERSONS.get(1);

    @TempDir
    private Path state = Path.of("");
    private final Troubles troubles = new Troubles();
    private Desk desk;
    private PhoneDesk phones;
    private Register register;

    @BeforeEach
    void open() throws IOException {
        Truth truth = new Truth(state.resolve("truth.jsonl"), MAPPER);
        register = Register.in(state);
        Office office = new Office(PERSONS, RecordShelf.reckoned(MAPPER), troubles, truth, register);
        desk = new Desk(office, Set.of());
        phones = new PhoneDesk(desk, office, state);
    }

    private String send(Person person) {
        JsonNode body = phones.send(person).body();
        assertThat(body.path("outcome").asString()).isEqualTo("sent");
        return body.path("challengeId").asString();
    }

    private JsonNode message() throws IOException {
        return MAPPER.readTree(Files.readAllLines(state.resolve("phones.jsonl")).getLast());
    }

    private String code() throws IOException {
        return message().path("code").asString();
    }

    private String check(String challenge, Person person, String code) {
        JsonNode body = phones.check(challenge, person, MAPPER.createObjectNode().put("code", code)).body();
        return body.path("outcome").asString(body.path("code").asString()) + body.path("left").asString("");
    }

    private static String other(String code) {
        return code.charAt(0) == '9' ? "0" + code.substring(1) : (char) (code.charAt(0) + 1) + code.substring(1);
    }

    @Test
    void aCodeGoesToThePhoneThatTheDistrictKnows() throws IOException {
        JsonNode sent = phones.send(FIRST).body();
        assertThat(sent.path("phone").asString()).isEqualTo("160****0001");
        assertThat(message().path("phone").asString()).isEqualTo("16000000001");
        assertThat(message().path("text").asString()).contains(code());
        assertThat(Duration.between(Instant.now(), Instant.parse(sent.path("expiresAt").asString()))).isBetween(Duration.ofSeconds(290),
                Duration.ofSeconds(300));
        assertThat(phones.send(PERSONS.get(5)).body().path("outcome").asString()).isEqualTo("no-phone");
    }

    /// It opens what the card alone does not, once.
    @Test
    void theRightCodeMakesSurer() throws IOException {
        String challenge = send(FIRST);
        String code = code();
        JsonNode right = phones.check(challenge, FIRST, MAPPER.createObjectNode().put("code", code)).body();
        assertThat(right.path("outcome").asString()).isEqualTo("right");
        assertThat(desk.record("property", right.path("subjectToken").asString(), "").status()).isIn(200, 404);
        assertThat(check(challenge, FIRST, code)).isEqualTo("ended");
    }

    /// A trouble for terminals: it opens nothing, and the next one is this person's again.
    @Test
    void aCodeThatBelongsToAnotherOpensNothing() throws IOException {
        troubles.set(EnumSet.of(Trouble.OTHERS_CODE), List.of());
        assertThat(check(send(FIRST), FIRST, code())).isEqualTo("ended");
        troubles.set(EnumSet.noneOf(Trouble.class), List.of());
        assertThat(check(send(FIRST), FIRST, code())).isEqualTo("right");
    }

    @Test
    void aCodeOfSomebodyElseOrOfBeforeHasEnded() throws IOException {
        String first = send(FIRST);
        String code = code();
        assertThat(check(first, SECOND, code)).isEqualTo("ended");
        send(FIRST);
        assertThat(check(first, FIRST, code)).isEqualTo("ended");
        assertThat(check("pc-invented", FIRST, code)).isEqualTo("ended");
        assertThat(register.wrongCodes(FIRST.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345", "1234567", "12345x", "''"})
    void whatIsNoCodeIsNoQuestion(String code) {
        assertThat(check(send(FIRST), FIRST, code)).isEqualTo("BAD_REQUEST");
    }

    /// Of each person by themselves, and after a right one anew.
    @Test
    void fiveWrongCodesLock() throws IOException {
        String challenge = send(FIRST);
        String wrong = other(code());
        for (String said : List.of("wrong4", "wrong3", "wrong2", "wrong1", "locked")) {
            assertThat(check(challenge, FIRST, wrong)).isEqualTo(said);
        }
        assertThat(check(challenge, FIRST, other(wrong))).isEqualTo("locked");
        JsonNode locked = phones.send(FIRST).body();
        assertThat(Duration.between(Instant.now(), Instant.parse(locked.path("until").asString()))).isBetween(Duration.ofSeconds(1790),
                Duration.ofSeconds(1800));
        assertThat(phones.send(SECOND).body().path("outcome").asString()).isEqualTo("sent");
        // Started anew.
        open();
        assertThat(phones.send(FIRST).body().path("outcome").asString()).isEqualTo("locked");
    }

    @Test
    void aRightCodeForgivesTheWrongOnes() throws IOException {
        String challenge = send(FIRST);
        String code = code();
        assertThat(check(challenge, FIRST, other(code))).isEqualTo("wrong4");
        assertThat(check(challenge, FIRST, code)).isEqualTo("right");
        open();
        assertThat(register.wrongCodes(FIRST.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"29, locked", "31, sent"})
    void aLockEndsByItself(int minutesAgo, String outcome) {
        for (int i = 0; i < PhoneDesk.TRIES; i++) {
            register.wrongCode(FIRST.id(), Instant.now().minus(Duration.ofMinutes(minutesAgo)));
        }
        assertThat(phones.send(FIRST).body().path("outcome").asString()).isEqualTo(outcome);
    }
}
