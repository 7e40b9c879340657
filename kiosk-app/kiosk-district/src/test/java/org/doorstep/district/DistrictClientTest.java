package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.district.FakeDistrict.json;
import static org.doorstep.district.FakeDistrict.typed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.doorstep.config.Language;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.question.Asked;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The client against a real HTTPS server that answers well, badly, late or not at all: an outcome every time, never an exception.
@Tag("wire")
class DistrictClientTest extends OnTheWire {
    private static final String RECORD = "/records/social-insurance";
    private static final ComparedClock CLOCK = ComparedClock.alone(InstantSource.system());
    private static final SubjectToken SUBJECT = new SubjectToken("s-1");
    private static final String GOOD = """
            {"kind":"social-insurance","recordId":"r-1","asOf":"2026-10","subject":{"name":"测试一","idNumber":"379999195803120017"},
             "answer":{"sentence":"paid-total","details":["as-of"],"values":{"years":14,"months":3}},
             "parts":{"months":{"months":{"from":"2012-05","to":"2026-10","missing":["2016-04"]}},
             "years":{"rows":[{"year":"2026","months":"10"}],"next":null}}}""";

    private Asked.Answered<RecordOutcome> record() {
        return client.answer(new FetchRecord("social-insurance", SUBJECT, Language.ZH));
    }

    private void assertFails(DistrictFailure why) {
        assertThat(record()).isEqualTo(Said.failed(why));
        assertThat(district.asked(RECORD)).as("the question reached the district").isNotEmpty();
    }

