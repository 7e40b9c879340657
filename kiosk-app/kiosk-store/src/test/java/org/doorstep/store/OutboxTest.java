package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.doorstep.store.Opened.kept;
import static org.doorstep.store.Samples.confirmation;
import static org.doorstep.store.Samples.issue;
import static org.doorstep.store.Samples.letter;
import static org.doorstep.store.Samples.rating;
import static org.doorstep.store.Samples.voiding;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that was put comes out until somebody says what became of it, in the order of its issue.
class OutboxTest {
    private static final Instant NOW = Clock.START;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock = new Clock();

    @TempDir
    Path state;

    private Store store;
    private Outbox outbox;

    @BeforeEach
    void open() {
        store = Opened.with(StoreSettings.in(state).at(clock, clock::nanos));
        outbox = store.outbox();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long put(Letter letter) {
        return ((PutOutcome.Put) kept(outbox.put(letter))).id();
    }

    @Test
    void aLetterStaysNextUntilItArrived() {
        long id = put(rating(1));
        assertThat(Opened.next(store, NOW)).isEqualTo(new Waiting(id, rating(1), 0, NOW, ""));
        assertThat(Opened.next(store, NOW).id()).isEqualTo(id);
        store.close();
        open();
        assertThat(Opened.next(store, NOW).letter()).isEqualTo(rating(1));
        assertThat(kept(outbox.done(id))).isEqualTo(Handled.MARKED);
        assertThat(kept(outbox.next(NOW))).isEqualTo(new NextLetter.Nothing());
        assertThat(kept(outbox.done(id))).isEqualTo(Handled.NOT_THERE);
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        long first = put(rating(1));
        assertThat(kept(outbox.done(first))).isEqualTo(Handled.MARKED);
        assertThat(put(rating(2))).isGreaterThan(first);
    }

    @Test
    void whatFailedWaitsAndLetsOthersPass() {
        long first = put(rating(1));
        long second = put(rating(2));
        assertThat(kept(outbox.failed(first, NOW.plus(MINUTE)))).isEqualTo(Handled.MARKED);
        assertThat(Opened.next(store, NOW).id()).isEqualTo(second);
        assertThat(kept(outbox.failed(second, NOW.plus(MINUTE).plus(MINUTE)))).isEqualTo(Handled.MARKED);
        assertThat(kept(outbox.next(NOW))).isEqualTo(new NextLetter.Later(NOW.plus(MINUTE)));
        Waiting again = Opened.next(store, NOW.plus(MINUTE));
        assertThat(again.id()).isEqualTo(first);
        assertThat(again.attempts()).isEqualTo(1);
    }

    @Test
    void lettersOfOneIssueKeepTheirOrder() {
        long confirm = put(confirmation(1));
        long rated = put(letter(Letter.Errand.RATING, 1));
        long other = put(confirmation(2));
        assertThat(kept(outbox.failed(confirm, NOW.plus(MINUTE)))).isEqualTo(Handled.MARKED);
        assertThat(Opened.next(store, NOW).id()).isEqualTo(other);
        assertThat(kept(outbox.done(other))).isEqualTo(Handled.MARKED);
        assertThat(kept(outbox.next(NOW))).isEqualTo(new NextLetter.Later(NOW.plus(MINUTE)));
        assertThat(Opened.delivered(store, NOW.plus(MINUTE))).isEqualTo(confirmation(1));
        assertThat(Opened.next(store, NOW.plus(MINUTE)).id()).isEqualTo(rated);
    }

    @Test
    void whatTheDistrictRefusesIsKeptForStaffAndBlocksNobody() {
        long refused = put(confirmation(1));
        long behind = put(letter(Letter.Errand.RATING, 1));
        assertThat(kept(outbox.refused(refused, "ISSUE_UNKNOWN"))).isEqualTo(Handled.MARKED);
        assertThat(Opened.next(store, NOW).id()).isEqualTo(behind);
        assertThat(kept(outbox.refused(behind, "王小明 99999919491231002X"))).isEqualTo(Handled.MARKED);
        assertThat(kept(outbox.refused()).stream().map(Waiting::why)).containsExactly("ISSUE_UNKNOWN", "OTHER");
        assertThat(kept(outbox.refused()).getFirst().letter()).isEqualTo(confirmation(1));
        assertThat(kept(outbox.done(refused))).isEqualTo(Handled.NOT_THERE);
        assertThat(kept(outbox.dismissed(refused))).isEqualTo(Handled.MARKED);
        assertThat(kept(outbox.refused())).hasSize(1);
    }

    @Test
    void theSameLetterTwiceIsOne() {
        long id = put(voiding(1));
        assertThat(kept(outbox.put(voiding(1)))).isEqualTo(new PutOutcome.AlreadyThere(id));
        Letter other = new Letter(Letter.Errand.VOID, Optional.of(issue(2)), voiding(1).idempotencyKey(), new Secret("{}"));
        assertThat(kept(outbox.put(other))).isEqualTo(new PutOutcome.KeyTaken());
        assertThat(Opened.count(store, "outbox")).isEqualTo(1);
    }

    @Test
    void itHasASizeAndRoomComesBack() {
        store.close();
        store = Opened.with(StoreSettings.in(state).holding(16, 5).at(clock, clock::nanos));
        outbox = store.outbox();
        IntStream.range(0, 5).forEach(n -> put(rating(n)));
        assertThat(kept(outbox.put(rating(5)))).isEqualTo(new PutOutcome.NoRoom());
        assertThat(Opened.delivered(store, NOW)).isEqualTo(rating(0));
        assertThat(kept(outbox.put(rating(5)))).isInstanceOf(PutOutcome.Put.class);
        assertThatThrownBy(() -> new Letter(Letter.Errand.RATING, Optional.empty(), "key-too-long", new Secret("x".repeat(Letter.MOST_BYTES + 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A clock that was a year ahead wrote the next try; now it is right again.
    @Test
    void aClockThatGoesBackHoldsNoLetterUp() {
        long id = put(rating(1));
        clock.set(NOW.plus(Duration.ofDays(365)));
        assertThat(kept(outbox.failed(id, clock.instant().plus(MINUTE)))).isEqualTo(Handled.MARKED);
        clock.set(NOW);
        assertThat(Opened.next(store, NOW).id()).isEqualTo(id);
        assertThat(kept(outbox.failed(id, NOW.plus(BackOff.USUAL.most())))).isEqualTo(Handled.MARKED);
        assertThat(kept(outbox.next(NOW))).isEqualTo(new NextLetter.Later(NOW.plus(BackOff.USUAL.most())));
    }

    @Test
    void backOffDoublesToItsMostAndSpreadsOverHalf() {
        BackOff backOff = new BackOff(Duration.ofSeconds(4), Duration.ofSeconds(60));
        assertThat(backOff.after(NOW, 1, 0)).isEqualTo(NOW.plusSeconds(2));
        assertThat(backOff.after(NOW, 1, 1)).isEqualTo(NOW.plusSeconds(4));
        assertThat(backOff.after(NOW, 3, 0.5)).isEqualTo(NOW.plusSeconds(12));
        assertThat(backOff.after(NOW, 5, 1)).isEqualTo(NOW.plusSeconds(60));
        assertThat(backOff.after(NOW, Integer.MAX_VALUE, 0)).isEqualTo(NOW.plusSeconds(30));
        assertThat(backOff.after(NOW, 0, 1)).isCloseTo(NOW.plusSeconds(4), within(1, ChronoUnit.MILLIS));
    }
}
