package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.doorstep.bed.around.SharedClasses;
import org.doorstep.bed.around.Surroundings;
import org.doorstep.bed.scenario.Scenario;
import org.doorstep.shell.Folders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kiosk measure`: the figures of docs/performance.md, in one run on this machine.
@Command(name = "kiosk measure", mixinStandardHelpOptions = true, description = "Start, memory, idle CPU, touches, card to greeting: medians of one run on this machine (about five minutes).")
public final class Measure implements Callable<Integer> {
    private static final int COULD_NOT = 2;
    private static final int WRONG_USAGE = 64;
    private static final long LONGEST_MINUTES = 9;
    private static final long LONGEST_PRINTS = 60;
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    private static final int BLACK = 0;
    private static final int WHITE = 0xFFFFFF;

    /// A figure of the page, and the promise it is held against.
    private record Figure(String name, String words, String promise) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("first-picture-ms", "process start → first picture in the frame buffer, ms", "≤ Chromium's"),
            new Figure("peer-first-picture-ms", "the same of Chromium with a simple page, ms", ""),
            new Figure("usable-home-ms", "process start → home that answered a touch, reader open, ms", ""),
            new Figure("touches-until-home", "touches that the first home took (more than one: a touch was lost)", "1"),
            new Figure("pss-mb", "memory (PSS) when idle after 200 pages and 7 papers, MB", "≤ 230"),
            new Figure("peer-pss-mb", "memory (PSS) of Chromium with its page, MB", ""),
            new Figure("idle-cpu-percent", "CPU over 60 s when idle, reader searched every 300 ms, % of a core", "≤ 3"),
            new Figure("pressed-ms", "touch → pressed look in the frame buffer, ms", "p99 ≤ 30"),
            new Figure("next-page-ms", "touch → next page in the frame buffer, ms", "p99 ≤ 100"),
            new Figure("laid-to-greeted-ms", "card laid → greeting drawn, ms", ""),
            new Figure("laid-to-served-ms", "of it: until the reader begins its answer (next search ≤ 300, radio 600), ms", ""),
            new Figure("ours-on-top-ms", "of it: ours, after the last byte of the answer, ms", "≤ 30"),
            new Figure("paper-whole-ms", "card laid → last byte of the certificate at the printer, five touches, ms", ""),
            new Figure("paper-district-ms", "of it: the district's, from the first byte asked to the last answered, ms", ""),
            new Figure("paper-ours-ms", "of it: the machine's own share, ms", "≤ 1500"));

    @Option(names = "--starts", description = "cold starts to take the median of (default: ${DEFAULT-VALUE})")
    private int starts = 5;

    @Option(names = "--prints", description = "instead: the commonest prints, each walked so often (a quarter of an hour for three)")
    private int prints;

    @Option(names = "--out", defaultValue = "${sys:doorstep.home:-.}/target/doorstep/out",
            description = "folder for state, logs and samples (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Measure());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        line.setExecutionExceptionHandler(Words::said);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(Folders.writable(out.toAbsolutePath(), "--out"), "measure-");
        if (SharedClasses.named().wanted() && rehearse(work) != 0) {
            return COULD_NOT;
        }
        Map<String, List<Double>> samples = new TreeMap<>();
        starts = prints > 0 ? 0 : starts;
        try (VirtualDisplay display = VirtualDisplay.open(WIDTH, HEIGHT, work); Surroundings surroundings = Surroundings.apart(work)) {
            for (int run = 0; run <= starts; run++) {
                if (!start(new Bed(display, surroundings, work), run, samples)) {
                    System.err.print(Files.readString(work.resolve("Terminal.out")));
                    return COULD_NOT;
                }
                if (prints == 0 && Peer.installed()) {
                    Peer.Start peer = Peer.start(display, Files.createTempDirectory(work, "peer-"));
                    add(samples, "peer-first-picture-ms", peer.millis());
                    add(samples, "peer-pss-mb", peer.megabytes());
                }
            }
        }
        if (prints > 0) {
            sayPrints(samples);
            return 0;
        }
        System.out.println("| figure | median | p99 | samples | promise |\n|---|---|---|---|---|");
        FIGURES.forEach(figure -> System.out.println(row(figure, samples.getOrDefault(figure.name(), List.of()))));
        return 0;
    }

    private static void sayPrints(Map<String, List<Double>> samples) {
        System.out.println("| print | touches | card laid → last byte at the printer, ms: median | p95 "
                + "| of it and after it ours, ms: median "
                + "| last touch → last sheet, ms: printer awake | asleep |\n|---|---|---|---|---|---|---|");
        for (int i = 0; i <= PrintPaths.ALL.size(); i++) {
            String name = "print-" + i;
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                    i < PrintPaths.ALL.size() ? PrintPaths.ALL.get(i).name() : PrintPaths.BASKET.name(), of(samples, name + "-touches", 1),
                    of(samples, name + "-whole", 0.5), of(samples, name + "-whole", 0.95), of(samples, name + "-ours", 0.5),
                    of(samples, name + "-out", 0.5), of(samples, name + "-asleep-out", 0.5));
        }
    }

    private static double of(Map<String, List<Double>> samples, String name, double part) {
        return at(samples.getOrDefault(name, List.of()).stream().sorted().toList(), part);
    }

    /// Plays the visit after which a terminal has the cache of its classes: no later start is without one.
    private static int rehearse(Path work) {
        return new CommandLine(new Trial()).execute("--scenario", Scenario.PRINT, "--unseen", "--out", work.toString());
    }

    /// What all starts of a run share.
    private record Bed(VirtualDisplay display, Surroundings surroundings, Path work) {}

    /// @return false where the terminal could not be measured
    private boolean start(Bed bed, int run, Map<String, List<Double>> samples) throws IOException, InterruptedException {
        Path work = bed.work();
        Path to = work.resolve("samples-" + run);
        Files.deleteIfExists(work.resolve("log/terminal.log"));
        List<String> options = new ArrayList<>(VirtualDisplay.OPTIONS);
        options.addAll(Measurer.options(to, run == starts, work, bed.surroundings().benchPort()));
        options.add(Measurer.prints(prints));
        CompletableFuture<Instant> seen = bed.display().frame().awaitGround(colour -> colour != BLACK && colour != WHITE);
        Process terminal = bed.surroundings().terminal(options, List.of("--terminal", "t-portrait"), Map.of("DISPLAY", bed.display().name()));
        Optional<Instant> born = terminal.info().startInstant();
        if (!terminal.waitFor(prints > 0 ? LONGEST_PRINTS : LONGEST_MINUTES, TimeUnit.MINUTES) || terminal.exitValue() != 0
                || born.isEmpty()) {
            return false;
        }
        add(samples, "first-picture-ms", Duration.between(born.get(), seen.join()).toNanos() / Samples.NANOS_PER_MILLI);
        gather(to, samples);
        return true;
    }

    private static void add(Map<String, List<Double>> samples, String name, double value) {
        samples.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static void gather(Path file, Map<String, List<Double>> samples) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", -1);
            add(samples, words[0], Double.parseDouble(words[1]));
        }
    }

    private static String row(Figure figure, List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %d | %s |", figure.words(), at(sorted, 0.5), at(sorted, 0.99), sorted.size(), figure.promise());
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(part * sorted.size()) - 1));
    }
}
