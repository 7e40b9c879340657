package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.district.FakeDistrict.json;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.doorstep.config.Language;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.question.Asked;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The departments behind one district, on the wire: one that hangs delays no other, and one that is down is told from a district that is
/// busy.
@Tag("wire")
class BulkheadTest extends OnTheWire {
    private static final String SLOW = "/records/slow";
    private static final String QUICK = "/records/quick";
    private static final String DOWN = "{\"code\":\"DEPARTMENT_DOWN\",\"status\":503}";
    private static final int QUESTIONS = 20;
    /// Generous, since the machine does other things too, and far below the seconds of what hangs.
    private static final double MOST_TIMES = 10;
    private static final Duration LEAST = Duration.ofMillis(20);
    private static final Duration EXCHANGE = Duration.ofSeconds(7);

    private static Asked.Answered<RecordOutcome> record(DistrictClient client, String kind) {
        return client.answer(new FetchRecord(kind, new SubjectToken("s-1"), Language.ZH));
    }

    private static MockResponse hanging() {
        return json(200, "{}").newBuilder().headersDelay(60, TimeUnit.SECONDS).build();
    }

    private static Duration median(DistrictClient client) {
        long[] times = LongStream.range(0, QUESTIONS).map(_ -> {
            long began = System.nanoTime();
            assertThat(Said.known(record(client, "quick"))).isEqualTo(new RecordOutcome.NoRecord());
            return System.nanoTime() - began;
        }).sorted().toArray();
        return Duration.ofNanos((times[QUESTIONS / 2 - 1] + times[QUESTIONS / 2]) / 2);
    }

    /// As many hang as a terminal could ask, each for its whole deadline, while another department is asked by the same client.
    @ParameterizedTest
    @CsvSource({"1", "6"})
    void whereOneDepartmentHangsAnotherAnswersAsUsual(int hanging) throws IOException, InterruptedException {
        district.on(SLOW, hanging());
        district.on(QUICK, json(404, "{\"code\":\"NO_RECORD\"}"));
        try (DistrictClient asking = district.client(EXCHANGE)) {
            median(asking);
            Duration alone = median(asking);
            CompletableFuture<?>[] waiting = LongStream.range(0, hanging).mapToObj(_ -> CompletableFuture.supplyAsync(
                    () -> record(asking, "slow"), work -> Thread.ofPlatform().daemon().start(work))).toArray(CompletableFuture[]::new);
            while (district.asked(SLOW).size() < hanging && Stream.of(waiting).noneMatch(CompletableFuture::isDone)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            Duration beside = median(asking);
            assertThat(waiting).as("it hangs all the while").noneMatch(CompletableFuture::isDone);
            System.out.printf("bulkhead: median of %d alone %.2f ms, beside %d that hang %.2f ms, ratio %.2f%n", QUESTIONS,
                    alone.toNanos() / 1e6, hanging, beside.toNanos() / 1e6, (double) beside.toNanos() / alone.toNanos());
            assertThat(beside).isLessThan(Duration.ofNanos((long) (Math.max(alone.toNanos(), LEAST.toNanos()) * MOST_TIMES)));
            assertThat(waiting).allSatisfy(one -> assertThat(one.join()).isEqualTo(Said.failed(DistrictFailure.TOO_SLOW)));
        }
    }

    /// Only 503 and the problem of that code say it; a pause that is short is waited for, as where the district is busy.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            503 | application/problem+json | DEPARTMENT_DOWN | 60 | DEPARTMENT_DOWN | 1
            503 | application/problem+json | DEPARTMENT_DOWN | 1  | DEPARTMENT_DOWN | 2
            503 | application/problem+json | DEPARTMENT_DOWN | `` | DEPARTMENT_DOWN | 1
            503 | application/problem+json | DEPARTMENT_CLOSED | 1 | DEPARTMENT_CLOSED | 1
            429 | application/problem+json | DEPARTMENT_CLOSED | 60 | BUSY          | 1
            503 | application/problem+json | UNAVAILABLE     | 60 | BUSY            | 1
            429 | application/problem+json | DEPARTMENT_DOWN | 60 | BUSY            | 1
            503 | text/html                | DEPARTMENT_DOWN | 60 | BUSY            | 1
            404 | application/problem+json | DEPARTMENT_DOWN | 60 | NONSENSE        | 1
            """)
    void aDepartmentThatIsDownIsToldFromABusyDistrict(int status, String type, String code, String after, String why, int asked) {
        district.on(SLOW, FakeDistrict.typed(status, type, DOWN.replace("DEPARTMENT_DOWN", code)).newBuilder()
                .setHeader("Retry-After", after).build());
        assertThat(Said.kind(record(client, "slow"))).isEqualTo(why);
        assertThat(district.asked(SLOW)).hasSize(asked);
    }

    @Test
    void whatStandsBehindTheDistrict() {
        district.on("/health", json(200, """
                {"departments":[{"id":"a","state":"up"},{"id":"b","state":"down"},
                 {"id":"c","state":"down","backAt":"2026-11-28T06:00:00Z"},
                 {"id":"d","state":"closed","backAt":"2026-11-28T21:00:00Z"}]}"""));
        assertThat(Said.known(client.answer(new AskHealth()))).isEqualTo(new AskHealth.Told(Set.of("a", "b", "c", "d"),
                Map.of("b", Optional.empty(), "c", Optional.of(Instant.parse("2026-11-28T06:00:00Z")),
                        "d", Optional.of(Instant.parse("2026-11-28T21:00:00Z"))), Set.of("d")));
    }
}
