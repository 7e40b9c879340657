package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.books.WrittenBook;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The table has what the contract has, and no resource answers whom it should not.
class ResourceTableTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final List<Person> PERSONS = Population.grow(1);

    private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");

    @TempDir
    private Path state = Path.of("");
    private Desk desk;
    private ResourceTable table;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException, WrittenBook.Unreadable {
        Truth truth = new Truth(state.resolve("truth.jsonl"), MAPPER);
        RecordShelf shelf = RecordShelf.with(MAPPER, Path.of("../../config/records-sandbox"), PERSONS);
        Office office = new Office(PERSONS, shelf, new Troubles(), truth, Register.in(state));
        desk = new Desk(office, Set.of("code"));
        table = new ResourceTable(desk, new PhoneDesk(desk, office, state), new CertificateDesk(office, desk, PaperMaker.in(state),
                () -> URI.create("https://district.example/")));
    }

    /// What the contract says of its resources, in its order.
    ///
    /// @param named of each resource: method and path
    /// @param keyed those that want an `Idempotency-Key`
    private record Contract(List<String> named, Set<String> keyed) {
        static Contract read() throws IOException {
            List<String> named = new ArrayList<>();
            Set<String> keyed = new TreeSet<>();
            String path = "";
            for (String line : Files.readAllLines(Path.of("../district-contract/openapi.yaml"))) {
                Matcher method = METHOD.matcher(line);
                if (!line.isBlank() && !line.startsWith(" ")) {
                    path = "";
                } else if (line.startsWith("  /")) {
                    path = line.strip().replace(":", "");
                } else if (!path.isEmpty() && method.matches()) {
                    named.add(method.group(1).toUpperCase(Locale.ROOT) + " " + path);
                } else if (!path.isEmpty() && line.contains("parameters/IdempotencyKey")) {
                    keyed.add(named.getLast());
                }
            }
            return new Contract(named, keyed);
        }
    }

    private static String named(Resource row) {
        return row.method() + " " + row.template();
    }

    @Test
    void theTableIsThatOfTheContract() throws IOException {
        Contract contract = Contract.read();
        assertThat(contract.named()).hasSizeGreaterThan(15);
        assertThat(table.rows()).extracting(ResourceTableTest::named).isEqualTo(contract.named());
    }

    /// The key of an issue is another parameter of the contract: the desk of certificates keeps it for longer than an answer is kept.
    @Test
    void whatWantsAKeyIsThatOfTheContract() throws IOException {
        Set<String> keyed = table.rows().stream().filter(row -> row.guard().key()).map(ResourceTableTest::named)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keyed).hasSizeGreaterThan(4);
        assertThat(keyed).isEqualTo(Contract.read().keyed());
    }

    /// As a terminal gets one: enrolled with its code, then by a signature.
    private String token() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        assertThat(desk.enrol(MAPPER.createObjectNode().put("oneTimeCode", "code").put("terminalId", "t-1")
                .put("publicKey", encoder.encodeToString(pair.getPublic().getEncoded()))).status()).isEqualTo(201);
        String at = Instant.now().toString();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(("t-1|" + at).getBytes(StandardCharsets.UTF_8));
        return desk.token(MAPPER.createObjectNode().put("terminalId", "t-1").put("at", at)
                .put("signature", encoder.encodeToString(signature.sign()))).body().path("token").asString();
    }

    private Reply asked(String method, String path, Map<String, String> headers) {
        return table.answer(new Request(method, path, "", MAPPER.createObjectNode(), "127.0.0.1", name -> headers.getOrDefault(name, "")));
    }

    /// Without a token.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /health                                | 200 |
            POST   | /health                                | 405 | GET
            GET    | /terminals/tokens                      | 405 | POST
            POST   | /terminals/enrolments                  | 400 |
            GET    | /verify/0123                           | 404 |
            POST   | /verify/0123                           | 405 | GET
            GET    | /verify/a/b                            | 401 |
            GET    | /catalogue                             | 401 |
            DELETE | /catalogue                             | 401 |
            GET    | /nothing                               | 401 |
            GET    | /health/                               | 401 |
            GET    | /records/social-insurance              | 401 |
            GET    | /certificates/0123456789abcdef/content | 401 |
            POST   | /ratings                               | 401 |
            """)
    void whoIsNobody(String method, String path, int status, @Nullable String allowed) {
        Reply reply = asked(method, path, Map.of());
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().get("Allow")).isEqualTo(allowed);
    }

    /// With the token of a terminal; about nobody.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /catalogue                                   |     | 200 |
            GET    | /notices                                     |     | 200 |
            POST   | /notices                                     |     | 405 | GET
            GET    | /nothing                                     |     | 404 |
            GET    | /records/social-insurance                    |     | 403 |
            GET    | /records/fishing-licence                     |     | 404 |
            GET    | /records/social-insurance/rows               |     | 400 |
            GET    | /records/social-insurance/rows/more          |     | 404 |
            GET    | /certificates/available                      |     | 403 |
            GET    | /certificates/0123456789abcdef/content       |     | 403 |
            GET    | /certificates/short/content                  |     | 404 |
            POST   | /certificates/0123456789abcdef/voids         |     | 400 |
            POST   | /certificates/0123456789abcdef/confirmations | k-1 | 400 |
            POST   | /certificates/0123456789abcdef/voids         | k-2 | 400 |
            GET    | /certificates/0123456789abcdef/sheets        |     | 404 |
            POST   | /ratings                                     |     | 400 |
            GET    | /help-calls/none                             |     | 404 |
            """)
    void whoIsATerminal(String method, String path, @Nullable String key, int status, @Nullable String allowed)
            throws GeneralSecurityException {
        String token = "Bearer " + token();
        Map<String, String> headers = key == null ? Map.of("Authorization", token) : Map.of("Authorization", token, "Idempotency-Key", key);
        Reply reply = asked(method, path, headers);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().get("Allow")).isEqualTo(allowed);
    }

    private String subject(Subjects.Level level) {
        Person person = PERSONS.stream().filter(Person::everPaid).findFirst().orElseThrow();
        return desk.confirmed(MAPPER.createObjectNode(), person, level).body().path("subjectToken").asString();
    }

    /// What needs a code on the phone is not even offered to who showed the card only.
    @ParameterizedTest(name = "{0} known by {1}: {2} {3}")
    @CsvSource({
            "kind=insured-proof, SIGNED_IN, 403, 403", "kind=no-property-proof, SIGNED_IN, 403, 403",
            "kind=insured-proof, CARD, 200, 400", "kind=insured-proof&kind=property-proof, CARD, 403, 403",
            "kind=no-property-proof, CARD, 403, 403", "kind=no-property-proof, CARD_AND_CODE, 200, 400"})
    void howSurelyAPersonIsKnown(String query, Subjects.Level level, int available, int issued) throws GeneralSecurityException {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token(), "Doorstep-Subject", subject(level),
                "Idempotency-Key", "i-0123456789abcdef");
        Reply offers = table.answer(new Request("GET", "/certificates/available", query, MAPPER.createObjectNode(), "127.0.0.1",
                name -> headers.getOrDefault(name, "")));
        assertThat(offers.status()).isEqualTo(available);
        assertThat(offers.body().path("code").asString("")).isEqualTo(available == 403 ? "ASSURANCE_TOO_LOW" : "");
        String kind = query.substring(query.lastIndexOf('=') + 1);
        Reply issue = table.answer(new Request("POST", "/certificates", "", MAPPER.createObjectNode().put("kind", kind), "127.0.0.1",
                name -> headers.getOrDefault(name, "")));
        assertThat(issue.status()).as("without period and purpose").isEqualTo(issued);
    }

    /// Whoever signed in reads the records that are open to that; nothing else is done with their token, and no surer one is had by it.
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
            "GET, /records/loss-report, SIGNED_IN, 200", "GET, /records/pension, SIGNED_IN, 200",
            "GET, /records/medical-account, SIGNED_IN, 200",
            "GET, /records/social-insurance, SIGNED_IN, 403", "GET, /records/property, SIGNED_IN, 403",
            "GET, /records/residence, SIGNED_IN, 403",
            "GET, /records/loss-report, CARD, 200", "GET, /records/social-insurance, CARD, 200", "GET, /records/property, CARD, 403",
            "GET, /records/property, CARD_AND_CODE, 200", "GET, /records/loss-report, CARD_AND_CODE, 200",
            "GET, /certificates/0123456789abcdef/content, SIGNED_IN, 403", "POST, /certificates, SIGNED_IN, 403",
            "POST, /identity/phone-codes, SIGNED_IN, 403", "POST, /identity/phone-codes/x/checks, SIGNED_IN, 403",
            "POST, /identity/phone-codes, CARD, 200"})
    void whatIsAnsweredToWhom(String method, String path, Subjects.Level level, int status) throws GeneralSecurityException {
        Reply reply = asked(method, path, Map.of("Authorization", "Bearer " + token(), "Doorstep-Subject", subject(level),
                "Idempotency-Key", "k-0123456789abcdef"));
        assertThat(reply.status()).isIn(status, status == 200 ? 404 : status);
        assertThat(reply.body().path("code").asString("")).isEqualTo(switch (reply.status()) {
            case 403 -> "ASSURANCE_TOO_LOW";
            case 404 -> "NO_RECORD";
            default -> "";
        });
    }

    /// The terminal that asked is the one that checks.
    @Test
    void whoSignsInIsAskedByATerminal() throws GeneralSecurityException {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token(), "Idempotency-Key", "k-0123456789abcdef");
        Reply sent = table.answer(new Request("POST", "/identity/sign-ins", "",
                MAPPER.createObjectNode().put("number", PERSONS.getFirst().idNumber()), "127.0.0.1",
                name -> headers.getOrDefault(name, "")));
        assertThat(sent.body().path("outcome").asString()).isEqualTo("sent");
        Reply wrong = table.answer(new Request("POST", "/identity/sign-ins/" + sent.body().path("challengeId").asString() + "/checks", "",
                MAPPER.createObjectNode().put("code", "12345"), "127.0.0.1", name -> headers.getOrDefault(name, "")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(desk.terminal(headers.getOrDefault("Authorization", ""))).isEqualTo("t-1");
        assertThat(desk.terminal("Bearer invented")).isEmpty();
        assertThat(asked("POST", "/identity/sign-ins", Map.of()).status()).isEqualTo(401);
    }
}
