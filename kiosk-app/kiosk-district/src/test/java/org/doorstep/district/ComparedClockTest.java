package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.district.FakeDistrict.json;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.doorstep.config.Language;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.question.Asked;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.MachineClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What each answer of a district says of this machine's clock, and what a handshake does.
class ComparedClockTest {
    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");
    private static final String RECORD = "/records/social-insurance";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<ClockWord> told = new ArrayList<>();

    private static Reply reply(int status, String body) {
        return new Reply.Json(status, JSON.readTree(body), "");
    }

    static Stream<Arguments> answers() {
        Reply skew = reply(401, "{\"code\":\"CLOCK_SKEW\"}");
        Reply good = reply(200, "{}");
        return Stream.of(
                Arguments.of("refused for the clock", skew, "", false, "DIFFERS"),
                Arguments.of("refused for the clock, though dated like ours", skew, "PT0S", false, "DIFFERS"),
                Arguments.of("dated like ours", good, "PT0S", false, "AGREES"),
                Arguments.of("five minutes behind", good, "-PT5M", false, "AGREES"),
                Arguments.of("five minutes ahead", good, "PT5M", false, "AGREES"),
                Arguments.of("a second more behind", good, "-PT5M1S", false, "DIFFERS"),
                Arguments.of("a second more ahead", good, "PT5M1S", false, "DIFFERS"),
                Arguments.of("years ahead, to a token", good, "P3650D", true, "DIFFERS"),
                Arguments.of("dated like ours, but failed", new Reply.None(DistrictFailure.DISTRICT_BROKEN), "PT0S", false, "AGREES"),
                Arguments.of("undated, to a token", good, "", true, "AGREES"),
                Arguments.of("undated file, to a token", new Reply.File(new byte[0]), "", true, "AGREES"),
                Arguments.of("undated and unchanged, to a token", new Reply.Unchanged(), "", true, "AGREES"),
                Arguments.of("undated refusal of a token", reply(401, "{\"code\":\"TOKEN_INVALID\"}"), "", true, ""),
                Arguments.of("undated, without a token", good, "", false, ""),
                Arguments.of("undated failure", new Reply.None(DistrictFailure.BUSY), "", true, ""));
    }

    /// @param apart how far the answer's own time is ahead of ours, empty where it has none
    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource
    void answers(String what, Reply reply, String apart, boolean token, String word) {
        ComparedClock clock = new ComparedClock(new MachineClock(InstantSource.fixed(NOW), Instant.EPOCH), told::add);
        clock.compare(reply, apart.isEmpty() ? Optional.empty() : Optional.of(NOW.plus(Duration.parse(apart))), token);
        assertThat(told).as(what).isEqualTo(word.isEmpty() ? List.of() : List.of(ClockWord.valueOf(word)));
    }

    /// Refused for the clock, put right, believed again: over the wire, with the header as it really comes.
    @Test
    @Tag("wire")
    void eachAnswerOverTheWireIsHeard() throws IOException {
        try (FakeDistrict district = new FakeDistrict("localhost");
                DistrictClient client = district.client(new ComparedClock(MachineClock.system(), told::add))) {
            MockResponse good = json(404, "{\"code\":\"NO_RECORD\"}");
            district.on("/terminals/tokens", json(401, "{\"code\":\"CLOCK_SKEW\"}"), json(200, "{\"token\":\"t\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}"));
            district.on(RECORD, good.newBuilder().setHeader("Date", date(Duration.ZERO)).build(), good.newBuilder().setHeader("Date", date(Duration.ofDays(2))).build());
            assertThat(record(client)).isEqualTo(Said.failed(DistrictFailure.CLOCK_WRONG));
            assertThat(told).containsExactly(ClockWord.DIFFERS);
            assertThat(Said.known(record(client))).isEqualTo(new RecordOutcome.NoRecord());
            assertThat(told).containsExactly(ClockWord.DIFFERS, ClockWord.AGREES);
            assertThat(Said.kind(record(client))).as("the clock jumped while a token still holds").isEqualTo("NoRecord");
            assertThat(told).endsWith(ClockWord.DIFFERS);
        }
    }

    /// The certificate's first and last day against the real clock; whether that clock can be right is told by when the software was made.
    @ParameterizedTest(name = "valid from {0} to {1} days from now, the software made {2} days from now: {3}")
    @CsvSource({
        "1, 10, 5, CLOCK_WRONG",
        "1, 10, -5, NOT_TRUSTED",
        "-10, -1, 5, NOT_TRUSTED",
        "-10, -1, -5, NOT_TRUSTED"})
    @Tag("wire")
    void aCertificateThatBeginsLaterIsTheFaultOfAClockThatCannotBeRight(int from, int to, int made, DistrictFailure why) throws IOException {
        Instant now = Instant.now();
        try (FakeDistrict district = FakeDistrict.certified(now.plus(Duration.ofDays(from)), now.plus(Duration.ofDays(to)));
                DistrictClient client = district.client(new ComparedClock(new MachineClock(InstantSource.system(), now.plus(Duration.ofDays(made))), told::add))) {
            assertThat(record(client)).isEqualTo(Said.failed(why));
            assertThat(district.asked(RECORD)).isEmpty();
        }
    }

    private static Asked.Answered<RecordOutcome> record(DistrictClient client) {
        return client.answer(new FetchRecord("social-insurance", new SubjectToken("s-1"), Language.ZH));
    }

    private static String date(Duration ahead) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plus(ahead).atOffset(ZoneOffset.UTC));
    }
}
