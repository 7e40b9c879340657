package org.doorstep.device.virtual;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What a receipt printer says, in order, as late and as often as its habits are. Belongs to the twin's thread.
final class ReceiptVoice {
    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long COPY = TimeUnit.MILLISECONDS.toNanos(700);

    private record Word(long due, byte[] bytes) {}

    private final TwinLine line;
    private final Deque<Word> words = new ArrayDeque<>();
    private final Deque<Word> copies = new ArrayDeque<>();

    ReceiptVoice(TwinLine line) {
        this.line = line;
    }

    void say(byte[] bytes, Set<ReceiptHabit> habits) throws IOException {
        long due = System.nanoTime() + (habits.contains(ReceiptHabit.LATE) ? LATE : 0);
        words.add(new Word(due, bytes));
        if (habits.contains(ReceiptHabit.TWICE)) {
            words.add(new Word(due, bytes));
        }
        if (habits.contains(ReceiptHabit.TWICE_LATE)) {
            copies.add(new Word(due + COPY, bytes));
        }
        go();
    }

    /// Says what is due.
    void go() throws IOException {
        go(words);
        go(copies);
    }

    private void go(Deque<Word> waiting) throws IOException {
        for (Word word = waiting.peek(); word != null && System.nanoTime() - word.due() >= 0; word = waiting.peek()) {
            line.write(word.bytes());
            waiting.remove();
        }
    }

    void forget() {
        words.clear();
        copies.clear();
    }
}
