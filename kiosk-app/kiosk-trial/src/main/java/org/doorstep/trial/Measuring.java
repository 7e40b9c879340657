package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;

/// Measures from inside the terminal's own process, on the frame buffer of the display it stands on: a line `name value` for each sample.
final class Measuring {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int PRESSES = 100;
    private static final int PAGES = 100;
    private static final int LAYINGS = 7;
    private static final int MOST_TOUCHES = 50;
    /// A touch without an answer after this long counts as lost.
    private static final Duration TOUCH_PATIENCE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final double TICKS_PER_SECOND = 100;
    static final double NANOS_PER_MILLI = 1e6;
    /// Bytes of the answer to `30 01` on the wire, at 11,520 a second: preamble, length, status, two lengths, text, photo, check sum.
    static final double ANSWER_MILLIS = (5 + 2 + 3 + 4 + 256 + 1024 + 1) / 11.52;

    private final GlassHand hand;
    private final Supplier<String> step;
    private final String bench;
    private final Path work;
    private final List<String> samples = new ArrayList<>();

    Measuring(GlassHand hand, Supplier<String> step, String bench, Path work) {
        this.hand = hand;
        this.step = step;
        this.bench = bench;
        this.work = work;
    }

    /// @param wholly also what takes long: idle CPU, touches, cards
    void measure(boolean wholly, Path to) throws IOException, InterruptedException {
        try {
            start();
            if (wholly) {
                presses();
                pages();
                await("idle", "band-finish");
                idle();
                cards();
                new PaperPath(this, hand, step, work).walk();
            }
        } finally {
            Files.write(to, samples);
        }
    }

    void sample(String name, double value) {
        samples.add(String.format(Locale.ROOT, "%s %.3f", name, value));
    }

    /// From the birth of the process to the first picture, and to a home that answered a touch with the reader open.
    private void start() throws IOException, InterruptedException {
        Instant born = ProcessHandle.current().info().startInstant().orElseThrow();
        until(() -> step.get().equals("idle"));
        sample("first-picture-ms", Duration.between(born, Instant.now()).toNanos() / NANOS_PER_MILLI);
        int touches = 0;
        while (!step.get().equals("home") && touches < MOST_TOUCHES) {
            touches += hand.tap("idle-touch") ? 1 : 0;
            long patience = System.nanoTime() + TOUCH_PATIENCE.toNanos();
            while (!step.get().equals("home") && System.nanoTime() < patience) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        sample("touches-until-home", touches);
        Path log = work.resolve("log/terminal.log");
        until(() -> Files.exists(log) && Files.readString(log).contains("id-card online"));
        sample("usable-home-ms", Duration.between(born, Instant.now()).toNanos() / NANOS_PER_MILLI);
    }

    private void presses() throws IOException, InterruptedException {
        for (int i = 0; i < PRESSES; i++) {
            Point2D tile = hand.corner("item-MZ-370202-001");
            hand.move(tile);
            Color before = hand.colour(tile);
            hand.press();
            sample("pressed-ms", changed(tile, before));
            TimeUnit.MILLISECONDS.sleep(60);
            hand.release();
            until(() -> step.get().equals("guide"));
            there("home", "band-back");
        }
    }

    private void pages() throws IOException, InterruptedException {
        for (int i = 0; i < PAGES; i++) {
            Point2D door = hand.corner("verb-APPLY").add(30, 60);
            Point2D check = hand.corner("verb-CHECK").add(60, 100);
            Color before = hand.colour(door);
            hand.move(check);
            hand.press();
            TimeUnit.MILLISECONDS.sleep(80);
            hand.release();
            sample("next-page-ms", changed(door, before));
            until(() -> step.get().equals("choosing"));
            there("home", "band-back");
            until(() -> hand.colour(door).equals(before));
        }
    }

    private void there(String wanted, String touch) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(50);
        until(() -> hand.tap(touch));
        until(() -> step.get().equals(wanted));
        TimeUnit.MILLISECONDS.sleep(50);
    }

    private double changed(Point2D at, Color before) throws IOException, InterruptedException {
        long from = System.nanoTime();
        until(() -> !hand.colour(at).equals(before));
        return (System.nanoTime() - from) / NANOS_PER_MILLI;
    }

    private void idle() throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(5);
        sample("pss-mb", pssMegabytes());
        double before = cpuSeconds();
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        sample("idle-cpu-percent", (cpuSeconds() - before) * 100 / IDLE.toSeconds());
    }

    /// Laid on the idle terminal until the greeting is drawn; beside it what the wire and the radio took of it, by the twin's own book.
    private void cards() throws IOException, InterruptedException {
        for (int i = 0; i < LAYINGS; i++) {
            say("lay p-001");
            until(() -> hand.words().contains("王**，您好"));
            Instant greeted = Instant.now();
            List<String> truth = Files.readAllLines(work.resolve("bench/truth.jsonl"));
            Instant laid = last(truth, "card-laid");
            Instant served = last(truth, "read-served");
            sample("laid-to-greeted-ms", Duration.between(laid, greeted).toNanos() / NANOS_PER_MILLI);
            sample("laid-to-served-ms", Duration.between(laid, served).toNanos() / NANOS_PER_MILLI);
            sample("ours-on-top-ms", Duration.between(served, greeted).toNanos() / NANOS_PER_MILLI - ANSWER_MILLIS);
            until(() -> hand.words().contains("身份已确认"));
            say("lift");
            await("idle", "band-finish", "done");
            TimeUnit.SECONDS.sleep(3);
        }
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
                String line = truth.get(i);
                int at = line.indexOf("\"at\":\"") + "\"at\":\"".length();
                return Instant.parse(line.substring(at, line.indexOf('"', at)));
            }
        }
        throw new IOException("the twin's book holds no " + kind);
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

    private static double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(after[11]) + Long.parseLong(after[12])) / TICKS_PER_SECOND;
    }

    private static double pssMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IOException("this kernel says no Pss");
    }
}
