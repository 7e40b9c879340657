package org.doorstep.device.virtual;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The twin of a receipt printer: speaks ESC/POS (device-protocols §3) on TCP or a pseudo terminal, prints on a roll that becomes pictures and
/// texts, and keeps printing what it holds when paper is put in again, as real ones do. Its thread owns line and roll; the bench changes
/// paper, cover and troubles under the twin's monitor.
public final class EscposTwin implements AutoCloseable {
    private static final int DOTS = 576;
    private static final int THIRD_LINE = 3;
    private static final long BREATH = TimeUnit.MICROSECONDS.toNanos(300);
    private static final byte[] MODEL = {0x5F, 'D', 'o', 'o', 'r', 's', 't', 'e', 'p', 0};

    /// Troubles that an answer about the state tells.
    private static final Set<ReceiptTrouble> TOLD = Set.copyOf(EnumSet.of(
            ReceiptTrouble.PAPER_OUT, ReceiptTrouble.PAPER_OUT_IN_RECEIPT, ReceiptTrouble.PAPER_LOW, ReceiptTrouble.COVER_OPEN,
            ReceiptTrouble.COVER_OPEN_IN_RECEIPT, ReceiptTrouble.CUTTER));

    private final TwinLine line;
    private final OptionalInt port;
    private final Truth truth;
    private final EscposQueue queue = new EscposQueue();
    private final PaperRoll roll;
    private final ReceiptHead head;
    private final Thread thread;
    private final ReceiptVoice voice;
    private final Set<ReceiptHabit> habits = EnumSet.noneOf(ReceiptHabit.class);
    private final Set<ReceiptTrouble> troubles = EnumSet.noneOf(ReceiptTrouble.class);
    /// Those of the middle of a receipt that have begun.
    private final Set<ReceiptTrouble> begun = EnumSet.noneOf(ReceiptTrouble.class);
    private final Map<ReceiptTrouble, Integer> injected = new EnumMap<>(ReceiptTrouble.class);
    private final List<List<String>> pieces = new ArrayList<>();
    /// What the blade is still at; that takes as long as a line.
    private final List<List<String>> falling = new ArrayList<>();
    /// How many lines stood on the piece when the latest trouble was made: what an interrupted receipt left is none of the one it waits
    /// for.
    private int left;
    private boolean powered = true;
    private int asked;
    private byte[] told = {};
    private int[] lastThree = {0, 0, 0};
    private long busyUntil = System.nanoTime();
    /// An assumption of ours, about 120 mm a second: a line of 30 dots takes 30 ms.
    private long lineNanos = TimeUnit.MILLISECONDS.toNanos(30);
    private volatile boolean closed;

    private EscposTwin(TwinLine line, OptionalInt port, Path out, Truth truth) throws IOException {
        this.line = line;
        this.port = port;
        this.truth = truth;
        this.roll = new PaperRoll(out, DOTS);
        this.head = new ReceiptHead(roll);
        this.voice = new ReceiptVoice(line);
        this.thread = Thread.ofPlatform().name("twin-receipt").daemon().unstarted(this::run);
        thread.start();
    }

