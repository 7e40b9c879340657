package org.doorstep.device.escpos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Whether a printer has worked off everything that it was sent, told from answers that may be another question's: seconds of an earlier receipt
/// may still be inside with questions of their own, an answer may come late or twice, and some clones send the same byte after each line.
///
/// A printer that answers `GS ( H` repeats the mark of the question, and only the mark asked last counts. All others answer `GS r` without a name, so
/// answers are counted. A round asks several times at once, and is met by as many answers with silence behind them, or by twice as many where a printer
/// says everything twice. Two rounds met in a row prove it. Their sizes are drawn, and unlike the latest ones, so leftovers do not come in that rhythm.
final class Proof {
    private static final byte[] FENCE = {0x1D, 0x72, 1};
    /// The head of GS ( H, function 48; four characters of our own follow.
    private static final byte[] MARKED = {0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30};
    private static final int LEAST = 2;
    private static final int MOST = 16;
    private static final int REMEMBERED = 12;
    private static final int MARK_LENGTH = 4;

    private final RandomGenerator dice;
    private final Deque<Integer> latest = new ArrayDeque<>();
    private boolean open;
    /// Whether this printer answers `GS ( H`.
    private boolean marks;
    private String mark = "";
    /// Whether the question that waits for its answer is a mark, and whether the mark asked last came back.
    private boolean byMark;
    private boolean repeated;
    private int asked;
    private int heard;
    private boolean ended;
    /// How many answers this printer gives to one question, and gave in the round before; 0 while that is not known.
    private int times;
    private int before;
    private int misfits;

    Proof(RandomGenerator dice) {
        this.dice = dice;
    }

    /// Whether an answer may come at all.
    boolean open() {
        return open;
    }

    /// Whatever comes from now on is nobody's answer.
    void close() {
        open = false;
    }

    /// Finds out anew whether the printer repeats marks. One that does not know the command may print it, so a cut follows before any receipt.
    byte[] probe() {
        marks = false;
        times = 0;
        begin();
        return marked();
    }

    /// The first question after what must be worked off follows.
    void begin() {
        open = true;
        before = 0;
        misfits = 0;
    }

    byte[] ask() {
        heard = 0;
        ended = false;
        byMark = marks;
        return marks ? marked() : round();
    }

    private byte[] marked() {
        repeated = false;
        mark = dice.ints(MARK_LENGTH, 'A', 'Z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        byte[] question = Arrays.copyOf(MARKED, MARKED.length + MARK_LENGTH);
        System.arraycopy(mark.getBytes(StandardCharsets.US_ASCII), 0, question, MARKED.length, MARK_LENGTH);
        return question;
    }

    private byte[] round() {
        asked = drawn();
        byte[] round = new byte[asked * FENCE.length];
        for (int i = 0; i < round.length; i++) {
            round[i] = FENCE[i % FENCE.length];
        }
        return round;
    }

    private int drawn() {
        int[] free = IntStream.rangeClosed(LEAST, MOST).filter(size -> !latest.contains(size)).toArray();
        int size = free[dice.nextInt(free.length)];
        latest.addLast(size);
        if (latest.size() > REMEMBERED) {
            latest.removeFirst();
        }
        return size;
    }

    void hear(Answers.Answer answer) {
        switch (answer) {
            case Answers.Answer.Fence fence -> {
                heard++;
                ended = ended || Condition.ended(fence);
            }
            case Answers.Answer.Mark(String id) when id.equals(mark) -> {
                marks = true;
                repeated = true;
            }
            case Answers.Answer.Mark _, Answers.Answer.RealTime _, Answers.Answer.Automatic _ -> { }
        }
    }

    /// Whether something came that may be the answer to the question.
    boolean answered() {
        return byMark ? repeated : heard > 0 || repeated;
    }

    /// Whether silence would say no more than is known.
    boolean sure() {
        return byMark && repeated;
    }

    /// Once the line is silent: whether all is worked off. If not, another question is due.
    boolean holds() {
        if (byMark) {
            return repeated;
        }
        int now = heard % asked == 0 ? heard / asked : 0;
        boolean fits = now > 0 && (before == 0 || now == before) && (times == 0 || now == times);
        boolean proven = fits && before > 0;
        before = fits ? now : 0;
        misfits = fits ? 0 : misfits + 1;
        times = proven ? now : times;
        return proven;
    }

    /// How many questions in a row got answers that did not fit.
    int misfits() {
        return misfits;
    }

    /// Whether an answer to the last question said that the paper ended.
    boolean ended() {
        return ended;
    }
}
