package org.doorstep.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javafx.stage.Stage;
import org.doorstep.shell.Companion;

/// Plays a scenario inside the terminal's own process: a resident made of lines. Does nothing unless the trial names one.
public final class Player implements Companion {
    /// Files of scenarios, played one after another, as a path.
    static final String SCENARIOS = "doorstep.trial.scenarios";
    /// A folder; the pictures and events of each scenario lie in one named like it.
    static final String OUT = "doorstep.trial.out";
    /// No pictures but of what did not hold.
    static final String UNSEEN = "doorstep.trial.unseen";
    static final String SLACK = "doorstep.trial.slack";
    static final String BENCH = "doorstep.trial.bench";
    static final String SANDBOX = "doorstep.trial.sandbox";
    static final String MEASURE = "doorstep.trial.measure";
    static final String WHOLLY = "doorstep.trial.wholly";
    static final String WORK = "doorstep.trial.work";

    private volatile String step = "";

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
        if (HeadlessScreen.active()) {
            HeadlessScreen.leaveUndrawn(stage);
        }
        String samples = System.getProperty(MEASURE, "");
        if (!samples.isEmpty()) {
            GlassHand hand = new GlassHand(stage);
            Thread.ofPlatform().name("measuring").start(() -> System.exit(measure(hand, Path.of(samples))));
            return;
        }
        String scenarios = System.getProperty(SCENARIOS, "");
        if (!scenarios.isEmpty()) {
            GlassHand hand = new GlassHand(stage);
            List<Path> files = Arrays.stream(scenarios.split(File.pathSeparator, -1)).map(Path::of).toList();
            Thread.ofPlatform().name("player").start(() -> System.exit(play(files, hand)));
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
    private int play(List<Path> scenarios, GlassHand hand) {
        Resident resident = new Resident(hand, () -> step, System.getProperty(BENCH, ""), Path.of(System.getProperty(SANDBOX, "")));
        int worst = 0;
        try {
            for (Path scenario : scenarios) {
                List<Act> acts = Act.parse(Files.readAllLines(scenario));
                String name = scenario.getFileName().toString().replace(".scenario", "");
                String failure = scenario.equals(scenarios.getFirst()) ? "" : resident.leave(acts);
                if (!failure.isEmpty()) {
                    System.out.println("could not play " + name + ": " + failure);
                    return 2;
                }
                long began = System.nanoTime();
                failure = resident.play(acts, Path.of(System.getProperty(OUT, ".")).resolve(name), !Boolean.getBoolean(UNSEEN));
                worst = Math.max(worst, failure.isEmpty() ? 0 : 1);
                long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
                String held = acts.size() + " acts held in " + seconds + " s";
                System.out.println(name + ": " + (failure.isEmpty() ? held : "did not hold: " + failure));
            }
            return worst;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            System.out.println("could not play: " + e.getMessage());
            return 2;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }
}
