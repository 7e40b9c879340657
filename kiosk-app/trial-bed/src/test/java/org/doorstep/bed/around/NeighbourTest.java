package org.doorstep.bed.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// A part beside the terminal: it is there when it says so, ends when it is told, and only one in a process of its own can be killed.
class NeighbourTest {
    @TempDir
    private Path work = Path.of("");

    private final List<List<String>> heard = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void end() {
        free.countDown();
    }

    /// Says that it is ready, and works until it is told to end.
    @Command(name = "part")
    private final class Part implements Callable<Integer> {
        @Parameters
        private List<String> words = List.of();

        @Override
        public Integer call() throws IOException {
            heard.add(words);
            threads.add(Thread.currentThread());
            if (words.contains("ends")) {
                return 0;
            }
            Files.move(Files.writeString(work.resolve("fresh"), "471" + words.size() + "\n"), ready());
            return words.contains("deaf") ? deaf() : told();
        }

        private int told() {
            try {
                TimeUnit.DAYS.sleep(1);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return 0;
        }

        private int deaf() {
            boolean over = false;
            while (!over) {
                try {
                    over = free.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException _) {
                    // as a part that does not end hears nothing
                }
            }
            return 0;
        }
    }

    private Path ready() {
        return work.resolve("ready");
    }

    private Neighbour lodger(String... always) {
        return new Neighbour(words -> asFromAMain(() -> Lodger.start(new Part(), words)), ready(), List.of(always));
    }

    /// A thread takes after the one that starts it, and those of tests keep no process alive.
    private static Lodger asFromAMain(Supplier<Lodger> start) {
        return CompletableFuture.supplyAsync(start, task -> Thread.ofPlatform().daemon(false).start(task)).join();
    }

    private Neighbour apart(String script) {
        return new Neighbour(_ -> {
            processes.add(new ProcessBuilder("sh", "-c", script, "sh", ready().toString()).start());
            return new OwnProcess(processes.getLast());
        }, ready(), List.of());
    }

    @Test
    void itIsThereWhenItSaysSo() throws IOException, InterruptedException {
        Files.writeString(ready(), "of a former start");
        Neighbour part = lodger("always");
        assertThat(part.said()).isEmpty();
        part.start(List.of("first", "time"));
        assertThat(part.said()).isEqualTo("4713");
        part.close();
        part.start(List.of("second"));
        assertThat(part.said()).isEqualTo("4712");
        part.close();
        assertThat(heard).containsExactly(List.of("always", "first", "time"), List.of("always", "second"));
        assertThat(threads).allMatch(thread -> !thread.isAlive() && thread.isDaemon() && thread.getName().equals("lodger-part"));
    }

    @Test
    void onlyTheOneThatWasToldEnds() throws IOException, InterruptedException {
        try (Neighbour part = lodger()) {
            part.start(List.of());
            assertThat(new Lodger(threads.getFirst()).alive()).isTrue();
            assertThatIllegalStateException().isThrownBy(part::kill);
            assertThat(threads.getFirst().isAlive()).isTrue();
        }
        assertThat(new Lodger(threads.getFirst()).alive()).isFalse();
    }

    @Test
    void whoeverDoesNotEndIsLeftBehind() throws IOException, InterruptedException {
        try (Neighbour part = lodger("deaf")) {
            part.start(List.of());
        }
        assertThat(threads.getFirst().isAlive()).isTrue();
    }

    @Test
    void whoeverEndsBeforeItIsReadyIsSaid() {
        try (Neighbour part = lodger("ends")) {
            assertThatIOException().isThrownBy(() -> part.start(List.of())).withMessageContaining("did not become ready");
        }
        try (Neighbour part = apart("exit 0")) {
            assertThatIOException().isThrownBy(() -> part.start(List.of())).withMessageContaining("did not become ready");
        }
    }

    @Test
    void whatWasNeverStartedIsClosedInSilence() {
        lodger().close();
        assertThat(heard).isEmpty();
    }

    /// The first waits for the end that it is asked for, the second hears nothing; `kill -9` is over when it returns.
    @Test
    void aProcessOfItsOwn() throws IOException, InterruptedException {
        Process obedient = new ProcessBuilder("sleep", "600").start();
        new OwnProcess(obedient).end();
        assertThat(obedient.isAlive()).isFalse();
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo up; while :; do sleep 1; done").start();
        assertThat(deaf.inputReader().readLine()).isEqualTo("up");
        new OwnProcess(deaf).end();
        assertThat(deaf.waitFor(1, TimeUnit.MINUTES)).isTrue();
        try (Neighbour part = apart("trap '' TERM; echo 4711 > \"$1\"; while :; do sleep 1; done")) {
            part.start(List.of());
            assertThat(part.said()).isEqualTo("4711");
            assertThat(processes.getLast().isAlive()).isTrue();
            part.kill();
            assertThat(processes.getLast().isAlive()).as("whatever it hears").isFalse();
        }
    }

    @Test
    void aKillIsOverWhenItReturns() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "600").start();
        OwnProcess life = new OwnProcess(process);
        assertThat(life.alive()).isTrue();
        life.kill();
        assertThat(life.alive()).isFalse();
        assertThat(process.exitValue()).isNotZero();
    }
}
