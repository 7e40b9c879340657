package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// A part beside the terminal inside this process. Where many visits are played its code is loaded and compiled once, so it starts in a
/// fraction of the time; it cannot be killed.
final class Lodger implements Neighbour {
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final CommandLine main;
    private final Path ready;
    private final List<String> arguments;
    private @Nullable Thread thread;
    private String said = "";

    /// @param main  ends when its thread is interrupted
    /// @param ready the file it writes when it can be used
    Lodger(Callable<Integer> main, Path ready, List<String> arguments) {
        this.main = new CommandLine(main);
        this.ready = ready;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public void start(List<String> more) throws IOException, InterruptedException {
        Files.deleteIfExists(ready);
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        Thread fresh = Thread.ofPlatform().name("lodger-" + main.getCommandName()).daemon()
                .start(() -> main.execute(all.toArray(String[]::new)));
        thread = fresh;
        said = Processes.ready(fresh::isAlive, ready);
    }

    @Override
    public String said() {
        return said;
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
