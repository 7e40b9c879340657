package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.service.DistrictFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What an answer that is not the wanted one means, what the district is told of an end, and that neither says who it is about.
class RefusalsTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private static Reply json(int status, String body) {
        return new Reply.Json(status, JSON.readTree(body), "");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Reply.None(DistrictFailure.BUSY, Optional.of(Duration.ofSeconds(9))), DistrictFailure.BUSY),
                Arguments.of(new Reply.None(DistrictFailure.LINE_DOWN), DistrictFailure.LINE_DOWN),
                Arguments.of(json(401, "{}"), DistrictFailure.NOT_ENROLLED),
                Arguments.of(json(401, "{\"code\":\"SUBJECT_INVALID\"}"), DistrictFailure.NOT_ENROLLED),
                Arguments.of(json(403, "{\"code\":\"SUBJECT_INVALID\"}"), DistrictFailure.CONFIRMATION_ENDED),
                Arguments.of(json(403, "{}"), DistrictFailure.NONSENSE),
                Arguments.of(json(404, "{\"code\":\"NOT_FOUND\"}"), DistrictFailure.NONSENSE),
                Arguments.of(json(200, "{}"), DistrictFailure.NONSENSE),
                Arguments.of(new Reply.Unchanged(), DistrictFailure.NONSENSE),
                Arguments.of(new Reply.File(new byte[0]), DistrictFailure.NONSENSE));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalMeans(Reply reply, DistrictFailure why) {
        assertThat(NoAnswer.of(reply).why()).isEqualTo(why);
        assertThat(NoAnswer.of(reply)).hasMessage(why.name());
    }

    static Stream<Arguments> errands() {
        return Stream.of(
                Arguments.of(Errand.printed("i-1", 2, AT), Errand.Kind.CONFIRMATION, "i-1",
                        "{\"outcome\":\"printed\",\"sheets\":2,\"at\":\"2026-11-24T09:00:00Z\"}"),
                Arguments.of(Errand.uncertain("i-1", AT), Errand.Kind.CONFIRMATION, "i-1",
                        "{\"outcome\":\"uncertain\",\"sheets\":0,\"at\":\"2026-11-24T09:00:00Z\"}"),
                Arguments.of(Errand.voided("i-1", Errand.Reason.NOT_PROVEN, AT), Errand.Kind.VOID, "i-1",
                        "{\"reason\":\"not-proven\",\"at\":\"2026-11-24T09:00:00Z\"}"),
                Arguments.of(Errand.rating("t-1", new ServiceItemCode("SB-1"), RatingLevel.FAIR, AT), Errand.Kind.RATING, "",
                        "{\"terminalId\":\"t-1\",\"item\":\"SB-1\",\"level\":\"FAIR\",\"at\":\"2026-11-24T09:00:00Z\"}"));
    }

    /// Kept for days, so it is written once and to the letter.
    @ParameterizedTest
    @MethodSource("errands")
    void anErrandSays(Errand errand, Errand.Kind kind, String issue, String body) {
        assertThat(errand.kind()).isEqualTo(kind);
        assertThat(errand.issueId().orElse("")).isEqualTo(issue);
        assertThat(errand.body()).isEqualTo(body);
    }

    /// The district has heard it only where its answer repeats what it was told; one that was kept is the same errand.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            printed   | i-1 | printed   | ``  | true
            printed   | i-1 | uncertain | ``  | false
            printed   | i-2 | printed   | ``  | false
            printed   | ``  | printed   | ``  | false
            uncertain | i-1 | uncertain | ``  | true
            uncertain | i-1 | printed   | ``  | false
            voided    | i-1 | void      | ``  | true
            voided    | i-1 | printed   | ``  | false
            voided    | i-2 | void      | ``  | false
            rating    | ``  | ``        | g-1 | true
            rating    | i-1 | void      | ``  | false
            """)
    void isHeard(String told, String issue, String state, String rating, boolean heard) {
        Errand errand = switch (told) {
            case "printed" -> Errand.printed("i-1", 2, AT);
            case "uncertain" -> Errand.uncertain("i-1", AT);
            case "voided" -> Errand.voided("i-1", Errand.Reason.RESTARTED, AT);
            default -> Errand.rating("t-1", new ServiceItemCode("SB-1"), RatingLevel.FAIR, AT);
        };
        Map<String, String> answer = Map.of("issueId", issue, "state", state, "ratingId", rating);
        assertThat(errand.heard(member -> answer.getOrDefault(member, ""))).isEqualTo(heard);
        assertThat(Errand.kept(errand.kind(), errand.issueId(), errand.body())).contains(errand);
    }

    /// What ends an issue and names none was never an errand of ours.
    @Test
    void whatWasKeptWithoutItsIssueIsNone() {
        assertThat(Errand.kept(Errand.Kind.VOID, Optional.empty(), "{}")).isEmpty();
        assertThat(Errand.kept(Errand.Kind.CONFIRMATION, Optional.empty(), "{}")).isEmpty();
    }

    @Test
    void whatIsPrintedOfAnAnswerNamesNobody() {
        assertThat(json(404, "{\"name\":\"测试一\"}").toString()).isEqualTo("Json[404 •••]");
        assertThat(new Reply.File("测试一".getBytes(StandardCharsets.UTF_8)).toString()).isEqualTo("File[•••]");
        assertThat(new Tokens.Outcome.Token("t0ken").toString()).isEqualTo("•••");
    }

    @Test
    void aDeadlineIsNeverNegativeAndAllowsOnlyWhatEndsBeforeIt() {
        assertThat(new Deadline(System.nanoTime() - 1_000_000_000L).left()).isZero();
        assertThat(new Deadline(System.nanoTime() - 1_000_000_000L).allows(Duration.ofNanos(1))).isFalse();
        assertThat(Deadline.in(Duration.ofHours(1)).left()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        assertThat(Deadline.in(Duration.ofHours(1)).allows(Duration.ofMinutes(50))).isTrue();
        assertThat(Deadline.in(Duration.ofHours(1)).allows(Duration.ofHours(1))).isFalse();
    }
}
