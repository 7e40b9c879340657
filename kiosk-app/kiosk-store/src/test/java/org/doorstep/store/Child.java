package org.doorstep.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A process of ours on the test's class path, to be killed.
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    Child(List<String> options, Class<?> main, String... args) throws IOException {
        this(List.of(), options, main, args);
    }

    /// @param before the program that starts it, with its own options
    Child(List<String> before, List<String> options, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(args));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    long pid() {
        return process.pid();
    }

    Optional<String> line() throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    /// SIGKILL: nothing of the process runs any more. By its handle, which leaves what it said before to be read.
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
    }
}
