package org.doorstep.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.channel.Channel;
import org.doorstep.device.channel.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends whole commands and waits for the printer's word. Logs lengths, status bits and durations, never content.
final class Link {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    /// A printer answers at once; a terminal that does much else hears it late, which is no reason not to print.
    private static final Duration REAL_TIME = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final Duration LONGEST_NOISE = Duration.ofSeconds(1);
    /// How long nothing is heard before the printer is asked how it stands.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    /// An idle printer answers at once.
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration WORKING = Duration.ofSeconds(2);
    /// What is left of an interrupted receipt may be long; nobody waits beyond his patience for it anyhow.
    private static final Duration REST = Duration.ofSeconds(8);
    private static final int QUERIES = 4;
    private static final int READ = 256;
    private static final int MOST_SILENT = 1;
    private static final int MOST_QUESTIONS = 12;
    /// As a power of two, in times of quiet: 1.6 s.
    private static final int LONGEST_PAUSE = 4;
    /// After so many looks at a printer that has never told what it worked off, no receipt is sent to it until it does.
    private static final int MOST_UNTOLD = 3;
    /// Ends whatever a torn command still waits for (§3.4, receiptio's cure).
    private static final int ZEROES = 8192;

    private final Channel channel;
    private final LongSupplier nanos;
    private final Answers answers = new Answers();
    private final Proof proof;
    /// No wait goes beyond this, whatever it waits for.
    private long limit;
    /// A question about its state was given up, so its answer may still come.
    private boolean owed;
    /// Whether the printer has told since it was opened that it worked off what it was sent, and how often it did not.
    private boolean tells;
    private int untold;

    /// @param nanos a clock that does not jump
    Link(Channel channel, LongSupplier nanos, RandomGenerator dice) {
        this.channel = channel;
        this.nanos = nanos;
        this.proof = new Proof(dice);
        this.limit = nanos.getAsLong();
    }

    void within(Duration patience) {
        limit = in(patience);
    }

    private long in(Duration time) {
        return nanos.getAsLong() + time.toNanos();
    }

    private boolean past(long end) {
        return nanos.getAsLong() - end >= 0;
    }

    /// Asks for all four states, one after the other (§3.4: never more than four in a row, each answer awaited).
    Condition look() throws Failed {
        if (owed) {
            calm(QUIET, LONGEST_NOISE);
            owed = false;
        }
        int[] bits = new int[QUERIES];
        for (int n = 1; n <= QUERIES; n++) {
            bits[n - 1] = realTime(n);
        }
        return Condition.of(bits);
    }

    private int realTime(int n) throws Failed {
        take();
        owed = true;
        send(new byte[] {0x10, 0x04, (byte) n});
        long end = in(REAL_TIME);
        OptionalInt bits = OptionalInt.empty();
        while (bits.isEmpty()) {
            if (!hear(end)) {
                throw new Failed(DeviceFault.NO_ANSWER);
            }
            bits = stated();
        }
        owed = false;
        return bits.getAsInt();
    }

    /// The last of what has come together: some printers say everything twice.
    private OptionalInt stated() {
        OptionalInt bits = OptionalInt.empty();
        for (Optional<Answers.Answer> answer = next(); answer.isPresent(); answer = next()) {
            bits = answer.get() instanceof Answers.Answer.RealTime(int said) ? OptionalInt.of(said) : bits;
        }
        return bits;
    }

    /// The next answer that concerns somebody; what may prove something is kept wherever it arrives.
    private Optional<Answers.Answer> next() {
        Optional<Answers.Answer> answer = answers.next(proof.open());
        answer.ifPresent(proof::hear);
        return answer;
    }

    /// False when nothing came until `end`.
    private boolean hear(long end) throws Failed {
        long now = nanos.getAsLong();
        long left = Math.min(end - now, limit - now);
        try {
            byte[] more = left <= 0 ? new byte[0] : channel.read(READ, Duration.ofNanos(left));
            answers.add(more);
            return more.length > 0;
        } catch (IOException _) {
            throw new Failed(DeviceFault.LINE_LOST);
        }
    }

    void send(byte[] bytes) throws Failed {
        try {
            channel.write(bytes);
        } catch (IOException e) {
            LOG.info("line lost after {} bytes were handed over ({})", bytes.length, e.getClass().getSimpleName());
            throw new Failed(DeviceFault.LINE_LOST);
        }
    }

    /// Whether the printer tells what it has worked off, found after opening and asked for at each look until it does: without that no receipt can be
    /// said to be printed. Seconds of an earlier receipt may be inside, and something torn may be eating the question.
    boolean tells() throws Failed {
        if (tells) {
            return true;
        }
        settle();
        if (proven(IDLE)) {
            return true;
        }
        untold++;
        if (untold == 2) {
            send(new byte[ZEROES]);
        }
        return false;
    }

