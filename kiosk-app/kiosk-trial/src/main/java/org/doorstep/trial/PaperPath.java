package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.doorstep.bed.player.GlassHand;

/// The shortest path from a card to a certificate, five touches, and whose time it takes: the finger's, the reader's, the district's by
/// its own book, or the
/// machine's own. What is nobody else's is the machine's: drawing, proving, its store, TLS, the calls to the printer before the document.
final class PaperPath {
    private static final int WALKS = 7;
    private static final List<String> TOUCHED = List.of("item-372014001000", "start", "print", "start");
    private static final List<String> DRAWN = List.of("guide", "record", "certificates", "preview");

    private final Samples samples;
    private final GlassHand hand;
    private final Supplier<String> step;
    private final Path work;
    private double ours;
    private double district;

    PaperPath(Samples samples, GlassHand hand, Supplier<String> step, Path work) {
        this.samples = samples;
        this.hand = hand;
        this.step = step;
        this.work = work;
    }

    void walk() throws IOException, InterruptedException {
        for (int i = 0; i < WALKS; i++) {
            ours = 0;
            district = 0;
            once();
        }
    }

    private void once() throws IOException, InterruptedException {
        samples.say("lay p-001");
        samples.until(() -> hand.words().contains("身份已确认"));
        Instant confirmed = Instant.now();
        Instant laid = truth("card-laid");
        count(truth("read-served").plusMillis(Math.round(Samples.ANSWER_MILLIS)), confirmed);
        for (int i = 0; i < TOUCHED.size(); i++) {
            String drawn = DRAWN.get(i);
            String touch = TOUCHED.get(i);
            samples.until(() -> hand.tap(touch));
            Instant lifted = Instant.now();
            samples.until(() -> ready(drawn));
            count(lifted, Instant.now());
        }
        samples.until(() -> hand.tap("start"));
        Instant lifted = Instant.now();
        samples.until(() -> step.get().equals("printed"));
        Instant there = truth("document");
        count(lifted, there);
        samples.sample("paper-whole-ms", Duration.between(laid, there).toNanos() / Samples.NANOS_PER_MILLI);
        samples.sample("paper-district-ms", district);
        samples.sample("paper-ours-ms", ours);
        samples.say("lift");
        samples.await("idle", "band-finish", "done");
        TimeUnit.SECONDS.sleep(3);
    }

    /// Drawn, and what the next touch needs is there.
    private boolean ready(String drawn) throws InterruptedException {
        boolean waits = switch (drawn) {
            case "record" -> !hand.words().contains("171");
            case "certificates" -> !hand.words().contains("社会保险参保证明");
            default -> false;
        };
        return step.get().equals(drawn) && !waits;
    }

    private void count(Instant from, Instant to) throws IOException {
        double calls = new DistrictBook(work.resolve("district/access.log")).worked(from, to);
        district += calls;
        ours += Duration.between(from, to).toNanos() / Samples.NANOS_PER_MILLI - calls;
    }

    private Instant truth(String kind) throws IOException {
        return Samples.last(Files.readAllLines(work.resolve("bench/truth.jsonl")), kind);
    }
}
