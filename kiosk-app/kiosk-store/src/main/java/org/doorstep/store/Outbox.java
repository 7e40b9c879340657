package org.doorstep.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// 待发箱: everything that must reach the district at least once. Drained by one worker of the shell: `next`, then send, then `done`,
/// `failed` or `refused`. A crash between the two sends the letter again; the district knows it by its idempotency key.
public final class Outbox {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final StoreWork store;
    private final OutboxRows rows;
    private final InstantSource clock;

    Outbox(StoreWork store, OutboxRows rows, InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    /// What a move of the print ledger has to tell goes with that move instead.
    public CompletableFuture<Stored<PutOutcome>> put(Letter letter) {
        return store.sealing((sql, key) -> {
            Optional<PutOutcome> known = rows.known(sql, letter);
            if (known.isPresent()) {
                return known.get();
            }
            boolean put = !rows.full(sql) && rows.insert(sql, key, letter, clock.instant());
            return put ? new PutOutcome.Put(rows.last(sql)) : new PutOutcome.NoRoom();
        });
    }

    public CompletableFuture<Stored<NextLetter>> next(Instant now) {
        return store.work(sql -> rows.next(sql, now, BackOff.USUAL.most()));
    }

    /// It reached the district.
    public CompletableFuture<Stored<Handled>> done(long id) {
        return store.work(sql -> rows.remove(sql, id, "WAITING"));
    }

    /// It did not get through.
    ///
    /// @param retryAt at most `BackOff.USUAL.most()` from now; what is further away is tried at once
    public CompletableFuture<Stored<Handled>> failed(long id, Instant retryAt) {
        return store.work(sql -> rows.later(sql, id, retryAt));
    }

    /// The district does not take it, now or ever. It is kept for staff, and does not hold up the letters behind it.
    ///
    /// @param why the district's code; anything that is none is kept as `OTHER`, since it might be about a person
    public CompletableFuture<Stored<Handled>> refused(long id, String why) {
        String code = CODE.matcher(why).matches() ? why : "OTHER";
        return store.work(sql -> rows.refuse(sql, id, code));
    }

    public CompletableFuture<Stored<List<Waiting>>> refused() {
        return store.work(rows::refused);
    }

    /// Staff have dealt with a refused letter.
    public CompletableFuture<Stored<Handled>> dismissed(long id) {
        return store.work(sql -> rows.remove(sql, id, "REFUSED"));
    }
}
