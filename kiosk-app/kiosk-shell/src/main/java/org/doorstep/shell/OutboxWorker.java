package org.doorstep.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.doorstep.district.Delivery;
import org.doorstep.district.District;
import org.doorstep.district.Errand;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.LastingWork;
import org.doorstep.store.BackOff;
import org.doorstep.store.Handled;
import org.doorstep.store.IssueId;
import org.doorstep.store.Letter;
import org.doorstep.store.NextLetter;
import org.doorstep.store.Outbox;
import org.doorstep.store.Stored;
import org.doorstep.store.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drains the outbox: one letter at a time to the district, again and again until the district has said that it heard it, over days without a line.
/// The thread `outbox`.
final class OutboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration STORE = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final CompletableFuture<District> district;
    private final InstantSource clock;
    private final Semaphore posted = new Semaphore(0);
    private final LastingWork work = Lasting.rounds("outbox", LONGEST_ROUND, this::round);

    OutboxWorker(Outbox outbox, CompletableFuture<District> district, InstantSource clock) {
        this.outbox = outbox;
        this.district = district;
        this.clock = clock;
    }

    void start() {
        work.start();
    }

    /// From any thread: there may be a letter.
    void look() {
        posted.release();
    }

    private void round() throws InterruptedException {
        switch (Stored.within(outbox.next(clock.instant()), STORE)) {
            case Stored.Kept(NextLetter.Send(Waiting waiting)) -> deliver(waiting);
            case Stored.Kept(NextLetter.Later(Instant at)) -> rest(Duration.between(clock.instant(), at));
            case Stored.Kept(NextLetter.Nothing _) -> rest(LONGEST_REST);
            case Stored.NotKept(var why) -> {
                LOG.warn("outbox: {}", why.brief());
                rest(LONGEST_REST);
            }
            case Stored.Unknown(var why) -> {
                LOG.warn("outbox: {}", why.brief());
                rest(LONGEST_REST);
            }
        }
    }

    private void rest(Duration time) throws InterruptedException {
        long millis = Math.clamp(time.toMillis(), 1, LONGEST_REST.toMillis());
        var _ = posted.tryAcquire(millis, TimeUnit.MILLISECONDS);
        posted.drainPermits();
    }

    private void deliver(Waiting waiting) throws InterruptedException {
        Letter letter = waiting.letter();
        Optional<Errand> errand = kind(letter.errand())
                .flatMap(kind -> Errand.kept(kind, letter.about().map(IssueId::value), letter.body().reveal()));
        if (errand.isEmpty()) {
            handled(Stored.within(outbox.refused(waiting.id(), "NO_SUCH_ERRAND"), STORE));
            return;
        }
        switch (district.join().deliver(errand.get(), letter.idempotencyKey())) {
            case Delivery.Delivered _ -> handled(Stored.within(outbox.done(waiting.id()), STORE));
            case Delivery.Refused(String code) -> {
                LOG.error("the district refuses a {}: {}; it is kept for staff", letter.errand(), code);
                handled(Stored.within(outbox.refused(waiting.id(), code), STORE));
            }
            case Delivery.Failed(var why, Optional<Duration> after) -> {
                LOG.warn("outbox: {} at try {}", why, waiting.attempts() + 1);
                handled(Stored.within(outbox.failed(waiting.id(), again(waiting, after)), STORE));
            }
        }
    }

    private Instant again(Waiting waiting, Optional<Duration> after) {
        Instant now = clock.instant();
        Instant usual = BackOff.USUAL.after(now, waiting.attempts() + 1, ThreadLocalRandom.current().nextDouble());
        return after.map(now::plus).filter(usual::isBefore).orElse(usual);
    }

    private static Optional<Errand.Kind> kind(Letter.Errand errand) {
        return switch (errand) {
            case CONFIRMATION -> Optional.of(Errand.Kind.CONFIRMATION);
            case VOID -> Optional.of(Errand.Kind.VOID);
            case RATING -> Optional.of(Errand.Kind.RATING);
            case SUBMISSION -> Optional.empty();
        };
    }

    /// What the store could not note is offered again by `next`; the district knows it by its key.
    private void handled(Stored<Handled> noted) throws InterruptedException {
        if (!(noted instanceof Stored.Kept)) {
            rest(STORE);
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
