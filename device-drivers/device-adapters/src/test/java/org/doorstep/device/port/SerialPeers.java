package org.doorstep.device.port;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.doorstep.device.virtual.SamTwin;
import org.doorstep.device.virtual.Truth;
import org.doorstep.device.virtual.VirtualCard;
import tools.jackson.databind.json.JsonMapper;

/// Measures our serial line over jssc beside the peer over jSerialComm, each several times in a fresh process, in turns, at the same twin: the
/// processor's share while nothing arrives, and the time from the twin's last byte to the whole frame. Prints the table of docs/decisions/0002.
final class SerialPeers {
    private static final int RUNS = 5;
    private static final int ROUNDS = 100;
    private static final int WARM_UP_ROUNDS = 50;
    private static final long WARM_UP_MILLIS = 3_000;
    private static final long IDLE_MILLIS = 10_000;
    private static final String ROW = "| %-12s | %-17s | %-22s | %-22s |%n";

    /// One process's figures.
    ///
    /// @param share  of one core while nothing arrives, in percent
    /// @param search microseconds of a short frame (15 bytes), the median
    /// @param text   the same of the longest we read (1295 bytes)
    private record Run(double share, double search, double text) {}

    private final SamTwin twin;
    private final Path line;

    private SerialPeers(SamTwin twin, Path line) {
        this.twin = twin;
        this.line = line;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("serial-peers");
        Path line = folder.resolve("id-card");
        try (SamTwin twin = new SamTwin(line, new Truth(folder.resolve("truth.jsonl")))) {
            twin.readTakes(0);
            twin.lay(VirtualCard.of(JsonMapper.builder().build().readTree(SerialPeersTest.PERSON)));
            new SerialPeers(twin, line).compare();
        }
        Files.deleteIfExists(folder.resolve("truth.jsonl"));
        Files.delete(folder);
    }

    private void compare() throws IOException, InterruptedException {
        Map<Library, List<Run>> runs = new EnumMap<>(Library.class);
        for (int run = 0; run < RUNS; run++) {
            for (Library library : Library.values()) {
                runs.computeIfAbsent(library, _ -> new ArrayList<>()).add(run(library));
            }
        }
        System.out.printf("%d processes each, in turns; Java %s; %d cores; load %.1f%n%n", RUNS, Runtime.version(), Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf(ROW, "library", "idle, % of a core", "15 bytes complete, µs", "1295 bytes complete, µs");
        System.out.printf(ROW, "---", "---", "---", "---");
        runs.forEach((library, all) -> System.out.printf(ROW, library, spread(all.stream().mapToDouble(Run::share).toArray(), "%.2f"),
                spread(all.stream().mapToDouble(Run::search).toArray(), "%.0f"), spread(all.stream().mapToDouble(Run::text).toArray(), "%.0f")));
    }

    private Run run(Library library) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process child = new ProcessBuilder(
                java, "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path", ""), SerialPeer.class.getName(), library.name(), line.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (Writer deeds = new OutputStreamWriter(child.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader answers = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            answer(answers);
            rounds(deeds, answers, WARM_UP_ROUNDS);
            deed(deeds, answers, "idle " + WARM_UP_MILLIS);
            long[] idle = deed(deeds, answers, "idle " + IDLE_MILLIS);
            double[][] took = rounds(deeds, answers, ROUNDS);
            return new Run(100.0 * idle[0] / idle[1], median(took[0]), median(took[1]));
        } finally {
            child.waitFor();
        }
    }

    /// Microseconds from the twin's last byte, of the search and of the text.
    private double[][] rounds(Writer deeds, BufferedReader answers, int count) throws IOException {
        double[][] took = new double[2][count];
        for (int i = 0; i < count; i++) {
            took[0][i] = asked(deeds, answers, Asking.FIND);
            asked(deeds, answers, Asking.SELECT);
            took[1][i] = asked(deeds, answers, Asking.READ);
        }
        return took;
    }

    /// nanoTime is the same clock in every process of a Linux machine (CLOCK_MONOTONIC).
    private double asked(Writer deeds, BufferedReader answers, byte[] request) throws IOException {
        long[] answer = deed(deeds, answers, "ask " + HexFormat.of().formatHex(request));
        return (answer[0] - twin.sentAt()) / 1000.0;
    }

    private static long[] deed(Writer deeds, BufferedReader answers, String deed) throws IOException {
        deeds.write(deed + "\n");
        deeds.flush();
        return Arrays.stream(answer(answers).split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    /// Libraries may print lines of their own.
    private static String answer(BufferedReader answers) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(SerialPeer.ANSWER)) {
                return line.substring(SerialPeer.ANSWER.length());
            }
        }
        throw new IOException("the process of a library ended");
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// Median, and the least and the most.
    private static String spread(double[] values, String format) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return "%s (%s–%s)".formatted(format.formatted(median(values)), format.formatted(sorted[0]), format.formatted(sorted[sorted.length - 1]));
    }
}
