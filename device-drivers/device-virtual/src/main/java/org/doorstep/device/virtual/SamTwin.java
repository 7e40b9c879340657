package org.doorstep.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The twin of an ID card reader: answers the SAM wire (device-protocols §1) on a pseudo terminal at the wire's own speed. Its thread owns the
/// pty; the bench changes cards and troubles under the twin's monitor.
public final class SamTwin implements AutoCloseable {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int REQUEST_BYTES = 10;
    /// 115200 baud, 8N1.
    private static final long NANOS_PER_BYTE = 1_000_000_000L / 11_520;
    private static final int PHOTO = 1024;
    /// A search and a selection are waited for a second, all else 3 s (§1.6), and after 100 ms of silence the next question is asked.
    private static final long LATE_MILLIS = 3_250;
    private static final long LATE_SEARCH_MILLIS = 1_250;
    private static final int[] CHUNKS = {1, 7, 64, 300};

    /// How a reader answers a second search after a good read: both kinds are sold.
    public enum Again { FINDS_AGAIN, SILENT_UNTIL_LIFTED }

    private final Path link;
    private final Truth truth;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final Map<Trouble, Integer> injected = new EnumMap<>(Trouble.class);
    private final Thread thread;
    private Optional<Pty> pty = Optional.empty();
    private Optional<VirtualCard> card = Optional.empty();
    private Again again = Again.FINDS_AGAIN;
    private boolean found;
    private boolean selected;
    private boolean readSinceLaid;
    /// An assumption of ours: what the radio takes for text and photo; the makers publish no figure.
    private long readMillis = 600;
    private volatile long sentAt;
    private volatile boolean closed;

    public SamTwin(Path link, Truth truth) throws IOException {
        this.link = link;
        this.truth = truth;
        this.thread = Thread.ofPlatform().name("twin-id-card").daemon().unstarted(this::run);
        plug();
        thread.start();
    }

    public synchronized void lay(VirtualCard laid) {
        card = Optional.of(laid);
        found = false;
        selected = false;
        readSinceLaid = false;
        truth.write("card-laid", laid.id());
    }

    public synchronized void lift() {
        card.ifPresent(lifted -> truth.write("card-lifted", lifted.id()));
        card = Optional.empty();
        found = false;
        selected = false;
    }

    public synchronized void plug() throws IOException {
        if (pty.isEmpty()) {
            pty = Optional.of(Pty.open(link));
        }
    }

    public synchronized void unplug() throws IOException {
        if (pty.isPresent()) {
            pty.get().close();
            pty = Optional.empty();
        }
    }

    public synchronized void trouble(Trouble trouble) {
        troubles.add(trouble);
    }

    public synchronized void well() {
        troubles.clear();
    }

    public synchronized int injected(Trouble trouble) {
        return injected.getOrDefault(trouble, 0);
    }

    public synchronized void answersAgain(Again kind) {
        again = kind;
    }

    public synchronized void readTakes(long millis) {
        readMillis = millis;
    }

    /// By nanoTime: when the last bytes of the newest answer were handed to the line.
    public long sentAt() {
        return sentAt;
    }

