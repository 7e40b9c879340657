package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.district.FakeDistrict.json;
import static org.doorstep.district.FakeDistrict.typed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.CertificateRequest;
import org.doorstep.core.certificates.Choice;
import org.doorstep.core.certificates.Copies;
import org.doorstep.core.certificates.NotOffered;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.Period;
import org.doorstep.core.certificates.Purpose;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Offers, issues, files and ends of certificates against a real HTTPS server that answers well, badly or not at all.
@Tag("wire")
class CertificateCallsTest extends OnTheWire {
    private static final SubjectToken SUBJECT = new SubjectToken("s-1");
    private static final String ISSUE = "t-test-0123456789ab";
    private static final CertificateRequest REQUEST =
            new CertificateRequest("insured-proof", LangText.zh("参保证明"), "all", "school", Optional.of("edu"));
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final String OFFERS = """
            {"offers":[{"kind":"insured-proof","name":{"zh-CN":"参保证明"},"periods":[{"id":"all","name":{"zh-CN":"全部"},"pages":3}],
              "copies":{"made":1,"left":9}}],
             "purposes":[{"id":"school","name":{"zh-CN":"入学"},"receivers":[{"id":"edu","name":{"zh-CN":"教体局"}}]}],
             "others":[{"kind":"payment-list","name":{"zh-CN":"明细"},"why":"down","backAt":"2026-11-24T06:00:00Z"}]}""";
    private static final NotOffered DOWN = new NotOffered(
            "payment-list", LangText.zh("明细"), NotOffered.Why.DOWN, Optional.of(Instant.parse("2026-11-24T06:00:00Z")));
    private static final String ISSUED = """
            {"issueId":"t-test-0123456789ab","certificateNumber":"SN-2026-00000001","kind":"insured-proof","name":{"zh-CN":"参保证明"},"pages":2,
             "copy":true,"verify":"https://district.example/verify/7Q4M2K9XW0TZ3","issuedAt":"2026-11-24T09:00:00Z"}""";

    private Asked.Answered<Offers> offers() {
        return client.answer(new AskOffers(List.of("insured-proof", "payment-list"), SUBJECT, Language.ZH));
    }

    private Asked.Answered<Issued> issue() {
        return client.answer(new IssueCertificate(ISSUE, REQUEST, SUBJECT, Language.ZH));
    }

    @Test
    void whatIsOffered() {
        district.on("/certificates/available", json(200, OFFERS), json(200, "{\"offers\":[],\"purposes\":[],\"others\":[]}"),
                json(403, "{\"code\":\"SUBJECT_INVALID\"}"));
        assertThat(Said.known(offers())).isEqualTo(new Offers.Some(
                List.of(new CertificateOffer("insured-proof", LangText.zh("参保证明"), List.of(new Period("all", LangText.zh("全部"), 3)),
                        new Copies(1, 9))),
                List.of(new Purpose("school", LangText.zh("入学"), List.of(new Choice("edu", LangText.zh("教体局"))))), List.of(DOWN)));
        assertThat(Said.known(offers())).isEqualTo(new Offers.None(List.of()));
        assertThat(offers()).isEqualTo(Said.failed(DistrictFailure.CONFIRMATION_ENDED));
        assertThat(district.asked("/certificates/available").getFirst().getUrl().queryParameterValues("kind")).containsExactly("insured-proof", "payment-list");
    }

