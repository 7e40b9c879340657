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
import org.doorstep.device.Secret;
import org.doorstep.district.Errand;
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
        return moved(PrintState.RESERVED, store -> store.ledger().reserve(reservation));
    }

    /// Before the printer gets the first byte.
    boolean sent(IssueId issue, Paper paper) {
        return moved(PrintState.SENT, store -> store.ledger().sent(issue, paper));
    }

    boolean printed(IssueId issue, int sheets) {
        return posted(PrintState.PRINTED, store -> store.ledger().printed(issue, sheets, letter(Errand.printed(issue.value(), sheets, clock.instant()), Ids.token())));
    }

    /// The district hears that it is uncertain in a letter of its own; where that one is lost with the power, the next start writes it again.
    boolean uncertain(IssueId issue) {
        boolean noted = moved(PrintState.UNCERTAIN, store -> store.ledger().uncertain(issue));
        return noted && tellUncertain(issue);
    }

    boolean tellUncertain(IssueId issue) {
        return put(letter(Errand.uncertain(issue.value(), clock.instant()), "u-" + issue.value()));
    }

    boolean voided(IssueId issue, Errand.Reason reason) {
        return posted(PrintState.VOID, store -> store.ledger().voided(issue, letter(Errand.voided(issue.value(), reason, clock.instant()), Ids.token())));
    }

    /// It was sent, and the printer itself said that nothing came out.
    boolean notPrinted(IssueId issue) {
        boolean noted = moved(PrintState.UNCERTAIN, store -> store.ledger().uncertain(issue));
        return noted && settled(issue, new Verdict.NoPaper(Verdict.Witness.PRINTER));
    }

    /// The printer knows what became of an uncertain one.
    boolean settled(IssueId issue, Verdict verdict) {
        Errand errand = switch (verdict) {
            case Verdict.OnPaper(_, int sheets) -> Errand.printed(issue.value(), sheets, clock.instant());
            case Verdict.NoPaper _ -> Errand.voided(issue.value(), Errand.Reason.NOT_PRINTED, clock.instant());
        };
        PrintState end = verdict instanceof Verdict.OnPaper ? PrintState.PRINTED : PrintState.VOID;
        return posted(end, store -> store.ledger().settled(issue, verdict, letter(errand, Ids.token())));
    }

    /// What ends no issue: a rating.
    boolean tell(Errand errand) {
        return put(letter(errand, Ids.token()));
    }

    private boolean put(Letter letter) {
        Optional<Store> store = store();
        if (store.isEmpty()) {
            return false;
        }
        boolean put = switch (Stored.within(store.get().outbox().put(letter), PATIENCE)) {
            case Stored.Kept(PutOutcome outcome) -> outcome instanceof PutOutcome.Put || outcome instanceof PutOutcome.AlreadyThere;
            case Stored.NotKept(StoreFault why) -> refused("a letter", why);
            case Stored.Unknown(StoreFault why) -> refused("a letter", why);
        };
        posted.run();
        return put;
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

    private boolean posted(PrintState wanted, Function<Store, CompletableFuture<Stored<MoveOutcome>>> move) {
        boolean moved = moved(wanted, move);
        posted.run();
        return moved;
    }

    private boolean moved(PrintState wanted, Function<Store, CompletableFuture<Stored<MoveOutcome>>> move) {
        Optional<Store> store = store();
        if (store.isEmpty()) {
            return false;
        }
        return switch (Stored.within(move.apply(store.get()), PATIENCE)) {
            case Stored.Kept(MoveOutcome.Moved(PrintState now)) -> now == wanted;
            case Stored.Kept(MoveOutcome other) -> {
                LOG.error("print ledger: not {}, because {}", wanted, other.getClass().getSimpleName());
                yield false;
            }
            case Stored.NotKept(StoreFault why) -> owed(wanted, move, why);
            case Stored.Unknown(StoreFault why) -> owed(wanted, move, why);
        };
    }

    /// What is only about to happen does not happen then; what has ended has ended, and is written later.
    private boolean owed(PrintState wanted, Function<Store, CompletableFuture<Stored<MoveOutcome>>> move, StoreFault why) {
        if (wanted != PrintState.RESERVED && wanted != PrintState.SENT) {
            owed.add(() -> moved(wanted, move));
        }
        return refused(wanted.name(), why);
    }

    /// Writes what the disk did not take before; what it does not take now either waits for the next time.
    void catchUp() {
        int waiting = owed.size();
        for (int i = 0; i < waiting; i++) {
            Optional.ofNullable(owed.poll()).ifPresent(Runnable::run);
        }
        if (waiting > 0) {
            posted.run();
        }
    }

    private static boolean refused(String what, StoreFault why) {
        LOG.error("print ledger: {} is not on the disk: {}", what, why.brief());
        return false;
    }
}