    @Test
    void aRecordOfSeveralPagesIsReadWhole() {
        district.on(RECORD, json(200, GOOD.replace("\"next\":null", "\"next\":\"c 1&\"")));
        district.on(RECORD + "/rows", json(200, "{\"rows\":[{\"year\":\"2025\"}],\"next\":\"c2\"}"), json(200, "{\"rows\":[{\"year\":\"2024\"}],\"next\":null}"));
        assertThat(Said.known(record())).isInstanceOfSatisfying(RecordOutcome.Found.class, found -> {
            assertThat(found.record().parts()).containsEntry("years", new Part.Rows(List.of(
                    Map.of("year", "2026", "months", "10"), Map.of("year", "2025"), Map.of("year", "2024"))));
            assertThat(found.record().subjectName().reveal()).isEqualTo("测试一");
        });
        assertThat(district.asked(RECORD + "/rows").getFirst().getUrl().queryParameter("cursor")).isEqualTo("c 1&");
        assertThat(district.asked(RECORD).getFirst().getHeaders().get("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(district.asked(RECORD).getFirst().getHeaders().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("details", "[\"as-of\"]", "[{\"a\":1}]"), Arguments.of("missing", "[\"2016-04\"]", "[201604]"),
                Arguments.of("missing", "[\"2016-04\"]", "[\"April\"]"), Arguments.of("to", "\"2026-10\",\"missing", "\"1999-01\",\"missing"),
                Arguments.of("name", "\"测试一\"", "7"), Arguments.of("idNumber", "\"379999195803120017\"", "null"),
                Arguments.of("asOf", "\"asOf\":\"2026-10\",", ""), Arguments.of("recordId", "\"recordId\":\"r-1\",", ""),
                Arguments.of("kind", "\"kind\":\"social-insurance\"", "\"kind\":\"pension\""), Arguments.of("rows", "[{\"year\"", "[[{\"year\""),
                Arguments.of("whole", GOOD, "[]"), Arguments.of("whole", GOOD, "42"), Arguments.of("whole", GOOD, GOOD.substring(0, 90)),
                Arguments.of("whole", GOOD, ""), Arguments.of("next", "\"next\":null", "\"next\":[]"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void nonsense(String what, String good, String bad) {
        assertThat(GOOD).as("there is something to spoil: %s", what).contains(good);
        district.on(RECORD, json(200, GOOD.replace(good, bad)));
        assertFails(DistrictFailure.NONSENSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/jsonx", "text/json", ""})
    void anotherTypeIsNoAnswer(String type) {
        district.on(RECORD, typed(200, type, GOOD));
        assertFails(DistrictFailure.NONSENSE);
    }

    @Test
    void anEndlessListOfPagesAndATooLargeAnswerAreNonsense() {
        district.on(RECORD, json(200, GOOD.replace("\"next\":null", "\"next\":\"c\"")));
        district.on(RECORD + "/rows", json(200, "{\"rows\":[],\"next\":\"c\"}"));
        assertFails(DistrictFailure.NONSENSE);
        district.on(RECORD, json(200, GOOD + " ".repeat(2 * 1024 * 1024)));
        assertFails(DistrictFailure.NONSENSE);
    }

    @Test
    void aRedirectIsNotFollowed() {
        district.on(RECORD, new MockResponse.Builder().code(302).setHeader("Location", "/elsewhere").build());
        district.on("/elsewhere", json(200, GOOD));
        assertFails(DistrictFailure.NONSENSE);
        assertThat(district.asked("/elsewhere")).isEmpty();
    }

    @Test
    void noAnswerInTime() throws IOException {
        district.on(RECORD, new MockResponse.Builder().setHeader("Content-Type", "application/json").body(GOOD)
                .headersDelay(6, TimeUnit.SECONDS).build());
        try (DistrictClient hasty = district.client(Duration.ofSeconds(2))) {
            assertThat(hasty.answer(new FetchRecord("social-insurance", SUBJECT, Language.ZH))).isEqualTo(Said.failed(DistrictFailure.TOO_SLOW));
        }
        assertThat(district.asked(RECORD)).as("the question reached the district, once").hasSize(1);
    }

    @Test
    void cutBeforeOrInTheAnswerIsTriedOnceMore() {
        MockResponse cut = new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
        MockResponse half = new MockResponse.Builder()
                .setHeader("Content-Type", "application/json").body(GOOD).onResponseBody(new SocketEffect.CloseSocket()).build();
        district.on(RECORD, cut, json(200, GOOD));
        assertThat(Said.known(record())).isInstanceOf(RecordOutcome.Found.class);
        district.on(RECORD, half, json(200, GOOD));
        assertThat(Said.known(record())).isInstanceOf(RecordOutcome.Found.class);
        district.on(RECORD, half);
        assertFails(DistrictFailure.LINE_DOWN);
    }

    @Test
    void aSecondTryOfADeedCarriesTheSameKey() {
        district.on("/identity/document-checks", json(500, "{}"), json(200, "{\"outcome\":\"reported-lost\"}"));
        assertThat(Said.known(client.answer(new CheckIdentity(person(), Language.ZH)))).isEqualTo(new IdentityOutcome.ReportedLost());
        assertThat(district.asked("/identity/document-checks")).hasSize(2)
                .extracting(request -> Optional.ofNullable(request.getHeaders().get("Idempotency-Key"))).doesNotContain(Optional.empty())
                .satisfies(keys -> assertThat(keys.getFirst()).isEqualTo(keys.getLast()));
    }

    @Test
    void failedAndBusyDistrict() {
        district.on(RECORD, json(500, "{}"));
        assertFails(DistrictFailure.DISTRICT_BROKEN);
        district.on(RECORD, new MockResponse.Builder().code(429).setHeader("Retry-After", "1").build(), json(200, GOOD));
        assertThat(Said.known(record())).isInstanceOf(RecordOutcome.Found.class);
        district.on(RECORD, new MockResponse.Builder().code(503).setHeader("Retry-After", "3600").build());
        int before = district.asked(RECORD).size();
        assertFails(DistrictFailure.BUSY);
        assertThat(district.asked(RECORD)).as("an hour is not waited for").hasSize(before + 1);
    }

    @Test
    void whoTheDistrictIsMustBeProven() throws IOException {
        try (DistrictClient stranger = district.strangerTrusting();
                FakeDistrict elsewhere = new FakeDistrict("elsewhere.example");
                DistrictClient misled = elsewhere.client()) {
            assertThat(stranger.answer(new FetchRecord("social-insurance", SUBJECT, Language.ZH))).isEqualTo(Said.failed(DistrictFailure.NOT_TRUSTED));
            assertThat(misled.answer(new FetchRecord("social-insurance", SUBJECT, Language.ZH))).isEqualTo(Said.failed(DistrictFailure.NOT_TRUSTED));
            assertThat(elsewhere.asked(RECORD)).isEmpty();
        }
    }

    /// Plain bytes where a handshake belongs, then the line is closed: a line down, not a false district.
    @Test
    void aCutHandshakeIsALineDown() throws IOException, InterruptedException {
        try (var listening = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread cutter = Thread.ofPlatform().daemon().start(() -> hangUp(listening));
            Wire wire = new Wire(URI.create("https://127.0.0.1:" + listening.getLocalPort() + "/"), List.of(), Duration.ofSeconds(2), CLOCK);
            Reply reply = wire.send(wire.to("/health").build(), Deadline.in(Duration.ofSeconds(2)));
            assertThat(reply).isEqualTo(new Reply.None(DistrictFailure.LINE_DOWN));
            cutter.join();
        }
    }

    private static void hangUp(ServerSocket listening) {
        try (Socket line = listening.accept()) {
            assertThat(line.getInputStream().read()).as("a client hello came").isEqualTo(0x16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anEndedTokenIsRenewedOnceAndAnUnknownTerminalSaysSo() {
        district.on(RECORD, json(401, "{\"code\":\"TOKEN_INVALID\"}"), json(200, GOOD));
        assertThat(Said.known(record())).isInstanceOf(RecordOutcome.Found.class);
        assertThat(district.asked("/terminals/tokens")).hasSize(2);
        district.on(RECORD, json(401, "{\"code\":\"TOKEN_INVALID\"}"));
        assertFails(DistrictFailure.NOT_ENROLLED);
    }

    /// Status and body have to say the same.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | good                   | Found
            201 | good                   | NONSENSE
            404 | {"code":"NO_RECORD"}   | NoRecord
            400 | {"code":"NO_RECORD"}   | NONSENSE
            404 | {"code":"NO_SUCH"}     | NONSENSE
            """)
    void whatTheDistrictSaysOfARecord(int status, String answer, String outcome) {
        district.on(RECORD, json(status, answer.equals("good") ? GOOD : answer));
        assertThat(Said.kind(record())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"200, 200, Told", "201, 200, NONSENSE", "200, 201, NONSENSE", "401, 200, NOT_ENROLLED", "200, 401, NOT_ENROLLED"})
    void whatTheDistrictSaysOfToday(int catalogue, int notices, String outcome) {
        district.on("/catalogue", json(catalogue, "{\"items\":[]}"));
        district.on("/notices", json(notices, "{\"notices\":[]}"));
        assertThat(Said.kind(client.answer(new AskToday()))).isEqualTo(outcome);
    }

    /// The terminal proves who it is with its key: no token without a signature over its id and the moment.
    @Test
    void aTokenIsAskedForWithASignature() throws GeneralSecurityException {
        district.on(RECORD, json(200, GOOD));
        assertThat(Said.known(record())).isInstanceOf(RecordOutcome.Found.class);
        JsonNode request = new JsonMapper().readTree(asked("/terminals/tokens"));
        Signature judge = Signature.getInstance("SHA256withECDSA");
        judge.initVerify(district.terminal().keys().getPublic());
        judge.update((request.path("terminalId").asString() + "|" + request.path("at").asString()).getBytes(StandardCharsets.US_ASCII));
        assertThat(judge.verify(Base64.getDecoder().decode(request.path("signature").asString()))).isTrue();
        assertThat(request.path("terminalId").asString()).isEqualTo("t-test");
    }

    /// One that is about to end is not sent any more.
    @ParameterizedTest
    @CsvSource({"900, 1", "5, 2"})
    void aTokenServesUntilItIsAboutToEnd(int seconds, int asked) {
        Instant end = Instant.now().plusSeconds(seconds);
        district.on("/terminals/tokens", json(200, "{\"token\":\"t0ken\",\"expiresAt\":\"%s\"}".formatted(end)));
        district.on(RECORD, json(200, GOOD));
        assertThat(Said.known(record())).isInstanceOf(RecordOutcome.Found.class);
        assertThat(Said.known(record())).isInstanceOf(RecordOutcome.Found.class);
        assertThat(district.asked("/terminals/tokens")).hasSize(asked);
    }

    @Test
    void tokensThatFitNoHeaderAreNonsense() throws IOException {
        for (String token : new String[] {"王秀英", "a b", "", "x\\ny", "x".repeat(5000)}) {
            district.on("/identity/document-checks", json(200, "{\"outcome\":\"confirmed\",\"subjectToken\":\"" + token + "\"}"));
            assertThat(client.answer(new CheckIdentity(person(), Language.ZH))).as(token).isEqualTo(Said.failed(DistrictFailure.NONSENSE));
        }
        district.on("/terminals/tokens", json(200, "{\"token\":\"牌\",\"expiresAt\":\"%s\"}".formatted(Instant.now().plusSeconds(900))));
        try (DistrictClient fresh = district.client()) {
            assertThat(fresh.answer(new FetchRecord("social-insurance", SUBJECT, Language.ZH))).isEqualTo(Said.failed(DistrictFailure.NONSENSE));
        }
    }

    @Test
    void clocksApartAndAConfirmationThatEnded() throws IOException {
        district.on(RECORD, json(403, "{\"code\":\"SUBJECT_INVALID\"}"));
        assertFails(DistrictFailure.CONFIRMATION_ENDED);
        district.on(RECORD, json(404, "{\"code\":\"NO_RECORD\"}"));
        assertThat(Said.known(record())).isEqualTo(new RecordOutcome.NoRecord());
        district.on("/terminals/tokens", json(401, "{\"code\":\"CLOCK_SKEW\"}"));
        try (DistrictClient fresh = district.client()) {
            assertThat(fresh.answer(new FetchRecord("social-insurance", SUBJECT, Language.ZH))).isEqualTo(Said.failed(DistrictFailure.CLOCK_WRONG));
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        MockResponse catalogue = new MockResponse.Builder().setHeader("Content-Type", "application/json").setHeader("ETag", "\"v1\"")
                .body("{\"items\":[{\"code\":\"A\",\"open\":false,\"suspended\":false}]}").build();
        district.on("/catalogue", catalogue, new MockResponse.Builder().code(304).build());
        district.on("/notices", json(200, """
                {"notices":[{"id":"n1","text":{"zh-CN":"旧"},"until":"2020-01-01T00:00:00Z"},{"id":"n2","text":{"zh-CN":"新"}}]}"""));
        AskToday.Told first = Said.known(client.answer(new AskToday()));
        assertThat(first.items()).hasSize(1);
        assertThat(first.notices()).extracting(notice -> notice.id()).containsExactly("n2");
        assertThat(Said.known(client.answer(new AskToday()))).isEqualTo(first);
        assertThat(district.asked("/catalogue").getLast().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        district.on("/notices", json(200, "{\"notices\":[{\"id\":\"n1\",\"text\":{\"zh-CN\":[]}}]}"));
        assertThat(client.answer(new AskToday())).isEqualTo(Said.failed(DistrictFailure.NONSENSE));
    }

    /// A one-time code becomes a district, or it does not.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            201 | {"districtId":"d-1"} | Known[answer=Enrolled[districtId=d-1]]
            200 | {"districtId":"d-1"} | Failed[why=NONSENSE]
            201 | {"districtId":1}     | Failed[why=NONSENSE]
            201 | {}                   | Failed[why=NONSENSE]
            400 | {}                   | Known[answer=Refused[]]
            403 | {"districtId":"d-1"} | Known[answer=Refused[]]
            500 | {}                   | Failed[why=DISTRICT_BROKEN]
            """)
    void enrolment(int status, String answer, String outcome) {
        district.on("/terminals/enrolments", json(status, answer));
        assertThat(client.answer(new Enrol("0NE-T1ME"))).hasToString(outcome);
        assertThat(asked("/terminals/enrolments"))
                .contains("\"terminalId\":\"t-test\"", "\"oneTimeCode\":\"0NE-T1ME\"", "\"publicKey\":\"M");
    }

    private String asked(String path) {
        return Objects.requireNonNull(district.asked(path).getLast().getBody()).utf8();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"outcome":"confirmed","subjectToken":"s-9"} | Known[answer=Confirmed[token=•••]]
            201 | {"outcome":"confirmed","subjectToken":"s-9"} | Failed[why=NONSENSE]
            200 | {"outcome":"confirmed","subjectToken":"牌"}   | Failed[why=NONSENSE]
            200 | {"outcome":"confirmed"}                      | Failed[why=NONSENSE]
            200 | {"outcome":"reported-lost"}                  | Known[answer=ReportedLost[]]
            200 | {"outcome":"not-known"}                      | Known[answer=NotKnown[]]
            200 | {"outcome":"perhaps"}                        | Failed[why=NONSENSE]
            200 | {}                                           | Failed[why=NONSENSE]
            """)
    void whatTheDistrictSaysOfADocument(int status, String answer, String outcome) {
        district.on("/identity/document-checks", json(status, answer));
        assertThat(client.answer(new CheckIdentity(person(), Language.ZH))).hasToString(outcome);
    }

    /// The Chinese name where there is one; a document that never ends says so.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            测试一 | TESTER, ANNA | ``         | "name":"测试一"       | "validTo":null
            测试一 | ``           | 2030-01-31 | "name":"测试一"       | "validTo":"2030-01-31"
            ``    | TESTER, ANNA | ``         | "name":"TESTER, ANNA" | "validTo":null
            """)
    void whatTheDistrictIsAskedOfADocument(String name, String foreignName, String validTo, String said, String ends) {
        district.on("/identity/document-checks", json(200, "{\"outcome\":\"not-known\"}"));
        Optional<LocalDate> end = validTo.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validTo));
        assertThat(Said.known(client.answer(new CheckIdentity(person(name, foreignName, end), Language.ZH)))).isEqualTo(new IdentityOutcome.NotKnown());
        assertThat(asked("/identity/document-checks")).contains("\"kind\":\"RESIDENT\"", "\"number\":\"379999195803120017\"", said, ends);
    }

    @Test
    void aCallForHelpIsFollowed() {
        district.on("/help-calls", json(201, "{\"callId\":\"h1\",\"state\":\"waiting\"}"));
        district.on("/help-calls/h1", json(200, "{\"callId\":\"h1\",\"state\":\"accepted\"}"));
        assertThat(Said.known(client.answer(new CallForHelp("record")))).isEqualTo(new HelpCall.Waiting("h1"));
        assertThat(Said.known(client.answer(new AwaitHelp(new HelpCall.Waiting("h1"))))).isEqualTo(new HelpCall.Accepted());
        district.on("/help-calls", json(201, "{\"callId\":\"../x\",\"state\":\"waiting\"}"));
        assertThat(Said.kind(client.answer(new CallForHelp("record")))).isEqualTo("NONSENSE");
    }

    @Test
    void withoutTlsNoDistrictElsewhereIsAsked() {
        assertThatThrownBy(() -> new Wire(URI.create("http://district.example/"), List.of(), Duration.ofSeconds(1), CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingOfAPersonStandsInWhatIsPrinted() {
        assertThat(new Reply.Json(200, new JsonMapper().readTree(GOOD), "").toString()).doesNotContain("测试一", "3799991958");
    }

    private static IdDocument person() {
        return person("测试一", "", Optional.empty());
    }

    private static IdDocument person(String name, String foreignName, Optional<LocalDate> validTo) {
        return new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret(name), new Secret(foreignName), new Secret("379999195803120017"), IdDocument.Sex.MALE,
                "01", "", LocalDate.of(1958, 3, 12), new Secret("测试路一号"), "测试局", LocalDate.of(2020, 1, 1), validTo);
    }
}
