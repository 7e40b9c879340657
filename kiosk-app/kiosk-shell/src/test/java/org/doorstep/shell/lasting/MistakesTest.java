package org.doorstep.shell.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A mistake is written by kind and place, never by its text, and the same one not again and again.
class MistakesTest {
    private static final String SECRET = "王秀英 379999197003120049";

    private final AtomicLong now = new AtomicLong(1);
    private final Mistakes mistakes = new Mistakes(now::get);

    private static Throwable thrown() {
        return new CompletionException(SECRET, new IllegalStateException(SECRET, new NumberFormatException(SECRET)));
    }

    @Test
    void itIsWhatWasThrownFirstAndWhere() {
        Mistake mistake = Mistake.of(thrown());
        assertThat(mistake.kind()).isEqualTo("java.lang.NumberFormatException");
        assertThat(mistake.place()).startsWith("org.doorstep.shell.lasting.MistakesTest.thrown:");
        assertThat(mistake.toString()).doesNotContain("王秀英");
    }

    @Test
    void whereALibraryThrewOurPlaceIsNamedToo() {
        Mistake mistake = Mistake.of(foreign());
        assertThat(mistake.place()).startsWith("java.").contains(" called by org.doorstep.shell.lasting.MistakesTest.");
    }

    private static Throwable foreign() {
        try {
            return new IllegalArgumentException(Integer.toString(Integer.parseInt(SECRET)));
        } catch (NumberFormatException e) {
            return e;
        }
    }

    @Test
    void aTraceThatIsMissingAndOneThatIsACircle() {
        Throwable bare = new IllegalStateException(SECRET);
        bare.setStackTrace(new StackTraceElement[0]);
        assertThat(Mistake.of(bare)).isEqualTo(new Mistake("java.lang.IllegalStateException", "an unknown place"));
        Throwable first = new IllegalStateException(SECRET);
        first.initCause(new IllegalArgumentException(SECRET, first));
        assertThat(Mistake.of(first).kind()).startsWith("java.lang.Illegal");
    }

    @Test
    void theSameOneIsWrittenOnceAMinuteWithACount() {
        Mistake mistake = new Mistake("k", "p");
        assertThat(mistakes.line("desk", mistake)).contains("desk broke off: k at p");
        IntStream.range(0, 5).forEach(_ -> assertThat(mistakes.line("desk", mistake)).isEmpty());
        assertThat(mistakes.line("desk", new Mistake("k", "another"))).isPresent();
        assertThat(mistakes.line("outbox", mistake)).isPresent();
        now.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        assertThat(mistakes.line("desk", mistake)).isEmpty();
        now.addAndGet(1);
        assertThat(mistakes.line("desk", mistake)).contains("desk broke off: k at p, 6 times more before");
        assertThat(mistakes.line("desk", mistake)).isEmpty();
    }

    @Test
    void asManyKindsAsThereAreTakeOnlySoMuchMemory() {
        IntStream.range(0, 10_000).forEach(place -> assertThat(mistakes.line("desk", new Mistake("k", "p" + place))).isPresent());
        assertThat(mistakes.line("desk", new Mistake("k", "p0"))).as("forgotten since").isNotEqualTo(Optional.empty());
    }
}
