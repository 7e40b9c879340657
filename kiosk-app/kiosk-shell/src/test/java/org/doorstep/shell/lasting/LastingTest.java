package org.doorstep.shell.lasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Lasting work outlives its mistakes, rests after them, ends when it is closed and at no other time, and is missed when it does not
/// come round.
@Isolated("it hears the whole process's error stream, and measures")
class LastingTest {
    private static final String SECRET = "王秀英 379999197003120049";
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(30);

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

    /// The mistake is the task's, so the rhythm stays as it is: with a rest after each it would take minutes.
    @Test
    void mistakesOfARepeatedTaskTakeNothingFromItsRhythm() {
        try (LastingWork work = Lasting.every("task", Rhythm.atOnce(MOMENT, LONG), () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException(SECRET);
        })) {
            work.start();
            come(14);
        }
    }

    /// Mistakes with a good round between each: the rest is the first one each time, else the seventh would come after 12 s.
    @Test
    void aGoodRoundMakesTheRestShortAgain() {
        try (LastingWork work = Lasting.rounds("work", LONG, () -> {
            if (rounds.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException(SECRET);
            }
        })) {
            work.start();
            come(14);
        }
    }

    @Test
    void eachRoundIsABeat() {
        long begun = System.nanoTime();
        try (LastingWork work = Lasting.rounds("work", LONG, () -> TimeUnit.MILLISECONDS.sleep(1))) {
            work.start();
            await().atMost(LONG).pollInterval(MOMENT).until(() -> {
                long now = System.nanoTime();
                return now - begun > Duration.ofMillis(100).toNanos() && work.beat(now).toNanos() < (now - begun) / 2;
            });
        }
    }

    /// Each way to make a thread: its name, no keeping of the process alive, and a handler that is not the process's own.
    @ParameterizedTest
    @ValueSource(strings = {"rounds", "every", "thread", "aside", "calls", "single", "timer"})
    void everyThreadHasANameAHandlerAndNoHoldOnTheProcess(String way) throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        AtomicReference<String> seen = new AtomicReference<>("");
        Runnable look = () -> {
            Thread mine = Thread.currentThread();
            boolean handled = !Objects.equals(mine.getUncaughtExceptionHandler(), mine.getThreadGroup());
            String hold = mine.isDaemon() ? " lets go" : " holds on";
            seen.compareAndSet("", mine.getName() + hold + (handled ? ", handled" : ", not handled"));
            looked.countDown();
        };
        switch (way) {
            case "rounds" -> begun(Lasting.rounds("some", LONG, look::run), looked);
            case "every" -> begun(Lasting.every("some", Rhythm.atOnce(LONG, LONG), look), looked);
            case "thread" -> Lasting.thread("some", look).start();
            case "aside" -> Lasting.aside("some", look);
            case "calls" -> handed(Lasting.calls("some"), look, looked);
            case "single" -> handed(Lasting.single("some"), look, looked);
            default -> handed(Lasting.timer("some"), look, looked);
        }
        assertThat(looked.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(seen).hasValue((way.equals("calls") ? "some-1" : "some") + " lets go, handled");
    }

    private static void begun(LastingWork made, CountDownLatch until) throws InterruptedException {
        try (LastingWork work = made) {
            work.start();
            assertThat(until.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void handed(ExecutorService made, Runnable look, CountDownLatch until) throws InterruptedException {
        made.execute(look);
        assertThat(until.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        made.shutdownNow();
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

    /// What honestly takes an hour is not late after half of one; what is late is an error in the log.
    @Test
    void onlyWhatTakesLongerThanAnyHonestRoundIsLate() throws InterruptedException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Lasting.class);
        logger.addAppender(log);
        CountDownLatch held = new CountDownLatch(1);
        try (LastingWork work = Lasting.rounds("slow-work", Duration.ofHours(1), held::await)) {
            work.start();
            Lasting.sayLate(System.nanoTime() + Duration.ofMinutes(30).toNanos());
            assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("slow-work"));
            Lasting.sayLate(System.nanoTime() + Duration.ofMinutes(61).toNanos());
            assertThat(log.list).anyMatch(
                    event -> event.getLevel() == Level.ERROR && event.getFormattedMessage().startsWith("slow-work has not come round"));
            held.countDown();
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void whoeverIsToldToEndHearsIt() {
        assertThatThrownBy(() -> Safely.round("work", () -> {
            throw new InterruptedException();
        })).isInstanceOf(InterruptedException.class);
    }

    /// A library may throw it without declaring it; the next wait of the thread then ends as well.
    @Test
    void whoIsToldToEndInTheMiddleHasMadeNoMistake() {
        assertThat(Safely.did("work", () -> LastingTest.<RuntimeException>undeclared(new InterruptedException()))).isFalse();
        assertThat(Thread.interrupted()).as("still told to end").isTrue();
        assertThat(Safely.did("work", () -> LastingTest.<RuntimeException>undeclared(new IllegalStateException()))).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void undeclared(Exception thrown) throws E {
        throw (E) thrown;
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
            new IllegalStateException(SECRET, new IllegalArgumentException(SECRET))
                    .printStackTrace(new Hushed(thrown -> Mistakes.note(Thread.currentThread().getName(), thrown)));
        } finally {
            System.setErr(usual);
        }
        assertThat(heard.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
