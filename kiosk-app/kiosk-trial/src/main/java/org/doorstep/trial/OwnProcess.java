package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part beside the terminal in a process of its own, which can be killed and started anew.
final class OwnProcess implements Neighbour {
    private final Processes processes;
    private final String main;
    private final Path ready;
    private final List<String> arguments;
    private @Nullable Process process;
    private String said = "";

    /// @param ready the file it writes when it can be used
    OwnProcess(Processes processes, String main, Path ready, List<String> arguments) {
        this.processes = processes;
        this.main = main;
        this.ready = ready;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public void start(List<String> more) throws IOException, InterruptedException {
        Files.deleteIfExists(ready);
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        Process fresh = processes.start(main, List.of(), all);
        process = fresh;
        said = Processes.ready(fresh::isAlive, ready);
    }

    @Override
    public String said() {
        return said;
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            Processes.end(process);
        }
    }
}
