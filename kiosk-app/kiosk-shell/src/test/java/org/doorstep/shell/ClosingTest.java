package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The closing order: always the same, whatever was opened first, whatever throws, and whatever never comes back.
@Punctual
@Execution(ExecutionMode.CONCURRENT)
class ClosingTest {
    /// The promise of the whole terminal.
    private static final Duration PROMISE = Duration.ofSeconds(5);

    private final Closing closing = new Closing();
    private final List<Closing.Part> closed = new CopyOnWriteArrayList<>();

    private void opened(List<Closing.Part> order) {
        order.forEach(part -> closing.add(part, () -> closed.add(part)));
    }

    @Test
    void theOrderIsThatOfTheParts() {
        List<Closing.Part> order = new ArrayList<>(List.of(Closing.Part.values()));
        Collections.reverse(order);
        opened(order);
        closing.close();
        assertThat(closed).containsExactly(
                Closing.Part.FACE, Closing.Part.LOOP, Closing.Part.SEATS, Closing.Part.OUTBOX, Closing.Part.DISTRICT_WATCH, Closing.Part.CALLS,
                Closing.Part.PAPER, Closing.Part.DISTRICT, Closing.Part.UPKEEP, Closing.Part.STORE, Closing.Part.STATE_FOLDER);
    }

    @Test
    void itIsDoneOnce() {
        opened(List.of(Closing.Part.LOOP));
        closing.close();
        closing.close();
        assertThat(closed).containsExactly(Closing.Part.LOOP);
    }

    @Test
    void whatIsOpenedTooLateIsClosedAtOnce() {
        closing.close();
        opened(List.of(Closing.Part.STORE));
        assertThat(closed).containsExactly(Closing.Part.STORE);
    }

    @ParameterizedTest
    @EnumSource(Closing.Part.class)
    void whatThrowsKeepsNobodyFromClosing(Closing.Part part) {
        closing.add(part, () -> {
            throw new IllegalStateException("王秀英");
        });
        opened(List.of(Closing.Part.values()));
        closing.close();
        assertThat(closed).containsExactly(Closing.Part.values());
    }

    /// One that never comes back, deaf to interruption as a native call is.
    @ParameterizedTest
    @EnumSource(Closing.Part.class)
    void whatHangsIsLeftBehind(Closing.Part part) {
        CountDownLatch never = new CountDownLatch(1);
        closing.add(part, () -> deaf(never));
        opened(List.of(Closing.Part.values()));
        closing.close();
        assertThat(closed).containsExactly(Closing.Part.values());
        never.countDown();
    }

    private static void deaf(CountDownLatch until) {
        boolean over = false;
        while (!over) {
            try {
                over = until.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException _) {
                // as a native call does not hear it either
            }
        }
    }

    /// Seats that hang, all of them: they are waited for side by side.
    @Test
    void theSlowestDeviceCountsNotTheirNumber() {
        CountDownLatch never = new CountDownLatch(1);
        for (int seat = 0; seat < 8; seat++) {
            closing.add(Closing.Part.SEATS, () -> deaf(never));
        }
        long begun = System.nanoTime();
        closing.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMISE);
        never.countDown();
    }

    /// With wedged devices and all else at its usual pace the promise holds; where more hangs, the guard ends the process.
    @Test
    void theTimesFitThePromise() {
        assertThat(Closing.Part.SEATS.most()).isLessThan(PROMISE.dividedBy(2));
        assertThat(Arrays.stream(Closing.Part.values()).map(Closing.Part::most)).allMatch(most -> most.compareTo(Duration.ofMillis(1_500)) <= 0);
    }

    /// Whoever ends the process while it is closed already, ends it when all is closed.
    @Test
    void whoeverComesSecondWaitsForTheFirst() throws InterruptedException {
        List<Closing.Part> closedBefore = new CopyOnWriteArrayList<>();
        Thread second = Thread.ofPlatform().unstarted(() -> {
            closing.close();
            closedBefore.addAll(closed);
        });
        closing.add(Closing.Part.FACE, () -> {
            second.start();
            await().until(() -> second.getState() == Thread.State.WAITING || !second.isAlive());
        });
        opened(List.of(Closing.Part.LOOP, Closing.Part.STATE_FOLDER));
        closing.close();
        assertThat(second.join(Duration.ofMinutes(1))).isTrue();
        assertThat(closedBefore).containsExactly(Closing.Part.LOOP, Closing.Part.STATE_FOLDER);
    }

    /// That one that ends says so is told by `WedgedProcess`.
    @Test
    void aProcessThatServesDoesNotEnd() {
        assertThat(Closing.processEnds()).isFalse();
    }

    /// The process itself, with a real shutdown: a thread that keeps it alive, members that hang for ever, and whoever asked for the end.
    /// Where it is asked for here, all is closed before anybody else's hook runs.
    @ParameterizedTest
    @EnumSource(WedgedProcess.Way.class)
    void theProcessEndsThoughAMemberHangs(WedgedProcess.Way way, @TempDir Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Ddoorstep.log=" + folder,
                "-cp", System.getProperty("java.class.path"), WedgedProcess.class.getName(), way.name()).redirectErrorStream(true).start();
        try {
            assertThat(process.inputReader().lines().anyMatch(WedgedProcess.READY::equals)).isTrue();
            if (way.fromOutside()) {
                process.toHandle().destroy();
            }
            assertThat(process.waitFor(PROMISE.multipliedBy(4).toMillis(), TimeUnit.MILLISECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isEqualTo(way.code());
            assertThat(process.inputReader().lines()).containsExactlyElementsOf(way.said());
        } finally {
            process.destroyForcibly();
        }
    }
}
