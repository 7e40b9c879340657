package org.doorstep.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.channel.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends whole commands and waits for the printer's word. Logs lengths, status bits and durations, never content.
final class Link {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final Duration REAL_TIME = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final Duration LONGEST_NOISE = Duration.ofSeconds(1);
    /// How long nothing is heard before the printer is asked how it stands.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    /// What is left of an interrupted receipt may be long; nobody waits beyond his patience for it anyhow.
    private static final Duration REST = Duration.ofSeconds(8);
    private static final int QUERIES = 4;
    private static final int READ = 256;
    private static final int MOST_SILENT = 2;
    private static final byte[] FENCE = {0x1D, 0x72, 1};
    /// Ends whatever a torn command still waits for (§3.4, receiptio's cure).
    private static final int ZEROES = 8192;

    /// The printer cannot be believed to have done what it was sent.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Failed(FaultCode code) {
            super(code.id());
            this.fault = new Fault(code);
        }

        Fault fault() {
            return fault;
        }
    }

    private final Channel channel;
    private final Answers answers = new Answers();
    /// No wait goes beyond this, whatever it waits for.
    private long limit = System.nanoTime();
    private boolean fenceAsked;
    private Optional<Answers.Answer.Fence> fence = Optional.empty();

    Link(Channel channel) {
        this.channel = channel;
    }

    void until(long end) {
        limit = end;
    }

    /// Asks for all four states, one after the other (§3.4: never more than four in a row, each answer awaited).
    Condition look() throws Failed {
        int[] bits = new int[QUERIES];
        for (int n = 1; n <= QUERIES; n++) {
            bits[n - 1] = realTime(n);
        }
        return Condition.of(bits);
    }

    private int realTime(int n) throws Failed {
        send(new byte[] {0x10, 0x04, (byte) n});
        long end = System.nanoTime() + REAL_TIME.toNanos();
        while (true) {
            for (Optional<Answers.Answer> answer = next(); answer.isPresent(); answer = next()) {
                if (answer.get() instanceof Answers.Answer.RealTime(int bits)) {
                    return bits;
                }
            }
            if (!hear(end)) {
                throw new Failed(FaultCode.NO_ANSWER);
            }
        }
    }

    /// The next answer that concerns somebody; a fence is kept wherever it arrives.
    private Optional<Answers.Answer> next() {
        Optional<Answers.Answer> answer = answers.next(fenceAsked);
        if (answer.isPresent() && answer.get() instanceof Answers.Answer.Fence found) {
            fence = Optional.of(found);
            fenceAsked = false;
        }
        return answer;
    }

    /// False when nothing came until `end`.
    private boolean hear(long end) throws Failed {
        long now = System.nanoTime();
        long left = Math.min(end - now, limit - now);
        try {
            byte[] more = left <= 0 ? new byte[0] : channel.read(READ, Duration.ofNanos(left));
            answers.add(more);
            return more.length > 0;
        } catch (IOException _) {
            throw new Failed(FaultCode.LINE_LOST);
        }
    }

    void send(byte[] bytes) throws Failed {
        try {
            channel.write(bytes);
        } catch (IOException e) {
            LOG.info("line lost after {} bytes were handed over ({})", bytes.length, e.getClass().getSimpleName());
            throw new Failed(FaultCode.LINE_LOST);
        }
    }

    /// Works off what is still in the printer; if it answers its state but not this, a torn command may be eating what we send.
    void clear(byte[] clearing) throws Failed {
        settle();
        if (clearing.length > 0) {
            send(clearing);
        }
        if (fence(Duration.ofSeconds(2)).isEmpty()) {
            LOG.info("something torn is in the printer: flushing it");
            send(new byte[ZEROES]);
            send(clearing);
            if (fence(REST).isEmpty()) {
                throw new Failed(FaultCode.NO_ANSWER);
            }
        }
        settle();
    }

    /// Drops what still arrives until the line is silent: answers to questions of an earlier receipt.
    private void settle() throws Failed {
        long most = System.nanoTime() + LONGEST_NOISE.toNanos();
        boolean more = true;
        while (more && System.nanoTime() - most < 0) {
            more = hear(System.nanoTime() + QUIET.toNanos());
            answers.forget();
        }
        fenceAsked = false;
        fence = Optional.empty();
    }

    /// Asks for the fence and waits for it alone.
    private Optional<Answers.Answer.Fence> fence(Duration patience) throws Failed {
        askFence();
        long end = System.nanoTime() + patience.toNanos();
        do {
            for (Optional<Answers.Answer> answer = next(); answer.isPresent(); answer = next()) {
                if (answer.get() instanceof Answers.Answer.Fence found) {
                    return Optional.of(found);
                }
            }
        } while (hear(end));
        return Optional.empty();
    }

    private void askFence() throws Failed {
        fence = Optional.empty();
        fenceAsked = true;
        send(FENCE);
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

    /// Waits until the printer says that everything is on paper.
    void await() throws Failed {
        askFence();
        int silent = 0;
        while (fence.isEmpty()) {
            boolean heard = hear(System.nanoTime() + BETWEEN_LOOKS.toNanos());
            troubleAmong();
            if (System.nanoTime() - limit >= 0 && fence.isEmpty()) {
                throw new Failed(FaultCode.PRINTER_STUCK);
            }
            if (!heard) {
                silent = lookAgain(silent);
            }
        }
        if (fence.filter(Condition::ended).isPresent()) {
            throw new Failed(FaultCode.PAPER_OUT);
        }
    }

    /// Some printers are deaf while they cut, so one silence is not yet trouble.
    private int lookAgain(int silent) throws Failed {
        try {
            stopFor(look());
            return 0;
        } catch (Failed e) {
            if (e.fault().code() != FaultCode.NO_ANSWER || silent >= MOST_SILENT) {
                throw e;
            }
            return silent + 1;
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