    /// @param out gets a picture and a text of every piece
    public static EscposTwin onTcp(Path out, Truth truth) throws IOException {
        return onTcp(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), out, truth);
    }

    /// @param address of the loopback; clients that know no port but 9100 need one of their own
    public static EscposTwin onTcp(InetSocketAddress address, Path out, Truth truth) throws IOException {
        TcpEnd end = new TcpEnd(address);
        return new EscposTwin(end, OptionalInt.of(end.port()), out, truth);
    }

    /// @param link becomes the printer's device file
    public static EscposTwin onPty(Path link, Path out, Truth truth) throws IOException {
        return new EscposTwin(new PtyEnd(link), OptionalInt.empty(), out, truth);
    }

    /// Loopback, where it is on TCP.
    public OptionalInt port() {
        return port;
    }

    /// For as long as it lives.
    public synchronized void habit(ReceiptHabit habit) {
        habits.add(habit);
    }

    public synchronized void trouble(ReceiptTrouble trouble) {
        left = roll.printedLines();
        troubles.add(trouble);
    }

    /// Paper is in, the cover is shut, power is on: what was still in the printer goes on.
    public synchronized void well() {
        troubles.clear();
        begun.clear();
    }

    /// How often it has bitten: kept an answer, stopped a receipt, or was told in an answer.
    public synchronized int injected(ReceiptTrouble trouble) {
        return injected.getOrDefault(trouble, 0);
    }

    public synchronized void lineTakes(long millis) {
        lineNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /// What can be read on each piece that was cut, the latest last.
    public synchronized List<List<String>> pieces() {
        return List.copyOf(pieces);
    }

    /// Commands that this twin does not know.
    public synchronized List<String> unknown() {
        return head.unknown();
    }

    private void run() {
        while (!closed) {
            try {
                step();
            } catch (IOException _) {
                lastThree = new int[] {0, 0, 0};
            }
            // Outside the monitor, so that the bench gets its turn.
            LockSupport.parkNanos(BREATH);
        }
    }

    private synchronized void step() throws IOException {
        if (powered) {
            byte[] bytes = line.read();
            hear(bytes);
            queue.add(bytes);
            volunteer();
            work();
            voice.go();
        } else if (!troubles.contains(ReceiptTrouble.GONE_IN_RECEIPT)) {
            line.plug();
            powered = true;
        }
    }

    /// Real-time requests are answered as they arrive, wherever they stand: DLE EOT n.
    private void hear(byte[] bytes) throws IOException {
        for (byte b : bytes) {
            lastThree = new int[] {lastThree[1], lastThree[2], b & 0xFF};
            if (lastThree[0] == 0x10 && lastThree[1] == 0x04 && lastThree[2] >= 1 && lastThree[2] <= 4) {
                bites(TOLD);
                state(realTime(lastThree[2]));
            }
        }
    }

    private void state(int bits) throws IOException {
        if (!habits.contains(ReceiptHabit.STATELESS)) {
            say(new byte[] {(byte) bits});
        }
    }

    private boolean paperOut() {
        return on(ReceiptTrouble.PAPER_OUT) || inReceipt(ReceiptTrouble.PAPER_OUT_IN_RECEIPT);
    }

    private boolean coverOpen() {
        return on(ReceiptTrouble.COVER_OPEN) || inReceipt(ReceiptTrouble.COVER_OPEN_IN_RECEIPT);
    }

    private boolean offline() {
        return paperOut() || coverOpen() || on(ReceiptTrouble.CUTTER);
    }

    private int realTime(int n) {
        return 0x12 | switch (n) {
            case 1 -> offline() ? 0x08 : 0;
            case 2 -> (coverOpen() ? 0x04 : 0) | (paperOut() && !habits.contains(ReceiptHabit.LOW_LIKE_OUT) ? 0x20 : 0) | (on(ReceiptTrouble.CUTTER) ? 0x40 : 0);
            case 3 -> on(ReceiptTrouble.CUTTER) ? 0x08 : 0;
            default -> habits.contains(ReceiptHabit.LOW_LIKE_OUT) ? (paperLow() ? 0x60 : 0) : (paperOut() ? 0x60 : 0) | (paperLow() ? 0x0C : 0);
        };
    }

    private boolean paperLow() {
        return on(ReceiptTrouble.PAPER_LOW) || paperOut();
    }

    private byte[] automatic() {
        return new byte[] {
            (byte) (0x10 | (offline() ? 0x08 : 0) | (coverOpen() ? 0x20 : 0)), (byte) (on(ReceiptTrouble.CUTTER) ? 0x08 : 0),
            (byte) ((paperLow() ? 0x03 : 0) | (paperOut() ? 0x0C : 0)), 0};
    }

    /// Automatic status back, once it was asked for and whenever it changed.
    private void volunteer() throws IOException {
        if (asked != 0 && !Arrays.equals(told, automatic())) {
            told = automatic();
            say(told);
        }
    }

    private void work() throws IOException {
        while (System.nanoTime() - busyUntil >= 0 && !offline()) {
            pieces.addAll(falling);
            falling.clear();
            Optional<byte[]> command = queue.next();
            if (command.isEmpty()) {
                return;
            }
            int before = roll.printedLines();
            obey(command.get());
            troubles.stream().filter(ReceiptTrouble::inReceipt).forEach(this::inReceipt);
            int fresh = Math.max(0, roll.printedLines() - before);
            busyUntil = System.nanoTime() + (fresh + falling.size()) * lineNanos;
            if (fresh > 0 && habits.contains(ReceiptHabit.TICKS)) {
                say(new byte[] {0x08});
            }
            if (inReceipt(ReceiptTrouble.GONE_IN_RECEIPT)) {
                powerCut();
                return;
            }
        }
    }

    private void obey(byte[] command) throws IOException {
        int name = command.length > 1 ? (command[0] & 0xFF) << 8 | (command[1] & 0xFF) : command[0] & 0xFF;
        switch (name) {
            case 0x1D72 -> fence(command[2] % '0' == 1 && paperLow() ? 0x03 : 0);
            case 0x1D61 -> {
                asked = command[2];
                told = new byte[0];
                volunteer();
            }
            case 0x1D49 -> say((command[2] & 0xFF) >= 'A' ? MODEL : new byte[] {0x02});
            case 0x1D56, 0x1B69, 0x1B6D -> cut();
            case 0x1B40 -> {
                asked = 0;
                head.obey(command);
            }
            default -> {
                if (name == 0x1D28 && command[2] == 'H') {
                    mark(command);
                } else if (command[0] != 0x10) {
                    head.obey(command);
                }
            }
        }
    }

    private void fence(int paper) throws IOException {
        int bits = habits.contains(ReceiptHabit.ANSWERS_08) ? 0x08 : habits.contains(ReceiptHabit.ANSWERS_0F) ? 0x0F : paper;
        if (!habits.contains(ReceiptHabit.MUTE)) {
            say(new byte[] {(byte) bits});
        }
    }

    /// 1D 28 48 06 00 30 30 and four characters.
    private void mark(byte[] command) throws IOException {
        if (habits.contains(ReceiptHabit.PRINTS_MARKS)) {
            head.obey(Arrays.copyOfRange(command, 5, command.length));
        } else if (!habits.contains(ReceiptHabit.NO_MARKS) && !habits.contains(ReceiptHabit.MUTE)) {
            say(new byte[] {0x37, 0x22, command[7], command[8], command[9], command[10], 0});
        }
    }

    private void cut() throws IOException {
        head.obey(new byte[] {0x1B, 0x4A, 0});
        PaperRoll.Piece piece = roll.cut();
        left = 0;
        List<String> words = new ArrayList<>(piece.lines());
        piece.codes().forEach(code -> words.add("QR " + code));
        falling.add(List.copyOf(words));
        truth.write("receipt", Map.of("piece", piece.name(), "lines", piece.lines().size(), "codes", piece.codes().size()));
    }

    private void powerCut() throws IOException {
        bites(EnumSet.of(ReceiptTrouble.GONE_IN_RECEIPT));
        powered = false;
        line.unplug();
        queue.clear();
        voice.forget();
        head.reset();
        asked = 0;
    }

    private void say(byte[] bytes) throws IOException {
        if (on(ReceiptTrouble.SILENT) || inReceipt(ReceiptTrouble.SILENT_IN_RECEIPT)) {
            bites(EnumSet.of(ReceiptTrouble.SILENT, ReceiptTrouble.SILENT_IN_RECEIPT));
            return;
        }
        if (on(ReceiptTrouble.CHATTY)) {
            bites(EnumSet.of(ReceiptTrouble.CHATTY));
            voice.say(automatic(), habits);
        }
        voice.say(bytes, habits);
    }

    private boolean on(ReceiptTrouble trouble) {
        return troubles.contains(trouble);
    }

    /// From the third line of a receipt on, and then until somebody puts it right.
    private boolean inReceipt(ReceiptTrouble trouble) {
        if (on(trouble) && roll.printedLines() - left >= THIRD_LINE) {
            begun.add(trouble);
        }
        return begun.contains(trouble);
    }

    private void bites(Set<ReceiptTrouble> some) {
        some.stream().filter(trouble -> trouble.inReceipt() ? inReceipt(trouble) : on(trouble)).forEach(trouble -> injected.merge(trouble, 1, Integer::sum));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        line.close();
    }
}
