package org.doorstep.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.device.Secret;

/// How long the proof of a certificate takes, first and warm, and the drawing of a page; beside two programs of others, each a process of
/// its own as a terminal would start it. Prints one table.
final class Measure {
    private static final int WIDTH = 600;

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

    /// @param args `make FOLDER`: writes what is measured; `run FOLDER ROUNDS`: measures, in a process that has made nothing
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        if (args[0].equals("make")) {
            make(folder);
        } else {
            run(folder, Integer.parseInt(args[2]));
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
    }

    private static void run(Path folder, int rounds) throws IOException {
        byte[] one = Files.readAllBytes(folder.resolve("1.pdf"));
        byte[] three = Files.readAllBytes(folder.resolve("3.pdf"));
        List<Row> rows = new ArrayList<>();
        long start = System.nanoTime();
        InputStream anchor = new ByteArrayInputStream(Files.readAllBytes(folder.resolve("anchor.pem")));
        PaperCheck check = new PaperCheck(SealAnchors.of(anchor), InstantSource.fixed(Seal.NOW));
        proven(check, one, 1).close();
        double first = since(start);
        rows.add(row("prove a paper of 1 page", rounds, () -> proven(check, one, 1).close(), first));
        rows.add(row("prove a paper of 3 pages", rounds, () -> proven(check, three, 3).close(), Double.NaN));
        try (ProvenPaper paper = proven(check, one, 1)) {
            rows.add(row("draw a page, 600 wide", rounds, () -> paper.picture(0, WIDTH).wipe(), Double.NaN));
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
