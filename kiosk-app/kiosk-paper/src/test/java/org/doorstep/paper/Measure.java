package org.doorstep.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.doorstep.device.Secret;

/// How long the proof of a certificate takes, first and warm, and the drawing of a page; beside two programs of others, each a process of
/// its own as a terminal would start it. Prints one table.
final class Measure {
    private static final int WIDTH = 600;
    /// As the preview has it.
    private static final int PREVIEW = 948;

    /// One thing to be measured.
    private interface Work {
        void run() throws IOException;
    }

    private record Row(String what, double first, double[] warm) {
        void print() {
            double[] sorted = warm.clone();
            Arrays.sort(sorted);
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f | %.1f | %.1f |%n", what, first, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        }
    }

    private Measure() {}

    /// @param args `make FOLDER`: writes what is measured; `run FOLDER ROUNDS`: measures, in a process that has made nothing;
    ///             `memory FOLDER FILE PAGES`: proves one paper and draws its first eight pages, as a terminal does, and says what that
    ///             took: ms until it was proven and until all was drawn, MB of heap, kB resident
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "make" -> make(folder);
            case "run" -> run(folder, Integer.parseInt(args[2]));
            default -> memory(folder, args[2], Integer.parseInt(args[3]));
        }
    }

    private static PaperCheck check(Path folder) throws IOException {
        byte[] anchor = Files.readAllBytes(folder.resolve("anchor.pem"));
        return new PaperCheck(SealAnchors.of(new ByteArrayInputStream(anchor)), InstantSource.fixed(Seal.NOW));
    }

    private static void memory(Path folder, String file, int pages) throws IOException {
        long start = System.nanoTime();
        try (ProvenPaper paper = proven(check(folder), Files.readAllBytes(folder.resolve(file)), pages)) {
            double proven = since(start);
            for (int page = 0; page < Math.min(pages, 8); page++) {
                paper.picture(page, PREVIEW);
            }
            long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            String resident = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\D", "")).findFirst().orElse("");
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %d | %s |%n", file, proven, since(start), heap >> 20, resident);
        }
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        Seal seal = Seal.usual();
        Files.move(seal.anchor(folder), folder.resolve("anchor.pem"));
        for (int pages : new int[] {1, 3}) {
            byte[] file = new Maker(seal).with(m -> {
                m.pages = pages;
                m.json = Maker.json(Map.of("pages", Integer.toString(pages)));
            }).sealed();
            Files.write(folder.resolve(pages + ".pdf"), file);
        }
        Files.write(folder.resolve("photo.pdf"), photographs(seal, 1, List.of(Photo.of(300, 400, 3))));
        List<Photo> largest = Collections.nCopies(4, Photo.largest(3));
        Files.write(folder.resolve("four.pdf"), photographs(seal, 1, largest));
        Files.write(folder.resolve("bound.pdf"), photographs(seal, 20, largest));
    }

    /// All of them on each of the first two pages, each as large as may be.
    private static byte[] photographs(Seal seal, int pages, List<Photo> photos) {
        List<PDImageXObject> made = new ArrayList<>();
        int[] page = new int[1];
        return new Maker(seal).with(m -> {
            m.pages = pages;
            m.json = Maker.json(Map.of("pages", Integer.toString(pages)));
            m.body = (document, pen, font) -> {
                Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                // No more than eight in all.
                for (int i = 0; i < photos.size() && page[0] < 2; i++) {
                    if (made.size() <= i) {
                        made.add(photos.get(i).in(document));
                    }
                    pen.drawImage(made.get(i), 80 + 220 * (i % 2), 60 + 260 * (i / 2), 60 * Photo.MILLIMETRE, 80 * Photo.MILLIMETRE);
                }
                page[0]++;
            };
        }).sealed();
    }

    private static void run(Path folder, int rounds) throws IOException {
        byte[] one = Files.readAllBytes(folder.resolve("1.pdf"));
        byte[] three = Files.readAllBytes(folder.resolve("3.pdf"));
        List<Row> rows = new ArrayList<>();
        long start = System.nanoTime();
        PaperCheck check = check(folder);
        proven(check, one, 1).close();
        double first = since(start);
        rows.add(row("prove a paper of 1 page", rounds, () -> proven(check, one, 1).close(), first));
        rows.add(row("prove a paper of 3 pages", rounds, () -> proven(check, three, 3).close(), Double.NaN));
        byte[] photo = Files.readAllBytes(folder.resolve("photo.pdf"));
        rows.add(row("prove 1 page with a photograph, 300 × 400", rounds, () -> proven(check, photo, 1).close(), Double.NaN));
        byte[] four = Files.readAllBytes(folder.resolve("four.pdf"));
        rows.add(row("prove 1 page with four of 1200 × 1600, 1 MiB", rounds / 4, () -> proven(check, four, 1).close(), Double.NaN));
        byte[] bound = Files.readAllBytes(folder.resolve("bound.pdf"));
        rows.add(row("prove 20 pages with all four on each of two", rounds / 20, () -> proven(check, bound, 20).close(), Double.NaN));
        try (ProvenPaper paper = proven(check, one, 1); ProvenPaper most = proven(check, four, 1)) {
            rows.add(row("draw a page, 600 wide", rounds, () -> paper.picture(0, WIDTH).wipe(), Double.NaN));
            rows.add(row("draw the page with four, 948 wide", rounds / 4, () -> most.picture(0, PREVIEW).wipe(), Double.NaN));
        }
        String pdf = folder.resolve("1.pdf").toString();
        rows.add(row("pdfsig -nocert, 1 page", rounds, () -> Foreign.says(folder, List.of("pdfsig", "-nocert", pdf)), Double.NaN));
        List<String> drawn = List.of("pdftoppm", "-r", "72", "-scale-to-x", "600", "-scale-to-y", "-1", pdf, folder.resolve("page").toString());
        rows.add(row("pdftoppm, a page, 600 wide", rounds, () -> Foreign.says(folder, drawn), Double.NaN));
        System.out.println("| what, in ms | first | warm, median | least | most |\n|---|---|---|---|---|");
        rows.forEach(Row::print);
    }

    private static ProvenPaper proven(PaperCheck check, byte[] file, int pages) {
        Secret name = new Secret("王秀英");
        Expected expected = new Expected(name, new Secret("379999197003120049"), Masking.WHOLE, "3f0c-0001", "SN-2026-00001234", "insured-proof", pages);
        return switch (check.check(file, expected)) {
            case CheckOutcome.Proven(ProvenPaper paper) -> paper;
            case CheckOutcome.Refused(PaperFault why) -> throw new IllegalStateException(why.code().id());
        };
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static Row row(String what, int rounds, Work work, double known) throws IOException {
        long begun = System.nanoTime();
        work.run();
        double first = Double.isNaN(known) ? since(begun) : known;
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        double[] warm = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            warm[i] = since(start);
        }
        return new Row(what, first, warm);
    }
}
