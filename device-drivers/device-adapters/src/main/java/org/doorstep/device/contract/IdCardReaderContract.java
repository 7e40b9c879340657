package org.doorstep.device.contract;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.doorstep.device.CardPresence;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;

/// What an ID card reader promises, whichever maker's it is: a card is found and read, its absence is said, and everything ends in time.
public final class IdCardReaderContract implements Contract {
    private static final Duration READ = Duration.ofSeconds(4);
    private static final Duration SHORT = Duration.ofSeconds(1);
    /// A search answers at once, or the terminal's gate of the forgotten card would wait for it.
    private static final Duration LONGEST_LOOK = Duration.ofMillis(800);
    /// Beyond its patience a call may take one exchange more.
    private static final Duration GRACE = Duration.ofMillis(900);

    /// What the hands are asked for.
    public enum Task implements Hands.Task {
        LAY("Lay a card on the reader"),
        LIFT("Lift every card off the reader");

        private final String words;

        Task(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    private final Opener<IdCardReader> opener;
    private final Hands<Task> hands;
    private final Findings findings = new Findings();

    public IdCardReaderContract(Opener<IdCardReader> opener, Hands<Task> hands) {
        this.opener = opener;
        this.hands = hands;
    }

    @Override
    public List<Findings.Finding> check() throws IOException, InterruptedException {
        hands.does(Task.LIFT);
        try (IdCardReader reader = opener.open()) {
            findings.promise("is online once it is open", reader.status() instanceof Status.Online, reader.status());
            emptyField(reader);
            hands.does(Task.LAY);
            CardPresence found = findings.timed("finds within 800 ms", LONGEST_LOOK, reader::look);
            findings.promise("finds the card that lies there", found instanceof CardPresence.Present, found);
            ReadOutcome read = findings.timed("reads within its patience", READ.plus(GRACE), () -> reader.read(READ));
            findings.promise("reads the card that lies there", read instanceof ReadOutcome.Read, kind(read));
            hands.does(Task.LIFT);
            CardPresence gone = reader.look();
            findings.promise("says that the field is empty again", gone instanceof CardPresence.Absent, gone);
        }
        closed();
        return findings.all();
    }

    private void emptyField(IdCardReader reader) {
        CardPresence empty = findings.timed("searches an empty field within 800 ms", LONGEST_LOOK, reader::look);
        findings.promise("says that the field is empty", empty instanceof CardPresence.Absent, empty);
        ReadOutcome none = findings.timed("waits no longer than its patience", SHORT.plus(GRACE), () -> reader.read(SHORT));
        findings.promise("says that no card was laid", none instanceof ReadOutcome.NoCard, kind(none));
    }

    /// Closed from another thread while it waits for a card.
    private void closed() throws IOException, InterruptedException {
        IdCardReader reader = opener.open();
        CompletableFuture<ReadOutcome> reading = CompletableFuture.supplyAsync(
                () -> reader.read(Duration.ofSeconds(30)), Thread.ofPlatform().daemon()::start);
        TimeUnit.MILLISECONDS.sleep(300);
        reader.close();
        boolean ended = ended(reading);
        findings.promise("a close ends a reading under way within a second", ended, ended);
    }

    private static boolean ended(CompletableFuture<ReadOutcome> reading) throws InterruptedException {
        try {
            ReadOutcome outcome = reading.get(1, TimeUnit.SECONDS);
            return !(outcome instanceof ReadOutcome.Read);
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }

    private static String kind(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Unreadable(ReadOutcome.Why why) ? "Unreadable " + why : outcome.getClass().getSimpleName();
    }
}
