package org.doorstep.shell;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One loop, one thread, one input at a time: owned by the thread `journey`. Everybody else only offers inputs.
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final int INBOX = 1024;

    private final BlockingQueue<Input> inbox = new ArrayBlockingQueue<>(INBOX);
    private final ScheduledExecutorService patience =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("patience").daemon().factory());
    private final Face face;
    private final Thread thread;
    private Standing standing;
    private Consumer<Effect> hands = _ -> { };

    public Loop(Board board, Face face) {
        this.standing = Standing.atStart(board);
        this.face = face;
        this.thread = Thread.ofPlatform().name("journey").unstarted(this::run);
    }

    /// Shows the first step and begins; `hands` run every effect and must not block.
    public void start(Consumer<Effect> runner) {
        this.hands = runner;
        thread.start();
    }

    /// From any thread. A full inbox drops the input: a touch can be made again, an answer is caught by the step's patience.
    public void offer(Input input) {
        if (!inbox.offer(input)) {
            LOG.warn("inbox full, dropped {}", input.getClass().getSimpleName());
        }
    }

    private void run() {
        face.publish(standing.step(), standing.board());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                take(inbox.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Input input) {
        Standing before = standing;
        Standing.Move move = before.on(input);
        standing = move.standing();
        if (standing.arm() != before.arm()) {
            arm(standing.arm(), standing.armedFor());
        }
        if (!standing.step().equals(before.step()) || !standing.board().equals(before.board())) {
            face.publish(standing.step(), standing.board());
        }
        if (!standing.step().name().equals(before.step().name())) {
            LOG.info("step {} -> {}", before.step().name(), standing.step().name());
        }
        move.effects().forEach(hands);
    }

    private void arm(long arm, Duration time) {
        if (!time.isZero()) {
            var _ = patience.schedule(() -> offer(new Report.PatienceRanOut(arm)), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        patience.shutdownNow();
    }
}
