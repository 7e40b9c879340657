package org.doorstep.bed.around;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The parts of a trial, each in its own process; closing ends those it started, the youngest first, and so does the end of this process,
/// even a violent one (`Leash`).
public final class Processes implements AutoCloseable {
    private static final long LOOK_MILLIS = 20;
    private static final Duration READY = Duration.ofSeconds(60);
    /// What the launcher tells the JVM of this process, and this one its children: where native libraries lie ready, what stands for a home.
    private static final List<String> HANDED_ON = List.of(
            "doorstep.home", "user.home", "javafx.cachedir", "jssc.boot.library.path", "org.sqlite.lib.path", "org.sqlite.lib.name");
    private static final long FAREWELL_SECONDS = 3;

    private final Path log;
    private final Deque<Process> started = new ConcurrentLinkedDeque<>();

    Processes(Path log) {
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> started.forEach(Process::destroy), "end-processes"));
    }

    /// @param options of the JVM, before the class path
    Process start(String main, List<String> options, List<String> arguments) throws IOException {
        return start(main, options, arguments, Map.of());
    }

    /// @param surroundings variables of its environment beside ours
    Process start(String main, List<String> options, List<String> arguments, Map<String, String> surroundings) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-HeapDumpOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData", "-Duser.language=zh", "-Duser.country=CN",
                "-Dfile.encoding=UTF-8", "-Dstdin.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        HANDED_ON.forEach(name -> Optional.ofNullable(System.getProperty(name)).ifPresent(value -> line.add("-D" + name + "=" + value)));
        // Java does not map one archive while it makes another.
        SharedClasses shared = SharedClasses.named();
        if (options.stream().noneMatch(shared.making()::contains)) {
            line.addAll(shared.mapped());
        }
        line.addAll(options);
        line.addAll(List.of("-cp", SharedClasses.jars(System.getProperty("java.class.path"), main), Leash.class.getName(), main));
        line.addAll(arguments);
        String name = main.substring(main.lastIndexOf('.') + 1);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.resolve(name + ".out").toFile())
                .directory(log.toFile());
        // Java reads the encoding of names and arguments from the locale, once, at its start.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(surroundings);
        Process process = builder.start();
        started.push(process);
        return process;
    }

    /// Waits for a file that a part writes when it is ready.
    ///
    /// @throws IOException where the part ended, or said nothing in time
    static String ready(BooleanSupplier alive, Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + READY.toNanos();
        while (!Files.exists(file)) {
            if (!alive.getAsBoolean() || System.nanoTime() > end) {
                throw new IOException("a part did not become ready: there is no " + file + "; its words lie beside its folder");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return Files.readString(file).strip();
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            end(started.pop());
        }
    }

    /// Asks it to end; one that does not is killed.
    public static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
