package org.doorstep.shell;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.doorstep.shell.lasting.Lasting;
import org.jspecify.annotations.Nullable;

/// Has the memory that a visit used collected a moment after its end, when nobody stands there: the machine gets it back, and what was left
/// of a person in it is overwritten sooner. Java would not collect before it needs the room, which on an idle terminal is never.
final class Tidying implements AutoCloseable {
    private static final Duration USUAL = Duration.ofSeconds(3);

    private final ScheduledExecutorService timer = Lasting.timer("tidying");
    private final Duration after;
    private final Runnable collector;
    private @Nullable ScheduledFuture<?> next;

    /// @param after     from the end of a visit; the end of another begins it anew
    /// @param collector collects
    Tidying(Duration after, Runnable collector) {
        this.after = after;
        this.collector = collector;
    }

    static Tidying usual() {
        return new Tidying(USUAL, System::gc);
    }

    /// @param closing ends it
    void serve(Hands hands, Closing closing) {
        closing.add(Closing.Part.CALLS, this::close);
        hands.end("the memory", _ -> visitEnded());
    }

    /// Called on the loop's thread.
    private void visitEnded() {
        if (next != null) {
            next.cancel(false);
        }
        next = timer.schedule(collector, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
