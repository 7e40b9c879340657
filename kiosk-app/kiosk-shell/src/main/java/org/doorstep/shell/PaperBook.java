package org.doorstep.shell;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.device.Secret;
import org.doorstep.district.Errand;
import org.doorstep.shell.lasting.Safely;
import org.doorstep.store.AtStart;
import org.doorstep.store.IssueId;
import org.doorstep.store.Letter;
import org.doorstep.store.MoveOutcome;
import org.doorstep.store.Outbox;
import org.doorstep.store.Paper;
import org.doorstep.store.PrintState;
import org.doorstep.store.PutOutcome;
import org.doorstep.store.Reservation;
import org.doorstep.store.Store;
import org.doorstep.store.StoreFault;
import org.doorstep.store.StoreFaultCode;
import org.doorstep.store.Stored;
import org.doorstep.store.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The print ledger as the desk writes it: each call returns when the row is on the disk, or says that it is not. An end that the disk did not take is
/// written as soon as it does. Blocks, so never the loop calls it.
final class PaperBook {
    private static final Logger LOG = LoggerFactory.getLogger(PaperBook.class);
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private enum Writing {
        DONE, REFUSED, NOT_TAKEN;

        Writing then(Supplier<Writing> next) {
            return this == DONE ? next.get() : this;
        }
    }

    private final CompletableFuture<Optional<Store>> opening;
    private final InstantSource clock;
    private final Runnable posted;
    private final Queue<Runnable> owed = new ConcurrentLinkedQueue<>();

    /// @param opening empty where the store could not be opened
    /// @param posted  told when a letter may lie in the outbox
    PaperBook(CompletableFuture<Optional<Store>> opening, InstantSource clock, Runnable posted) {
        this.opening = opening;
        this.clock = clock;
        this.posted = posted;
    }

