package org.doorstep.bed.around;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A part beside the terminal, in a process of its own or inside this one; it can end and be started anew.
final class Neighbour implements AutoCloseable {
    private final Starter starter;
    private final Path ready;
    private final List<String> arguments;
    private Optional<Life> life = Optional.empty();
    private String said = "";

    /// Starts it with the words of a command line.
    interface Starter {
        Life start(List<String> words) throws IOException;
    }

    /// @param ready the file it writes when it can be used
    Neighbour(Starter starter, Path ready, List<String> arguments) {
        this.starter = starter;
        this.ready = ready;
        this.arguments = List.copyOf(arguments);
    }

    /// Returns when it can be used.
    ///
    /// @param more words of its command line, this time
    /// @throws IOException where it ended, or said nothing in time
    void start(List<String> more) throws IOException, InterruptedException {
        Files.deleteIfExists(ready);
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        Life fresh = starter.start(all);
        life = Optional.of(fresh);
        said = Processes.ready(fresh::alive, ready);
    }

    /// What it wrote when it was ready: its port.
    String said() {
        return said;
    }

    /// `kill -9`.
    ///
    /// @throws IllegalStateException where it lives in this process
    void kill() throws InterruptedException {
        if (!(life.orElseThrow() instanceof OwnProcess process)) {
            throw new IllegalStateException("it lives in this process");
        }
        process.kill();
    }

    @Override
    public void close() {
        life.ifPresent(Life::end);
    }
}
