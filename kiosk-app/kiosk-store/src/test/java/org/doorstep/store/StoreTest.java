package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.Opened.kept;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// The store's own manners: its thread, its queue, its lock, its file.
class StoreTest {
    private static final String NOTE = "INSERT INTO issue (issue_id, visit_id, kind, state, reserved_at) VALUES ('a', 'v', 'k', 'VOID', 0)";

    private static final Migrations WRONG = new Migrations(List.of("INSERT INTO nowhere VALUES (1);\n"));
    private static final Duration AMPLE = Duration.ofSeconds(20);

    @TempDir
    Path state;

    @Test
    void everyPieceOfWorkRunsOnTheOneThread() {
        try (Store store = Opened.in(state)) {
            CompletableFuture<Stored<String>> name = store.work(_ -> Thread.currentThread().getName() + " " + Thread.currentThread().isVirtual());
            assertThat(kept(name)).isEqualTo("store false");
            assertThat(kept(store.heartbeat())).isTrue();
        }
    }

    @Test
    void theFileIsWrittenTheWayThatLosesNothing() {
        try (Store store = Opened.in(state)) {
            List<String> manners = List.of("journal_mode", "synchronous", "secure_delete", "temp_store");
            assertThat(manners.stream().map(name -> Opened.pragma(store, name))).containsExactly("wal", "2", "1", "2");
        }
    }

    @Test
    void whatWasKeptIsThereAfterReopening() {
        try (Store store = Opened.in(state)) {
            assertThat(Opened.update(store, NOTE)).isEqualTo(1);
        }
        try (Store store = Opened.in(state)) {
            assertThat(Opened.count(store, "issue")).isEqualTo(1);
        }
    }

    @Test
    void workThatFailsInTheMiddleLeavesNothing() {
        try (Store store = Opened.in(state)) {
            Stored<Integer> failed = Opened.end(store.work(sql -> {
                sql.update(NOTE);
                throw new StoreException(StoreFaultCode.KEY_LOST);
            }));
            assertThat(failed).isEqualTo(new Stored.NotKept<>(new StoreFault(StoreFaultCode.KEY_LOST)));
            assertThat(Opened.count(store, "issue")).isZero();
        }
    }

    @Test
    void wrongWorkFailsItsOwnFutureAndLeavesNothing() {
        try (Store store = Opened.in(state)) {
            CompletableFuture<Stored<Integer>> wrong = store.work(sql -> {
                sql.update(NOTE);
                throw new IllegalStateException("a mistake of ours");
            });
            assertThat(wrong).failsWithin(Duration.ofSeconds(20));
            assertThat(Opened.count(store, "issue")).isZero();
        }
    }

    @Test
    void aFullQueueSaysSoAndTheRestIsDone() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Store store = Opened.with(StoreSettings.in(state).holding(3, 10))) {
            List<CompletableFuture<Stored<Boolean>>> taken = new ArrayList<>();
            taken.add(store.work(_ -> hold(running, go)));
            assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 3; i++) {
                taken.add(store.heartbeat());
            }
            assertThat(Opened.end(store.heartbeat())).isEqualTo(new Stored.NotKept<>(new StoreFault(StoreFaultCode.BUSY)));
            assertThat(Stored.within(taken.getLast(), Duration.ofMillis(50))).isEqualTo(new Stored.Unknown<>(new StoreFault(StoreFaultCode.TOO_SLOW)));
            go.countDown();
            assertThat(taken).allSatisfy(work -> assertThat(kept(work)).isTrue());
        }
    }

    private static boolean hold(CountDownLatch running, CountDownLatch go) {
        running.countDown();
        try {
            return go.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            return false;
        }
    }

    @Test
    void closingDoesWhatWasHandedOverAndRefusesTheRest() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        Store store = Opened.in(state);
        CompletableFuture<Stored<Boolean>> first = store.work(_ -> hold(new CountDownLatch(1), go));
        CompletableFuture<Stored<Integer>> second = store.work(sql -> sql.update(NOTE));
        Thread closing = Thread.ofPlatform().daemon().start(store::close);
        go.countDown();
        closing.join(Duration.ofSeconds(20));
        assertThat(kept(first)).isTrue();
        assertThat(kept(second)).isEqualTo(1);
        assertThat(Opened.end(store.heartbeat())).isEqualTo(new Stored.NotKept<>(new StoreFault(StoreFaultCode.CLOSED)));
        store.close();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("store")).toList();
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                Arguments.of("opens too late", "folder", Migrations.ours(), Duration.ZERO, "STORE-TOO-SLOW"),
                Arguments.of("is refused", "store.lock", Migrations.ours(), AMPLE, "STORE-UNREACHABLE"),
                Arguments.of("is wrong", "folder", WRONG, AMPLE, "a mistake of ours"));
    }

    private static String told(StoreSettings settings, Migrations migrations, Duration patience) {
        try {
            return StoreOpener.open(settings, migrations, patience) instanceof Opening.Refused(StoreFault why) ? why.brief() : "opened";
        } catch (IllegalStateException _) {
            return "a mistake of ours";
        }
    }

    /// A store that did not open in time, or not at all, holds neither the folder nor a thread. The machine's clock, which is looked at
    /// last, makes it wait.
    @ParameterizedTest(name = "{0}")
    @MethodSource("openings")
    void anOpeningThatFailedLeavesNothing(String name, String folder, Migrations migrations, Duration patience, String told)
            throws IOException, InterruptedException {
        Files.createDirectories(state.resolve(folder));
        List<Thread> before = threads();
        CompletableFuture<Long> nanos = new CompletableFuture<>();
        assertThat(told(StoreSettings.in(state).at(new Clock(), nanos::join), migrations, patience)).isEqualTo(told);
        nanos.complete(0L);
        for (Thread thread : threads()) {
            assertThat(before.contains(thread) || thread.join(AMPLE)).isTrue();
        }
        assertThat(Handles.below(state)).isEmpty();
        Files.delete(state.resolve(folder));
        Opened.in(state).close();
    }

    private static List<String> saidAtTheEnd(Store store) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Store.class);
        logger.addAppender(log);
        store.close();
        logger.detachAppender(log);
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aStoreThatIsStillBusyAtTheEndIsSaid() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Store store = Opened.in(state);
        CompletableFuture<Stored<Boolean>> work = store.work(_ -> hold(running, go));
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
        Thread.currentThread().interrupt();
        assertThat(saidAtTheEnd(store)).singleElement().asString().contains("still busy");
        assertThat(Thread.interrupted()).isTrue();
        go.countDown();
        assertThat(kept(work)).isTrue();
        assertThat(saidAtTheEnd(store)).isEmpty();
    }

    @Test
    void oneFolderHasOneStore() {
        try (Store _ = Opened.in(state)) {
            assertThat(Opened.refusal(StoreSettings.in(state))).isEqualTo(new StoreFault(StoreFaultCode.IN_USE, ProcessHandle.current().pid()));
            // The refusal must not have dropped the lock of the first.
            assertThat(Opened.refusal(StoreSettings.in(state)).code()).isEqualTo(StoreFaultCode.IN_USE);
        }
        Opened.in(state).close();
    }

    @Test
    void aHalfMadeStoreIsMadeAgain() throws IOException {
        Files.createDirectories(state.resolve("store.new"));
        Files.writeString(state.resolve("store.new/store.db"), "half");
        Opened.in(state).close();
        assertThat(state.resolve("store.new")).doesNotExist();
        assertThat(StoreOpener.putAside(state)).isEmpty();
    }
}
