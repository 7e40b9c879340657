package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.Opened.kept;
import static org.doorstep.store.Samples.WANG;
import static org.doorstep.store.Samples.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// 50,000 random moves, legal and illegal, with crashes, days, upkeep and clocks that jump: the same outcome as the plain model, each time.
@Tag("wire")
class SimulationTest {
    private static final int MOVES = 50_000;
    private static final int ROOM = 60;
    private static final int NUMBERS = 40;
    private static final long SEED = 20261124;

    private enum Act {
        RESERVE(22), SENT(18), PRINTED(12), UNCERTAIN(6), VOIDED(8), ON_PAPER(5), NO_PAPER(5), PUT(8), NEXT(8), DONE(16), FAILED(8), REFUSED(2), DISMISSED(3), PASS(6), UPKEEP(1),
        JUMP(1), CRASH(1);

        private final int weight;

        Act(int weight) {
            this.weight = weight;
        }
    }

    private final Random random = new Random(SEED);
    private final Clock clock = new Clock();
    private final Model model = new Model(ROOM);
    private final Map<Act, Integer> acts = new EnumMap<>(Act.class);
    private final Map<String, Integer> outcomes = new HashMap<>();
    private Path base = Path.of("");
    private Path state = Path.of("");
    private int images;
    private int newest = NUMBERS;
    private Store store;

    /// A sync costs nothing on a file system in memory; what a disk does with it is another test's.
    @BeforeEach
    void open() throws IOException {
        Path memory = Path.of("/dev/shm");
        base = Files.isWritable(memory) ? Files.createTempDirectory(memory, "store") : Files.createTempDirectory("store");
        state = Files.createDirectory(base.resolve("0"));
        store = Opened.with(settings());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        CrashImage.remove(base);
    }

    private StoreSettings settings() {
        return StoreSettings.in(state).at(clock, clock::nanos).holding(16, ROOM);
    }

    @Test
    void theStoreDoesWhatTheModelDoes() throws IOException {
        for (int move = 0; move < MOVES; move++) {
            Act act = drawn();
            acts.merge(act, 1, Integer::sum);
            int number = 1 + newest - random.nextInt(NUMBERS);
            switch (act) {
                case RESERVE, SENT, PRINTED, UNCERTAIN, VOIDED, ON_PAPER, NO_PAPER -> same(move, act, moved(act, number), expected(act, number));
                case PUT, NEXT -> same(move, act, offered(act, number), expectedOffer(act, number));
                case DONE, FAILED, REFUSED, DISMISSED -> handle(move, act);
                case PASS -> clock.pass(Duration.ofMinutes(random.nextInt(20)));
                case UPKEEP, JUMP -> timeGoes(act);
                case CRASH -> crash();
            }
        }
        equal();
        assertThat(acts).hasSize(Act.values().length);
        assertThat(acts.get(Act.CRASH)).isGreaterThan(200);
        assertThat(outcomes).containsKeys("Moved", "Illegal", "NoSuchIssue", "AlreadyThere", "NoRoom", "Put", "Send", "Later", "MARKED", "NOT_THERE");
    }

