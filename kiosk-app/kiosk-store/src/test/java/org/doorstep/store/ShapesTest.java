package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words may stand in the file in the clear: tokens of ours, never a number that could be a person's. What does not fit is not
/// quoted.
class ShapesTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static void fits(boolean fit, String value, ThrowingCallable made) {
        Throwable thrown = catchThrowable(made);
        if (fit) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(value.isBlank() ? "?" : value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            T01-0001                | true
            T01-000                 | false
            T01-0001-x              | true
            T0100001                | false
            T01--001                | false
            T01-000_1               | false
            -T010001                | false
            99999919491231002X      | false
            """)
    void issueIds(String value, boolean fit) {
        fits(fit, value, () -> new IssueId(value));
    }

    @ParameterizedTest
    @CsvSource({"8, true", "64, true", "65, false"})
    void anIssueIdHasSixtyFourLettersAtTheMost(int length, boolean fit) {
        String value = "T-" + "0".repeat(length - 2);
        fits(fit, value, () -> new IssueId(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            confirm-1               | true
            12345678-               | true
            confirm                 | false
            confirm 1               | false
            12345678                | false
            99999919491231002X      | false
            99999919491231002x      | false
            """)
    void idempotencyKeys(String value, boolean fit) {
        fits(fit, value, () -> new Letter(Letter.Errand.RATING, Optional.empty(), value, new Secret("{}")));
    }

    @Test
    void aLetterHasAMegabyteAtTheMost() {
        String most = "x".repeat(Letter.MOST_BYTES);
        fits(true, "", () -> new Letter(Letter.Errand.RATING, Optional.empty(), "rating-1", new Secret(most)));
        fits(false, "", () -> new Letter(Letter.Errand.RATING, Optional.empty(), "rating-1", new Secret(most + "x")));
        String inBytes = "王".repeat(Letter.MOST_BYTES / 2);
        fits(false, "", () -> new Letter(Letter.Errand.RATING, Optional.empty(), "rating-1", new Secret(inBytes)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            visit-1 | residence-proof    | true
            1       | residence.proof_1  | true
            ``      | residence-proof    | false
            王秀英   | residence-proof    | false
            visit-1 | 居住证明            | false
            visit-1 | 99999919491231002X | false
            """)
    void reservations(String visit, String kind, boolean fit) {
        fits(fit, kind, () -> new Reservation(Samples.issue(1), new VisitId(visit), kind, Secret.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            job-0123456789ab   | 1 | 1 | true
            job-0123456789a    | 1 | 1 | false
            job 0123456789ab   | 1 | 1 | false
            0123456789012345   | 1 | 1 | false
            job-0123456789ab   | 0 | 1 | false
            job-0123456789ab   | 1 | 0 | false
            """)
    void papers(String job, int pages, int copies, boolean fit) {
        fits(fit, job, () -> new Paper(Secret.NONE, pages, copies, job, new Sha256(HASH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789ABCDEF", "0123456789abcdef"})
    void whatIsNoSha256(String part) {
        String value = part.equals("0123456789abcdef") ? part.repeat(4) + "0" : part.repeat(4);
        fits(false, value, () -> new Sha256(value));
    }

    @ParameterizedTest
    @CsvSource({"5, 5, true", "5, 900, true", "0, 900, false", "-1, 900, false", "5, 4, false"})
    void aBackOffGrows(int first, int most, boolean fit) {
        fits(fit, "", () -> new BackOff(Duration.ofSeconds(first), Duration.ofSeconds(most)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "0, 1, false", "1, 0, false"})
    void aStoreTakesSomething(int queue, int room, boolean fit) {
        fits(fit, "", () -> StoreSettings.in(Path.of("state")).holding(queue, room));
    }
}
