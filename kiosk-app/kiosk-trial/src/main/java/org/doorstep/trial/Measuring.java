package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import org.doorstep.bed.player.GlassHand;

/// Measures from inside the terminal's own process, on the frame buffer of the display it stands on: a line `name value` for each sample.
final class Measuring {
    private static final int PRESSES = 100;
    private static final int PAGES = 100;
    private static final int LAYINGS = 7;
    private static final int MOST_TOUCHES = 50;
    /// A touch without an answer after this long counts as lost.
    private static final Duration TOUCH_PATIENCE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final double TICKS_PER_SECOND = 100;

    private final GlassHand hand;
    private final Supplier<String> step;
    private final Path work;
    private final Samples samples;

    Measuring(GlassHand hand, Supplier<String> step, String bench, Path work) {
        this.hand = hand;
        this.step = step;
        this.work = work;
        this.samples = new Samples(hand, step, bench);
    }

    /// @param wholly also what takes long: idle CPU, touches, cards
    void measure(boolean wholly, Path to) throws IOException, InterruptedException {
        try {
            start();
            if (wholly) {
                presses();
                pages();
                samples.await("idle", "band-finish");
                // A card that lies there as a visit ends is taken for a forgotten one.
                TimeUnit.SECONDS.sleep(3);
                cards();
                new PaperPath(samples, hand, step, work).walk();
                samples.await("idle", "band-finish", "done");
                idle();
            }
        } finally {
            Files.write(to, samples.lines());
        }
    }

    /// The commonest prints alone.
    void prints(int walks, Path to) throws IOException, InterruptedException {
        try {
            start();
            samples.await("idle", "band-finish");
            TimeUnit.SECONDS.sleep(3);
            new PrintPaths(samples, hand, step, work).walk(walks);
        } finally {
            Files.write(to, samples.lines());
        }
    }

    /// From the birth of the process to a home that answered a touch with the reader open.
    private void start() throws IOException, InterruptedException {
        Instant born = ProcessHandle.current().info().startInstant().orElseThrow();
        samples.until(() -> step.get().equals("idle"));
        int touches = 0;
        while (!step.get().equals("home") && touches < MOST_TOUCHES) {
            touches += hand.tap("idle-touch") ? 1 : 0;
            long patience = System.nanoTime() + TOUCH_PATIENCE.toNanos();
            while (!step.get().equals("home") && System.nanoTime() < patience) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        samples.sample("touches-until-home", touches);
        Path log = work.resolve("log/terminal.log");
        samples.until(() -> Files.exists(log) && Files.readString(log).contains("id-card online"));
        samples.sample("usable-home-ms", Duration.between(born, Instant.now()).toNanos() / Samples.NANOS_PER_MILLI);
    }

    private void presses() throws IOException, InterruptedException {
        for (int i = 0; i < PRESSES; i++) {
            Point2D tile = hand.corner("item-370511001000");
            hand.move(tile);
            Color before = hand.colour(tile);
            hand.press();
            samples.sample("pressed-ms", changed(tile, before));
            TimeUnit.MILLISECONDS.sleep(60);
            hand.release();
            samples.until(() -> step.get().equals("guide"));
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
            samples.sample("next-page-ms", changed(door, before));
            samples.until(() -> step.get().equals("choosing"));
            there("home", "band-back");
            samples.until(() -> hand.colour(door).equals(before));
        }
    }

    private void there(String wanted, String touch) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(50);
        samples.until(() -> hand.tap(touch));
        samples.until(() -> step.get().equals(wanted));
        TimeUnit.MILLISECONDS.sleep(50);
    }

    private double changed(Point2D at, Color before) throws IOException, InterruptedException {
        long from = System.nanoTime();
        samples.until(() -> !hand.colour(at).equals(before));
        return (System.nanoTime() - from) / Samples.NANOS_PER_MILLI;
    }

    private void idle() throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(5);
        samples.sample("pss-mb", pssMegabytes("self"));
        double before = cpuSeconds();
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        samples.sample("idle-cpu-percent", (cpuSeconds() - before) * 100 / IDLE.toSeconds());
    }

    /// Laid on the idle terminal until the greeting is drawn; beside it what the wire and the radio took of it, by the twin's own book.
    private void cards() throws IOException, InterruptedException {
        for (int i = 0; i < LAYINGS; i++) {
            samples.say("lay p-001");
            samples.until(() -> hand.words().contains("王**，您好"));
            Instant greeted = Instant.now();
            List<String> truth = Files.readAllLines(work.resolve("bench/truth.jsonl"));
            Instant laid = Samples.last(truth, "card-laid");
            Instant served = Samples.last(truth, "read-served");
            samples.sample("laid-to-greeted-ms", Duration.between(laid, greeted).toNanos() / Samples.NANOS_PER_MILLI);
            samples.sample("laid-to-served-ms", Duration.between(laid, served).toNanos() / Samples.NANOS_PER_MILLI);
            samples.sample("ours-on-top-ms", Duration.between(served, greeted).toNanos() / Samples.NANOS_PER_MILLI - Samples.ANSWER_MILLIS);
            samples.until(() -> hand.words().contains("身份已确认"));
            samples.say("lift");
            samples.await("idle", "band-finish", "done");
            TimeUnit.SECONDS.sleep(3);
        }
    }

    private static double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(after[11]) + Long.parseLong(after[12])) / TICKS_PER_SECOND;
    }

    /// @param process its number, or `self`
    static double pssMegabytes(String process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", process, "smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IOException("this kernel says no Pss");
    }
}