    private void run() {
        byte[] gathered = new byte[0];
        while (!closed) {
            try {
                byte[] more = read();
                gathered = concat(gathered, more);
                if (gathered.length >= REQUEST_BYTES) {
                    answer(gathered);
                    gathered = new byte[0];
                } else if (more.length == 0) {
                    TimeUnit.MILLISECONDS.sleep(2);
                }
            } catch (IOException _) {
                gathered = new byte[0];
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private byte[] read() throws IOException {
        synchronized (this) {
            return pty.isPresent() ? pty.get().read(0) : new byte[0];
        }
    }

    private void answer(byte[] request) throws IOException {
        if (!Arrays.equals(request, 0, PREAMBLE.length, PREAMBLE, 0, PREAMBLE.length)) {
            send(reply(0x10, new byte[0]));
            return;
        }
        int command = (request[7] & 0xFF) << 8 | (request[8] & 0xFF);
        if (hit(Trouble.SILENCE)) {
            return;
        }
        if (once(Trouble.LATE_ONCE)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(request[7] == 0x20 ? LATE_SEARCH_MILLIS : LATE_MILLIS));
        }
        if (hit(Trouble.SELF_TEST)) {
            send(reply(0x60, new byte[0]));
            return;
        }
        send(switch (command) {
            case 0x10FF, 0x11FF -> reply(0x90, new byte[0]);
            case 0x2001 -> find();
            case 0x2002 -> select();
            case 0x3001 -> text();
            default -> reply(0x21, new byte[0]);
        });
    }

    private synchronized byte[] find() {
        selected = false;
        found = card.isPresent() && (again == Again.FINDS_AGAIN || !readSinceLaid);
        return found ? reply(0x9F, new byte[4]) : reply(0x80, new byte[0]);
    }

    private synchronized byte[] select() {
        if (!found || card.isEmpty() || hit(Trouble.ASKEW)) {
            return reply(0x81, new byte[0]);
        }
        if (hit(Trouble.REJECTED)) {
            return reply(0x31, new byte[0]);
        }
        selected = true;
        return reply(0x90, new byte[8]);
    }

    private byte[] text() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(radio()));
        synchronized (this) {
            if (hit(Trouble.LIFTED_IN_READ)) {
                lift();
            }
            if (!selected || card.isEmpty()) {
                return reply(0x41, new byte[0]);
            }
            readSinceLaid = true;
            selected = false;
            truth.write("read-served", card.get().id());
            byte[] data = new byte[4 + 256 + PHOTO];
            data[0] = 1;
            data[2] = 4;
            System.arraycopy(spoiled(card.get()).text(), 0, data, 4, 256);
            return reply(0x90, data);
        }
    }

    private synchronized long radio() {
        return readMillis;
    }

    private VirtualCard spoiled(VirtualCard honest) {
        VirtualCard spoiled = honest;
        for (Trouble trouble : honest.troubles()) {
            if (hit(trouble)) {
                spoiled = spoiled.spoiled(trouble);
            }
        }
        return spoiled;
    }

    private static byte[] reply(int sw3, byte[] data) {
        int length = data.length + 4;
        byte[] frame = Arrays.copyOf(PREAMBLE, PREAMBLE.length + 2 + length);
        frame[5] = (byte) (length >> 8);
        frame[6] = (byte) length;
        frame[9] = (byte) sw3;
        System.arraycopy(data, 0, frame, 10, data.length);
        byte check = 0;
        for (int i = 5; i < frame.length - 1; i++) {
            check ^= frame[i];
        }
        frame[frame.length - 1] = check;
        return frame;
    }

    private void send(byte[] honest) throws IOException {
        byte[] frame = honest;
        if (once(Trouble.WRONG_CHECKSUM_ONCE) || hit(Trouble.WRONG_CHECKSUM)) {
            frame[frame.length - 1] ^= 0x55;
        }
        if (once(Trouble.TRUNCATED_ONCE)) {
            frame = Arrays.copyOf(frame, frame.length / 2);
        }
        if (hit(Trouble.NOISE)) {
            frame = concat(new byte[] {0, (byte) 0xFF, (byte) 0xAA, (byte) 0xAA}, frame);
        }
        int chunk = 0;
        boolean chunked = hit(Trouble.CHUNKS);
        for (int sent = 0; sent < frame.length; chunk++) {
            int size = Math.min(chunked ? CHUNKS[chunk % CHUNKS.length] : frame.length, frame.length - sent);
            LockSupport.parkNanos(size * NANOS_PER_BYTE);
            byte[] part = Arrays.copyOfRange(frame, sent, sent + size);
            sentAt = System.nanoTime();
            write(part);
            sent += size;
        }
    }

    private synchronized void write(byte[] bytes) throws IOException {
        if (pty.isPresent()) {
            pty.get().write(bytes);
        }
    }

    private synchronized boolean hit(Trouble trouble) {
        boolean active = troubles.contains(trouble);
        if (active) {
            injected.merge(trouble, 1, Integer::sum);
        }
        return active;
    }

    private synchronized boolean once(Trouble trouble) {
        return hit(trouble) && troubles.remove(trouble);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        thread.interrupt();
        unplug();
    }
}
