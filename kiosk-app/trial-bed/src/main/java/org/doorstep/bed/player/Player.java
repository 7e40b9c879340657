package org.doorstep.bed.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.stage.Stage;
import org.doorstep.bed.scenario.Act;
import org.doorstep.bed.scenario.Scenario;
import org.doorstep.shell.Companion;

/// Plays a scenario inside the terminal's own process: a resident made of lines. Does nothing unless the trial names one.
public final class Player implements Companion {
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
        Play.asked().ifPresent(play -> {
            Hand hand = new GlassHand(stage);
            Thread.ofPlatform().name("player").start(() -> System.exit(play(play, hand)));
        });
    }

    /// @return the exit code of the trial: 0 every expectation held, 1 one did not, 2 it could not be played
    private int play(Play play, Hand hand) {
        Resident resident = new Resident(hand, () -> step, play);
        int worst = 0;
        try {
            for (Path scenario : play.scenarios()) {
                String name = scenario.getFileName().toString().replace(".scenario", "");
                List<Act> acts = new Scenario(name, Files.readString(scenario)).acts();
                String failure = scenario.equals(play.scenarios().getFirst()) ? "" : resident.leave(acts);
                if (!failure.isEmpty()) {
                    System.out.println("could not play " + name + ": " + failure);
                    return 2;
                }
                long began = System.nanoTime();
                failure = resident.play(acts, play.out().resolve(name), !play.unseen());
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
