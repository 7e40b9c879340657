package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/// Short words for what most tests do with a store.
final class Opened {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Opened() {}

    static Store in(Path state) {
        return with(StoreSettings.in(state));
    }

    static Store with(StoreSettings settings) {
        return ((Opening.Opened) assertThat(StoreOpener.open(settings)).isInstanceOf(Opening.Opened.class).actual()).store();
    }

    static StoreFault refusal(StoreSettings settings) {
        return ((Opening.Refused) assertThat(StoreOpener.open(settings)).isInstanceOf(Opening.Refused.class).actual()).why();
    }

    static <T> Stored<T> end(CompletableFuture<Stored<T>> work) {
        return Stored.within(work, PATIENCE);
    }

    static <T> T kept(CompletableFuture<Stored<T>> work) {
        return ((Stored.Kept<T>) assertThat(end(work)).isInstanceOf(Stored.Kept.class).actual()).value();
    }

    static long count(Store store, String from) {
        CompletableFuture<Stored<Long>> asked = store.work(sql -> sql.number("SELECT count(*) FROM " + from));
        return kept(asked);
    }

    static String pragma(Store store, String name) {
        CompletableFuture<Stored<String>> asked = store.work(sql -> sql.pragma(name));
        return kept(asked);
    }

    static int update(Store store, String statement) {
        CompletableFuture<Stored<Integer>> asked = store.work(sql -> sql.update(statement));
        return kept(asked);
    }

    static void moved(CompletableFuture<Stored<MoveOutcome>> move, PrintState now) {
        assertThat(kept(move)).isEqualTo(new MoveOutcome.Moved(now));
    }

    static Entry entry(Store store, IssueId issue) {
        return kept(store.ledger().find(issue)).orElseThrow();
    }

    static PrintState state(Store store, IssueId issue) {
        return entry(store, issue).state();
    }

    /// Takes the letter that is next and says that it arrived.
    static Letter delivered(Store store, Instant now) {
        Waiting next = next(store, now);
        assertThat(kept(store.outbox().done(next.id()))).isEqualTo(Handled.MARKED);
        return next.letter();
    }

    static Waiting next(Store store, Instant now) {
        return ((NextLetter.Send) assertThat(kept(store.outbox().next(now))).isInstanceOf(NextLetter.Send.class).actual()).letter();
    }
}
