package org.doorstep.bed.around;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// A neighbour inside this process. Where many visits are played its code is loaded and compiled once, so it starts in a fraction of the
/// time; it cannot be killed.
record Lodger(Thread thread) implements Life {
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    /// @param main ends when its thread is interrupted
    static Lodger start(Callable<Integer> main, List<String> words) {
        CommandLine line = new CommandLine(main);
        return new Lodger(Thread.ofPlatform().name("lodger-" + line.getCommandName()).daemon()
                .start(() -> line.execute(words.toArray(String[]::new))));
    }

    @Override
    public boolean alive() {
        return thread.isAlive();
    }

    @Override
    public void end() {
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
