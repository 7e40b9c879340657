package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.books.WrittenBook;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signing in without a card: who is reached, what a right code is worth, and how often may be asked, also of a district started anew.
class SignInDeskTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Person> PERSONS = Population.grow(370202);
    private static final Person FIRST = PERSONS.getFirst();
    private static final Person WITHOUT_PHONE = PERSONS.get(5);
    private static final String NOBODY = "379999190001010001";
    private static final String TERMINAL = "t-1";

    @TempDir
    private Path state = Path.of("");
    private Desk desk;
    private PhoneDesk phones;
    private SignInDesk signIns;
    private Register register;

    @BeforeEach
    void open() throws IOException, WrittenBook.Unreadable {
        Truth truth = new Truth(state.resolve("truth.jsonl"), MAPPER);
        register = Register.in(state);
        RecordShelf shelf = RecordShelf.with(MAPPER, Path.of("../../config/records-sandbox"), PERSONS);
        Office office = new Office(PERSONS, shelf, new Troubles(), truth, register);
        desk = new Desk(office, Set.of());
        phones = new PhoneDesk(desk, office, state);
        signIns = new SignInDesk(desk, phones);
    }

    private JsonNode send(String number, String terminal) {
        return signIns.send(terminal, MAPPER.createObjectNode().put("number", number)).body();
    }

    private String outcome(String number) {
        return send(number, TERMINAL).path("outcome").asString();
    }

    private String challenge() {
        return send(FIRST.idNumber(), TERMINAL).path("challengeId").asString();
    }

    private String code() throws IOException {
        return MAPPER.readTree(Files.readAllLines(state.resolve("phones.jsonl")).getLast()).path("code").asString();
    }

    private JsonNode checked(String challenge, String terminal, String code) {
        return signIns.check(challenge, terminal, MAPPER.createObjectNode().put("code", code)).body();
    }

    private String check(String challenge, String code) {
        JsonNode body = checked(challenge, TERMINAL, code);
        return body.path("outcome").asString(body.path("code").asString()) + body.path("left").asString("");
    }

    private static String other(String code) {
        return code.charAt(0) == '9' ? "0" + code.substring(1) : (char) (code.charAt(0) + 1) + code.substring(1);
    }

    @Test
    void theRightCodeNamesThePersonAndIsWorthLessThanTheCard() throws IOException {
        JsonNode sent = send(FIRST.idNumber(), TERMINAL);
        assertThat(sent.path("phone").asString()).isEqualTo("160****0001");
        JsonNode right = checked(sent.path("challengeId").asString(), TERMINAL, code());
        assertThat(right.path("outcome").asString()).isEqualTo("right");
        assertThat(right.at("/subject/name").asString()).isEqualTo(FIRST.name());
        assertThat(right.at("/subject/idNumber").asString()).isEqualTo(FIRST.idNumber());
        String subject = right.path("subjectToken").asString();
        assertThat(desk.record("loss-report", subject, "").status()).isEqualTo(200);
        assertThat(desk.record("social-insurance", subject, "").body().path("code").asString()).isEqualTo("ASSURANCE_TOO_LOW");
        assertThat(check(sent.path("challengeId").asString(), code())).isEqualTo("ended");
    }

    /// Not to be told apart by anything of the answer.
    @Test
    void whoIsNotKnownAndWhoHasNoPhoneAreAnsweredAlike() {
        assertThat(send(NOBODY, TERMINAL)).isEqualTo(send(WITHOUT_PHONE.idNumber(), TERMINAL));
        assertThat(outcome(NOBODY)).isEqualTo("not-reachable");
    }

    @ParameterizedTest
    @CsvSource({"37999919000101000", "3799991900010100016", "37999919000101000x", "X79999190001010006", "''"})
    void whatIsNoNumberIsNoQuestion(String number) {
        assertThat(send(number, TERMINAL).path("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(register.asked("misses:" + TERMINAL)).isEmpty();
    }

    /// A code is good for what it was sent for, where it was asked for.
    @Test
    void aCodeOfAnotherTerminalOrOfACardHasEnded() throws IOException {
        String challenge = challenge();
        String code = code();
        assertThat(checked(challenge, "t-2", code).path("outcome").asString()).isEqualTo("ended");
        assertThat(phones.check(challenge, FIRST, MAPPER.createObjectNode().put("code", code)).body().path("outcome").asString())
                .isEqualTo("ended");
        assertThat(check(challenge, code)).isEqualTo("right");
        String carded = phones.send(FIRST).body().path("challengeId").asString();
        assertThat(check(carded, code())).isEqualTo("ended");
        assertThat(check("pc-invented", "000000")).isEqualTo("ended");
        assertThat(check("pc-invented", "00000")).isEqualTo("BAD_REQUEST");
        assertThat(register.wrongCodes(FIRST.id())).isEmpty();
    }

    /// One count for both ways, and it outlives the district.
    @Test
    void fiveWrongCodesLockBothWays() throws IOException, WrittenBook.Unreadable {
        String challenge = challenge();
        String wrong = other(code());
        for (String said : List.of("wrong4", "wrong3", "wrong2", "wrong1", "locked")) {
            assertThat(check(challenge, wrong)).isEqualTo(said);
        }
        assertThat(phones.send(FIRST).body().path("outcome").asString()).isEqualTo("locked");
        assertThat(checked(challenge, "t-2", wrong).path("outcome").asString()).as("another terminal learns nothing").isEqualTo("ended");
        open();
        JsonNode locked = send(FIRST.idNumber(), TERMINAL);
        assertThat(locked.path("outcome").asString()).isEqualTo("locked");
        assertThat(Duration.between(Instant.now(), Instant.parse(locked.path("until").asString()))).isBetween(Duration.ofSeconds(1790),
                Duration.ofSeconds(1800));
    }

    /// Nobody is called all day, whichever terminal asks; who laid a card is not kept from their code by it.
    @Test
    void aPhoneIsCalledFiveTimesInHalfAnHour() throws IOException, WrittenBook.Unreadable {
        for (int i = 0; i < SignInDesk.CODES; i++) {
            assertThat(send(FIRST.idNumber(), "t-" + i).path("outcome").asString()).isEqualTo("sent");
        }
        assertThat(outcome(FIRST.idNumber())).isEqualTo("locked");
        open();
        JsonNode locked = send(FIRST.idNumber(), TERMINAL);
        assertThat(locked.path("outcome").asString()).isEqualTo("locked");
        assertThat(Duration.between(Instant.now(), Instant.parse(locked.path("until").asString()))).isBetween(Duration.ofSeconds(1790),
                Duration.ofSeconds(1800));
        assertThat(outcome(PERSONS.get(1).idNumber())).isEqualTo("sent");
        assertThat(phones.send(FIRST).body().path("outcome").asString()).isEqualTo("sent");
    }

    /// Nobody tries numbers until one answers; another terminal goes on.
    @Test
    void aTerminalMissesTenTimesInHalfAnHour() throws IOException, WrittenBook.Unreadable {
        for (int i = 0; i < SignInDesk.MISSES; i++) {
            assertThat(outcome(i % 2 == 0 ? NOBODY : WITHOUT_PHONE.idNumber())).isEqualTo("not-reachable");
        }
        assertThat(outcome(NOBODY)).isEqualTo("locked");
        assertThat(outcome(FIRST.idNumber())).isEqualTo("locked");
        open();
        assertThat(outcome(FIRST.idNumber())).isEqualTo("locked");
        assertThat(send(FIRST.idNumber(), "t-2").path("outcome").asString()).isEqualTo("sent");
    }

    @ParameterizedTest
    @CsvSource({"29, locked", "31, sent"})
    void aLimitEndsByItself(int minutesAgo, String outcome) throws IOException, WrittenBook.Unreadable {
        for (int i = 0; i < SignInDesk.CODES; i++) {
            register.asked("codes:" + FIRST.id(), Instant.now().minus(Duration.ofMinutes(minutesAgo)));
        }
        open();
        assertThat(outcome(FIRST.idNumber())).isEqualTo(outcome);
    }

    @Test
    void theRegisterHoldsNoNumber() throws IOException {
        outcome(NOBODY);
        outcome(FIRST.idNumber());
        outcome(WITHOUT_PHONE.idNumber());
        assertThat(Files.readString(state.resolve("register.jsonl"))).doesNotContain(NOBODY, FIRST.idNumber(), WITHOUT_PHONE.idNumber());
    }
}
