package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.Secret;
import org.doorstep.district.Delivery;
import org.doorstep.district.Errand;
import org.doorstep.store.IssueId;
import org.doorstep.store.Letter;
import org.doorstep.store.NextLetter;
import org.doorstep.store.Store;
import org.doorstep.store.Stored;
import org.doorstep.store.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of a letter after each answer of the district, with a real outbox on the disk.
class OutboxWorkerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /// The first back-off of a letter: half of 5 s at the least, and 5 s at the most.
    private static final Duration SHORTEST = Duration.ofMillis(2_500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Store store;

    private final Queue<Delivery> answers = new ConcurrentLinkedQueue<>();
    private final List<Errand> told = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    /// A minute ahead of the store, so that what was put in a moment ago is due.
    private final Instant now = Instant.now().plusSeconds(60);

    /// What the outbox holds of a letter that was offered once.
    enum Kept {
        /// Nothing: the district has it.
        NOT,
        /// Until staff have looked at it; it is not offered again.
        FOR_STAFF,
        /// Until a later time.
        FOR_LATER
    }

    @BeforeEach
    void open() {
        store = SetDesk.store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(new Delivery.Delivered(), Kept.NOT, Duration.ZERO, Duration.ZERO),
                Arguments.of(new Delivery.Refused("NO_SUCH_ISSUE"), Kept.FOR_STAFF, Duration.ZERO, Duration.ZERO),
                Arguments.of(new Delivery.Refused(""), Kept.FOR_STAFF, Duration.ZERO, Duration.ZERO),
                Arguments.of(new Delivery.Failed(DistrictFailure.LINE_DOWN, Optional.empty()), Kept.FOR_LATER, SHORTEST, LONGEST),
                Arguments.of(new Delivery.Failed(DistrictFailure.NOT_TRUSTED, Optional.empty()), Kept.FOR_LATER, SHORTEST, LONGEST),
                Arguments.of(new Delivery.Failed(DistrictFailure.BUSY, Optional.of(Duration.ofSeconds(90))), Kept.FOR_LATER, Duration.ofSeconds(90), Duration.ofSeconds(90)),
                Arguments.of(new Delivery.Failed(DistrictFailure.BUSY, Optional.of(Duration.ofMillis(1))), Kept.FOR_LATER, SHORTEST, LONGEST));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerOfTheDistrict(Delivery answer, Kept kept, Duration soonest, Duration latest) {
        put(Letter.Errand.VOID, "k-0000000001");
        answers.add(answer);
        try (OutboxWorker worker = worker()) {
            worker.start();
            await().atMost(PATIENCE).until(() -> told.size() == 1 && handled(kept));
        }
        assertThat(keys).containsExactly("k-0000000001");
        assertThat(told.getFirst()).isEqualTo(new Errand.Voiding("i-0000000001", "{}"));
        NextLetter next = next(now.plus(Duration.ofDays(1)));
        switch (kept) {
            case NOT -> assertThat(next).isInstanceOf(NextLetter.Nothing.class);
            case FOR_STAFF -> {
                assertThat(next).isInstanceOf(NextLetter.Nothing.class);
                assertThat(refused()).singleElement().extracting(Waiting::why).isEqualTo(((Delivery.Refused) answer).code().isEmpty() ? "OTHER" : ((Delivery.Refused) answer).code());
            }
            case FOR_LATER -> assertThat(next(now)).isInstanceOfSatisfying(NextLetter.Later.class, later ->
                    assertThat(later.at()).isBetween(now.plus(soonest).minusMillis(1), now.plus(latest).plusMillis(1)));
        }
    }

    private boolean handled(Kept kept) {
        return switch (kept) {
            case NOT -> next(now) instanceof NextLetter.Nothing;
            case FOR_STAFF -> refused().size() == 1;
            case FOR_LATER -> next(now) instanceof NextLetter.Later;
        };
    }

    /// The same key on every try; a mistake in between costs a moment, and never the letter.
    @Test
    void aMistakeOnTheWayCostsNoLetter() {
        put(Letter.Errand.CONFIRMATION, "k-0000000001");
        put(Letter.Errand.RATING, "k-0000000002");
        try (OutboxWorker worker = worker()) {
            worker.start();
            // No answer is there, which the stand-in does not bear.
            await().atMost(PATIENCE).until(() -> told.size() >= 2);
            answers.add(new Delivery.Delivered());
            answers.add(new Delivery.Delivered());
            await().atMost(PATIENCE).until(() -> next(now) instanceof NextLetter.Nothing);
        }
        assertThat(keys.subList(0, keys.size() - 1)).containsOnly("k-0000000001");
        assertThat(keys).endsWith("k-0000000001", "k-0000000002");
        assertThat(told.getLast().kind()).isEqualTo(Errand.Kind.RATING);
    }

    /// What a later version of the terminal has put in is not sent, and not lost.
    @Test
    void anErrandThatItDoesNotKnowIsKeptForStaff() {
        put(Letter.Errand.SUBMISSION, "k-0000000001");
        try (OutboxWorker worker = worker()) {
            worker.start();
            await().atMost(PATIENCE).until(() -> refused().size() == 1);
        }
        assertThat(refused().getFirst().why()).isEqualTo("NO_SUCH_ERRAND");
        assertThat(told).isEmpty();
    }

    @Test
    void aLetterThatIsPostedWhileItRestsGoesAtOnce() {
        try (OutboxWorker worker = worker()) {
            worker.start();
            await().atMost(PATIENCE).until(() -> next(now) instanceof NextLetter.Nothing);
            answers.add(new Delivery.Delivered());
            put(Letter.Errand.VOID, "k-0000000001");
            worker.look();
            await().atMost(PATIENCE).until(() -> told.size() == 1);
        }
    }

    private OutboxWorker worker() {
        StandInDistrict district = new StandInDistrict().onDelivery(this::deliver);
        return new OutboxWorker(store.outbox(), CompletableFuture.completedFuture(district), InstantSource.fixed(now));
    }

    private Delivery deliver(Errand errand, String key) {
        told.add(errand);
        keys.add(key);
        return answers.remove();
    }

    private void put(Letter.Errand errand, String key) {
        assertThat(Stored.within(store.outbox().put(new Letter(errand, Optional.of(new IssueId("i-0000000001")), key, new Secret("{}"))), PATIENCE))
                .isInstanceOf(Stored.Kept.class);
    }

    private NextLetter next(Instant at) {
        return Stored.within(store.outbox().next(at), PATIENCE) instanceof Stored.Kept(NextLetter next) ? next : new NextLetter.Later(Instant.MAX);
    }

    private List<Waiting> refused() {
        return Stored.within(store.outbox().refused(), PATIENCE) instanceof Stored.Kept(List<Waiting> letters) ? letters : List.of();
    }
}
