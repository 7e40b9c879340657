package org.doorstep.shell.lasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Lasting work outlives its mistakes, rests after them, ends when it is closed and at no other time, and is missed when it does not come round.
@Isolated("it hears the whole process's error stream, and measures")
class LastingTest {
    private static final String SECRET = "王秀英 379999197003120049";
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final AtomicInteger rounds = new AtomicInteger();

    private void come(int times) {
        await().atMost(LONG).pollInterval(MOMENT).until(() -> rounds.get() >= times);
    }

    @Test
    void aMistakeCostsOneRound() {
        try (LastingWork work = Lasting.rounds("work", LONG, () -> {
            TimeUnit.MILLISECONDS.sleep(1);
            if (rounds.incrementAndGet() == 2) {
                throw new IllegalStateException(SECRET);
            }
        })) {
            work.start();
            come(5);
        }
    }

    @Test
    void anErrorToo() {
        try (LastingWork work = Lasting.rounds("work", LONG, () -> {
            TimeUnit.MILLISECONDS.sleep(1);
            if (rounds.incrementAndGet() == 2) {
                throw new StackOverflowError(SECRET);
            }
        })) {
            work.start();
            come(5);
        }
    }

    /// A mistake in every round: 100, 200, 400 ms of rest, so not more than a handful in the first second.
    @Test
    void mistakesWithoutEndDoNotSpin() throws InterruptedException {
        try (LastingWork work = Lasting.rounds("work", LONG, () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException(SECRET);
        })) {
            work.start();
            TimeUnit.SECONDS.sleep(1);
            assertThat(rounds).hasValueBetween(1, 5);
        }
    }

    @Test
    void aRepeatedTaskIsDoneAgainAfterAMistake() {
        try (LastingWork work = Lasting.every("task", Rhythm.atOnce(MOMENT, LONG), () -> {
            if (rounds.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException(SECRET);
            }
        })) {
            work.start();
            come(8);
        }
    }

    @Test
    void theFirstTimeIsAtOnceOrLater() throws InterruptedException {
        try (LastingWork soon = Lasting.every("soon", Rhythm.atOnce(LONG, LONG), rounds::incrementAndGet);
                LastingWork late = Lasting.every("late", Rhythm.later(LONG, LONG), () -> rounds.addAndGet(100))) {
            soon.start();
            late.start();
            come(1);
            TimeUnit.MILLISECONDS.sleep(100);
            assertThat(rounds).hasValue(1);
        }
    }

    /// An interrupt that nobody meant does not end it; closing does.
    @Test
    void onlyClosingEndsIt() {
        AtomicReference<Thread> itself = new AtomicReference<>();
        LastingWork work = Lasting.rounds("work", LONG, () -> {
            itself.set(Thread.currentThread());
            rounds.incrementAndGet();
            TimeUnit.SECONDS.sleep(LONG.toSeconds());
        });
        work.start();
        come(1);
        itself.get().interrupt();
        come(2);
        assertThat(work.ended(MOMENT)).isFalse();
        work.close();
        assertThat(work.ended(LONG)).isTrue();
        assertThat(itself.get().isDaemon()).isTrue();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void oneThatDoesNotComeRoundIsSaid() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        try (LastingWork work = Lasting.rounds("wedged-work", Duration.ofSeconds(1), () -> {
            rounds.incrementAndGet();
            held.await();
        })) {
            work.start();
            come(1);
            assertThat(LastingWork.late(System.nanoTime())).noneMatch(line -> line.contains("wedged-work"));
            List<String> late = LastingWork.late(System.nanoTime() + Duration.ofMinutes(1).toNanos());
            assertThat(late).anyMatch(line -> line.startsWith("wedged-work has not come round for ") && line.contains(" it stands at "));
            held.countDown();
        }
        await().atMost(LONG).until(() -> LastingWork.late(Long.MAX_VALUE / 2).stream().noneMatch(line -> line.contains("wedged-work")));
    }

    @Test
    void whatIsDoneSafelySaysWhetherItWas() throws InterruptedException {
        assertThat(Safely.did("work", rounds::incrementAndGet)).isTrue();
        assertThat(Safely.did("work", () -> {
            throw new IllegalStateException(SECRET);
        })).isFalse();
        assertThat(Safely.did("work", () -> "done", () -> "not done")).isEqualTo("done");
        assertThat(Safely.did("work", LastingTest::broken, () -> "not done")).isEqualTo("not done");
        assertThat(Safely.round("work", () -> {
            throw new IllegalStateException(SECRET);
        })).isFalse();
        assertThat(Safely.round("work", rounds::incrementAndGet)).isTrue();
    }

    private static String broken() {
        throw new IllegalStateException(SECRET);
    }

    /// A library that prints an exception prints nothing of its text, nor of its causes'.
    @Test
    void theHushedStreamKeepsEveryWordToItself() {
        PrintStream usual = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            new IllegalStateException(SECRET, new IllegalArgumentException(SECRET)).printStackTrace(new Hushed());
        } finally {
            System.setErr(usual);
        }
        assertThat(heard.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
