package org.doorstep.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.doorstep.shell.Companion;

/// Plays a scenario inside the terminal's own process: a resident made of lines. Does nothing unless the trial names a scenario.
public final class Player implements Companion {
    static final String SCENARIO = "doorstep.trial.scenario";
    static final String OUT = "doorstep.trial.out";
    static final String BENCH = "doorstep.trial.bench";
    static final String SANDBOX = "doorstep.trial.sandbox";
    static final String MEASURE = "doorstep.trial.measure";
    static final String WHOLLY = "doorstep.trial.wholly";
    static final String WORK = "doorstep.trial.work";
    private static final long BETWEEN_LOOKS_MILLIS = 30;

    private volatile String step = "";
    private int pictures;

    @Override
    public void prepare(int width, int height) {
        if (HeadlessScreen.active()) {
            HeadlessScreen.resize(width, height);
        }
    }

    @Override
    public void saw(String drawn) {
        step = drawn;
    }

    @Override
    public void accompany(Stage stage) {
        String samples = System.getProperty(MEASURE, "");
        if (!samples.isEmpty()) {
            GlassHand hand = new GlassHand(stage);
            Thread.ofPlatform().name("measuring").start(() -> System.exit(measure(hand, Path.of(samples))));
            return;
        }
        String scenario = System.getProperty(SCENARIO, "");
        if (!scenario.isEmpty()) {
            GlassHand hand = new GlassHand(stage);
            Thread.ofPlatform().name("player").start(() -> System.exit(play(Path.of(scenario), hand)));
        }
    }

    private int measure(GlassHand hand, Path to) {
        try {
            new Measuring(hand, () -> step, System.getProperty(BENCH, ""), Path.of(System.getProperty(WORK, "."))).measure(Boolean.getBoolean(WHOLLY), to);
            return 0;
        } catch (IOException | IllegalStateException e) {
            System.out.println("could not measure: " + e.getMessage());
            return 2;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    /// @return the exit code of the trial: 0 every expectation held, 1 one did not, 2 it could not be played
    private int play(Path scenario, GlassHand hand) {
        Path out = Path.of(System.getProperty(OUT, "."));
        try {
            Files.createDirectories(out);
            List<Act> acts = Act.parse(Files.readAllLines(scenario));
            for (Act act : acts) {
                String failure = play(act, hand, out);
                note(out, act, failure);
                if (!failure.isEmpty()) {
                    picture(hand, out, "failed");
                    System.out.println("did not hold: " + act + "\n  " + failure);
                    return 1;
                }
            }
            System.out.println(acts.size() + " acts held");
            return 0;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            System.out.println("could not play " + scenario + ": " + e.getMessage());
            return 2;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    /// @return why the act did not hold, empty where it did
    private String play(Act act, GlassHand hand, Path out) throws InterruptedException, IOException {
        return switch (act) {
            case Act.Tap(String target) -> hand.tap(target) ? "" : "nothing to touch is called " + target + " on " + step;
            case Act.Expect expect -> {
                String failure = expect(expect, hand);
                picture(hand, out, failure.isEmpty() ? step : "unexpected-" + step);
                yield failure;
            }
            case Act.Absent(List<String> texts) -> {
                String words = hand.words();
                yield texts.stream().filter(words::contains).findFirst().map(text -> "on the screen: " + text).orElse("");
            }
            case Act.Wait(Duration time) -> {
                TimeUnit.MILLISECONDS.sleep(time.toMillis());
                yield "";
            }
            case Act.Bench(String command) -> BenchLine.say(System.getProperty(BENCH, ""), command);
            case Act.Wander wander -> new Wanderer(hand, () -> step, System.getProperty(BENCH, ""), wander.seed()).wander(wander);
            case Act.Injected(String trouble) -> SandboxAdmin.injected(sandbox(), trouble);
            case Act.District(String trouble, String at) -> SandboxAdmin.set(sandbox(), trouble, at);
            case Act.Truth truth -> SandboxAdmin.truth(sandbox(), truth);
        };
    }

    private static Path sandbox() {
        return Path.of(System.getProperty(SANDBOX, ""));
    }

    private String expect(Act.Expect expect, GlassHand hand) throws InterruptedException {
        long end = System.nanoTime() + expect.within().toNanos();
        String words = "";
        while (System.nanoTime() < end) {
            words = hand.words();
            if (expect.fits(step) && expect.texts().stream().allMatch(words::contains)) {
                return "";
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return "the screen is " + step + " and says: " + words.replace('\n', '|');
    }

    private void picture(GlassHand hand, Path out, String name) throws InterruptedException, IOException {
        hand.picture(out.resolve("%02d-%s.png".formatted(++pictures, name)));
    }

    private static void note(Path out, Act act, String failure) {
        try {
            Files.writeString(
                    out.resolve("events.txt"), (failure.isEmpty() ? "held   " : "FAILED ") + act + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
