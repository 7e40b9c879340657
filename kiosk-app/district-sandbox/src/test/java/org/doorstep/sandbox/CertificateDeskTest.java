package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The district's rules of certificates: one issue for one id, one end for one issue, also after the district was started anew.
class CertificateDeskTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ID = "i-0123456789abcdef";
    private static final String AT = "2026-11-24T09:00:00Z";
    private static final String WISH = "{\"kind\":\"insured-proof\",\"period\":\"all\",\"purpose\":\"general\"}";

    @TempDir
    private Path state = Path.of("");

    private final List<Person> persons = Population.grow(370202);
    private final Troubles troubles = new Troubles();

    @SuppressWarnings("NullAway.Init")
    private CertificateDesk desk;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        Office office = new Office(persons, RecordShelf.reckoned(MAPPER), troubles,
                new Truth(state.resolve("truth.jsonl"), MAPPER), Register.in(state));
        desk = new CertificateDesk(office, new Desk(office, Set.of("code")), PaperMaker.in(state), () -> URI.create("https://district.example/"));
    }

    private Person first() {
        return persons.getFirst();
    }

    private Reply issue(String id) {
        return desk.issue(id, first(), MAPPER.readTree(WISH));
    }

    private static ObjectNode confirmation(String outcome) {
        return MAPPER.createObjectNode().put("outcome", outcome).put("sheets", 1).put("at", AT);
    }

    private static ObjectNode voiding() {
        return MAPPER.createObjectNode().put("reason", "not-wanted").put("at", AT);
    }

    private long truth(String kind) throws IOException {
        return Files.readAllLines(state.resolve("truth.jsonl")).stream().filter(line -> line.contains("\"kind\":\"" + kind + "\"")).count();
    }

    @Test
    void oneIdIsOneCertificateAlsoAfterAStartAnew() throws IOException, GeneralSecurityException {
        Reply issued = issue(ID);
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issue(ID).body()).isEqualTo(issued.body());
        open();
        assertThat(issue(ID).body()).as("the register was read again").isEqualTo(issued.body());
        assertThat(desk.issue(ID, persons.get(1), MAPPER.readTree(WISH)).status()).as("for another person").isEqualTo(422);
        assertThat(desk.issue(ID, first(), MAPPER.readTree(WISH.replace("all", "12m"))).status()).as("for another period").isEqualTo(422);
        assertThat(truth("issued")).isEqualTo(1);
        assertThat(desk.content(ID, persons.get(1)).status()).as("the file of another person").isEqualTo(404);
        assertThat(desk.content(ID, first()).file()).isPresent();
    }

    @Test
    void whatEndedStaysSo() throws IOException, GeneralSecurityException {
        issue(ID);
        assertThat(desk.confirm(ID, confirmation("uncertain")).status()).isEqualTo(200);
        assertThat(desk.confirm(ID, confirmation("printed")).body().path("state").asString()).isEqualTo("printed");
        assertThat(desk.voided(ID, voiding()).body().path("code").asString()).isEqualTo("CERTIFICATE_ENDED");
        String other = ID + "2";
        issue(other);
        assertThat(desk.voided(other, voiding()).body().path("state").asString()).isEqualTo("void");
        open();
        assertThat(desk.confirm(other, confirmation("printed")).body().path("code").asString()).isEqualTo("CERTIFICATE_VOID");
        assertThat(desk.content(other, first()).status()).isEqualTo(410);
        assertThat(desk.voided(other, voiding()).status()).as("as often as it comes").isEqualTo(200);
        assertThat(truth("voided")).isEqualTo(1);
        assertThat(truth("confirmed")).isEqualTo(2);
    }

    @Test
    void anIdThatWasVoidedBeforeItCameIsRefusedForEver() throws IOException, GeneralSecurityException {
        assertThat(desk.voided(ID, voiding()).status()).isEqualTo(200);
        open();
        assertThat(issue(ID).body().path("code").asString()).isEqualTo("CERTIFICATE_VOID");
        assertThat(desk.confirm(ID, confirmation("printed")).status()).isEqualTo(404);
    }

    @Test
    void onlyWhatWasOfferedIsIssued() {
        assertThat(desk.available(first(), List.of("insured-proof", "dog-licence")).body().path("offers").size()).isEqualTo(1);
        Person never = persons.stream().filter(person -> !person.everPaid()).findFirst().orElseThrow();
        assertThat(desk.available(never, List.of("insured-proof")).body().path("offers").size()).isZero();
        assertThat(desk.issue(ID, never, MAPPER.readTree(WISH)).body().path("code").asString()).isEqualTo("NO_OFFER");
        for (String wrong : List.of(WISH.replace("insured-proof", "dog-licence"), WISH.replace("all", "99m"), WISH.replace("general", "fun"), "{}")) {
            assertThat(desk.issue(ID, first(), MAPPER.readTree(wrong)).status()).as(wrong).isEqualTo(400);
        }
        assertThat(desk.issue("short", first(), MAPPER.readTree(WISH)).status()).isEqualTo(400);
    }

    @Test
    void codesCannotBeGuessedAndPagesSayLittle() {
        Set<String> codes = persons.stream().filter(Person::everPaid).limit(20)
                .map(person -> desk.issue(ID + person.id(), person, MAPPER.readTree(WISH)).body().path("verify").asString())
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(20).allMatch(address -> address.matches("https://district.example/verify/[0-9A-HJKMNP-TV-Z]{13}"));
        VerifyPage page = new VerifyPage(desk);
        String code = issue(ID).body().path("verify").asString().substring("https://district.example/verify/".length());
        String text = new String(page.page(code, "10.0.0.1", Instant.now()).file().orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("有效", "王**").doesNotContain(first().name(), first().idNumber());
        assertThat(page.page("0000000000000", "10.0.0.1", Instant.now()).status()).isEqualTo(404);
        Instant now = Instant.now();
        assertThat(IntStream.range(0, 40).mapToObj(_ -> page.page("0000000000000", "10.0.0.2", now).status())).contains(404, 429).last().isEqualTo(429);
        assertThat(page.page(code, "10.0.0.2", now.plusSeconds(61)).status()).as("a minute later").isEqualTo(200);
    }

    @Test
    void aDistrictThatVoidsMeanwhileSaysSo() throws IOException {
        issue(ID);
        troubles.set(EnumSet.of(Trouble.VOIDED_MEANWHILE), List.of());
        assertThat(desk.content(ID, first()).body().path("code").asString()).isEqualTo("CERTIFICATE_VOID");
        assertThat(truth("voided")).isEqualTo(1);
    }
}