    Optional<Store> store() {
        try {
            return opening.get(OPENING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("opening the store is wrong", e.getCause());
        }
    }

    /// Before the district is asked.
    boolean reserve(Reservation reservation) {
        return moved(PrintState.RESERVED, store -> store.ledger().reserve(reservation)) == Writing.DONE;
    }

    /// Before the printer gets the first byte.
    boolean sent(IssueId issue, Paper paper) {
        return moved(PrintState.SENT, store -> store.ledger().sent(issue, paper)) == Writing.DONE;
    }

    boolean printed(IssueId issue, int sheets) {
        Letter told = letter(Errand.printed(issue.value(), sheets, clock.instant()), Ids.token());
        return ended(() -> moved(PrintState.PRINTED, store -> store.ledger().printed(issue, sheets, told)));
    }

    /// The district hears that it is uncertain in a letter of its own; where that one is lost with the power, the next start writes it again.
    boolean uncertain(IssueId issue) {
        Letter told = uncertainly(issue);
        return ended(() -> moved(PrintState.UNCERTAIN, store -> store.ledger().uncertain(issue)).then(() -> put(told)));
    }

    boolean tellUncertain(IssueId issue) {
        Letter told = uncertainly(issue);
        return ended(() -> put(told));
    }

    boolean voided(IssueId issue, Errand.Reason reason) {
        Letter told = letter(Errand.voided(issue.value(), reason, clock.instant()), Ids.token());
        return ended(() -> moved(PrintState.VOID, store -> store.ledger().voided(issue, told)));
    }

    /// It was sent, and the printer itself said that nothing came out.
    boolean notPrinted(IssueId issue) {
        Supplier<Writing> end = settling(issue, new Verdict.NoPaper(Verdict.Witness.PRINTER));
        return ended(() -> moved(PrintState.UNCERTAIN, store -> store.ledger().uncertain(issue)).then(end));
    }

    /// The printer knows what became of an uncertain one.
    boolean settled(IssueId issue, Verdict verdict) {
        return ended(settling(issue, verdict));
    }

    private Supplier<Writing> settling(IssueId issue, Verdict verdict) {
        Errand errand = switch (verdict) {
            case Verdict.OnPaper(_, int sheets) -> Errand.printed(issue.value(), sheets, clock.instant());
            case Verdict.NoPaper _ -> Errand.voided(issue.value(), Errand.Reason.NOT_PRINTED, clock.instant());
        };
        PrintState end = verdict instanceof Verdict.OnPaper ? PrintState.PRINTED : PrintState.VOID;
        Letter told = letter(errand, Ids.token());
        return () -> moved(end, store -> store.ledger().settled(issue, verdict, told));
    }

    /// What ends no issue: a rating.
    boolean tell(Errand errand) {
        Letter told = letter(errand, Ids.token());
        return ended(() -> put(told));
    }

    /// What is only about to happen does not happen where the disk takes nothing; what has happened is written later, the whole of it.
    private boolean ended(Supplier<Writing> end) {
        Writing now = end.get();
        if (now == Writing.NOT_TAKEN) {
            owed.add(() -> ended(end));
        }
        posted.run();
        return now == Writing.DONE;
    }

    /// Writes what the disk did not take before; what it does not take now either waits for the next time.
    void catchUp() {
        int waiting = owed.size();
        for (int i = 0; i < waiting; i++) {
            Optional.ofNullable(owed.poll()).ifPresent(Runnable::run);
        }
    }

    private Writing put(Letter letter) {
        Optional<Store> store = store();
        if (store.isEmpty()) {
            return Writing.REFUSED;
        }
        return switch (stored(() -> store.get().outbox().put(letter))) {
            case Stored.Kept(PutOutcome outcome) -> outcome instanceof PutOutcome.Put || outcome instanceof PutOutcome.AlreadyThere ? Writing.DONE : Writing.REFUSED;
            case Stored.NotKept(StoreFault why) -> notTaken("a letter", why);
            case Stored.Unknown(StoreFault why) -> notTaken("a letter", why);
        };
    }

    Optional<Outbox> outbox() {
        return store().map(Store::outbox);
    }

    Optional<AtStart> atStart() {
        return store().flatMap(store -> Stored.within(store.ledger().atStart(), PATIENCE) instanceof Stored.Kept(AtStart open) ? Optional.of(open) : Optional.empty());
    }

    private static Letter letter(Errand errand, String key) {
        return new Letter(Letter.Errand.valueOf(errand.kind().name()), errand.issueId().map(IssueId::new), key, new Secret(errand.body()));
    }

    private Letter uncertainly(IssueId issue) {
        return letter(Errand.uncertain(issue.value(), clock.instant()), "u-" + issue.value());
    }

    private Writing moved(PrintState wanted, Function<Store, CompletableFuture<Stored<MoveOutcome>>> move) {
        Optional<Store> store = store();
        if (store.isEmpty()) {
            return Writing.REFUSED;
        }
        return switch (stored(() -> move.apply(store.get()))) {
            case Stored.Kept(MoveOutcome.Moved(PrintState now)) -> now == wanted ? Writing.DONE : Writing.REFUSED;
            // Half of an end was written before: the other half is still owed.
            case Stored.Kept(MoveOutcome.Illegal(PrintState now)) when now == wanted && wanted == PrintState.UNCERTAIN -> Writing.DONE;
            case Stored.Kept(MoveOutcome other) -> {
                LOG.error("print ledger: not {}, because {}", wanted, other.getClass().getSimpleName());
                yield Writing.REFUSED;
            }
            case Stored.NotKept(StoreFault why) -> notTaken(wanted.name(), why);
            case Stored.Unknown(StoreFault why) -> notTaken(wanted.name(), why);
        };
    }

    /// A mistake in the work leaves it open whether it was done; what was to be written stays owed.
    private static <T> Stored<T> stored(Supplier<CompletableFuture<Stored<T>>> work) {
        return Safely.did("print ledger", () -> Stored.within(work.get(), PATIENCE), () -> new Stored.Unknown<>(new StoreFault(StoreFaultCode.TOO_SLOW)));
    }

    private static Writing notTaken(String what, StoreFault why) {
        LOG.error("print ledger: {} is not on the disk: {}", what, why.brief());
        return Writing.NOT_TAKEN;
    }
}
