package org.doorstep.device.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.doorstep.device.channel.Channel;

/// A receipt printer of few commands in a time of its own, so that thousands of receipts are printed in a second. It works off what it was sent in order,
/// answers in order, and is as late and as talkative as its habits say.
final class SimulatedPrinter implements Channel {
    /// @param fence       what it answers to GS r
    /// @param marks       whether it answers GS ( H
    /// @param copies      how often it says each answer
    /// @param copyLater   how long after an answer its copy comes
    /// @param late        how long each answer takes to arrive
    /// @param line        how long a line takes to print
    /// @param cut         how long the cutter takes
    /// @param ticks       whether it says 08 after each line
    record Habits(int fence, boolean marks, int copies, Duration copyLater, Duration late, Duration line, Duration cut, boolean ticks) {
        static Habits plain() {
            return new Habits(0, false, 1, Duration.ZERO, Duration.ofMillis(2), Duration.ofMillis(30), Duration.ofMillis(300), false);
        }

        Habits fence(int bits) {
            return new Habits(bits, marks, copies, copyLater, late, line, cut, ticks);
        }

        Habits marking() {
            return new Habits(fence, true, copies, copyLater, late, line, cut, ticks);
        }

        Habits twice(Duration later) {
            return new Habits(fence, marks, 2, later, late, line, cut, ticks);
        }

        Habits late(Duration by) {
            return new Habits(fence, marks, copies, copyLater, by, line, cut, ticks);
        }

        Habits slow(Duration each) {
            return new Habits(fence, marks, copies, copyLater, late, each, cut, ticks);
        }

        Habits ticking() {
            return new Habits(fence, marks, copies, copyLater, late, line, cut, true);
        }

        /// Answers neither GS r nor GS ( H.
        Habits mute() {
            return fence(-1);
        }
    }

    private record Said(long at, byte[] bytes) {}

    private final Habits habits;
    private final Deque<Byte> inside = new ArrayDeque<>();
    private final List<Said> said = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<String> piece = new ArrayList<>();
    private final List<List<String>> pieces = new ArrayList<>();
    private long now;
    private long busyUntil;
    private boolean paperOut;
    /// After so many pieces the roll is empty, and it goes on answering.
    private int rollOf = Integer.MAX_VALUE;
    private Duration lateness;
    private int fences;

    SimulatedPrinter(Habits habits) {
        this.habits = habits;
        this.lateness = habits.late();
    }

    long now() {
        return now;
    }

    List<List<String>> pieces() {
        return List.copyOf(pieces);
    }

    /// How often it was asked GS r.
    int fences() {
        return fences;
    }

    void answersAfter(Duration late) {
        lateness = late;
    }

    void rollEndsBehind(int count) {
        rollOf = count;
    }

    void takePaperOut() {
        paperOut = true;
    }

    /// Sent by somebody before the line was opened.
    void hold(byte[] bytes) {
        for (byte b : bytes) {
            inside.addLast(b);
        }
    }

    /// In the line before it was opened.
    void leftOver(byte... bytes) {
        said.add(new Said(now, bytes));
    }

    /// Until it has nothing more to do.
    void finish() {
        while (!inside.isEmpty() && !paperOut) {
            now = Math.max(now, busyUntil);
            work();
        }
    }

    @Override
    public void write(byte[] bytes) {
        hold(bytes);
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x10 && bytes[i + 1] == 0x04) {
                say(new byte[] {(byte) realTime(bytes[i + 2])});
            }
        }
    }

    private int realTime(int n) {
        boolean empty = paperOut || pieces.size() >= rollOf;
        return 0x12 | switch (n) {
            case 1 -> empty ? 0x08 : 0;
            case 2 -> empty ? 0x20 : 0;
            case 4 -> empty ? 0x6C : 0;
            default -> 0;
        };
    }

    @Override
    public byte[] read(int n, Duration patience) {
        long end = now + patience.toNanos();
        byte[] heard = arrived();
        while (heard.length == 0 && now < end) {
            long next = said.stream().mapToLong(Said::at).min().orElse(end);
            if (!inside.isEmpty() && !paperOut) {
                next = Math.min(next, busyUntil);
            }
            now = Math.clamp(next, now + 1000, Math.max(end, now + 1000));
            work();
            heard = arrived();
        }
        return heard;
    }

    private byte[] arrived() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        said.stream().filter(each -> each.at() <= now).forEach(each -> heard.writeBytes(each.bytes()));
        said.removeIf(each -> each.at() <= now);
        return heard.toByteArray();
    }

    private void work() {
        while (!inside.isEmpty() && busyUntil <= now && !paperOut) {
            obey(inside.removeFirst());
        }
    }

    private void obey(int first) {
        switch (first) {
            case 0x0A -> line();
            case 0x10 -> skip(2);
            case 0x1B -> escape(skip(1)[0]);
            case 0x1C -> skip(skip(1)[0] == '!' ? 1 : 0);
            case 0x1D -> group(skip(1)[0]);
            default -> text.write(first);
        }
    }

    private void escape(int name) {
        if (name == '@') {
            text.reset();
        } else {
            skip(1);
        }
    }

    private void group(int name) {
        switch (name) {
            case 'V' -> cut();
            case 'r' -> answer();
            case '(' -> mark(skip(9));
            default -> skip(1);
        }
    }

    private void line() {
        piece.add(text.toString(StandardCharsets.US_ASCII));
        text.reset();
        busyUntil = now + habits.line().toNanos();
        if (habits.ticks()) {
            said.add(new Said(busyUntil + habits.late().toNanos(), new byte[] {0x08}));
        }
    }

    /// Function and how far to feed.
    private void cut() {
        skip(2);
        pieces.add(List.copyOf(piece));
        piece.clear();
        busyUntil = now + habits.cut().toNanos();
    }

    private void answer() {
        skip(1);
        fences++;
        if (habits.fence() >= 0) {
            say(new byte[] {(byte) habits.fence()});
        }
    }

    private void mark(byte[] question) {
        if (habits.marks()) {
            byte[] answer = {0x37, 0x22, question[5], question[6], question[7], question[8], 0};
            say(answer);
        }
    }

    private void say(byte[] bytes) {
        long at = now + lateness.toNanos();
        for (int copy = 0; copy < habits.copies(); copy++) {
            said.add(new Said(at + copy * habits.copyLater().toNanos(), bytes));
        }
    }

    private byte[] skip(int count) {
        byte[] taken = new byte[count];
        for (int i = 0; i < count; i++) {
            taken[i] = inside.isEmpty() ? 0 : inside.removeFirst();
        }
        return taken;
    }

    @Override
    public void close() {
        paperOut = true;
    }
}
