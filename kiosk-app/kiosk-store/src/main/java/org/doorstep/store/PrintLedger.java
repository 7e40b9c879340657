package org.doorstep.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.doorstep.device.Secret;

/// 打印台账: right paper, right person, once. Every move is on the disk before its future completes, and a move that the district must
/// hear of is in the outbox in the same transaction.
public final class PrintLedger {
    private final StoreWork store;
    private final LedgerRows rows;
    private final OutboxRows outbox;
    private final InstantSource clock;

    PrintLedger(StoreWork store, LedgerRows rows, OutboxRows outbox, InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Before the district is asked to issue.
    public CompletableFuture<Stored<MoveOutcome>> reserve(Reservation reservation) {
        return store.sealing((sql, key) -> {
            boolean room = !outbox.full(sql);
            if (room && rows.reserve(sql, key, reservation, clock.instant())) {
                return new MoveOutcome.Moved(PrintState.RESERVED);
            }
            return rows.state(sql, reservation.issue()).<MoveOutcome>map(MoveOutcome.AlreadyThere::new).orElseGet(MoveOutcome.NoRoom::new);
        });
    }

    /// Before the printer gets the first byte.
    public CompletableFuture<Stored<MoveOutcome>> sent(IssueId issue, Paper paper) {
        return store.work(sql -> {
            Optional<MoveOutcome> not = not(rows.state(sql, issue), PrintState.RESERVED);
            if (not.isPresent()) {
                return not.get();
            }
            return rows.sent(sql, issue, paper, clock.instant()) ? new MoveOutcome.Moved(PrintState.SENT) : new MoveOutcome.JobNameTaken();
        });
    }

    /// The printer said that all of it is out.
    ///
    /// @param confirmation what the district is told
    public CompletableFuture<Stored<MoveOutcome>> printed(IssueId issue, int sheets, Letter confirmation) {
        return settle(issue, Settling.printed(sheets), confirmation);
    }

    /// Nobody knows what is on paper. It is never sent again by itself. A printer that refused a job it was sent comes here too, and
    /// from here to `Void` by its own word.
    public CompletableFuture<Stored<MoveOutcome>> uncertain(IssueId issue) {
        return store.work(sql -> {
            Optional<MoveOutcome> not = not(rows.state(sql, issue), PrintState.SENT);
            if (not.isPresent()) {
                return not.get();
            }
            rows.uncertain(sql, issue);
            return new MoveOutcome.Moved(PrintState.UNCERTAIN);
        });
    }

    /// Reserved and never sent.
    public CompletableFuture<Stored<MoveOutcome>> voided(IssueId issue, Letter told) {
        return settle(issue, Settling.voided(), told);
    }

    /// The printer or staff know what became of an uncertain one.
    public CompletableFuture<Stored<MoveOutcome>> settled(IssueId issue, Verdict verdict, Letter told) {
        return settle(issue, Settling.of(verdict), told);
    }

    private CompletableFuture<Stored<MoveOutcome>> settle(IssueId issue, Settling settling, Letter letter) {
        if (!letter.about().equals(Optional.of(issue))) {
            throw new IllegalArgumentException("a letter about another issue");
        }
        return store.sealing((sql, key) -> {
            Optional<MoveOutcome> not = not(rows.state(sql, issue), settling.from());
            if (not.isPresent()) {
                return not.get();
            }
            Instant now = clock.instant();
            if (!outbox.insert(sql, key, letter, now)) {
                return new MoveOutcome.KeyTaken();
            }
            rows.settle(sql, issue, settling, now);
            return new MoveOutcome.Moved(settling.to());
        });
    }

    private static Optional<MoveOutcome> not(Optional<PrintState> now, PrintState from) {
        if (now.isEmpty()) {
            return Optional.of(new MoveOutcome.NoSuchIssue());
        }
        return now.get() == from ? Optional.empty() : Optional.of(new MoveOutcome.Illegal(now.get()));
    }

    public CompletableFuture<Stored<AtStart>> atStart() {
        return store.work(sql -> new AtStart(rows.in(sql, PrintState.RESERVED), rows.in(sql, PrintState.SENT), rows.in(sql, PrintState.UNCERTAIN)));
    }

    public CompletableFuture<Stored<Optional<Entry>>> find(IssueId issue) {
        return store.work(sql -> rows.find(sql, issue));
    }

    /// The issues of this person, as far back as there are keys; open ones all.
    public CompletableFuture<Stored<List<Entry>>> of(Secret person) {
        return store.work(sql -> {
            List<Entry> found = new ArrayList<>();
            for (DayKey key : store.keys()) {
                found.addAll(rows.of(sql, key, person));
            }
            return found;
        });
    }
}
