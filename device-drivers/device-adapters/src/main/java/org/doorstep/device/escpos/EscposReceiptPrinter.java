package org.doorstep.device.escpos;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Receipt;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Status;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;
import org.doorstep.device.channel.Channel;
import org.doorstep.device.channel.Failed;

/// A receipt printer on a serial or TCP line. Printed means that the printer answered the fence behind the last cut (§3.5); bytes that were
/// taken prove nothing. Its thread is the device's.
public final class EscposReceiptPrinter implements ReceiptPrinter {
    private static final int PORTION = 2048;
    private static final Duration LOOK = Duration.ofMillis(2_500);

    private final Link link;
    private final Encoder encoder;
    /// Whether something that nobody knows of may still be in the printer: after opening, and after an uncertain receipt.
    private boolean unsure = true;

    public EscposReceiptPrinter(Channel channel, Profile profile) {
        this(channel, profile, new SplittableRandom().nextLong());
    }

    /// @param lot what the questions are drawn from; noted, so that a recorded conversation can be had again
    EscposReceiptPrinter(Channel channel, Profile profile, long lot) {
        this(channel, profile, System::nanoTime, new SplittableRandom(lot));
        channel.note("lot " + lot);
    }

    EscposReceiptPrinter(Channel channel, Profile profile, LongSupplier nanos, RandomGenerator dice) {
        this.link = new Link(channel, nanos, dice);
        this.encoder = new Encoder(profile);
    }

    @Override
    public Status status() {
        link.within(LOOK);
        try {
            Condition condition = link.look();
            Optional<FaultCode> blocking = condition.blocking();
            if (blocking.isPresent()) {
                return new Status.Offline(new Fault(blocking.get()));
            }
            if (!link.tells()) {
                return new Status.Offline(new Fault(PrinterFault.NO_PROOF));
            }
            return condition.paperLow() ? new Status.Attention(Map.of(Supply.PAPER, SupplyState.LOW)) : new Status.Online();
        } catch (Failed e) {
            return new Status.Offline(e.fault());
        }
    }

    @Override
    public PrintOutcome print(Receipt receipt, Duration patience) {
        link.within(patience);
        Encoder.Encoded encoded;
        try {
            encoded = encoder.encode(receipt);
            ready();
        } catch (Failed e) {
            return new PrintOutcome.NotPrinted(e.fault());
        }
        unsure = true;
        try {
            link.pour(portions(encoded.commands()));
            link.await();
            unsure = false;
            return new PrintOutcome.Printed(encoded.pieces());
        } catch (Failed e) {
            return new PrintOutcome.Uncertain(e.fault());
        }
    }

    /// Nothing of the receipt has been sent while this runs.
    private void ready() throws Failed {
        Optional<FaultCode> blocking = link.look().blocking();
        if (blocking.isPresent()) {
            throw new Failed(blocking.get());
        }
        link.clear(unsure ? encoder.clearing() : new byte[0]);
    }

    private static List<byte[]> portions(List<byte[]> commands) {
        List<byte[]> portions = new ArrayList<>();
        ByteArrayOutputStream portion = new ByteArrayOutputStream();
        for (byte[] command : commands) {
            if (portion.size() > 0 && portion.size() + command.length > PORTION) {
                portions.add(portion.toByteArray());
                portion.reset();
            }
            portion.writeBytes(command);
        }
        portions.add(portion.toByteArray());
        return portions;
    }

    @Override
    public void close() {
        link.close();
    }
}