    private Act drawn() {
        int all = 0;
        for (Act act : Act.values()) {
            all += act.weight;
        }
        int at = random.nextInt(all);
        for (Act act : Act.values()) {
            at -= act.weight;
            if (at < 0) {
                return act;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    private void same(int move, Act act, Object done, Object expected) {
        outcomes.merge(done instanceof Handled handled ? handled.name() : done.getClass().getSimpleName(), 1, Integer::sum);
        assertThat(done).as("seed %d, move %d, %s", SEED, move, act).isEqualTo(expected);
    }

    private Letter letter(Act act, int number) {
        return act == Act.PRINTED || act == Act.ON_PAPER ? Samples.confirmation(number) : Samples.voiding(number);
    }

    private Object moved(Act act, int number) {
        PrintLedger ledger = store.ledger();
        CompletableFuture<Stored<MoveOutcome>> move = switch (act) {
            case RESERVE -> ledger.reserve(Samples.reservation(number, WANG));
            case SENT -> ledger.sent(issue(number), Samples.paper(number));
            case PRINTED -> ledger.printed(issue(number), 2, letter(act, number));
            case UNCERTAIN -> ledger.uncertain(issue(number));
            case VOIDED -> ledger.voided(issue(number), letter(act, number));
            case ON_PAPER -> ledger.settled(issue(number), new Verdict.OnPaper(Verdict.Witness.STAFF, 1), letter(act, number));
            default -> ledger.settled(issue(number), new Verdict.NoPaper(Verdict.Witness.PRINTER), letter(act, number));
        };
        return kept(move);
    }

    private Object expected(Act act, int number) {
        Model.Post post = new Model.Post(0, letter(act, number), clock.instant());
        return switch (act) {
            case RESERVE -> reserved(number);
            case SENT -> model.move(number, PrintState.RESERVED, PrintState.SENT);
            case PRINTED -> model.settle(number, PrintState.SENT, PrintState.PRINTED, post);
            case UNCERTAIN -> model.move(number, PrintState.SENT, PrintState.UNCERTAIN);
            case VOIDED -> model.settle(number, PrintState.RESERVED, PrintState.VOID, post);
            case ON_PAPER -> model.settle(number, PrintState.UNCERTAIN, PrintState.PRINTED, post);
            default -> model.settle(number, PrintState.UNCERTAIN, PrintState.VOID, post);
        };
    }

    /// Where an issue is known already the numbers move on, so that there are always new ones.
    private MoveOutcome reserved(int number) {
        MoveOutcome outcome = model.reserve(number);
        newest += outcome instanceof MoveOutcome.AlreadyThere ? 1 : 0;
        return outcome;
    }

    private Object offered(Act act, int number) {
        if (act == Act.PUT) {
            return kept(store.outbox().put(number % 3 == 0 ? Samples.letter(Letter.Errand.RATING, number) : Samples.rating(number)));
        }
        NextLetter next = kept(store.outbox().next(clock.instant()));
        return next instanceof NextLetter.Send(Waiting one) ? new NextLetter.Send(new Waiting(one.id(), one.letter(), one.attempts(), Instant.EPOCH, one.why())) : next;
    }

    private Object expectedOffer(Act act, int number) {
        return act == Act.PUT ? model.put(number % 3 == 0 ? Samples.letter(Letter.Errand.RATING, number) : Samples.rating(number), clock.instant())
                : model.next(clock.instant(), BackOff.USUAL.most());
    }

    private void handle(int move, Act act) {
        List<Long> ids = List.copyOf(model.posts.keySet());
        long id = ids.isEmpty() || random.nextInt(20) == 0 ? 1 : ids.get(random.nextInt(ids.size()));
        Instant retry = BackOff.USUAL.after(clock.instant(), 1 + random.nextInt(12), random.nextDouble());
        Outbox outbox = store.outbox();
        switch (act) {
            case DONE -> same(move, act, kept(outbox.done(id)), model.done(id));
            case FAILED -> same(move, act, kept(outbox.failed(id, retry)), model.failed(id, retry));
            case REFUSED -> same(move, act, kept(outbox.refused(id, "REFUSED")), model.refused(id));
            default -> same(move, act, kept(outbox.dismissed(id)), model.dismissed(id));
        }
    }

    private void timeGoes(Act act) {
        if (act == Act.JUMP) {
            clock.set(clock.instant().plus(Duration.ofHours(random.nextInt(2400) - 1000L)));
        } else {
            clock.pass(Duration.ofHours(random.nextInt(30)));
        }
        assertThat(kept(store.upkeep()).keysDestroyed()).isNotNegative();
    }

    private void crash() throws IOException {
        equal();
        images++;
        Path image = base.resolve(Integer.toString(images));
        CrashImage.of(state, image, random);
        store.close();
        CrashImage.remove(state);
        state = image;
        store = Opened.with(settings());
        equal();
    }

    /// Every row and every letter, with its person or its body: what is open must never have lost it.
    private void equal() {
        String query = "SELECT issue_id, state, person IS NOT NULL FROM issue";
        CompletableFuture<Stored<List<String>>> rows = store.work(sql -> sql.list(query, row -> {
            PrintState now = PrintState.valueOf(row.getString(2));
            return Integer.parseInt(row.getString(1).split("-", -1)[1]) + " " + now + (Samples.open(now) && !row.getBoolean(3) ? " without a person" : "");
        }));
        assertThat(new TreeSet<>(kept(rows))).isEqualTo(new TreeSet<>(model.issues.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList()));
        AtStart open = kept(store.ledger().atStart());
        for (Entry entry : List.copyOf(open.toAsk())) {
            assertThat(entry.person()).isEqualTo(WANG);
            assertThat(entry.paper().orElseThrow().certificateNumber()).isNotEqualTo(Secret.NONE);
        }
        assertThat(open.toVoid()).allSatisfy(entry -> assertThat(entry.person()).isEqualTo(WANG));
        assertThat(kept(store.outbox().refused()).stream().map(Waiting::letter)).containsExactlyElementsOf(
                model.posts.values().stream().filter(post -> !post.waiting()).map(post -> post.letter).toList());
        assertThat(Opened.count(store, "outbox")).isEqualTo(model.posts.size());
    }
}
