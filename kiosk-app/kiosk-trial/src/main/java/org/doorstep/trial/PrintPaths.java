package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import org.doorstep.bed.player.GlassHand;

/// The commonest prints that need only the card, each walked from the laid card to the last sheet: how many touches, how long, and whose
/// time it is. What is neither the finger's, the reader's, the district's by its own book nor the printer's is the machine's own.
final class PrintPaths {
    /// One print.
    ///
    /// @param item   code of the matter
    /// @param person who lays the card
    /// @param way    what is touched before it: a step in a life; empty where it stands on the home page or behind the door of prints
    /// @param wanted choices that are not the usual ones
    record Print(String name, String item, String person, List<String> way, List<String> wanted) {
        Print(String name, String item, String person) {
            this(name, item, person, List.of(), List.of());
        }
    }

    static final List<Print> ALL = List.of(
            new Print("社会保险参保证明", "372014001000", "p-001"),
            new Print("社会保险缴费明细", "372014001000", "p-001", List.of(), List.of("choose-CERTIFICATE-1")),
            new Print("参保证明（只打印）", "372014002000", "p-001"),
            new Print("养老待遇证明", "372014003000", "p-012"),
            new Print("医保参保凭证", "372036001000", "p-001"),
            new Print("医保个人账户收支明细", "372036002000", "p-001"),
            new Print("生育登记证明", "372023006000", "p-036", List.of("event-birth"), List.of()),
            new Print("户籍证明", "372009014000", "p-001"),
            new Print("住房公积金缴存证明", "372017014000", "p-001"),
            new Print("个人所得税纳税记录", "372030001000", "p-001", List.of("event-home"), List.of()));
    /// Five in one go.
    static final Print BASKET = new Print("入职常用的五份", "372014014000", "p-001");

    /// How long a printer takes to warm up, and a resident to look and touch.
    private static final int WARM_UP_SECONDS = 35;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int MOST_PAGES = 6;

    private final Samples samples;
    private final GlassHand hand;
    private final Supplier<String> step;
    private final Path work;
    private final DistrictBook district;
    private int touches;
    private double ours;
    private Duration look = Duration.ZERO;

    PrintPaths(Samples samples, GlassHand hand, Supplier<String> step, Path work) {
        this.samples = samples;
        this.hand = hand;
        this.step = step;
        this.work = work;
        this.district = new DistrictBook(work.resolve("district/access.log"));
    }

    /// @param walks of each print with a printer that is awake; with one that sleeps it is walked once, and the basket as often
    void walk(int walks) throws IOException, InterruptedException {
        List<Print> prints = new ArrayList<>(ALL);
        prints.add(BASKET);
        for (int place = 0; place < prints.size(); place++) {
            for (int i = 0; i < walks; i++) {
                awake("print-" + place, prints.get(place));
            }
            asleep("print-" + place, prints.get(place));
        }
    }

    private void awake(String name, Print print) throws IOException, InterruptedException {
        look = Duration.ZERO;
        Instant laid = toPreview(print);
        Instant touched = Instant.now();
        printed(name, touched);
        Instant there = truth("document");
        samples.sample(name + "-touches", touches);
        samples.sample(name + "-whole", Duration.between(laid, there).toNanos() / Samples.NANOS_PER_MILLI);
        samples.sample(name + "-ours", ours);
        leave();
    }

    /// At a resident's pace: what the warm-up costs after the last touch.
    private void asleep(String name, Print print) throws IOException, InterruptedException {
        look = LOOK;
        samples.say("printer sleep " + WARM_UP_SECONDS);
        toPreview(print);
        printed(name + "-asleep", Instant.now());
        samples.say("printer well");
        leave();
    }

    private Instant toPreview(Print print) throws IOException, InterruptedException {
        touches = 0;
        ours = 0;
        samples.say("lay " + print.person());
        samples.until(() -> hand.words().contains("身份已确认"));
        Instant laid = truth("card-laid");
        count(truth("read-served").plusMillis(Math.round(Samples.ANSWER_MILLIS)), Instant.now());
        find(print);
        touch("start");
        samples.until(() -> !step.get().equals("guide"));
        if (step.get().equals("record")) {
            touch("print");
        }
        for (String wanted : print.wanted()) {
            touch(wanted);
        }
        samples.until(() -> step.get().equals("certificates"));
        touch("start");
        samples.until(() -> step.get().equals("preview"));
        touch("start");
        return laid;
    }

    /// By a step in a life, on the home page, or behind the door of prints.
    private void find(Print print) throws IOException, InterruptedException {
        for (String way : print.way()) {
            touch(way);
            samples.until(() -> step.get().equals("choosing"));
            TimeUnit.MILLISECONDS.sleep(200);
        }
        TimeUnit.NANOSECONDS.sleep(look.toNanos());
        String tile = "item-" + print.item();
        if (tapped(tile)) {
            return;
        }
        touch("verb-PRINT");
        samples.until(() -> step.get().equals("choosing"));
        TimeUnit.MILLISECONDS.sleep(200);
        for (int page = 0; page < MOST_PAGES && !tapped(tile); page++) {
            touch("page-on");
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean tapped(String target) throws IOException, InterruptedException {
        boolean there = hand.tap(target);
        if (there) {
            touches++;
            Instant lifted = Instant.now();
            samples.until(() -> step.get().equals("guide"));
            count(lifted, Instant.now());
        }
        return there;
    }

    /// The time until a target is there is the district's, or ours.
    private void touch(String target) throws IOException, InterruptedException {
        Instant from = Instant.now();
        samples.until(() -> !hand.corner(target).equals(Point2D.ZERO));
        count(from, Instant.now());
        TimeUnit.NANOSECONDS.sleep(look.toNanos());
        samples.until(() -> hand.tap(target));
        touches++;
    }

    /// From the touch that prints to the last sheet; what of it was not the printer's, from a whole document to its sheets, is ours.
    private void printed(String name, Instant touched) throws IOException, InterruptedException {
        samples.until(() -> step.get().equals("printed"));
        Instant out = Instant.now();
        samples.sample(name + "-out", Duration.between(touched, out).toNanos() / Samples.NANOS_PER_MILLI);
        double printer = 0;
        Instant begun = touched;
        for (Sheet sheet : sheets(touched)) {
            printer += Duration.between(sheet.document(), sheet.out()).toNanos() / Samples.NANOS_PER_MILLI;
            begun = sheet.out();
        }
        ours += Duration.between(touched, begun).toNanos() / Samples.NANOS_PER_MILLI - printer;
    }

    /// One document in the printer's book.
    private record Sheet(Instant document, Instant out) {}

    private List<Sheet> sheets(Instant since) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        Instant document = since;
        for (String line : Files.readAllLines(work.resolve("bench/truth.jsonl"))) {
            Instant at = Samples.at(line);
            if (at.isAfter(since) && line.contains("\"document\"")) {
                document = at;
            } else if (at.isAfter(since) && line.contains("\"sheet\"")) {
                sheets.add(new Sheet(document, at));
                document = at;
            }
        }
        return sheets;
    }

    private void count(Instant from, Instant to) throws IOException {
        ours += Duration.between(from, to).toNanos() / Samples.NANOS_PER_MILLI - district.worked(from, to);
    }

    private void leave() throws IOException, InterruptedException {
        samples.say("lift");
        samples.await("idle", "band-finish", "done");
        TimeUnit.SECONDS.sleep(3);
    }

    private Instant truth(String kind) throws IOException {
        return Samples.last(Files.readAllLines(work.resolve("bench/truth.jsonl")), kind);
    }
}
