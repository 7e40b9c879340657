package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.Opened.kept;
import static org.doorstep.store.Opened.moved;
import static org.doorstep.store.Samples.WANG;
import static org.doorstep.store.Samples.issue;
import static org.doorstep.store.Samples.rating;
import static org.doorstep.store.Samples.voiding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settled rows lose their persons after seven days, open ones never do, whatever the clock does.
class UpkeepTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock = new Clock();

    @TempDir
    Path state;

    private Store store;

    @BeforeEach
    void open() {
        store = Opened.with(StoreSettings.in(state).at(clock, clock::nanos));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> keys() throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("keys"))) {
            return files.map(path -> path.getFileName().toString().substring(0, 10)).sorted().toList();
        }
    }

    private Upkept upkeep() {
        return kept(store.upkeep());
    }

    private void dayByDay(int days) {
        for (int i = 0; i < days; i++) {
            clock.pass(DAY);
            assertThat(upkeep().clockSteady()).isTrue();
        }
    }

    private void oneOpenOneSettled() {
        Samples.reserve(store, 1, WANG);
        Samples.reserve(store, 2, WANG);
        Samples.send(store, 2);
        Samples.reserve(store, 3, WANG);
        Samples.send(store, 3);
        Samples.print(store, 3);
    }

    private void openRowsAreWhole() {
        assertThat(Opened.entry(store, issue(1)).person()).isEqualTo(WANG);
        assertThat(Opened.entry(store, issue(2)).paper()).contains(Samples.paper(2));
        assertThat(Samples.ids(kept(store.ledger().of(WANG)))).contains(issue(1), issue(2));
        assertThat(Opened.next(store, clock.instant()).letter()).isEqualTo(Samples.confirmation(3));
    }

    private void theSettledRowHasNobody() {
        Entry settled = Opened.entry(store, issue(3));
        assertThat(settled.person()).isEqualTo(Secret.NONE);
        assertThat(settled.paper().orElseThrow().certificateNumber()).isEqualTo(Secret.NONE);
        assertThat(settled.paper().orElseThrow().content()).isEqualTo(Samples.paper(3).content());
        assertThat(Samples.ids(kept(store.ledger().of(WANG)))).doesNotContain(issue(3));
    }

    @Test
    void sevenDaysAndNotOneMore() throws IOException {
        oneOpenOneSettled();
        dayByDay(7);
        assertThat(keys()).hasSize(8).first().isEqualTo("2026-11-24");
        assertThat(Opened.entry(store, issue(3)).person()).isEqualTo(WANG);
        clock.pass(DAY);
        assertThat(upkeep()).isEqualTo(new Upkept(1, 3, true));
        assertThat(keys()).hasSize(8).first().isEqualTo("2026-11-25");
        openRowsAreWhole();
        theSettledRowHasNobody();
    }

    @Test
    void anOpenRowLivesThroughAnyNumberOfKeysAndLosesItsPersonOnceSettled() {
        oneOpenOneSettled();
        dayByDay(30);
        store.close();
        open();
        openRowsAreWhole();
        moved(store.ledger().voided(issue(1), voiding(1)), PrintState.VOID);
        clock.pass(HOUR);
        dayByDay(20);
        assertThat(Opened.entry(store, issue(1)).person()).isEqualTo(Secret.NONE);
        assertThat(Opened.next(store, clock.instant()).letter()).isEqualTo(Samples.confirmation(3));
    }

    /// The terminal was off for a month: the first hour might be a wrong clock.
    @Test
    void aMonthOffIsBelievedAfterAnHour() throws IOException {
        oneOpenOneSettled();
        store.close();
        clock.set(Clock.START.plus(Duration.ofDays(30)));
        open();
        assertThat(upkeep()).isEqualTo(new Upkept(0, 0, false));
        assertThat(Opened.entry(store, issue(3)).person()).isEqualTo(WANG);
        clock.pass(HOUR);
        assertThat(upkeep()).isEqualTo(new Upkept(1, 3, true));
        assertThat(keys()).containsExactly("2026-12-24");
        openRowsAreWhole();
        theSettledRowHasNobody();
    }

    @Test
    void aJumpForwardAndBackWithinTheHourDestroysNothing() {
        oneOpenOneSettled();
        clock.pass(HOUR);
        assertThat(upkeep().clockSteady()).isTrue();
        clock.set(Clock.START.plus(Duration.ofDays(3650)));
        assertThat(upkeep()).isEqualTo(new Upkept(0, 0, false));
        clock.pass(HOUR.dividedBy(2));
        assertThat(upkeep()).isEqualTo(new Upkept(0, 0, false));
        clock.set(Clock.START.plus(HOUR.multipliedBy(2)));
        assertThat(upkeep()).isEqualTo(new Upkept(0, 0, false));
        openRowsAreWhole();
        assertThat(Opened.entry(store, issue(3)).person()).isEqualTo(WANG);
    }

    /// Ten years ahead for hours, with rows of that time, then right again: the key of the future does not outlive its days by ten years.
    @Test
    void aKeyOfTheFutureGoesWhenTheClockIsRightAgain() throws IOException {
        clock.set(Clock.START.plus(Duration.ofDays(3650)));
        oneOpenOneSettled();
        clock.pass(HOUR.multipliedBy(2));
        assertThat(upkeep().keysDestroyed()).isZero();
        clock.set(Clock.START);
        assertThat(upkeep()).isEqualTo(new Upkept(0, 0, false));
        clock.pass(HOUR);
        assertThat(upkeep()).isEqualTo(new Upkept(1, 3, true));
        assertThat(keys()).containsExactly("2026-11-24");
        openRowsAreWhole();
        theSettledRowHasNobody();
    }

    /// A dead clock battery: 1970 at the start, network time a minute later. Nothing may be lost by it, every day anew.
    @Test
    void aClockThatStartsIn1970LosesNothing() {
        oneOpenOneSettled();
        for (int start = 0; start < 5; start++) {
            Instant right = clock.instant().plus(HOUR.multipliedBy(3));
            store.close();
            clock.set(Instant.EPOCH);
            open();
            assertThat(upkeep().clockSteady()).isFalse();
            assertThat(kept(store.outbox().put(rating(start)))).isInstanceOf(PutOutcome.Put.class);
            clock.pass(Duration.ofMinutes(1));
            clock.set(right);
            assertThat(upkeep()).isEqualTo(new Upkept(0, 0, false));
        }
        assertThat(Opened.entry(store, issue(3)).person()).isEqualTo(WANG);
        clock.pass(HOUR);
        assertThat(upkeep()).isEqualTo(new Upkept(1, 5, true));
        openRowsAreWhole();
        assertThat(Opened.count(store, "outbox")).isEqualTo(6);
    }

    @Test
    void aClockThatJumpsAboutMakesNoHeapOfKeys() throws IOException {
        oneOpenOneSettled();
        for (int jump = 1; jump <= 60; jump++) {
            clock.set(Clock.START.plus(Duration.ofDays(jump * 100L)));
            assertThat(upkeep().clockSteady()).isFalse();
            assertThat(keys()).hasSizeLessThanOrEqualTo(KeyRing.MOST);
        }
        openRowsAreWhole();
    }

    /// An issue that is nobody's has nothing to seal, before and after.
    @Test
    void nobodyIsNotSealedAnew() {
        Samples.reserve(store, 1, Secret.NONE);
        clock.pass(DAY.multipliedBy(9));
        assertThat(upkeep()).isEqualTo(new Upkept(1, 1, true));
        String empty = "person IS NULL AND mark IS NULL AND certificate IS NULL";
        assertThat(Opened.count(store, "issue WHERE key_id IS NOT NULL AND " + empty)).isEqualTo(1);
        assertThat(Opened.entry(store, issue(1)).person()).isEqualTo(Secret.NONE);
        assertThat(kept(store.ledger().of(Secret.NONE))).isEmpty();
    }

    /// Its row says so before its file goes: a start after a crash in between removes the file, and misses no key.
    @Test
    void aKeyIsOutOfUseBeforeItsFileGoes() throws IOException {
        oneOpenOneSettled();
        Path file;
        try (Stream<Path> files = Files.list(state.resolve("keys"))) {
            file = files.toList().getFirst();
        }
        Files.delete(file);
        Files.createDirectory(file);
        clock.pass(DAY.multipliedBy(9));
        assertThat(Opened.end(store.upkeep())).isEqualTo(new Stored.NotKept<>(new StoreFault(StoreFaultCode.UNREACHABLE)));
        assertThat(Opened.count(store, "day_key WHERE state = 'DESTROYED'")).isEqualTo(1);
        openRowsAreWhole();
        store.close();
        Files.delete(file);
        open();
        assertThat(Opened.count(store, "day_key")).isEqualTo(1);
        openRowsAreWhole();
    }

    /// Where a row cannot be sealed anew its key stays.
    @Test
    void aKeyThatAnOpenRowStillNeedsIsNotDestroyed() throws IOException {
        oneOpenOneSettled();
        assertThat(Opened.update(store, "UPDATE issue SET person = zeroblob(60) WHERE issue_id = '" + issue(1).value() + "'")).isEqualTo(1);
        clock.pass(DAY.multipliedBy(9));
        assertThat(Opened.end(store.upkeep())).isEqualTo(new Stored.NotKept<>(new StoreFault(StoreFaultCode.KEY_DAMAGED, 20261124)));
        assertThat(keys()).contains("2026-11-24");
        assertThat(Opened.entry(store, issue(2)).person()).isEqualTo(WANG);
        assertThat(Opened.entry(store, issue(3)).person()).isEqualTo(WANG);
    }
}