    /// Works off what is still in the printer; if it answers its state but not this, a torn command may be eating what we send.
    void clear(byte[] clearing) throws Failed {
        if (!tells && untold >= MOST_UNTOLD) {
            throw new Failed(PrinterFault.NO_PROOF);
        }
        settle();
        if (worksOff(clearing, WORKING)) {
            return;
        }
        LOG.info("something torn or long is in the printer: flushing it");
        send(new byte[ZEROES]);
        if (!worksOff(clearing, REST)) {
            throw new Failed(tells ? PrinterFault.BUSY : PrinterFault.NO_PROOF);
        }
    }

    private boolean worksOff(byte[] clearing, Duration patience) throws Failed {
        if (clearing.length > 0) {
            send(proof.probe());
            send(clearing);
        }
        return proven(patience);
    }

    /// Drops what still arrives until the line is silent: answers to questions of an earlier receipt.
    private void settle() throws Failed {
        proof.close();
        calm(QUIET, LONGEST_NOISE);
        answers.forget();
        owed = false;
    }

    /// Hears until nothing has come for `quiet`, or `most` is over.
    private void calm(Duration quiet, Duration most) throws Failed {
        long end = in(most);
        boolean more = true;
        while (more && !past(end)) {
            more = hear(in(quiet));
            take();
        }
    }

    private void take() {
        boolean more = true;
        while (more) {
            more = next().isPresent();
        }
    }

    /// False where a question stays unanswered for so long, or no answer ever fits.
    private boolean proven(Duration patience) throws Failed {
        proof.begin();
        for (int question = 0; question < MOST_QUESTIONS; question++) {
            send(proof.ask());
            long end = in(patience);
            boolean heard = true;
            while (heard && !proof.answered()) {
                heard = hear(end);
                take();
            }
            if (!proof.answered() || !silent()) {
                return false;
            }
            if (proof.holds()) {
                proof.close();
                tells = true;
                return true;
            }
            letPass();
        }
        return false;
    }

    /// Hears what belongs to an answer; false where time is over before the line is silent.
    private boolean silent() throws Failed {
        while (!proof.sure() && hear(in(QUIET))) {
            take();
        }
        return proof.sure() || !past(limit);
    }

    /// Where answers did not fit the question, the next one waits for a silence that grows with each: copies that come late are over then.
    private void letPass() throws Failed {
        if (proof.misfits() > 0) {
            calm(QUIET.multipliedBy(1L << Math.min(proof.misfits(), LONGEST_PAUSE)), REST);
        }
    }

    /// Commands in portions; between two portions the printer is asked whether it still prints.
    void pour(List<byte[]> portions) throws Failed {
        for (int i = 0; i < portions.size(); i++) {
            if (i > 0) {
                stopFor(look());
            }
            send(portions.get(i));
        }
    }

    /// Waits until the printer says that everything is on paper. An answer that says that the paper ended is held against the printer's state: some
    /// clones say so always.
    void await() throws Failed {
        proof.begin();
        boolean holds = false;
        while (!holds) {
            send(proof.ask());
            awaitAnswer();
            if (!silent()) {
                throw new Failed(PrinterFault.PRINTER_STUCK);
            }
            holds = proof.holds();
            letPass();
        }
        proof.close();
        if (proof.ended()) {
            stopFor(look());
        }
    }

    private void awaitAnswer() throws Failed {
        int silences = 0;
        while (!proof.answered()) {
            boolean heard = hear(in(BETWEEN_LOOKS));
            troubleAmong();
            if (past(limit) && !proof.answered()) {
                throw new Failed(PrinterFault.PRINTER_STUCK);
            }
            if (!heard && !proof.answered()) {
                silences = lookAgain(silences);
            }
        }
    }

    /// Some printers are deaf while they cut, so one silence is not yet trouble.
    private int lookAgain(int silences) throws Failed {
        try {
            stopFor(look());
            return 0;
        } catch (Failed e) {
            if (e.fault().code() != DeviceFault.NO_ANSWER || silences >= MOST_SILENT) {
                throw e;
            }
            return silences + 1;
        }
    }

    private void troubleAmong() throws Failed {
        for (Optional<Answers.Answer> answer = next(); answer.isPresent(); answer = next()) {
            if (answer.get() instanceof Answers.Answer.Automatic asb) {
                stopFor(Condition.of(asb));
            }
        }
    }

    private static void stopFor(Condition condition) throws Failed {
        Optional<FaultCode> blocking = condition.blocking();
        if (blocking.isPresent()) {
            throw new Failed(blocking.get());
        }
    }

    void close() {
        channel.close();
    }
}
