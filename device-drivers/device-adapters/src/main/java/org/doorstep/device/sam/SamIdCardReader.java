package org.doorstep.device.sam;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.doorstep.device.CardPresence;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdCardFault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome.Why;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.doorstep.device.Today;
import org.doorstep.device.channel.Channel;
import org.doorstep.device.channel.Failed;
import org.doorstep.device.document.DocumentChecks;

/// An ID card reader with a SAM_V module on a serial line. It cannot tell that a card was removed, so it claims no capability.
public final class SamIdCardReader implements IdCardReader {
    /// §1.5.
    private static final int NO_CARD = 0x80;

    /// §1.6: no faster than one search in 300 ms.
    private static final Duration BETWEEN_SEARCHES = Duration.ofMillis(300);
    private static final int MOST_CHAINS = 3;
    /// textLen, photoLen: two big-endian shorts before the text (§1.3).
    private static final int TEXT_AT = 4;

    private final Link link;
    private final Today today;
    private volatile boolean closed;

    public SamIdCardReader(Channel channel, Today today) {
        this.link = new Link(channel);
        this.today = today;
    }

    @Override
    public Status status() {
        try {
            int sw3 = settled(Command.STATUS).sw3();
            return sw3 == Command.SUCCESS ? new Status.Online() : new Status.Offline(fault(sw3));
        } catch (Failed e) {
            return new Status.Offline(e.fault());
        }
    }

    @Override
    public CardPresence look() {
        try {
            int sw3 = settled(Command.FIND).sw3();
            return switch (sw3) {
                case Command.FOUND -> new CardPresence.Present();
                case NO_CARD -> new CardPresence.Absent();
                default -> new CardPresence.Broken(fault(sw3));
            };
        } catch (Failed e) {
            return new CardPresence.Broken(e.fault());
        }
    }

    @Override
    public ReadOutcome read(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        int chains = 0;
        while (true) {
            Attempt attempt = chain();
            if (attempt.again() && ++chains >= MOST_CHAINS) {
                return attempt.outcome();
            }
            boolean waiting = attempt.outcome() instanceof ReadOutcome.NoCard;
            if ((!attempt.again() && !waiting) || closed || System.nanoTime() - end >= 0 || !paused()) {
                return attempt.outcome();
            }
        }
    }

    /// @param again the chain may be repeated for this outcome
    private record Attempt(ReadOutcome outcome, boolean again) {}

    /// Find, select, read: after any trouble the whole chain is repeated, never its last command alone (§1.2 rule 4).
    private Attempt chain() {
        try {
            int found = link.ask(Command.FIND).sw3();
            if (found == NO_CARD) {
                return new Attempt(new ReadOutcome.NoCard(), false);
            }
            if (found != Command.FOUND) {
                return refused(found);
            }
            int selected = link.ask(Command.SELECT).sw3();
            if (selected != Command.SUCCESS) {
                return refused(selected);
            }
            Frames.Found.Answer answer = link.ask(Command.READ);
            return answer.sw3() == Command.SUCCESS ? new Attempt(document(answer.data()), false) : refused(answer.sw3());
        } catch (Failed e) {
            return recovered(e);
        }
    }

    private Attempt recovered(Failed failure) {
        try {
            link.settle();
            boolean again = failure.fault().code() != DeviceFault.LINE_LOST;
            return new Attempt(new ReadOutcome.Broken(failure.fault()), again);
        } catch (Failed lost) {
            return new Attempt(new ReadOutcome.Broken(lost.fault()), false);
        }
    }

    private ReadOutcome document(byte[] data) {
        byte[] text = data.length < TEXT_AT + TextBlock.BYTES ? new byte[0] : Arrays.copyOfRange(data, TEXT_AT, TEXT_AT + TextBlock.BYTES);
        try {
            IdDocument document = TextBlock.decode(text);
            Optional<Why> refusal = DocumentChecks.refuse(document, today.day());
            return refusal.<ReadOutcome>map(ReadOutcome.Unreadable::new).orElseGet(() -> new ReadOutcome.Read(document));
        } catch (TextBlock.Unfit _) {
            return new ReadOutcome.Unreadable(Why.BAD_NUMBER);
        } finally {
            Arrays.fill(text, (byte) 0);
            Arrays.fill(data, (byte) 0);
        }
    }

    /// The table of §1.5.
    private static Attempt refused(int sw3) {
        return switch (sw3) {
            case 0x81, 0x41, 0x47 -> new Attempt(new ReadOutcome.Unreadable(Why.LIFT_AND_LAY), true);
            case 0x40 -> new Attempt(new ReadOutcome.Unreadable(Why.WRONG_CARD), false);
            case 0x31, 0x32, 0x33 -> new Attempt(new ReadOutcome.Unreadable(Why.REJECTED), false);
            case 0x24 -> new Attempt(new ReadOutcome.Broken(fault(sw3)), true);
            default -> new Attempt(new ReadOutcome.Broken(fault(sw3)), false);
        };
    }

    private static Fault fault(int sw3) {
        return switch (sw3) {
            case 0x66 -> new Fault(IdCardFault.SAM_UNUSABLE, sw3);
            case 0x10, 0x11, 0x21, 0x23 -> new Fault(DeviceFault.REFUSED_REQUEST, sw3);
            default -> new Fault(DeviceFault.HARDWARE, sw3);
        };
    }

    /// One exchange, repeated once after garbage or silence.
    private Frames.Found.Answer settled(Command command) throws Failed {
        try {
            return link.ask(command);
        } catch (Failed e) {
            if (e.fault().code() == DeviceFault.LINE_LOST) {
                throw e;
            }
            link.settle();
            return link.ask(command);
        }
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_SEARCHES.toMillis());
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        link.close();
    }
}
