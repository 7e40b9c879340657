package org.doorstep.shell;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.doorstep.core.Standing;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Report;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.LastingWork;
import org.doorstep.shell.lasting.Safely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One loop, one thread, one input at a time: owned by the thread `journey`. Everybody else only offers inputs. A mistake in taking one, be it core's, a
/// hand's or the face's, costs the visit and nothing more.
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final String NAME = "journey";
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofMillis(500);

    private final Inbox inbox = new Inbox();
    private final ScheduledExecutorService patience = Lasting.timer("patience");
    private final LastingWork work = Lasting.rounds(NAME, ROUND.multipliedBy(2), this::round);
    private final Face face;
    private volatile Standing standing;
    private volatile Consumer<Effect> hands = _ -> { };

    public Loop(Board board, Face face) {
        this.standing = Standing.atStart(board);
        this.face = face;
    }

    /// Begins; `hands` run every effect and must not block.
    public void start(Consumer<Effect> runner) {
        this.hands = runner;
        work.start();
    }

    /// Shows the step that is on: the first one before the loop begins.
    void publish() {
        face.publish(standing.step(), standing.board());
    }

    /// From any thread. What a full inbox does with it, `Inbox.whenFull` says.
    public void offer(Input input) {
        inbox.offer(input);
    }

    /// From any thread: what this visit shows or does cannot go on. It ends as after a mistake of the loop itself.
    public void breakOff() {
        inbox.breakOff();
    }

    private void round() throws InterruptedException {
        Standing before = standing;
        boolean taken = switch (inbox.next(ROUND)) {
            case Inbox.Next.Take(Input input) -> Safely.did(NAME, () -> take(input));
            case Inbox.Next.BreakOff _ -> before.visit().isEmpty();
            case Inbox.Next.Nothing _ -> true;
        };
        if (!taken) {
            broken(before);
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

    /// Whose visit it was before the mistake and whose it may be since: both end, wherever in between it was made. The hands may hear of an end twice.
    private void broken(Standing before) {
        List<Effect> ends = before.brokenOff().effects();
        Standing.Move move = standing.brokenOff();
        standing = move.standing();
        Safely.did(NAME, () -> face.publish(standing.step(), standing.board()));
        ends.forEach(effect -> Safely.did(NAME, () -> hands.accept(effect)));
        move.effects().stream().filter(effect -> !ends.contains(effect)).forEach(effect -> Safely.did(NAME, () -> hands.accept(effect)));
    }

    private void arm(long arm, Duration time) {
        if (!time.isZero()) {
            var _ = patience.schedule(() -> offer(new Report.PatienceRanOut(arm)), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Nothing is taken any more, and the visit that is on ends.
    @Override
    public void close() {
        work.close();
        patience.shutdownNow();
        if (!work.ended(CLOSING)) {
            LOG.error("the loop does not come back; the visit is ended beside it");
        }
        standing.brokenOff().effects().stream().filter(Effect.EndVisit.class::isInstance).forEach(end -> Safely.did(NAME, () -> hands.accept(end)));
    }
}
