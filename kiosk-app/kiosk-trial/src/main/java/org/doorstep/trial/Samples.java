package org.doorstep.trial;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.doorstep.bed.around.BenchLine;
import org.doorstep.bed.player.GlassHand;

/// What was measured, a line `name value` each, and the deeds that all measurements share: waiting, speaking to the bench, reading a
/// twin's book.
final class Samples {
    static final double NANOS_PER_MILLI = 1e6;
    /// Bytes of the answer to `30 01` on the wire, at 11,520 a second: preamble, length, status, two lengths, text, photo, check sum.
    static final double ANSWER_MILLIS = (5 + 2 + 3 + 4 + 256 + 1024 + 1) / 11.52;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final GlassHand hand;
    private final Supplier<String> step;
    private final String bench;
    private final List<String> lines = new ArrayList<>();

    Samples(GlassHand hand, Supplier<String> step, String bench) {
        this.hand = hand;
        this.step = step;
        this.bench = bench;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void sample(String name, double value) {
        lines.add(String.format(Locale.ROOT, "%s %.3f", name, value));
    }

    void say(String deed) throws IOException {
        String said = BenchLine.say(bench, deed);
        if (!said.isEmpty()) {
            throw new IOException(said);
        }
    }

    static Instant last(List<String> truth, String kind) throws IOException {
        for (int i = truth.size() - 1; i >= 0; i--) {
            if (truth.get(i).contains("\"" + kind + "\"")) {
                return at(truth.get(i));
            }
        }
        throw new IOException("the twin's book holds no " + kind);
    }

    /// When that was, which a line of a book tells.
    static Instant at(String line) {
        int at = line.indexOf("\"at\":\"") + "\"at\":\"".length();
        return Instant.parse(line.substring(at, line.indexOf('"', at)));
    }

    void await(String wanted, String... touches) throws IOException, InterruptedException {
        for (String touch : touches) {
            until(() -> hand.tap(touch) || step.get().equals(wanted));
            TimeUnit.MILLISECONDS.sleep(200);
        }
        until(() -> step.get().equals(wanted) || hand.tap("done"));
        until(() -> step.get().equals(wanted));
    }

    interface Check {
        boolean holds() throws IOException, InterruptedException;
    }

    void until(Check check) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!check.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("what was to be measured did not come; the screen is " + step.get());
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }
}
