package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.kinds.CertificateKind;
import org.doorstep.sandbox.kinds.CertificateKinds;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is offered to whom, and what becomes of a wish.
class CertificateOffersTest {
    private static final int MOST = Office.USUAL_COPIES;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Person> PERSONS = Population.grow(370202);
    private static final String AT = "2026-11-24T09:00:00Z";

    @TempDir
    private Path state = Path.of("");

    private final Troubles troubles = new Troubles();
    private final List<Duration> paused = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private CertificateDesk desk;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        Office office = new Office(PERSONS, RecordShelf.reckoned(MAPPER), troubles, new Truth(state.resolve("truth.jsonl"), MAPPER),
                Register.in(state), new DepartmentSystems(troubles, DepartmentHours.NONE, paused::add));
        desk = new CertificateDesk(office, new Desk(office, Set.of()), PaperMaker.in(state), () -> URI.create("https://district.example/"));
    }

    private static Person person(String id) {
        return PERSONS.stream().filter(person -> person.id().equals(id)).findFirst().orElseThrow();
    }

    private JsonNode available(String person, String kinds) {
        return desk.available(person(person), Arrays.asList(kinds.split(" "))).body();
    }

    private static List<String> all(JsonNode list, String... members) {
        return list.valueStream().map(node -> Arrays.stream(members).map(member -> node.path(member).asString(""))
                .collect(Collectors.joining(" "))).toList();
    }

    private static ObjectNode wish(String kind, String period, String purpose, String receiver) {
        ObjectNode wish = MAPPER.createObjectNode().put("kind", kind).put("period", period).put("purpose", purpose);
        return receiver.isEmpty() ? wish : wish.put("receiver", receiver);
    }

    private Reply issue(String id, ObjectNode wish) {
        return desk.issue("i-0123456789abcdef" + id, person("p-001"), wish);
    }

    private Reply usual(String id) {
        return issue(id, wish("residence-moves", "now", "general", ""));
    }

    private void confirm(String id, String outcome) {
        assertThat(desk.confirm("i-0123456789abcdef" + id, MAPPER.createObjectNode().put("outcome", outcome).put("sheets", 1).put("at", AT))
                .status()).isEqualTo(200);
    }

    private static String code(Reply reply) {
        return reply.status() == 201 ? "" : reply.body().path("code").asString();
    }

    private String copies() {
        JsonNode copies = available("p-001", "residence-moves").at("/offers/0/copies");
        return copies.path("made").asString() + " " + copies.path("left").asString();
    }

    /// Each kind once, in the order in which it was asked for; what the district does not know is ignored.
    @Test
    void whatIsOfferedAndWhatNot() {
        JsonNode answer = available("p-001", "tax-record dog-licence pension-proof insured-proof tax-record no-property-proof");
        assertThat(all(answer.path("offers"), "kind")).containsExactly("tax-record", "insured-proof");
        assertThat(all(answer.path("others"), "kind", "why")).containsExactly("pension-proof nothing", "no-property-proof nothing");
        assertThat(answer.at("/offers/1/name").toString()).isEqualTo("{\"zh-CN\":\"社会保险参保证明\",\"en\":\"Proof of insurance\"}");
        assertThat(all(answer.at("/offers/1/periods"), "id", "pages")).containsExactly("all 1", "12m 1", "36m 1");
        assertThat(all(answer.at("/offers/0/periods"), "id", "pages")).startsWith("all 4", "2026 1").hasSize(9);
        assertThat(all(answer.path("purposes"), "id")).containsExactly("general", "school", "loan", "visa", "settling");
        assertThat(answer.at("/purposes/0/receivers").size()).isZero();
        assertThat(all(answer.at("/purposes/1/receivers"), "id")).containsExactly("education-bureau", "school-seaside", "school-hill");
    }

    @Test
    void whereNothingIsOfferedThereIsNoPurpose() {
        JsonNode answer = available("p-002", "insured-proof");
        assertThat(answer.path("offers").isEmpty()).isTrue();
        assertThat(answer.path("purposes").isArray()).isTrue();
        assertThat(answer.path("purposes").isEmpty()).isTrue();
        assertThat(all(answer.path("others"), "kind", "why", "backAt")).containsExactly("insured-proof nothing ");
        assertThat(available("p-001", "insured-proof").path("others").toString()).isEqualTo("[]");
    }

    /// Of all kinds of everybody, each is offered or stands among the others, and never both.
    @Test
    void everyKindHasItsAnswer() {
        List<String> kinds = CertificateKinds.ALL.stream().map(CertificateKind::id).toList();
        for (String person : List.of("p-001", "p-002", "p-036", "p-230")) {
            JsonNode answer = available(person, String.join(" ", kinds));
            List<String> answered = new ArrayList<>(all(answer.path("offers"), "kind"));
            answered.addAll(all(answer.path("others"), "kind"));
            assertThat(answered).containsExactlyInAnyOrderElementsOf(kinds);
            assertThat(answer.path("offers").valueStream()).allMatch(offer -> !offer.path("periods").isEmpty());
        }
    }

    /// A department that does not answer takes its own kinds away, also of who would have nothing, and says when it is back.
    @ParameterizedTest
    @CsvSource({"DEPARTMENT_DOWN, down", "DEPARTMENT_CLOSED, closed"})
    void aDepartmentTakesAwayItsOwnKinds(Trouble trouble, String why) {
        troubles.set(EnumSet.of(trouble), List.of("tax", "medical-insurance"));
        JsonNode answer = available("p-001", "insured-proof tax-record maternity-allowance-proof residence-proof medical-insured-proof");
        assertThat(all(answer.path("offers"), "kind")).containsExactly("insured-proof", "residence-proof");
        assertThat(all(answer.path("others"), "kind", "why")).containsExactly(
                "tax-record " + why, "maternity-allowance-proof " + why, "medical-insured-proof " + why);
        assertThat(answer.path("others").valueStream().map(other -> other.path("backAt").asString()))
                .allMatch(at -> Desk.instant(at).filter(back -> back.isAfter(troubles.since())).isPresent());
        assertThat(code(issue("a", wish("tax-record", "all", "general", "")))).isEqualTo(trouble.name());
        Reply refused = issue("a", wish("medical-insured-proof", "now", "general", ""));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(Integer.parseInt(refused.headers().getOrDefault("Retry-After", "0"))).isBetween(1, 3600);
        assertThat(issue("b", wish("insured-proof", "all", "general", "")).status()).isEqualTo(201);
        troubles.set(EnumSet.noneOf(Trouble.class), List.of());
        assertThat(issue("a", wish("tax-record", "all", "general", "")).status()).as("an id that was refused is free").isEqualTo(201);
    }

    /// Where a department went down meanwhile, what it issued before is given again: the district has it.
    @Test
    void whatWasIssuedIsGivenAgainWithoutTheDepartment() {
        Reply issued = usual("a");
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_DOWN), List.of("public-security"));
        assertThat(usual("a").body()).isEqualTo(issued.body());
        assertThat(code(usual("b"))).isEqualTo("DEPARTMENT_DOWN");
    }

    @Test
    void aSlowDepartmentHoldsUpItsOwnAskersAndOnce() {
        troubles.set(EnumSet.of(Trouble.DEPARTMENT_SLOW), List.of("tax", "health"));
        available("p-001", "insured-proof residence-proof");
        issue("a", wish("insured-proof", "all", "general", ""));
        assertThat(paused).isEmpty();
        available("p-036", "birth-registration tax-record insured-proof tax-record-bilingual");
        assertThat(paused).containsExactly(DepartmentSystems.SLOW);
        issue("b", wish("tax-record", "2025", "general", ""));
        assertThat(paused).hasSize(2);
        assertThat(troubles.counts()).isEqualTo(Map.of(Trouble.DEPARTMENT_SLOW, 3));
    }

    /// What was printed, or may have been, is made; what is not void takes a copy.
    @Test
    void copiesAreCountedAndUsedUp() throws IOException, GeneralSecurityException {
        assertThat(copies()).isEqualTo("0 " + MOST);
        assertThat(usual("0").body().path("copy").asBoolean()).isFalse();
        assertThat(copies()).isEqualTo("0 " + (MOST - 1));
        assertThat(usual("1").body().path("copy").asBoolean()).as("the first is not on paper yet").isFalse();
        confirm("0", "printed");
        confirm("1", "uncertain");
        assertThat(copies()).isEqualTo("2 " + (MOST - 2));
        assertThat(usual("2").body().path("copy").asBoolean()).isTrue();
        desk.voided("i-0123456789abcdef2", MAPPER.createObjectNode().put("reason", "not-wanted").put("at", AT));
        assertThat(copies()).as("void").isEqualTo("2 " + (MOST - 2));
        open();
        assertThat(copies()).as("started anew").isEqualTo("2 " + (MOST - 2));
        for (int n = 3; n < MOST + 1; n++) {
            assertThat(usual(Integer.toString(n)).status()).isEqualTo(201);
        }
        JsonNode answer = available("p-001", "residence-moves residence-proof");
        assertThat(all(answer.path("others"), "kind", "why", "backAt")).containsExactly("residence-moves used-up ");
        assertThat(all(answer.path("offers"), "kind")).containsExactly("residence-proof");
        assertThat(code(usual(Integer.toString(MOST + 1)))).isEqualTo("NO_OFFER");
        assertThat(usual("10").status()).as("one that came before").isEqualTo(201);
        assertThat(available("p-003", "residence-moves").at("/offers/0/copies/left").asInt()).as("another person's").isEqualTo(MOST);
    }

    /// A trouble for terminals: what was not asked for is offered beside what was.
    @Test
    void aKindThatNobodyAskedFor() {
        troubles.set(EnumSet.of(Trouble.STRANGE_KIND), List.of());
        assertThat(all(available("p-001", "residence-proof").path("offers"), "kind")).containsExactly("residence-proof", "dog-licence");
        assertThat(all(available("p-001", "birth-registration").path("offers"), "kind")).isEmpty();
        assertThat(troubles.counts()).isEqualTo(Map.of(Trouble.STRANGE_KIND, 1));
    }

    /// A copy of another kind, or one that is void, makes none a copy.
    @Test
    void aCopyIsOfTheSameKind() {
        usual("a");
        confirm("a", "printed");
        assertThat(issue("b", wish("residence-proof", "now", "general", "")).body().path("copy").asBoolean()).isFalse();
        assertThat(usual("c").body().path("copy").asBoolean()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(textBlock = """
            insured-proof, all,  general, '',               ''
            insured-proof, all,  school,  education-bureau, ''
            insured-proof, all,  school,  '',               BAD_REQUEST
            insured-proof, all,  school,  bank-shinan,      BAD_REQUEST
            insured-proof, all,  general, education-bureau, BAD_REQUEST
            insured-proof, now,  general, '',               BAD_REQUEST
            insured-proof, 24m,  general, '',               BAD_REQUEST
            tax-record,    2019, loan,    bank-shinan,      ''
            tax-record,    2018, general, '',               BAD_REQUEST
            tax-record,    12m,  general, '',               BAD_REQUEST
            dog-licence,   all,  general, '',               BAD_REQUEST
            pension-proof, all,  general, '',               NO_OFFER
            """)
    void onlyWhatWasOfferedIsIssued(String kind, String period, String purpose, String receiver, String code) {
        assertThat(code(issue("a", wish(kind, period, purpose, receiver)))).isEqualTo(code);
    }

    /// The same id with another receiver is another wish, also after the district was started anew.
    @Test
    void theReceiverIsOfTheWish() throws IOException, GeneralSecurityException {
        Reply issued = issue("a", wish("insured-proof", "all", "school", "school-hill"));
        open();
        assertThat(issue("a", wish("insured-proof", "all", "school", "school-hill")).body()).isEqualTo(issued.body());
        assertThat(code(issue("a", wish("insured-proof", "all", "school", "school-seaside")))).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(code(issue("a", wish("insured-proof", "all", "general", "")))).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(code(issue("a", wish("payment-list", "all", "school", "school-hill")))).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(code(issue("a", wish("insured-proof", "12m", "school", "school-hill")))).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    /// The pages of an offer are those of the issue.
    @ParameterizedTest
    @CsvSource({"payment-list", "medical-statement", "residence-proof", "tax-record-bilingual", "property-proof"})
    void thePagesAreThoseOfTheIssue(String kind) {
        JsonNode offer = available("p-001", kind).at("/offers/0");
        for (JsonNode period : offer.path("periods")) {
            Reply issued = issue(kind + period.path("id").asString(), wish(kind, period.path("id").asString(), "visa", "visa-centre"));
            assertThat(issued.body().path("pages")).as(period.toString()).isEqualTo(period.path("pages"));
        }
    }

    @ParameterizedTest
    @CsvSource({"insured-proof tax-record, false", "property-proof, true", "insured-proof no-property-proof, true", "dog-licence, false"})
    void whatNeedsACodeOnThePhone(String kinds, boolean phoned) {
        assertThat(CertificateDesk.phoned(Arrays.asList(kinds.split(" ")))).isEqualTo(phoned);
    }

    /// Of a kind that few have, the other person has it too.
    @ParameterizedTest
    @CsvSource({"fund-loan-proof, now", "residence-proof, now", "tax-record, 2019"})
    void anotherPersonsIsOfTheSameKind(String kind, String period) {
        troubles.set(EnumSet.of(Trouble.ANOTHER_PERSON), List.of());
        assertThat(issue("a", wish(kind, period, "general", "")).status()).isEqualTo(201);
    }
}
