package org.doorstep.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/// A process that moves issues through the ledger until somebody kills it, and says on its output which moves are on the disk: one line
/// `ack <number> <state> .` each, after the future completed. Several moves are always under way.
final class LedgerChild {
    private static final int UNDER_WAY = 8;
    private static final int ROOM = 1_000_000;

    private final Store store;
    private final Random random;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    private final Semaphore places = new Semaphore(UNDER_WAY);
    private final List<Integer> reserved = new ArrayList<>();
    private final List<Integer> sent = new ArrayList<>();
    private final List<Integer> uncertain = new ArrayList<>();
    private int next;

    private LedgerChild(Store store, long seed, int first) {
        this.store = store;
        random = new Random(seed);
        next = first;
    }

    /// @param args state folder, seed, first free number
    public static void main(String[] args) throws InterruptedException {
        switch (StoreOpener.open(StoreSettings.in(Path.of(args[0])).holding(64, ROOM))) {
            case Opening.Opened(Store store) -> new LedgerChild(store, Long.parseLong(args[1]), Integer.parseInt(args[2])).run();
            case Opening.Refused(StoreFault why) -> System.out.println("refused " + why.brief());
            case Opening.PutAside(StoreFault why, Path _) -> System.out.println("aside " + why.brief());
        }
    }

    private void run() throws InterruptedException {
        out.println("open .");
        while (!Thread.currentThread().isInterrupted()) {
            move();
        }
    }

    private void move() throws InterruptedException {
        PrintLedger ledger = store.ledger();
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                int number = next++;
                reserved.add(number);
                say(number, PrintState.RESERVED, ledger.reserve(Samples.reservation(number, Samples.WANG)));
            }
            case 2 -> {
                if (!reserved.isEmpty()) {
                    int number = taken(reserved);
                    sent.add(number);
                    say(number, PrintState.SENT, ledger.sent(Samples.issue(number), Samples.paper(number)));
                }
            }
            case 3 -> leave(reserved, PrintState.VOID);
            case 4 -> leave(sent, random.nextBoolean() ? PrintState.PRINTED : PrintState.UNCERTAIN);
            default -> decide();
        }
    }

    private void leave(List<Integer> from, PrintState to) throws InterruptedException {
        if (from.isEmpty()) {
            return;
        }
        int number = taken(from);
        IssueId issue = Samples.issue(number);
        switch (to) {
            case VOID -> say(number, to, store.ledger().voided(issue, Samples.voiding(number)));
            case PRINTED -> say(number, to, store.ledger().printed(issue, 2, Samples.confirmation(number)));
            case UNCERTAIN -> {
                uncertain.add(number);
                say(number, to, store.ledger().uncertain(issue));
            }
            case RESERVED, SENT -> throw new IllegalArgumentException("nothing ends there");
        }
    }

    private void decide() throws InterruptedException {
        if (uncertain.isEmpty()) {
            return;
        }
        int number = taken(uncertain);
        boolean paper = random.nextBoolean();
        Verdict verdict = paper ? new Verdict.OnPaper(Verdict.Witness.STAFF, 1) : new Verdict.NoPaper(Verdict.Witness.PRINTER);
        Letter told = paper ? Samples.confirmation(number) : Samples.voiding(number);
        say(number, paper ? PrintState.PRINTED : PrintState.VOID, store.ledger().settled(Samples.issue(number), verdict, told));
    }

    private int taken(List<Integer> from) {
        int at = random.nextInt(from.size());
        Integer number = from.get(at);
        from.set(at, from.getLast());
        from.removeLast();
        return number;
    }

    private void say(int number, PrintState state, CompletableFuture<Stored<MoveOutcome>> move) throws InterruptedException {
        places.acquire();
        var _ = move.thenAccept(outcome -> {
            String word = switch (outcome) {
                case Stored.Kept<MoveOutcome>(MoveOutcome.Moved(PrintState now)) -> now == state ? "ack" : "wrong";
                case Stored.Kept<MoveOutcome> _ -> "wrong";
                case Stored.NotKept<MoveOutcome>(StoreFault why) -> "not " + why.code().id();
                case Stored.Unknown<MoveOutcome>(StoreFault why) -> "unknown " + why.code().id();
            };
            out.println(String.format(Locale.ROOT, "%s %d %s .", word, number, state));
            places.release();
        });
    }
}
