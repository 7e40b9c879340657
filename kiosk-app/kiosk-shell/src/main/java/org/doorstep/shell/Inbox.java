package org.doorstep.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What waits for the loop, in its order. Bounded: where it is full, each kind of input says what becomes of one more. Any thread offers, the loop takes.
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    static final int ROOM = 1024;

    /// What a full inbox does with one more.
    enum WhenFull {
        /// It is lost: a touch is made again, another search follows with a gap in the numbers, a progress is overtaken.
        DROPPED,
        /// It takes the place of an older one of its kind: only the newest counts.
        REPLACES,
        /// It is taken all the same: each is the only answer to something that was asked, so there are never many.
        ADMITTED
    }

    /// What the loop does next.
    sealed interface Next {
        record Take(Input input) implements Next {}

        /// Somebody cannot go on: the visit ends.
        record BreakOff() implements Next {}

        record Nothing() implements Next {}
    }

    private final Deque<Input> waiting = new ArrayDeque<>();
    private boolean broken;
    private long dropped;

    static WhenFull whenFull(Input input) {
        return switch (input) {
            case Intent _, Report.CardLooked _, VisitReport.Moved _ -> WhenFull.DROPPED;
            case BoardReport _ -> WhenFull.REPLACES;
            case Report.PatienceRanOut _, VisitReport.Answer<?> _ -> WhenFull.ADMITTED;
        };
    }

    synchronized void offer(Input input) {
        if (waiting.size() < ROOM) {
            waiting.add(input);
        } else {
            squeeze(input);
        }
        notifyAll();
    }

    private void squeeze(Input input) {
        switch (whenFull(input)) {
            case DROPPED -> drop(input);
            case REPLACES -> {
                waiting.removeIf(older -> sameSubject(older, input));
                waiting.add(input);
            }
            case ADMITTED -> waiting.add(input);
        }
    }

    private static boolean sameSubject(Input older, Input newer) {
        return older instanceof BoardReport before && newer instanceof BoardReport now && before.subject().equals(now.subject());
    }

    private void drop(Input input) {
        if (dropped == 0) {
            LOG.warn("the inbox is full, dropped {}", input.getClass().getSimpleName());
        }
        dropped++;
    }

    /// The loop ends the visit before it takes anything else.
    synchronized void breakOff() {
        broken = true;
        notifyAll();
    }

    /// Waits for it, at the longest so long.
    synchronized Next next(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0 && waiting.isEmpty() && !broken; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (broken) {
            broken = false;
            return new Next.BreakOff();
        }
        Input input = waiting.poll();
        if (waiting.isEmpty() && dropped > 0) {
            LOG.warn("the inbox was full, {} inputs were dropped", dropped);
            dropped = 0;
        }
        return input == null ? new Next.Nothing() : new Next.Take(input);
    }
}