    @ParameterizedTest
    @CsvSource({"nothing, NOTHING", "closed, CLOSED", "used-up, USED_UP"})
    void whyOneIsNotOffered(String said, NotOffered.Why why) {
        district.on("/certificates/available", json(200, OFFERS.replace("\"down\",\"backAt\":\"2026-11-24T06:00:00Z\"", '"' + said + '"')));
        assertThat(Said.known(offers()).others()).containsExactly(new NotOffered("payment-list", LangText.zh("明细"), why, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a kind that was not asked for | insured-proof                                           | dog-licence
            a kind twice                  | "payment-list"                                          | "insured-proof"
            no period                     | [{"id":"all","name":{"zh-CN":"全部"},"pages":3}]          | []
            no page                       | "pages":3                                               | "pages":0
            too many pages                | "pages":3                                               | "pages":21
            none left                     | "left":9                                                | "left":0
            copies in words               | "made":1                                                | "made":"once"
            no purpose                    | [{"id":"school","name":{"zh-CN":"入学"},"receivers":[{"id":"edu","name":{"zh-CN":"教体局"}}]}] | []
            no list of receivers          | "receivers":                                            | "offices":
            a receiver without a name     | {"zh-CN":"教体局"}                                        | {}
            a reason of another world     | "down"                                                  | "sulking"
            no list of others             | "others"                                                | "rest"
            """)
    void offersThatAreNone(String what, String said, String instead) {
        assertThat(OFFERS).contains(said);
        district.on("/certificates/available", json(200, OFFERS.replace(said, instead)));
        assertThat(offers()).as(what).isEqualTo(Said.failed(DistrictFailure.NONSENSE));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void anIssueSaysWhetherItIsACopy(String said, boolean copy) {
        district.on("/certificates", json(201, ISSUED.replace("\"copy\":true", "\"copy\":" + said)));
        assertThat(Said.known(issue()).copy()).isEqualTo(copy);
    }

    /// The office that receives it goes with the wish, where one is named.
    @Test
    void aWishNamesItsReceiver() throws IOException {
        district.on("/certificates", json(201, ISSUED));
        CertificateRequest toNobody = new CertificateRequest("insured-proof", LangText.zh("参保证明"), "all", "general", Optional.empty());
        var _ = issue();
        var _ = client.answer(new IssueCertificate(ISSUE, toNobody, SUBJECT, Language.ZH));
        assertThat(district.asked("/certificates").stream().map(request -> Objects.requireNonNull(request.getBody()).utf8()))
                .containsExactly("{\"kind\":\"insured-proof\",\"period\":\"all\",\"purpose\":\"school\",\"receiver\":\"edu\"}",
                        "{\"kind\":\"insured-proof\",\"period\":\"all\",\"purpose\":\"general\"}");
    }

    @Test
    void anIssueCarriesItsIdAlsoOnTheSecondTry() {
        district.on("/certificates", new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(), json(201, ISSUED));
        Issued issued = Said.known(issue());
        assertThat(issued.number()).isEqualTo("SN-2026-00000001");
        assertThat(issued.pages()).isEqualTo(2);
        assertThat(district.asked("/certificates")).hasSize(2)
                .allSatisfy(request -> assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo(ISSUE))
                .allSatisfy(request -> assertThat(request.getUrl().toString()).doesNotContain("s-1"));
    }

    /// An address of so many letters.
    private static String verify(int length) {
        String address = "https://district.example/verify/";
        return ISSUED.replace("https://district.example/verify/7Q4M2K9XW0TZ3", address + "x".repeat(length - address.length()));
    }

    /// It fits a code that people scan.
    @Test
    void anAddressHas200LettersAtTheMost() {
        district.on("/certificates", json(201, verify(200)), json(201, verify(201)));
        assertThat(issue()).isInstanceOf(Asked.Known.class);
        assertThat(issue()).isEqualTo(Said.failed(DistrictFailure.NONSENSE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void aPaperHasOneToTwentyPages(int pages) {
        district.on("/certificates", json(201, ISSUED.replace("\"pages\":2", "\"pages\":" + pages)));
        assertThat(Said.known(issue()).pages()).isEqualTo(pages);
    }

    /// What was issued is new: the district says so by its status.
    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    void anIssueThatWasNotMadeIsNone(int status) {
        district.on("/certificates", json(status, ISSUED));
        assertThat(issue()).isEqualTo(Said.failed(DistrictFailure.NONSENSE));
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("another issue", ISSUED.replace("0123456789ab", "0123456789ac")), Arguments.of("another kind", ISSUED.replace("insured-proof", "payment-list")),
                Arguments.of("no page", ISSUED.replace("\"pages\":2", "\"pages\":0")), Arguments.of("too many pages", ISSUED.replace("\"pages\":2", "\"pages\":21")),
                Arguments.of("pages in words", ISSUED.replace("\"pages\":2", "\"pages\":\"2\"")), Arguments.of("a strange number", ISSUED.replace("SN-2026", "王秀英")),
                Arguments.of("an address without TLS", ISSUED.replace("https:", "http:")), Arguments.of("no address", ISSUED.replace("https://", "htt ps")),
                Arguments.of("no name", ISSUED.replace("zh-CN", "en")), Arguments.of("no word of a copy", ISSUED.replace("\"copy\"", "\"fresh\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void anIssueThatIsNotOursIsNone(String what, String answer) {
        district.on("/certificates", json(201, answer));
        assertThat(issue()).as(what).isEqualTo(Said.failed(DistrictFailure.NONSENSE));
    }

    @Test
    void aFileComesAsItIs() {
        byte[] bytes = "%PDF-1.7 \0\u00FF bytes".getBytes(StandardCharsets.ISO_8859_1);
        String path = "/certificates/" + ISSUE + "/content";
        district.on(path, file(bytes, "application/pdf"), typed(200, "text/html", "<title>Log in</title>"), json(200, "\"string\""),
                json(410, "{\"code\":\"CERTIFICATE_VOID\"}"), file(Arrays.copyOf(bytes, 8 * 1024 * 1024 + 1), "application/pdf"), file("string".getBytes(StandardCharsets.US_ASCII), "application/pdf"));
        assertThat(client.answer(new FetchContent(ISSUE, SUBJECT))).isInstanceOfSatisfying(Asked.Known.class, came -> assertThat(((Content) came.answer()).bytes()).isEqualTo(bytes));
        for (String what : List.of("a log-in page", "a string", "a void one", "too large", "no PDF")) {
            assertThat(client.answer(new FetchContent(ISSUE, SUBJECT))).as(what).isEqualTo(Said.failed(DistrictFailure.NONSENSE));
        }
        assertThat(district.asked(path)).hasSize(6);
    }

    @Test
    void aFileThatIsCutIsAskedForOnceMoreAndThenFailed() {
        MockResponse cut = file(new byte[4096], "application/pdf").newBuilder().setHeader("Content-Length", "8192").onResponseEnd(new SocketEffect.CloseSocket()).build();
        district.on("/certificates/" + ISSUE + "/content", cut);
        assertThat(client.answer(new FetchContent(ISSUE, SUBJECT))).isEqualTo(Said.failed(DistrictFailure.LINE_DOWN));
        assertThat(district.asked("/certificates/" + ISSUE + "/content")).hasSize(2);
    }

    private static MockResponse file(byte[] bytes, String type) {
        return new MockResponse.Builder().code(200).setHeader("Content-Type", type).body(new Buffer().write(bytes)).build();
    }

    @Test
    void anEndIsDeliveredOnlyWhereTheDistrictSaysSo() {
        String path = "/certificates/" + ISSUE + "/confirmations";
        Errand errand = Errand.printed(ISSUE, 2, AT);
        district.on(path, json(200, "{\"issueId\":\"%s\",\"state\":\"printed\"}".formatted(ISSUE)), json(200, "{\"weather\":\"sunny\"}"),
                json(200, "{\"issueId\":\"%s\",\"state\":\"uncertain\"}".formatted(ISSUE)), json(200, "{\"issueId\":\"another\",\"state\":\"printed\"}"),
                json(409, "{\"code\":\"CERTIFICATE_VOID\"}"), json(400, "{}"), json(429, "{}").newBuilder().setHeader("Retry-After", "60").build());
        assertThat(client.deliver(errand, "key-1")).isEqualTo(new Delivery.Delivered());
        for (String what : List.of("JSON of another world", "another state", "another issue")) {
            assertThat(client.deliver(errand, "key-1")).as(what).isEqualTo(new Delivery.Failed(DistrictFailure.NONSENSE, Optional.empty()));
        }
        assertThat(client.deliver(errand, "key-1")).isEqualTo(new Delivery.Refused("CERTIFICATE_VOID"));
        assertThat(client.deliver(errand, "key-1")).isEqualTo(new Delivery.Refused(""));
        assertThat(client.deliver(errand, "key-1")).isEqualTo(new Delivery.Failed(DistrictFailure.BUSY, Optional.of(Duration.ofSeconds(60))));
        assertThat(district.asked(path)).allSatisfy(request -> assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("key-1"));
        assertThat(district.asked(path).getFirst().getBody()).isNotNull();
    }

    @Test
    void voidsAndRatingsGoTheirWay() {
        district.on("/certificates/" + ISSUE + "/voids", json(200, "{\"issueId\":\"%s\",\"state\":\"void\"}".formatted(ISSUE)));
        district.on("/ratings", json(201, "{\"ratingId\":\"g-1\"}"), json(500, "{}"));
        assertThat(client.deliver(Errand.voided(ISSUE, Errand.Reason.RESTARTED, AT), "key-2")).isEqualTo(new Delivery.Delivered());
        Errand rating = Errand.rating("t-test", new ServiceItemCode("SB-1"), RatingLevel.FAIR, AT);
        assertThat(client.deliver(rating, "key-3")).isEqualTo(new Delivery.Delivered());
        assertThat(client.deliver(rating, "key-3")).isEqualTo(new Delivery.Failed(DistrictFailure.DISTRICT_BROKEN, Optional.empty()));
    }
}
